import { walk } from './walk.ts';

/** What a number stands for by the format of its cell; `error` is the sign of a formula that failed. */
export type CellKind = 'date' | 'percent' | 'error';

/** Formats that every spreadsheet knows by number alone. */
const BUILT_IN_DATES = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const;
const BUILT_IN_PERCENTS = [9, 10];

/**
 * The kind of each style of a workbook, by the number under which cells name it.
 * @see ECMA-376, Office Open XML, part 1, §18.8.30
 */
export function kindsOf(xml: string): (CellKind | undefined)[] {
  const codes = new Map<number, string>();
  const kinds: (CellKind | undefined)[] = [];
  let isOfCells = false;
  walk(
    xml,
    (tag, attribute) => {
      if (tag === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode'));
      if (tag === 'cellXfs') isOfCells = true;
      if (tag === 'xf' && isOfCells) {
        const id = Number(attribute('numFmtId'));
        kinds.push(kindOf(id, codes.get(id)));
      }
    },
    (tag) => {
      if (tag === 'cellXfs') isOfCells = false;
    },
  );
  return kinds;
}

function kindOf(id: number, code: string | undefined): CellKind | undefined {
  if (code === undefined) {
    if (BUILT_IN_PERCENTS.includes(id)) return 'percent';
    return BUILT_IN_DATES.some(([from, to]) => from <= id && id <= to) ? 'date' : undefined;
  }
  // Texts in quotes, colours and places in brackets, and what stands behind a sign of escape are not of the format.
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').split(';')[0]!;
  if (bare.includes('%')) return 'percent';
  return /[yd]|m{3}/i.test(bare) && !/general/i.test(bare) ? 'date' : undefined;
}

const DAY_MS = 86_400_000;
const LAST_DAY = 2_958_465;

/**
 * A day that spreadsheets count, written 2020-12-31, with its time behind a T where it has one; null where no day is
 * counted so. Counted from 1900, spreadsheets know a 29 February 1900: days before it stand one earlier.
 */
export function dayText(serial: number, from1904: boolean): string | null {
  if (serial < (from1904 ? 0 : 1) || serial > LAST_DAY) return null;
  const days = from1904 || serial >= 60 ? serial : serial + 1;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const text = new Date(start + Math.round(days * 86_400) * (DAY_MS / 86_400)).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}
