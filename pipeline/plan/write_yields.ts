import type { planYield } from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import type { PlanSetup } from './setup.ts';
import { type YieldParts, yieldFrom } from './yield.ts';

/** What the rows of yields are made of: they are regions × regions a track and year, so that nobody holds them all. */
export interface YieldTable {
  readonly scenario: string;
  readonly illustrative: boolean;
  readonly tracks: readonly { readonly lever_code: string; readonly occupation_code: string }[];
  readonly years: readonly number[];
  readonly regions: readonly string[];
  /** [track][year][region of training]. */
  readonly parts: PlanSetup['parts'];
}

export const yieldTable = ({
  scenario,
  illustrative,
  tracks,
  years,
  parts,
  system,
}: PlanSetup): YieldTable => ({
  ...{ scenario, illustrative, years, parts, regions: system.rows.regions },
  tracks: tracks.map(({ lever, specialty }) => ({
    lever_code: lever.lever_code,
    occupation_code: system.rows.occupations[specialty]!,
  })),
});

/** Factors of the yield of a start, for every track, region of training and of work, and year of arrival. */
export function* yieldRows(table: YieldTable): Generator<Row<typeof planYield>> {
  const { tracks, years, regions, parts } = table;
  for (const [at, track] of tracks.entries())
    for (const [t, arrival_year] of years.entries())
      for (const [g, region_code] of regions.entries())
        yield* rowsFrom(table, { ...track, region_code, arrival_year }, parts[at]![t]![g]!);
}

function* rowsFrom(
  { scenario, illustrative, regions }: YieldTable,
  named: Pick<Row<typeof planYield>, 'lever_code' | 'occupation_code' | 'region_code' | 'arrival_year'>,
  parts: YieldParts,
): Generator<Row<typeof planYield>> {
  for (const [r, work_region_code] of regions.entries()) {
    if (parts.mobility[r] === 0) continue;
    yield {
      ...{ scenario, ...named, work_region_code },
      completion_rate: parts.completion,
      leaver_share: parts.leavers,
      labour_force_entry_share: parts.entry,
      perimeter_share: parts.perimeter,
      suitability_share: parts.suitability,
      effectiveness: parts.effectiveness,
      mobility_share: parts.mobility[r]!,
      yield: yieldFrom(parts, r),
      is_illustrative: illustrative,
    };
  }
}
