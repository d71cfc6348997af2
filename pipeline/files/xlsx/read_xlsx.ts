import { posix } from 'node:path';
import { Parser } from 'saxen';
import { openZip, XlsxError } from './zip_entries.ts';

/** What a cell holds; of a formula what it last came to, of an error its sign (`#REF!`). */
export type XlsxValue = string | number | boolean;

/** Rows and columns count from 1, as spreadsheets do. */
export interface XlsxSheet {
  readonly name: string;
  /** Values by row, then by column; empty cells are absent. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, XlsxValue>>;
  /** Ranges that are merged, such as A1:H1; their value stands in the first cell. */
  readonly merged: readonly string[];
}

const MOST_CELLS = 2_000_000;

/**
 * The sheets of a workbook in their order. Formats are not read: a day is the number that spreadsheets count it by.
 * @see ECMA-376, Office Open XML, part 1, §18
 * @throws XlsxError when it is no workbook, is damaged, or would not fit.
 */
export function readXlsx(bytes: Buffer): XlsxSheet[] {
  const zip = openZip(bytes);
  const part = (path: string): string => {
    const file = zip(path);
    if (file === null) throw new XlsxError('it is no .xlsx workbook');
    return file.toString('utf8');
  };
  const targets = relations(part('xl/_rels/workbook.xml.rels'));
  const strings = zip('xl/sharedStrings.xml');
  const texts = strings === null ? [] : sharedTexts(strings.toString('utf8'));
  const budget = { cells: MOST_CELLS };
  return sheetsOf(part('xl/workbook.xml')).map(({ name, id }) => {
    const target = targets.get(id);
    if (target === undefined) throw new XlsxError(`its sheet "${name}" is missing`);
    return { name, ...readSheet(part(posix.join('/xl', target).slice(1)), texts, budget) };
  });
}

type Open = (tag: string, attribute: (name: string) => string) => void;

/** Goes through the tags of a part by their names without a prefix; `close` is handed the text since its tag opened. */
function walk(xml: string, open: Open, close: (tag: string, text: string) => void): void {
  const local = (tag: string) => tag.slice(tag.indexOf(':') + 1);
  const parser = new Parser();
  let text = '';
  parser.on(
    'openTag',
    (tag: string, attributes: () => Record<string, string>, decode: (t: string) => string) => {
      text = '';
      open(local(tag), (name) => decode(attributes()[name] ?? ''));
    },
  );
  parser.on('text', (piece: string, decode: (t: string) => string) => {
    text += decode(piece);
  });
  parser.on('cdata', (piece: string) => {
    text += piece;
  });
  parser.on('closeTag', (tag: string) => {
    close(local(tag), text);
    text = '';
  });
  parser.on('error', () => {
    throw new XlsxError('it is damaged');
  });
  parser.parse(xml);
}

function relations(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  walk(
    xml,
    (tag, attribute) => {
      // A target is relative to xl/, or begins at the root of the archive.
      if (tag === 'Relationship') targets.set(attribute('Id'), attribute('Target').replace(/^\/xl\//, ''));
    },
    () => undefined,
  );
  return targets;
}

function sheetsOf(xml: string): { name: string; id: string }[] {
  const sheets: { name: string; id: string }[] = [];
  walk(
    xml,
    (tag, attribute) => {
      if (tag === 'sheet') sheets.push({ name: attribute('name'), id: attribute('r:id') });
    },
    () => undefined,
  );
  return sheets;
}

/** Runs of one text are joined; how it is pronounced is no part of it. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let said = '';
  let isSound = false;
  walk(
    xml,
    (tag) => {
      if (tag === 'si') said = '';
      if (tag === 'rPh') isSound = true;
    },
    (tag, text) => {
      if (tag === 't' && !isSound) said += text;
      if (tag === 'rPh') isSound = false;
      if (tag === 'si') texts.push(unescaped(said));
    },
  );
  return texts;
}

function readSheet(
  xml: string,
  texts: readonly string[],
  budget: { cells: number },
): Pick<XlsxSheet, 'rows' | 'merged'> {
  const rows = new Map<number, Map<number, XlsxValue>>();
  const merged: string[] = [];
  let cell = { place: '', type: '', value: '', inline: '' };
  walk(
    xml,
    (tag, attribute) => {
      if (tag === 'c') cell = { place: attribute('r'), type: attribute('t'), value: '', inline: '' };
      if (tag === 'mergeCell') merged.push(attribute('ref'));
    },
    (tag, text) => {
      if (tag === 'v') cell.value = text;
      if (tag === 't') cell.inline += text;
      if (tag !== 'c') return;
      const value = cellValue(cell, texts);
      if (value === null) return;
      if (budget.cells-- === 0) throw new XlsxError(`it has more than ${MOST_CELLS} cells`);
      const { row, column } = placeOf(cell.place);
      rows.set(row, (rows.get(row) ?? new Map()).set(column, value));
    },
  );
  return { rows, merged };
}

function cellValue(
  { type, value, inline }: { type: string; value: string; inline: string },
  texts: readonly string[],
): XlsxValue | null {
  if (type === 'inlineStr') return inline === '' ? null : unescaped(inline);
  if (value === '') return null;
  if (type === 's') return texts[Number(value)] || null;
  if (type === 'b') return value === '1';
  if (type === 'str' || type === 'e' || type === 'd') return unescaped(value);
  return Number(value);
}

function placeOf(place: string): { row: number; column: number } {
  const parts = /^([A-Z]{1,3})(\d+)$/.exec(place);
  if (parts === null) throw new XlsxError('it is damaged');
  const column = [...parts[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(parts[2]), column };
}

/** A place as a reader finds it: C7. */
export function cellName(row: number, column: number): string {
  const letters = (at: number): string =>
    at === 0 ? '' : letters(Math.floor((at - 1) / 26)) + String.fromCharCode(65 + ((at - 1) % 26));
  return `${letters(column)}${row}`;
}

/** Spreadsheets write what XML cannot hold as _x000D_. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
