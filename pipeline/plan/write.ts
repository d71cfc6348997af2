import type { DuckDBConnection } from '@duckdb/node-api';
import { type PlanInput, regionYearAt, remaining, yieldOf } from '../../models/plan/input.ts';
import { trainersNeeded } from '../../models/plan/rounding.ts';
import { append, type Row, toColumns } from '../database/database.ts';
import type { PlanAnswer } from './answer.ts';
import { coverageRows } from './coverage.ts';
import { decideBy } from './rows.ts';
import type { PlanSetup } from './statement.ts';
import { centralParts, yieldFrom } from './yield.ts';

/** Writes one plan: starts and moves, coverage, trainers, prices of limits, goals reached. */
export async function writePlan(connection: DuckDBConnection, answer: PlanAnswer): Promise<void> {
  const write = async (table: string, rows: readonly Row[]) => {
    if (rows.length > 0) await append(connection, table, toColumns(Object.keys(rows[0]!), rows));
  };
  await write('plan.start', startRows(answer));
  await write('plan.coverage', coverageRows(answer));
  await write('plan.trainer', trainerRows(answer));
  await write('plan.shadow_price', priceRows(answer));
  await write('plan.solve', solveRows(answer));
}

/** Factors of the yield of a start, for every track, region of training and of work, and year of arrival. */
export async function writeYields(
  connection: DuckDBConnection,
  setup: PlanSetup,
  illustrative: boolean,
): Promise<void> {
  const { system, tracks, years, from } = setup;
  const { regions, occupations } = system.rows;
  const rows: Row[] = tracks.flatMap((track) =>
    years.flatMap((arrival_year, t) =>
      regions.flatMap((region_code, g) => {
        const parts = centralParts(setup, track, g, from + t);
        return regions.flatMap((work_region_code, r) =>
          parts.mobility[r] === 0
            ? []
            : [
                {
                  lever_code: track.lever.lever_code,
                  occupation_code: occupations[track.specialty]!,
                  region_code,
                  work_region_code,
                  arrival_year,
                  completion_rate: parts.completion,
                  leaver_share: parts.leavers,
                  labour_force_entry_share: parts.entry,
                  perimeter_share: parts.perimeter,
                  suitability_share: parts.suitability,
                  effectiveness: parts.effectiveness,
                  mobility_share: parts.mobility[r]!,
                  yield: yieldFrom(parts, r),
                  is_illustrative: illustrative,
                },
              ],
        );
      }),
    ),
  );
  if (rows.length > 0) await append(connection, 'plan.yield', toColumns(Object.keys(rows[0]!), rows));
}

/** Effective applicants of one start over all regions of work. */
function yieldOverall(input: PlanInput, trackAt: number, region: number, year: number): number {
  const track = input.tracks[trackAt]!;
  let sum = 0;
  for (let r = 0; r < input.regions; r++) sum += yieldOf(input, track, year + track.duration, region, r);
  return sum;
}

