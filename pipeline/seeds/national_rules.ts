import type { Problem } from '../problem.ts';
import type { SeedFiles, Seeds } from './row.ts';

/** Numbers of the country as a whole, of which one row is read, and what each is of. */
const NATIONAL: Readonly<Record<string, string>> = {
  export_productivity_growth: 'exports are counted for the country, and so is what a job exports',
  published_engineer_emigration_persons: 'it stands beside all emigrants whom the assumptions imply',
};

const SCOPE = ['region_code', 'sector_code', 'occupation_code', 'programme_code'] as const;

/** Rows that give such a number for a place: beside that of the country nobody could tell which of them is read. */
export function nationalProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.parameter ?? []).flatMap((row) => {
    const why = NATIONAL[row.parameter];
    if (why === undefined) return [];
    return SCOPE.filter((column) => row[column] !== '_T').map((column) => ({
      where: files.parameter!,
      line: row.line,
      column,
      rule: 'national_scope',
      what: `${row.parameter} is told of ${row[column]} alone.`,
      why: `${why}.`,
      fix: 'write _T and the number of the whole country.',
    }));
  });
}
