import type { DuckDBConnection } from '@duckdb/node-api';
import { computeSystem, systemOutput } from '../../models/balance/system.ts';
import { quantiles } from '../../models/statistics/quantile.ts';
import { averageRanks, sharesOfRanks } from '../../models/statistics/rank_correlation.ts';
import { type CentralBalance, fillerOf, systemOf } from '../balance/balance.ts';
import { emptyInput } from '../balance/input.ts';
import type { NumberRow } from '../balance/numbers.ts';
import { levelsAt } from '../balance/paths.ts';
import type { Row } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { swing } from '../dictionary/draws.ts';
import type { Drawn, ScenarioDraws } from './types.ts';

/** The forecast of employment itself, beside the assumptions. */
const EMPLOYMENT = 'employment_path';
const REMAINDER = 'remainder';

/** One input moved to its 10 % and its 90 % point, and what people short and the gap of each region then are. */
interface Moved {
  readonly input: string;
  readonly group: string;
  readonly scope: Scope;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly atLow: Sides;
  readonly atHigh: Sides;
  readonly ranks: Float64Array;
}

/** What an input is of; nulls where it is of everything by its nature. */
type Scope = Readonly<
  Record<'scope_region_code' | 'sector_code' | 'occupation_code' | 'programme_code', string | null>
>;

/** [r], persons at T. */
interface Sides {
  readonly short: Float64Array;
  readonly gap: Float64Array;
}

/**
 * What decides the people short at T, for each region and the nation, over the places that can be evaluated: the swing
 * with one input at its 10 % and its 90 % point and all others central, and the squared Spearman of input and people
 * short over the draws. What the shares leave is printed as the remainder: interactions, or inputs that move together.
 */
export async function writeSensitivity(
  connection: DuckDBConnection,
  central: CentralBalance,
  drawn: Drawn,
  draws: ScenarioDraws,
): Promise<void> {
  const { rows } = central;
  const illustrative = rows.leaves.some((leaf) => leaf.is_illustrative);
  const moved = [
    ...movedNumbers(central, drawn, draws.scenario),
    movedEmployment(central, drawn, draws.scenario),
  ];
  const atCenter = oneAtATime(central, draws.scenario)(null);
  const short = shortOverDraws(central, drawn, draws);
  const result: Row[] = placesOf(rows.regions).flatMap(({ code, regions }) => {
    const found = sharesOfRanks(
      moved.map((own) => own.ranks),
      averageRanks(short(regions)),
    );
    const at = (values: Float64Array) => regions.reduce((sum, r) => sum + values[r]!, 0);
    const own = moved.map(({ input, group, scope, value, low, high, atLow, atHigh }, i) => ({
      ...{ input, parameter: group, ...scope, value, low, high },
      gap_at_low: at(atLow.gap),
      gap_at_high: at(atHigh.gap),
      short_at_low: at(atLow.short),
      short_at_high: at(atHigh.short),
      short_at_center: at(atCenter.short),
      swing_persons: Math.abs(at(atHigh.short) - at(atLow.short)),
      rank_share: found?.shares[i] ?? null,
    }));
    own.sort((a, b) => b.swing_persons - a.swing_persons || (a.input < b.input ? -1 : 1));
    return [
      ...own.map((row, i) => ({ ...row, importance: i + 1 })),
      { ...UNMOVED, input: REMAINDER, parameter: REMAINDER, rank_share: found?.remainder ?? null },
    ].map((row) => ({ scenario: draws.scenario, region_code: code, is_illustrative: illustrative, ...row }));
  });
  await fill(connection, swing, result as never);
}

const NOWHERE: Scope = {
  scope_region_code: null,
  sector_code: null,
  occupation_code: null,
  programme_code: null,
};

const UNMOVED = {
  ...NOWHERE,
  ...{ value: null, low: null, high: null, gap_at_low: null, gap_at_high: null },
  ...{
    short_at_low: null,
    short_at_high: null,
    short_at_center: null,
    swing_persons: null,
    importance: null,
  },
};

/** Each region and the nation; a country without regions is its own nation, once. */
function placesOf(codes: readonly string[]): { code: string; regions: readonly number[] }[] {
  const each = codes.map((code, r) => ({ code, regions: [r] }));
  return codes.includes('_T') ? each : [...each, { code: '_T', regions: codes.map((_, r) => r) }];
}

