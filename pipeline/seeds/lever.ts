import type { SeedRow, Seeds } from './row.ts';

/** First and last year of the plan. */
export interface PlanSpan {
  readonly first: number;
  readonly last: number;
}

export type Lever = SeedRow<'lever'>;

/** Codes in one cell, separated by |. */
export const codesIn = (cell: string | null) =>
  (cell ?? '')
    .split('|')
    .map((code) => code.trim())
    .filter(Boolean);

/** Years from start to arrival: its own, or those of its programme; null where neither tells. */
export function durationOf(seeds: Seeds, lever: Lever): number | null {
  const programme = seeds.programme?.find((row) => row.programme_code === lever.programme_code);
  return lever.duration_years ?? programme?.duration_years ?? null;
}

/** Specialties a programme trains for inside the perimeter. */
export function trainedFor(seeds: Seeds, programme: string): string[] {
  const rows = (seeds.crosswalk ?? []).filter(
    (row) => row.programme_code === programme && row.occupation_code !== '_O' && row.share > 0,
  );
  return [...new Set(rows.map((row) => row.occupation_code))];
}

/** Specialties a lever can bring people to: those it names among those of its programme, or all that are employed. */
export function servedBy(seeds: Seeds, lever: Lever): string[] {
  const open =
    lever.programme_code === null
      ? [...new Set((seeds.staffing_share ?? []).map((row) => row.occupation_code))]
      : trainedFor(seeds, lever.programme_code);
  const named = codesIn(lever.occupation_codes);
  return named.length === 0 ? open : open.filter((code) => named.includes(code));
}

/** Starts a region, or all together (_T), may open in a year of the plan; null where no row limits them. */
export function capacityOf(seeds: Seeds, lever: Lever, region: string, year: number, { first }: PlanSpan) {
  const own = (seeds.lever_capacity ?? []).filter((row) => row.lever_code === lever.lever_code);
  const row = own.find((one) => one.region_code === region);
  if (row !== undefined)
    return { starts: row.starts_per_year * (1 + lever.ramp) ** (year - first), line: row.line };
  // A region without a row has none, unless only all regions together are limited.
  const national = own.some((one) => one.region_code === '_T');
  return region === '_T' || national ? null : { starts: 0, line: null };
}

/** The row of a parameter that holds for the whole country and has a value. */
export function nationalParameter(seeds: Seeds, name: string) {
  return (seeds.parameter ?? []).find(
    (row) =>
      row.parameter === name &&
      row.value !== null &&
      [row.region_code, row.sector_code, row.occupation_code, row.programme_code].every(
        (code) => code === '_T',
      ),
  );
}
