import type { DuckDBConnection } from '@duckdb/node-api';
import { expectedShort } from '../../models/plan/curve.ts';
import { eachArrival } from '../../models/plan/decisions.ts';
import { every, needAt, type PlanInput, regionYearAt, remaining } from '../../models/plan/input.ts';
import { startCost } from '../../models/plan/limits.ts';
import { fill } from '../database/declared.ts';
import {
  decision,
  planArrival,
  planCoverage,
  planCurve,
  planShadowPrice,
  planTrainer,
  planYield,
} from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import { shareOver } from './need.ts';
import { decideBy, type LeverRow } from './rows.ts';
import type { PlanSetup } from './setup.ts';
import type { SolvedPlan } from './solve.ts';
import { centralParts, yieldFrom } from './yield.ts';

/** One plan with what it was asked. */
export interface PlanAnswer {
  readonly setup: PlanSetup;
  readonly input: PlanInput;
  readonly plan: SolvedPlan;
}

/** Writes what one plan decides, what that brings to each place, and what limits it. */
export async function writePlan(connection: DuckDBConnection, answer: PlanAnswer): Promise<void> {
  await fill(connection, decision, [
    ...decisionRows(answer),
    ...relocationRows(answer),
    ...trainingRows(answer),
  ]);
  await fill(connection, planArrival, arrivalRows(answer));
  await fill(connection, planCoverage, coverageRows(answer));
  await fill(connection, planCurve, curveRows(answer));
  await fill(connection, planTrainer, trainerRows(answer));
  await fill(connection, planShadowPrice, limitRows(answer));
}

type DecisionRow = Row<typeof decision>;

/** What stands in every row of a lever's start. */
function startOf({ setup }: PlanAnswer, lever: LeverRow, t: number, duration: number) {
  const year = setup.years[t]!;
  return {
    scenario: setup.scenario,
    lever_code: lever.lever_code,
    year,
    arrival_year: year + duration,
    decide_by: decideBy(lever, year),
    is_illustrative: setup.illustrative,
  };
}

function decisionRows(answer: PlanAnswer): DecisionRow[] {
  const { setup, input, plan } = answer;
  const { regions, occupations } = setup.system.rows;
  return plan.stated.decisions.flatMap((own, d): DecisionRow[] => {
    const starts_persons = plan.whole.starts[d]!;
    const starts_bound = plan.linear.amounts.starts[d]!;
    if (starts_persons === 0 && starts_bound < 1e-6) return [];
    const { duration } = own.track === null ? input.levers[own.lever]! : input.tracks[own.track]!;
    let [gained, lost] = [0, 0];
    eachArrival(input, own, (_r, _k, _t, persons) => {
      if (persons > 0) gained += persons * starts_persons;
      else lost -= persons * starts_persons;
    });
    const from = own.action === 'move' ? input.tracks[input.stock[own.places!]!.track]!.specialty : null;
    return [
      {
        ...startOf(answer, setup.levers[own.lever]!, own.year, duration),
        ...{ action: own.action, region_code: regions[own.region]!, to_region_code: '_Z' },
        occupation_code: occupations[own.specialty]!,
        from_occupation_code: from === null ? '_Z' : occupations[from]!,
        ...{ starts_bound, starts_persons, groups: plan.whole.classes[d]! },
        ...{ arrivals_persons: gained, arrivals_lost_persons: lost },
        cost_money: starts_persons * startCost(input, own),
      },
    ];
  });
}

function relocationRows(answer: PlanAnswer): DecisionRow[] {
  const { setup, input, plan } = answer;
  const { regions, occupations } = setup.system.rows;
  return plan.whole.relocated.map((own) => {
    const { cost, duration } = input.levers[own.lever]!;
    return {
      ...startOf(answer, setup.levers[own.lever]!, own.year, duration),
      ...{ action: 'relocate', region_code: regions[own.from]!, to_region_code: regions[own.to]! },
      ...{ occupation_code: occupations[own.specialty]!, from_occupation_code: '_Z' },
      ...{ starts_bound: own.persons, starts_persons: own.persons, groups: 0 },
      ...{ arrivals_persons: own.arrive, arrivals_lost_persons: own.persons },
      cost_money: own.persons * cost,
    };
  });
}

/** Trainers whose training begins, as starts of the institute. */
function trainingRows(answer: PlanAnswer): DecisionRow[] {
  const { setup, input, plan } = answer;
  const institute = setup.levers.find(({ kind }) => kind === 'train_trainers');
  const { trainers } = input;
  if (trainers === null || institute === undefined) return [];
  return setup.system.rows.regions.flatMap((region_code, r) =>
    every(input.years).flatMap((t): DecisionRow[] => {
      const at = regionYearAt(input, r, t);
      const starts_persons = plan.whole.trained[at]!;
      const starts_bound = plan.linear.amounts.trained[at]!;
      if (starts_persons === 0 && starts_bound < 1e-6) return [];
      return [
        {
          ...startOf(answer, institute, t, trainers.leadYears),
          ...{ action: 'train_trainers', region_code, to_region_code: '_Z' },
          ...{ occupation_code: '_Z', from_occupation_code: '_Z' },
          ...{ starts_bound, starts_persons, groups: 0, arrivals_persons: 0, arrivals_lost_persons: 0 },
          cost_money: starts_persons * trainers.cost,
        },
      ];
    }),
  );
}

