import { expectedShort } from '../../models/plan/curve.ts';
import type { Decision } from '../../models/plan/decisions.ts';
import { needAt, regionYearAt } from '../../models/plan/input.ts';
import { trainersNeeded, trainersThere } from '../../models/plan/trainers.ts';
import type { planCoverage, planCurve, planShadowPrice, planTrainer } from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import type { PlanAnswer } from './answer.ts';
import { shareOver } from './need.ts';

/** What a plan makes of each place and year, and what limits it, as rows. */

type CoverageRow = Row<typeof planCoverage>;

/** Each place and year, then totals of every region, specialty and the nation. */
export function coverageRows({ setup, input, plan }: PlanAnswer): CoverageRow[] {
  const { regions, occupations } = setup.system.rows;
  return setup.years.flatMap((year, t) => {
    const leaves = regions.flatMap((region_code, r) =>
      occupations.flatMap((occupation_code, k): CoverageRow[] => {
        const at = needAt(input, r, k, t);
        const place = input.places[at];
        if (place == null) return [];
        return [
          {
            ...{ scenario: setup.scenario, region_code, occupation_code, year },
            need_persons: expectedShort(place.curve, 0),
            ...{ surplus_persons: place.surplus, p_over: shareOver(place) },
            brought_persons: plan.result.brought[at]!,
            short_bound_persons: plan.linear.short[at]!,
            ...{ short_persons: plan.result.short[at]!, over_persons: plan.result.excess[at]! },
            ...{ is_total: false, is_illustrative: setup.illustrative },
          },
        ];
      }),
    );
    const total = (region: string, occupation: string): CoverageRow[] => {
      const own = leaves.filter(
        (row) =>
          (region === '_T' || row.region_code === region) &&
          (occupation === '_T' || row.occupation_code === occupation),
      );
      if (own.length === 0) return [];
      const sum = (of: (row: CoverageRow) => number) => own.reduce((all, row) => all + of(row), 0);
      return [
        {
          ...own[0]!,
          ...{ region_code: region, occupation_code: occupation, is_total: true, p_over: null },
          need_persons: sum((row) => row.need_persons),
          surplus_persons: sum((row) => row.surplus_persons),
          brought_persons: sum((row) => row.brought_persons),
          short_bound_persons: sum((row) => row.short_bound_persons),
          short_persons: sum((row) => row.short_persons),
          over_persons: sum((row) => row.over_persons),
        },
      ];
    };
    return [
      ...leaves,
      ...[...regions, '_T'].flatMap((region) => total(region, '_T')),
      ...occupations.flatMap((occupation) => total('_T', occupation)),
    ];
  });
}

export function curveRows({ setup, input }: PlanAnswer): Row<typeof planCurve>[] {
  const { regions, occupations } = setup.system.rows;
  return regions.flatMap((region_code, r) =>
    occupations.flatMap((occupation_code, k) =>
      setup.years.flatMap((year, t) =>
        (input.places[needAt(input, r, k, t)]?.tangents ?? []).map(({ at, expected, slope }, tangent) => ({
          ...{ scenario: setup.scenario, region_code, occupation_code, year, tangent },
          ...{ brought_persons: at, expected_short_persons: expected, slope },
        })),
      ),
    ),
  );
}

export function trainerRows({ setup, input, plan }: PlanAnswer): Row<typeof planTrainer>[] {
  const { trainers } = input;
  if (trainers === null) return [];
  const { decisions } = plan.stated;
  const needed = trainersNeeded(input, decisions, plan.whole);
  const there = trainersThere(input, trainers, plan.whole);
  return setup.system.rows.regions.flatMap((region_code, r) =>
    setup.years.map((year, t) => {
      const at = regionYearAt(input, r, t);
      const runs = (own: Decision) =>
        own.classes !== null &&
        own.region === r &&
        own.year <= t &&
        t < own.year + input.levers[own.lever]!.runningYears;
      return {
        ...{ scenario: setup.scenario, region_code, year },
        groups_running: decisions.reduce((sum, own, d) => sum + (runs(own) ? plan.whole.classes[d]! : 0), 0),
        ...{ trainers_needed: needed[at]!, trainers_available: there(r, t) },
        ...{ trained_persons: plan.whole.trained[at]!, moved_persons: plan.whole.trainersIn[at]! },
        is_illustrative: setup.illustrative,
      };
    }),
  );
}

const UNIT = {
  ...{ capacity: 'starts', national_capacity: 'starts', minimum: 'starts', budget: 'money' },
  ...{ trainers: 'trainers', institute: 'trainers', places: 'places', surplus: 'persons' },
  ...{ reach: 'persons', visa_share: 'persons', excess_share: 'persons', equity: 'persons' },
} as const;

export function limitRows({ setup, plan }: PlanAnswer): Row<typeof planShadowPrice>[] {
  const { regions, occupations } = setup.system.rows;
  const rows = plan.stated.limits.map((limit, i) => ({
    scenario: setup.scenario,
    constraint_name: limit.name,
    region_code: limit.region === null ? '_T' : regions[limit.region]!,
    lever_code: limit.lever === null ? '_T' : setup.levers[limit.lever]!.lever_code,
    occupation_code: limit.specialty === null ? '_T' : occupations[limit.specialty]!,
    year: setup.years[limit.year]!,
    bound: plan.linear.bounds[i]!,
    used: plan.linear.used[i]!,
    price: Math.abs(plan.linear.prices[i]!) < 1e-6 ? 0 : plan.linear.prices[i]!,
    unit: UNIT[limit.name],
    is_illustrative: setup.illustrative,
  }));
  return rows.filter(({ bound }) => bound !== Number.POSITIVE_INFINITY);
}
