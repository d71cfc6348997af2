import type { DuckDBConnection } from '@duckdb/node-api';
import { eachArrival } from '../../models/plan/decisions.ts';
import { every, regionYearAt } from '../../models/plan/input.ts';
import { startCost } from '../../models/plan/limits.ts';
import { fill } from '../database/declared.ts';
import {
  decision,
  planArrival,
  planCoverage,
  planCurve,
  planShadowPrice,
  planTrainer,
} from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import type { PlanAnswer } from './answer.ts';
import { coverageRows, curveRows, limitRows, trainerRows } from './place_rows.ts';
import { decideBy, type LeverRow } from './rows.ts';

/** What one plan decides, what that brings to each place, and what limits it. */
export interface PlanTables {
  readonly decision: Row<typeof decision>[];
  readonly arrival: Row<typeof planArrival>[];
  readonly coverage: Row<typeof planCoverage>[];
  readonly curve: Row<typeof planCurve>[];
  readonly trainer: Row<typeof planTrainer>[];
  readonly shadowPrice: Row<typeof planShadowPrice>[];
}

export const tablesOf = (answer: PlanAnswer): PlanTables => ({
  decision: [...decisionRows(answer), ...relocationRows(answer), ...trainingRows(answer)],
  arrival: arrivalRows(answer),
  coverage: coverageRows(answer),
  curve: curveRows(answer),
  trainer: trainerRows(answer),
  shadowPrice: limitRows(answer),
});

export async function writePlan(connection: DuckDBConnection, tables: PlanTables): Promise<void> {
  await fill(connection, decision, tables.decision);
  await fill(connection, planArrival, tables.arrival);
  await fill(connection, planCoverage, tables.coverage);
  await fill(connection, planCurve, tables.curve);
  await fill(connection, planTrainer, tables.trainer);
  await fill(connection, planShadowPrice, tables.shadowPrice);
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
