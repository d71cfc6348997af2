import type { Problem } from '../problem.ts';
import type { SeedFiles, SeedRow, Seeds } from './row.ts';

/** Ways from the months of a measure to its year (year_is) that its nature or its unit contradicts. */
export function yearProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.measure ?? []).flatMap((row) => {
    const wrong = yearContradiction(row);
    if (wrong === undefined) return [];
    return [
      {
        where: files.measure!,
        line: row.line,
        column: 'year_is',
        rule: 'year_is',
        what: `the year of ${row.measure} is declared the ${row.year_is} of its months, and ${wrong.what}.`,
        why: 'a year that is put together in the wrong way would stand beside counted ones, and be fitted with them.',
        fix: `${wrong.fix}, or leave the cell empty.`,
      },
    ];
  });
}

export function yearContradiction({
  unit,
  nature,
  year_is,
}: Pick<SeedRow<'measure'>, 'unit' | 'nature' | 'year_is'>): { what: string; fix: string } | undefined {
  if (year_is === 'sum' && nature === 'stock')
    return { what: 'a stock counts the same people every month', fix: 'write end (31 December) or mean' };
  if (year_is === 'sum' && (unit === 'share' || unit === 'percent'))
    return { what: `twelve values in ${unit} have no sum`, fix: 'write mean' };
  if (year_is === 'end' && nature === 'flow')
    return { what: 'a flow is of the whole year, not of its last month', fix: 'write sum or mean' };
  return undefined;
}
