import { invisibleIn } from '../../files/blanks.ts';
import type { TextTable } from '../../files/text_table.ts';
import { MISSING_MARKS } from '../../inputs/cell.ts';
import { type NumberMarks, numberReader } from '../../inputs/number.ts';
import { findMarks } from '../../inputs/number_marks.ts';
import { readPeriod, readStraddling } from '../../inputs/period.ts';
import { isCodeHeader } from './words.ts';

/** What the cells of one column are, as far as they tell themselves. */
export interface Column {
  readonly header: string;
  readonly at: number;
  /** Different texts, trimmed, and in how many rows each stands; without the empty one. */
  readonly texts: ReadonlyMap<string, number>;
  readonly blank: number;
  readonly kind: 'empty' | 'constant' | 'year' | 'number' | 'text';
  readonly years?: Years;
  readonly numbers?: Numbers;
  /** Texts with characters that are not seen, and the names of those. */
  readonly invisible: readonly { readonly text: string; readonly marks: readonly string[] }[];
}

export interface Years {
  readonly kind: 'calendar' | 'school' | 'date';
  readonly from: number;
  readonly to: number;
  readonly flags: readonly string[];
  /** Texts that are no year of this kind. */
  readonly others: readonly string[];
}

export interface Numbers {
  readonly marks: NumberMarks;
  /** Keys to declare, where the marks are not the plain ones. */
  readonly declare: { readonly decimal?: string; readonly thousands?: string };
  readonly ambiguous: string | undefined;
  readonly missing: readonly string[];
  readonly flags: readonly string[];
  /** Texts that are no number, no mark of absence and carry no flag. */
  readonly others: readonly string[];
  readonly hasFractions: boolean;
  readonly hasNegative: boolean;
  readonly most: number;
}

export function profile(table: TextTable, delimiter: string): Column[] {
  return table.header.map((header, at) => columnOf(table, header, at, delimiter));
}

function columnOf(table: TextTable, header: string, at: number, delimiter: string): Column {
  const texts = new Map<string, number>();
  const odd = new Map<string, readonly string[]>();
  let blank = 0;
  for (const { cells } of table.records) {
    const raw = cells[at]!;
    const text = raw.trim();
    if (text === '') {
      blank++;
      continue;
    }
    const before = texts.get(text) ?? 0;
    if (before === 0) {
      const marks = invisibleIn(raw);
      if (marks.length > 0) odd.set(raw, marks);
    }
    texts.set(text, before + 1);
  }
  const common = { header, at, texts, blank, invisible: [...odd].map(([text, marks]) => ({ text, marks })) };
  if (texts.size === 0) return { ...common, kind: 'empty' };
  const years = yearsOf(texts);
  const numbers = isCode(header, texts) ? undefined : numbersOf(texts, delimiter);
  const told = { ...common, ...(years && { years }), ...(numbers && { numbers }) };
  if (years !== undefined) return { ...told, kind: texts.size === 1 ? 'constant' : 'year' };
  if (numbers !== undefined) return { ...told, kind: 'number' };
  return { ...told, kind: texts.size === 1 ? 'constant' : 'text' };
}

/** Digits that are a name: under a header of codes, or with a zero in front. */
function isCode(header: string, texts: ReadonlyMap<string, number>): boolean {
  return isCodeHeader(header) || [...texts.keys()].some((text) => /^0\d+$/.test(text));
}

const MOST_YEARS = 130;

function yearsOf(texts: ReadonlyMap<string, number>): Years | undefined {
  const all = [...texts.keys()];
  if (all.length > MOST_YEARS * 12) return undefined;
  const flags = new Set<string>();
  const bare = all.map((text) => {
    const [, year, letters] = /^((?:19|20)\d\d)\s?([a-z]{1,2})$/.exec(text) ?? [];
    if (letters !== undefined) flags.add(letters);
    return year ?? text;
  });
  for (const kind of ['calendar', 'school', 'date'] as const) {
    const read = bare.map((text) => {
      if (kind === 'school') return readStraddling(text);
      return readPeriod(text, { kind, flags: null })?.year ?? null;
    });
    const years = read.filter((year) => year !== null && year >= 1900 && year <= 2100) as number[];
    if (years.length === 0 || years.length < read.length * 0.8) continue;
    const others = all.filter((_, i) => read[i] === null || !years.includes(read[i]!));
    return { kind, from: Math.min(...years), to: Math.max(...years), flags: [...flags], others };
  }
  return undefined;
}

const FLAGGED = /^(.*[\d:])\s*([a-z]{1,3})$/u;

function numbersOf(texts: ReadonlyMap<string, number>, delimiter: string): Numbers | undefined {
  const { marks, ambiguous } = findMarks(texts.keys(), { delimiter });
  const read = numberReader(marks);
  const missing: string[] = [];
  const flags = new Set<string>();
  const others: string[] = [];
  let [count, hasFractions, hasNegative, most] = [0, false, false, 0];
  for (const text of texts.keys()) {
    const [, bare = '', letters = ''] = FLAGGED.exec(text) ?? [];
    const value = read(text) ?? (letters === '' ? null : read(bare));
    if (value === null) {
      if (MISSING_MARKS.has(text)) missing.push(text);
      else if (bare === ':') flags.add(letters);
      else others.push(text);
      continue;
    }
    if (read(text) === null) flags.add(letters);
    count++;
    if (!Number.isInteger(value)) hasFractions = true;
    if (value < 0) hasNegative = true;
    most = Math.max(most, Math.abs(value));
  }
  if (count === 0 || count < (count + others.length) * 0.8) return undefined;
  const thousands = marks.thousands ?? ' ';
  // With a decimal mark that is declared, blanks between groups have to be declared too.
  const isGrouped =
    thousands !== ' ' ||
    (marks.decimal === ',' && [...texts.keys()].some((text) => /\d[\s\u00a0\u202f]\d{3}/.test(text)));
  const declare = { ...(marks.decimal === ',' && { decimal: ',' }), ...(isGrouped && { thousands }) };
  return { marks, declare, ambiguous, missing, flags: [...flags], others, hasFractions, hasNegative, most };
}
