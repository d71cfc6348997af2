import type { Problem } from '../problem.ts';
import type { SeedFiles, Seeds } from './row.ts';

/** A capability without competences would lead from stage 2 of STED to nobody; a market is carried by none. */
export function statementProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  const kindOf = new Map((seeds.statement ?? []).map((row) => [row.statement_code, row.kind]));
  const carried = new Set((seeds.statement_competence ?? []).map((row) => row.statement_code));
  const without = (seeds.statement ?? [])
    .filter((row) => row.kind === 'capability' && !carried.has(row.statement_code))
    .map((row) => ({
      where: files.statement!,
      line: row.line,
      rule: 'capability_competences',
      what: `the capability ${row.statement_code} has no row in ${files.statement_competence ?? 'statement_competence, which the project file does not name'}.`,
      why: 'a region could not be told how many people are short for it.',
      fix: 'name the competences that carry it.',
    }));
  const ofMarkets = (seeds.statement_competence ?? [])
    .filter((row) => kindOf.get(row.statement_code) === 'market')
    .map((row) => ({
      where: files.statement_competence!,
      line: row.line,
      column: 'statement_code',
      rule: 'market_competence',
      what: `${row.statement_code} is a market, which no competence carries.`,
      fix: 'name a capability, or take the row away.',
    }));
  return [...without, ...ofMarkets];
}
