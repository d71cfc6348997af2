import { flowFiles } from './flow_files.ts';
import { edited, type Files, lines } from './write_project.ts';

/** A yearly value in parts of its year: the text of each period, and what it says. */
export type Split = (year: string, value: number) => readonly (readonly [period: string, value: number])[];

const two = (month: number) => String(month).padStart(2, '0');
/** Seasons that cancel out over the year. */
const SEASON = [3, -2, 1, 0, -4, 2, 5, -3, 1, -1, 0, -2];

/** Whole months that sum to the year, whatever is left over in December. */
export const inMonths: Split = (year, value) =>
  SEASON.map((season, i) => {
    const even = Math.floor(value / 12);
    return [`${year}-${two(i + 1)}`, even + season + (i === 11 ? value - 12 * even : 0)];
  });

/** The same by quarters, written as French offices do. */
export const inQuarters: Split = (year, value) => {
  const months = inMonths(year, value).map(([, of]) => of);
  return [0, 3, 6, 9].map((from, q) => [
    `T${q + 1}-${year}`,
    months.slice(from, from + 3).reduce((sum, of) => sum + of, 0),
  ]);
};

/** Ends of quarters, dated: only the last of them is the year's. */
export const atQuarterEnds: Split = (year, value) =>
  ['03-31', '06-30', '09-30', '12-31'].map((day, q) => [`${year}-${day}`, value - 7 * (3 - q)]);

/** Halves whose mean is the year. */
export const aroundMean: Split = (year, value) => [
  [`${year}-H1`, value - 5],
  [`${year}-H2`, value + 5],
];

/** The files with a measure whose year is declared to follow from its parts in this way. */
export function yearIs(files: Files, measure: string, declared: string): Files {
  const seed = String(files['seeds/measures.csv'])
    .split('\n')
    .map((row) => {
      if (!/^\w/.test(row)) return row;
      return `${row},${row.startsWith('measure,') ? 'year_is' : row.startsWith(`${measure},`) ? declared : ''}`;
    });
  return { ...files, 'seeds/measures.csv': seed.join('\n') };
}

/** The flow project with its file of training in parts of years; no column holds the year itself. */
export function trainingInParts(split: Split, order: (rows: string[]) => string[] = (rows) => rows): Files {
  const files = edited(
    flowFiles(),
    'adequation.yaml',
    'columns: { year: year, region',
    'columns: { when: period, region',
  );
  return {
    ...files,
    'inputs/training.csv': inParts(files, 'inputs/training.csv', 'when', split, order, () => true),
  };
}

/** The flow project with its employment in parts of years, among years of exports in the same column. */
export function jobsInParts(split: Split): Files {
  const files = edited(flowFiles(), 'adequation.yaml', '      year: year\n', '      when: period\n');
  const isSplit = (rest: readonly string[]) => rest[2] === 'employment';
  return {
    ...files,
    'inputs/jobs.csv': inParts(files, 'inputs/jobs.csv', 'when', split, (rows) => rows, isSplit),
  };
}

function inParts(
  files: Files,
  path: string,
  header: string,
  split: Split,
  order: (rows: string[]) => string[],
  isSplit: (rest: readonly string[]) => boolean,
): string {
  const [head, ...rows] = String(files[path]).trim().split('\n');
  const names = head!.split(',');
  const at = names.indexOf('value') - 1;
  const parts = rows.flatMap((row) => {
    const [year, ...rest] = row.split(',');
    if (!isSplit(rest)) return [row];
    return split(year!, Number(rest[at])).map(([period, value]) =>
      [period, ...rest.with(at, String(value))].join(','),
    );
  });
  return lines([header, ...names.slice(1)].join(','), ...order(parts));
}
