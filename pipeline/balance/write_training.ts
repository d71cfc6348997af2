import { entryYear } from '../../models/balance/supply.ts';
import type { Row } from '../database/database.ts';
import { completedFrom } from './cohort_levels.ts';
import type { ScenarioPath } from './scenario_path.ts';

/** The chain of each cohort, year by year: where its head count comes from, and what becomes of it. */
export function chainRows({ scenario, system, input }: ScenarioPath): Row[] {
  const { rows, at, cohorts } = system;
  return cohorts.flatMap((cohort) => {
    const p = rows.programmes.indexOf(cohort.programme_code);
    if (p < 0) return [];
    const g = rows.regions.indexOf(cohort.region_code);
    return rows.years.map((year, t) => {
      const flow = at.cohortFlow(p, g, t);
      const from = completedFrom(rows.paths, cohort, year);
      const byEntrants = from?.basis === 'entrants';
      const isCounted = from !== null && rows.paths.isCounted[from.path]![from.at]!;
      return {
        scenario,
        programme_code: cohort.programme_code,
        region_code: cohort.region_code,
        year,
        entrants_year: entryYear(year, cohort.duration_years),
        new_entrants_persons: byEntrants ? input.entrants[flow] : null,
        entrants_basis: byEntrants ? (isCounted ? cohort.entrantsBasis : 'forecast') : null,
        completion_rate: input.completionRate[flow],
        completed_persons: input.completed[flow],
        completed_basis: from?.basis === 'counted' ? cohort.completedBasis : (from?.basis ?? 'unknown'),
        leavers_persons: input.completed[flow]! * input.leaverShare[flow]!,
        available_persons: input.completed[flow]! * input.availableShare[flow]!,
        // What is forecast from counts is computed from them, and counted by nobody.
        basis: cohort.basis === 'observed' && !isCounted ? 'derived' : cohort.basis,
        is_illustrative: cohort.is_illustrative,
      };
    });
  });
}

/** How many of each cohort stay, and go abroad; where the others go is shared by openings, see mobility. */
export function mobilityRows({ scenario, system, input }: ScenarioPath): Row[] {
  const { rows, at, cohorts } = system;
  const trains = new Set(cohorts.map((row) => `${row.programme_code}|${row.region_code}`));
  return rows.programmes.flatMap((programme_code, p) =>
    rows.regions.flatMap((region_code, g) =>
      trains.has(`${programme_code}|${region_code}`)
        ? rows.years.map((year, t) => ({
            ...{ scenario, programme_code, region_code, year },
            stay_share: input.stay[at.cohortFlow(p, g, t)],
            abroad_share: input.abroad[at.cohortFlow(p, g, t)],
          }))
        : [],
    ),
  );
}

/** How well those whom a programme trains in a region suit each specialty it leads to; only where it trains anyone. */
export function suitabilityRows({ scenario, system, input }: ScenarioPath): Row[] {
  const { rows, shape, at, cohorts } = system;
  const trains = new Set(cohorts.map((row) => `${row.programme_code}|${row.region_code}`));
  return shape.links.flatMap((link, index) =>
    rows.regions.flatMap((region_code, g) => {
      const programme_code = rows.programmes[link.programme]!;
      if (!trains.has(`${programme_code}|${region_code}`)) return [];
      return rows.years.map((year, t) => ({
        ...{
          scenario,
          programme_code,
          region_code,
          occupation_code: rows.occupations[link.occupation]!,
          year,
        },
        suitability_share: input.suitability[at.cohortFlow(index, g, t)],
      }));
    }),
  );
}