/** Who arrives, and who is lost, by region of work. */
function arrivalRows({ setup, input, plan }: PlanAnswer): Row<typeof planArrival>[] {
  const { regions, occupations } = setup.system.rows;
  const scenario = setup.scenario;
  const sums = new Map<string, Row<typeof planArrival>>();
  const add = (row: Row<typeof planArrival>) => {
    const { region_code, work_region_code, occupation_code, lever_code, action, year } = row;
    const key = [region_code, work_region_code, occupation_code, lever_code, action, year].join('|');
    const own = sums.get(key);
    if (own === undefined) sums.set(key, row);
    else own.arrivals_persons += row.arrivals_persons;
  };
  const from = setup.years[0]!;
  plan.stated.decisions.forEach((own, d) => {
    const starts = plan.whole.starts[d]!;
    if (starts === 0) return;
    eachArrival(input, own, (r, k, t, persons) =>
      add({
        ...{ scenario, region_code: regions[own.region]!, work_region_code: regions[r]! },
        ...{ occupation_code: occupations[k]!, lever_code: setup.levers[own.lever]!.lever_code },
        action: persons < 0 ? 'close' : own.action,
        ...{ year: from + own.year, arrival_year: from + t, arrivals_persons: persons * starts },
        is_illustrative: setup.illustrative,
      }),
    );
  });
  for (const own of plan.whole.relocated) {
    const row = (r: number, arrivals_persons: number) =>
      add({
        ...{ scenario, region_code: regions[own.from]!, work_region_code: regions[r]! },
        ...{ occupation_code: occupations[own.specialty]!, action: 'relocate', arrivals_persons },
        lever_code: setup.levers[own.lever]!.lever_code,
        ...{ year: from + own.year, arrival_year: from + own.year + input.levers[own.lever]!.duration },
        is_illustrative: setup.illustrative,
      });
    row(own.from, -own.persons);
    row(own.to, own.arrive);
  }
  return [...sums.values()];
}

type CoverageRow = Row<typeof planCoverage>;

/** Each place and year, then totals of every region, specialty and the nation. */
function coverageRows({ setup, input, plan }: PlanAnswer): CoverageRow[] {
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

function curveRows({ setup, input }: PlanAnswer): Row<typeof planCurve>[] {
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

function trainerRows({ setup, input, plan }: PlanAnswer): Row<typeof planTrainer>[] {
  const { trainers } = input;
  if (trainers === null) return [];
  return setup.system.rows.regions.flatMap((region_code, r) => {
    let come = 0;
    return setup.years.map((year, t) => {
      const arrived =
        t >= trainers.leadYears ? plan.whole.trained[regionYearAt(input, r, t - trainers.leadYears)]! : 0;
      const moved_persons = plan.whole.trainersIn[regionYearAt(input, r, t)]!;
      come += arrived + moved_persons;
      const running = plan.stated.decisions.flatMap((own, d) => {
        const { classSize, runningYears, trainersPerClass } = input.levers[own.lever]!;
        const runs =
          own.action === 'open' &&
          classSize > 1 &&
          own.region === r &&
          own.year <= t &&
          t < own.year + runningYears;
        return runs ? [{ groups: plan.whole.classes[d]!, trainersPerClass }] : [];
      });
      return {
        ...{ scenario: setup.scenario, region_code, year },
        groups_running: running.reduce((sum, { groups }) => sum + groups, 0),
        trainers_needed: running.reduce(
          (sum, { groups, trainersPerClass }) => sum + groups * trainersPerClass,
          0,
        ),
        trainers_available: remaining(trainers, r, t) + come,
        trained_persons: plan.whole.trained[regionYearAt(input, r, t)]!,
        ...{ moved_persons, is_illustrative: setup.illustrative },
      };
    });
  });
}

const UNIT = {
  ...{ capacity: 'starts', national_capacity: 'starts', minimum: 'starts', budget: 'money' },
  ...{ trainers: 'trainers', institute: 'trainers', places: 'places', surplus: 'persons' },
  ...{ reach: 'persons', visa_share: 'persons', excess_share: 'persons', equity: 'persons' },
} as const;

function limitRows({ setup, plan }: PlanAnswer): Row<typeof planShadowPrice>[] {
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

/** Factors of the yield of a start, for every track, region of training and of work, and year of arrival. */
export async function writeYields(connection: DuckDBConnection, setup: PlanSetup): Promise<void> {
  const { system, tracks, years, from, scenario } = setup;
  const { regions, occupations } = system.rows;
  const rows = tracks.flatMap((track) =>
    years.flatMap((arrival_year, t) =>
      regions.flatMap((region_code, g) => {
        const parts = centralParts(setup, track, g, from + t);
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
  await fill(connection, planYield, rows);
}
