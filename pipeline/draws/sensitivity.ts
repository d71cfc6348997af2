import type { DuckDBConnection } from '@duckdb/node-api';
import { computeSystem, systemOutput } from '../../models/balance/system.ts';
import { averageRanks, sharesOfRanks } from '../../models/statistics/rank_correlation.ts';
import { type CentralBalance, seriesLevels, stepValueAt } from '../balance/balance.ts';
import { centralValues, emptyInput, scenarioFiller } from '../balance/input.ts';
import { append, type Row, toColumns } from '../database/database.ts';
import type { Drawn, ScenarioDraws } from './types.ts';

/** The forecast of employment itself, beside the assumptions. */
const EMPLOYMENT = 'employment_path';
const REMAINDER = 'remainder';

const NAMES = [
  ...[
    'scenario',
    'region_code',
    'input',
    'parameter',
    'value',
    'low',
    'high',
    'gap_at_low',
    'gap_at_high',
    'swing_persons',
  ],
  ...['rank_share', 'importance', 'is_illustrative'],
];

/**
 * What decides the cumulated gap at T, for each region and the nation, over the cells that can be evaluated: the
 * swing with one input at its low and its high and all others central, and the squared Spearman of input and gap
 * over the draws. What the shares leave is printed as the remainder: interactions, or inputs that move together.
 */
export async function writeSensitivity(
  connection: DuckDBConnection,
  central: CentralBalance,
  drawn: Drawn,
  draws: ScenarioDraws,
): Promise<void> {
  const { system } = central;
  const { rows } = system;
  const gapAt = oneAtATime(central, draws.scenario);
  // A parameter that is stored and read by nothing (turnover between firms) moves nothing and has no place here.
  const ranged = rows.parameters
    .flatMap((row, at) =>
      row.value !== null && row.low !== null && row.high !== null && row.low < row.high
        ? [{ row, at, low: gapAt({ at, value: row.low }), high: gapAt({ at, value: row.high }) }]
        : [],
    )
    .filter(({ low, high }) => low.some((gap, r) => gap !== high[r]));
  const employment = { low: gapAt({ end: 'lo_80' }), high: gapAt({ end: 'hi_80' }) };
  const ranks = ranged.map(({ at }) => averageRanks(drawn.values[at]!));

  const result: Row[] = [];
  const sumsByDraw = sumOverDraws(central, drawn, draws);
  const illustrative = rows.leaves.some((leaf) => leaf.is_illustrative);
  for (const { code, regions } of placesOf(rows.regions)) {
    const { gap, level } = sumsByDraw(regions);
    const shares = sharesOfRanks([...ranks, averageRanks(level)], averageRanks(gap));
    const at = (values: Float64Array) => regions.reduce((sum, r) => sum + values[r]!, 0);
    const own: Row[] = ranged.map(({ row, low, high }, i) => ({
      input: row.parameter_id,
      parameter: row.parameter,
      value: row.value,
      low: row.low,
      high: row.high,
      gap_at_low: at(low),
      gap_at_high: at(high),
      swing_persons: Math.abs(at(high) - at(low)),
      rank_share: shares?.shares[i] ?? null,
    }));
    own.push({
      input: EMPLOYMENT,
      parameter: EMPLOYMENT,
      gap_at_low: at(employment.low),
      gap_at_high: at(employment.high),
      swing_persons: Math.abs(at(employment.high) - at(employment.low)),
      rank_share: shares?.shares[ranged.length] ?? null,
    });
    own.sort(
      (a, b) =>
        Number(b.swing_persons) - Number(a.swing_persons) || (String(a.input) < String(b.input) ? -1 : 1),
    );
    own.forEach((row, i) => {
      row.importance = i + 1;
    });
    own.push({ input: REMAINDER, parameter: REMAINDER, rank_share: shares?.remainder ?? null });
    for (const row of own)
      result.push({ scenario: draws.scenario, region_code: code, is_illustrative: illustrative, ...row });
  }
  await append(connection, 'balance.sensitivity', toColumns(NAMES, result));
}

/** Each region and the nation; a country without regions is its own nation, once. */
function placesOf(codes: readonly string[]): { code: string; regions: readonly number[] }[] {
  const each = codes.map((code, r) => ({ code, regions: [r] }));
  return codes.includes('_T') ? each : [...each, { code: '_T', regions: codes.map((_, r) => r) }];
}

/** Cumulated gap and employment of some regions at T, draw by draw, over the cells that can be evaluated. */
function sumOverDraws({ system }: CentralBalance, drawn: Drawn, draws: ScenarioDraws) {
  const { shape } = system;
  const n = drawn.options.draws;
  return (regions: readonly number[]) => {
    const gap = new Float64Array(n);
    const level = new Float64Array(n);
    for (const r of regions) {
      for (let d = 0; d < n; d++) level[d]! += drawn.employmentAtEnd[r]![d]!;
      for (let c = 0; c < shape.cells; c++) {
        const k = system.at.cell(r, c);
        if (system.leafAt[k]! < 0 || shape.unknownSupply[k]) continue;
        for (let d = 0; d < n; d++) gap[d]! += draws.gapCumulated[k]![(shape.years - 1) * n + d]!;
      }
    }
    return { gap, level };
  };
}

/** The gap of each region at T with one number, or the employment path, away from its central value. */
function oneAtATime(central: CentralBalance, scenario: string) {
  const { system, steps } = central;
  const { shape } = system;
  const fill = scenarioFiller(
    system,
    steps.filter((step) => step.scenario === scenario),
    stepValueAt(central),
  );
  const input = emptyInput(system);
  const output = systemOutput(shape);
  return (change: { at: number; value: number } | { end: 'lo_80' | 'hi_80' }): Float64Array => {
    const values = centralValues(system.rows.parameters, steps);
    if ('at' in change) values[change.at] = change.value;
    fill(values, seriesLevels(system, 'end' in change ? change.end : 'mean'), input);
    computeSystem(shape, input, output);
    const gaps = new Float64Array(shape.regions);
    for (let r = 0; r < shape.regions; r++) {
      for (let c = 0; c < shape.cells; c++) {
        const k = system.at.cell(r, c);
        if (system.leafAt[k]! >= 0 && !shape.unknownSupply[k])
          gaps[r]! += output.gapCumulated[system.at.flow(k, shape.years - 1)]!;
      }
    }
    return gaps;
  };
}
