import { INFLOWS } from '../balance/inflows.ts';
import type { Problem } from '../problem.ts';
import type { SeedFiles, Seeds } from './row.ts';

/** What a row of an inflow may not name: people come to the nation, and may come for one specialty. */
const OF_THE_NATION = ['region_code', 'sector_code', 'programme_code'] as const;

/** Inflows that name a place: the balance spreads each over the whole country, whatever its row says. */
export function inflowProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  const parts = (seeds.region ?? []).filter(({ region_code }) => !region_code.startsWith('_'));
  return (seeds.parameter ?? []).flatMap((row) => {
    if (!INFLOWS.includes(row.parameter)) return [];
    const named = OF_THE_NATION.filter(
      (column) => row[column] !== '_T' && !(column === 'region_code' && parts.length === 1),
    );
    return named.map((column) => ({
      where: files.parameter!,
      line: row.line,
      column,
      rule: 'inflow_scope',
      what: `${row.parameter} is told of ${row[column]} alone.`,
      why: 'people who come to the country go where posts open, in all regions and sectors.',
      fix: 'write _T and the number of the whole country; occupation_code may name a specialty.',
    }));
  });
}
