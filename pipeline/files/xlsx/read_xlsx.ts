import { posix } from 'node:path';
import { type CellKind, kindsOf } from './cell_kinds.ts';
import { walk } from './walk.ts';
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
  readonly isHidden: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  /** First and last column of each hidden stretch. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  /** What the number of a cell stands for where its format says so, by cellKey. */
  readonly kinds: ReadonlyMap<number, CellKind>;
  /** Places of formulas that no spreadsheet has computed yet: they hold no value. */
  readonly uncomputed: readonly string[];
  /** True where days are counted from 1904, as old Macintosh workbooks do. */
  readonly from1904: boolean;
}

/** One number for a row and a column. */
export const cellKey = (row: number, column: number) => row * 16_385 + column;

const MOST_CELLS = 2_000_000;
const MOST_MERGED = 50_000;
/** Where a sheet ends in every spreadsheet. */
const [LAST_ROW, LAST_COLUMN] = [1_048_576, 16_384];

/**
 * The sheets of a workbook in their order. A day is the number that spreadsheets count it by; `kinds` tells which
 * numbers are days.
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
  const styles = zip('xl/styles.xml');
  const kinds = styles === null ? [] : kindsOf(styles.toString('utf8'));
  const budget = { cells: MOST_CELLS };
  const { sheets, from1904 } = sheetsOf(part('xl/workbook.xml'));
  return sheets.map(({ name, id, isHidden }) => {
    const target = targets.get(id);
    if (target === undefined) throw new XlsxError(`its sheet "${name}" is missing`);
    const path = posix.join('/xl', target).slice(1);
    return { name, isHidden, from1904, ...readSheet(part(path), { texts, kinds, budget }) };
  });
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

function sheetsOf(xml: string): {
  sheets: { name: string; id: string; isHidden: boolean }[];
  from1904: boolean;
} {
  const sheets: { name: string; id: string; isHidden: boolean }[] = [];
  let from1904 = false;
  walk(
    xml,
    (tag, attribute) => {
      if (tag === 'workbookPr') from1904 = isTrue(attribute('date1904'));
      if (tag === 'sheet')
        sheets.push({
          name: attribute('name'),
          id: attribute('r:id'),
          isHidden: attribute('state').toLowerCase().endsWith('hidden'),
        });
    },
    () => undefined,
  );
  return { sheets, from1904 };
}

const isTrue = (text: string) => text === '1' || text === 'true';

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

interface Shared {
  readonly texts: readonly string[];
  /** By number of style. */
  readonly kinds: readonly (CellKind | undefined)[];
  readonly budget: { cells: number };
}

function readSheet(
  xml: string,
  { texts, kinds, budget }: Shared,
): Omit<XlsxSheet, 'name' | 'isHidden' | 'from1904'> {
  const rows = new Map<number, Map<number, XlsxValue>>();
  const merged: string[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: [number, number][] = [];
  const kindsHere = new Map<number, CellKind>();
  const uncomputed: string[] = [];
  let cell = { place: '', type: '', value: '', inline: '', style: '', hasFormula: false };
  // Some writers leave out where a row or a cell stands: it follows the one before.
  let row = 0;
  let column = 0;
  const openCell = (attribute: (name: string) => string) => {
    const place = attribute('r');
    column++;
    if (place !== '') ({ row, column } = placeOf(place));
    if (row > LAST_ROW || column > LAST_COLUMN) throw new XlsxError('it is damaged');
    cell = { place, type: attribute('t'), value: '', inline: '', style: attribute('s'), hasFormula: false };
  };
  const closeCell = () => {
    const value = cellValue(cell, texts);
    if (value === null) {
      if (cell.hasFormula) uncomputed.push(cellName(row, column));
      return;
    }
    if (budget.cells-- === 0) throw new XlsxError(`it has more than ${MOST_CELLS} cells`);
    const values = rows.get(row) ?? new Map<number, XlsxValue>();
    if (values.size === 0) rows.set(row, values);
    values.set(column, value);
    const kind =
      cell.type === 'e' ? 'error' : typeof value === 'number' ? kinds[Number(cell.style)] : undefined;
    if (kind !== undefined) kindsHere.set(cellKey(row, column), kind);
  };
  walk(
    xml,
    (tag, attribute) => {
      if (tag === 'c') openCell(attribute);
      else if (tag === 'row') {
        row = Number(attribute('r')) || row + 1;
        if (!(row > 0 && row <= LAST_ROW)) throw new XlsxError('it is damaged');
        column = 0;
        if (isTrue(attribute('hidden'))) hiddenRows.add(row);
      } else if (tag === 'f') cell.hasFormula = true;
      else if (tag === 'mergeCell') {
        if (merged.push(attribute('ref')) > MOST_MERGED)
          throw new XlsxError(`it has more than ${MOST_MERGED} merged cells`);
      } else if (tag === 'col' && isTrue(attribute('hidden')))
        hiddenColumns.push([Number(attribute('min')), Number(attribute('max'))]);
    },
    (tag, text) => {
      if (tag === 'v') cell.value = text;
      else if (tag === 't') cell.inline += text;
      else if (tag === 'c') closeCell();
    },
  );
  return { rows, merged, hiddenRows, hiddenColumns, kinds: kindsHere, uncomputed };
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

/** Row and column of a name such as C7. */
export function placeOf(place: string): { row: number; column: number } {
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
