import type { planYield } from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import type { PlanSetup } from './setup.ts';
import { yieldFrom } from './yield.ts';

/** Factors of the yield of a start, for every track, region of training and of work, and year of arrival. */
export function yieldRows(setup: PlanSetup): Row<typeof planYield>[] {
  const { system, tracks, years, scenario } = setup;
  const { regions, occupations } = system.rows;
  return tracks.flatMap((track, at) =>
    years.flatMap((arrival_year, t) =>
      regions.flatMap((region_code, g) => {
        const parts = setup.parts[at]![t]![g]!;
        return regions.flatMap((work_region_code, r): Row<typeof planYield>[] =>
          parts.mobility[r] === 0
            ? []
            : [
                {
                  ...{
                    scenario,
                    lever_code: track.lever.lever_code,
                    occupation_code: occupations[track.specialty]!,
                  },
                  ...{ region_code, work_region_code, arrival_year },
                  completion_rate: parts.completion,
                  leaver_share: parts.leavers,
                  labour_force_entry_share: parts.entry,
                  perimeter_share: parts.perimeter,
                  suitability_share: parts.suitability,
                  effectiveness: parts.effectiveness,
                  mobility_share: parts.mobility[r]!,
                  yield: yieldFrom(parts, r),
                  is_illustrative: setup.illustrative,
                },
              ],
        );
      }),
    ),
  );
}
