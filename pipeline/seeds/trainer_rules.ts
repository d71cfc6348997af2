import type { Problem } from '../problem.ts';
import type { SeedFiles, Seeds } from './row.ts';

const STOCK = 'spare_trainers_persons';
const NATIONAL = ['trainer_attrition_rate', 'trainer_lead_years'];

/**
 * A project either counts trainers or does not: with them in some regions only, the others would open nothing; without
 * their attrition and the years it takes to train one, none would ever leave and all would be there at once.
 */
export function trainerProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  const rows = seeds.parameter ?? [];
  // A row without a value says that the number is unknown.
  const known = rows.filter((row) => row.value !== null);
  const counted = known.filter((row) => row.parameter === STOCK);
  const first = counted[0];
  if (first === undefined) return [];
  const everywhere = counted.some((row) => row.region_code === '_T');
  const missing = everywhere
    ? []
    : (seeds.region ?? []).filter(
        (region) =>
          // _T and _X are no places where one could train.
          !region.region_code.startsWith('_') &&
          !counted.some((row) => row.region_code === region.region_code),
      );
  return [
    ...missing.map((region) => ({
      where: files.parameter!,
      line: first.line,
      column: 'region_code',
      rule: 'trainers_region',
      what: `${STOCK} has values, and none for ${region.region_code}.`,
      why: 'a region without a count cannot be told from one without trainers.',
      fix: 'add its row (0 if it has none), or take all of them away to plan without trainers.',
    })),
    ...NATIONAL.filter(
      (name) => !known.some((row) => row.parameter === name && row.region_code === '_T'),
    ).map((name) => ({
      where: files.parameter!,
      line: first.line,
      column: 'parameter',
      rule: 'trainers_parameter',
      what: `${STOCK} has values, but there is no value of ${name} for the whole country.`,
      why: 'the plan carries trainers from year to year with it.',
      fix: `add ${name} with _T under region_code.`,
    })),
  ];
}
