import type { DuckDBConnection } from '@duckdb/node-api';
import { needAt, type PlanInput, regionYearAt, remaining, yieldOf } from '../../models/plan/input.ts';
import { trainersNeeded } from '../../models/plan/rounding.ts';
import { append, type Row, toColumns } from '../database/database.ts';
import { decideBy } from './rows.ts';
import type { SolvedPlan } from './solve.ts';
import type { PlanSetup } from './statement.ts';
import { centralParts, drawnYield, yieldFrom } from './yield.ts';

/** One plan with what it was asked and at which confidence. */
export interface PlanAnswer {
  readonly setup: PlanSetup;
  readonly input: PlanInput;
  readonly confidence: number;
  readonly plan: SolvedPlan;
  readonly illustrative: boolean;
}

/** Less than half a person short is nobody. */
const HALF_A_PERSON = 0.5;

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
      regions.flatMap((region_code, g) =>
        regions.flatMap((work_region_code, r) => {
          const parts = centralParts(setup, track, { g, r, t: from + t });
          if (parts.mobility === 0) return [];
          return [
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
              mobility_share: parts.mobility,
              yield: yieldFrom(parts),
              is_illustrative: illustrative,
            },
          ];
        }),
      ),
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

/** By region and specialty; a region's own row sums persons, and its share of draws leaves no specialty short. */
function coverageRows(answer: PlanAnswer): Row[] {
  const { setup, input, confidence, plan, illustrative } = answer;
  const { years, system } = setup;
  const last = years.length - 1;
  return system.rows.regions.flatMap((region_code, r) => {
    const simulated = simulateRegion(answer, r);
    return years.flatMap((year, t) => {
      const cells = system.rows.occupations.flatMap((occupation_code, k) => {
        const at = needAt(input, r, k, t);
        const need = input.need[at]!;
        if (Number.isNaN(need)) return [];
        const arrivals = plan.rounded.arrivals[at]!;
        return [
          {
            confidence,
            region_code,
            occupation_code,
            year,
            need_persons: need,
            arrivals_bound_persons: plan.covered[at]!,
            uncovered_bound_persons: plan.uncovered[at]!,
            arrivals_persons: arrivals,
            uncovered_persons: Math.max(0, need - arrivals),
            coverage_share: t === last ? simulated.cells[k]! : null,
            is_total: false,
            is_illustrative: illustrative,
          },
        ];
      });
      if (cells.length === 0) return [];
      const sum = (of: (cell: (typeof cells)[number]) => number) =>
        cells.reduce((total, cell) => total + of(cell), 0);
      const whole = {
        ...cells[0]!,
        occupation_code: '_T',
        need_persons: sum((cell) => Math.max(0, cell.need_persons)),
        arrivals_bound_persons: sum((cell) => cell.arrivals_bound_persons),
        uncovered_bound_persons: sum((cell) => cell.uncovered_bound_persons),
        arrivals_persons: sum((cell) => cell.arrivals_persons),
        uncovered_persons: sum((cell) => cell.uncovered_persons),
        coverage_share: t === last ? simulated.whole : null,
        is_total: true,
      };
      return [...cells, whole];
    });
  });
}

/** The rounded plan in every draw at the horizon: how often each specialty of a region is covered, and all at once. */
function simulateRegion({ setup, input, plan }: PlanAnswer, r: number) {
  const { draws, tracks, years, from, system } = setup;
  const { occupations } = system.rows;
  const last = from + years.length - 1;
  const covered = occupations.map(() => 0);
  let all = 0;
  for (let d = 0; d < draws.draws; d++) {
    const arrived = new Float64Array(occupations.length);
    const add = (track: number, g: number, amount: number) => {
      const own = tracks[track]!;
      arrived[own.specialty]! += amount * drawnYield(system, draws, own, { g, r, d });
    };
    for (const start of plan.rounded.starts) add(start.track, start.region, start.amount);
    for (const { move, amount } of plan.rounded.moves) {
      const { region, from: source, to } = input.moves[move]!;
      add(to, region, amount);
      add(source, region, -amount);
    }
    let short = false;
    occupations.forEach((_, k) => {
      const gaps = draws.gaps[system.at.place(r, k)];
      if (!gaps) return;
      if (gaps[last * draws.draws + d]! + arrived[k]! >= -HALF_A_PERSON) covered[k]! += 1;
      else short = true;
    });
    if (!short) all += 1;
  }
  return { cells: covered.map((count) => count / draws.draws), whole: all / draws.draws };
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