/** Every number with a range that moves something; one that nothing reads has no place here. */
function movedNumbers(central: CentralBalance, drawn: Drawn, scenario: string): Moved[] {
  const at = oneAtATime(central, scenario);
  const hasRange = ({ value, low, high }: NumberRow) =>
    value !== null && low !== null && high !== null && low < high;
  const ends = new Float64Array(2);
  const scratch = new Float64Array(drawn.options.draws);
  return central.rows.numbers.all.flatMap((row, i) => {
    if (!hasRange(row)) return [];
    quantiles(drawn.values[i]!, [0.1, 0.9], scratch, ends);
    const [low, high] = [ends[0]!, ends[1]!];
    const [atLow, atHigh] = [at({ number: i, value: low }), at({ number: i, value: high })];
    if (atLow.gap.every((gap, r) => gap === atHigh.gap[r])) return [];
    const { id: input, group, value } = row;
    return [
      {
        input,
        group,
        scope: scopeOf(row),
        value,
        low,
        high,
        atLow,
        atHigh,
        ranks: averageRanks(drawn.values[i]!),
      },
    ];
  });
}

const scopeOf = (row: NumberRow): Scope => ({
  scope_region_code: row.region_code,
  sector_code: row.sector_code,
  occupation_code: row.occupation_code,
  programme_code: row.programme_code,
});

function movedEmployment(central: CentralBalance, drawn: Drawn, scenario: string): Moved {
  const at = oneAtATime(central, scenario);
  const n = drawn.options.draws;
  const level = new Float64Array(n);
  for (const own of drawn.employmentAtEnd) for (let d = 0; d < n; d++) level[d]! += own[d]!;
  return {
    ...{ input: EMPLOYMENT, group: EMPLOYMENT, scope: NOWHERE, value: null, low: null, high: null },
    atLow: at({ end: 'lo_80' }),
    atHigh: at({ end: 'hi_80' }),
    ranks: averageRanks(level),
  };
}

/** People short over the draws in some regions, summed over their specialties. */
function shortOverDraws(central: CentralBalance, drawn: Drawn, draws: ScenarioDraws) {
  const { shape, at, leafAt } = systemOf(central, draws.scenario);
  const n = drawn.options.draws;
  const last = (shape.years - 1) * n;
  return (regions: readonly number[]): Float64Array => {
    const short = new Float64Array(n);
    const gap = new Float64Array(n);
    for (const r of regions) {
      for (let o = 0; o < shape.occupations; o++) {
        if (shape.unknownSupply[at.place(r, o)]) continue;
        gap.fill(0);
        for (let c = 0; c < shape.cells; c++) {
          const k = at.cell(r, c);
          if (shape.occupationOf[c] !== o || leafAt[k]! < 0) continue;
          const own = draws.gapCumulated(k);
          for (let d = 0; d < n; d++) gap[d]! += own[last + d]!;
        }
        for (let d = 0; d < n; d++) short[d]! += Math.max(0, -gap[d]!);
      }
    }
    return short;
  };
}

/** People short and gap of each region at T with one number, or the employment forecast, away from its centre; or none. */
function oneAtATime(central: CentralBalance, scenario: string) {
  const system = systemOf(central, scenario);
  const { shape, at, leafAt, rows } = system;
  const fillInput = fillerOf(central, scenario);
  const input = emptyInput(system);
  const output = systemOutput(shape);
  const { values, levels: means } = central.center;
  return (change: { number: number; value: number } | { end: 'lo_80' | 'hi_80' } | null): Sides => {
    const own = values.slice();
    if (change !== null && 'number' in change) own[change.number] = change.value;
    const shares = own.subarray(rows.numbers.shares);
    const levels =
      change === null
        ? means
        : 'end' in change
          ? levelsAt(rows.paths, change.end, shares, true)
          : change.number >= rows.numbers.shares
            ? levelsAt(rows.paths, 'mean', shares)
            : means;
    fillInput(own, levels, input);
    computeSystem(shape, input, output);
    const sides = { short: new Float64Array(shape.regions), gap: new Float64Array(shape.regions) };
    const gaps = new Float64Array(at.place(shape.regions, 0));
    leafAt.forEach((leaf, k) => {
      if (leaf < 0) return;
      const q = at.place(at.regionOf(k), shape.occupationOf[at.cellOf(k)]!);
      gaps[q]! += output.gapCumulated[at.flow(k, shape.years - 1)]!;
    });
    gaps.forEach((gap, q) => {
      if (shape.unknownSupply[q]) return;
      const r = Math.floor(q / shape.occupations);
      sides.gap[r]! += gap;
      sides.short[r]! += Math.max(0, -gap);
    });
    return sides;
  };
}