function startRows({ setup, input, confidence, plan, illustrative }: PlanAnswer): Row[] {
  const { tracks, years, system } = setup;
  const { regions, occupations } = system.rows;
  const row = (trackAt: number, region: number, year: number): Row => {
    const { lever, specialty } = tracks[trackAt]!;
    return {
      confidence,
      region_code: regions[region]!,
      occupation_code: occupations[specialty]!,
      lever_code: lever.lever_code,
      action: 'open',
      from_occupation_code: '_Z',
      year: years[year]!,
      arrival_year: years[year]! + input.tracks[trackAt]!.duration,
      decide_by: decideBy(lever, years[year]!),
    };
  };
  const opened = plan.bound.starts.flatMap((bound): Row[] => {
    const whole = plan.rounded.starts.find(
      (own) => own.track === bound.track && own.region === bound.region && own.year === bound.year,
    );
    if (bound.amount < 1e-6 && whole === undefined) return [];
    const starts_persons = whole?.amount ?? 0;
    return [
      {
        ...row(bound.track, bound.region, bound.year),
        starts_bound: bound.amount,
        starts_persons,
        // People who come one by one form no class.
        groups: input.levers[input.tracks[bound.track]!.lever]!.groupSize > 1 ? (whole?.groups ?? 0) : 0,
        arrivals_persons: starts_persons * yieldOverall(input, bound.track, bound.region, bound.year),
        arrivals_lost_persons: 0,
        is_illustrative: illustrative,
      },
    ];
  });
  const moved = plan.bound.moves.flatMap((bound): Row[] => {
    const whole = plan.rounded.moves.find((own) => own.move === bound.move && own.year === bound.year);
    if (bound.amount < 1e-6 && whole === undefined) return [];
    const { region, from, to } = input.moves[bound.move]!;
    const starts_persons = whole?.amount ?? 0;
    return [
      {
        ...row(to, region, bound.year),
        action: 'move',
        from_occupation_code: occupations[tracks[from]!.specialty]!,
        starts_bound: bound.amount,
        starts_persons,
        groups: 0,
        arrivals_persons: starts_persons * yieldOverall(input, to, region, bound.year),
        arrivals_lost_persons: starts_persons * yieldOverall(input, from, region, bound.year),
        is_illustrative: illustrative,
      },
    ];
  });
  return [...opened, ...moved];
}

function trainerRows({ setup, input, confidence, plan, illustrative }: PlanAnswer): Row[] {
  const { trainers } = input;
  if (trainers === null) return [];
  return setup.system.rows.regions.flatMap((region_code, region) => {
    let arrived = 0;
    return setup.years.map((year, t) => {
      if (t >= trainers.leadYears)
        arrived += plan.rounded.trained[regionYearAt(input, region, t - trainers.leadYears)]!;
      const needed = trainersNeeded(input, plan.rounded.starts, region, t);
      const groups = plan.rounded.starts
        .filter((own) => own.region === region && input.levers[input.tracks[own.track]!.lever]!.groupSize > 1)
        .filter(
          (own) => own.year <= t && t < own.year + input.levers[input.tracks[own.track]!.lever]!.runningYears,
        )
        .reduce((sum, own) => sum + own.groups, 0);
      return {
        confidence,
        region_code,
        year,
        groups_running: groups,
        trainers_needed: needed,
        trainers_available: remaining(trainers, region, t) + arrived,
        trained_bound_persons: plan.bound.trained[regionYearAt(input, region, t)]!,
        trained_persons: plan.rounded.trained[regionYearAt(input, region, t)]!,
        is_illustrative: illustrative,
      };
    });
  });
}

const UNIT = {
  uncovered: 'persons uncovered, summed over years',
  cost: 'MAD',
  starts: 'starts',
  moves: 'places moved',
};

/** Only limits that have a price: a looser one would change nothing. */
function priceRows({ setup, confidence, plan, illustrative }: PlanAnswer): Row[] {
  return plan.solves.flatMap(({ objective, prices, used }) =>
    plan.stated.limits.flatMap((limit, i) =>
      Math.abs(prices[i]!) < 1e-7
        ? []
        : [
            {
              confidence,
              objective,
              constraint_name: limit.name,
              region_code: limit.region === null ? '_T' : setup.system.rows.regions[limit.region]!,
              lever_code: limit.lever === null ? '_T' : setup.levers[limit.lever]!.lever_code,
              occupation_code:
                limit.specialty === null ? '_T' : setup.system.rows.occupations[limit.specialty]!,
              year: setup.years[limit.year]!,
              bound: limit.bound,
              used: used[i]!,
              price: prices[i]!,
              unit: UNIT[objective],
              is_illustrative: illustrative,
            },
          ],
    ),
  );
}

function solveRows({ confidence, plan }: PlanAnswer): Row[] {
  return plan.solves.map(({ objective, value }, objective_order) => ({
    confidence,
    objective,
    objective_order,
    value,
    unit: UNIT[objective],
    status: 'optimal',
  }));
}
