import { averageRanks, correlationOfUnits, unitRanks } from '../../models/statistics/rank_correlation.ts';
import type { CentralBalance } from '../balance/balance.ts';
import type { Drawn } from './types.ts';

/** The group of inputs that explains most of the spread of a gap over the draws, and its part. */
export type DecidingInputs = (
  scenario: string,
  gap: Float64Array,
) => { readonly deciding_input: string | null; readonly deciding_share: number | null };

/**
 * Ranks of every input that moves, once, for all places and scenarios to be compared with: squared Spearman, summed over
 * the inputs of one group (a parameter, a set of shares, the forecast of a measure), since whoever holds one row of it
 * holds them all. An input without effect has 1/(draws − 1) by chance; that much is taken off each, or a group of many
 * rows would win by their number. Where the inputs of a group move together, as
 * forecasts of one measure do, the sum counts what they have in common more than once, and ends at one.
 */
export function decidingInputs({ rows, steps }: CentralBalance, drawn: Drawn): DecidingInputs {
  const inputs: { group: string; scenario: string | null; ranks: Float64Array }[] = [];
  const add = (group: string, values: Float64Array, scenario: string | null = null) => {
    const ranks = Number.isNaN(values[0]!) ? null : unitRanks(averageRanks(values));
    if (ranks !== null) inputs.push({ group, scenario, ranks });
  };
  rows.numbers.all.forEach(({ group }, i) => {
    add(group, drawn.values[i]!);
  });
  steps.forEach(({ scenario }, i) => {
    add(`scenario/${scenario}`, drawn.values[rows.numbers.all.length + i]!, scenario);
  });
  rows.paths.series.forEach(({ series_id, isCounted }, s) => {
    if (!isCounted.every(Boolean)) add(`series/${series_id.split('/')[0]!}`, drawn.ranks[s]!);
  });
  const byChance = 1 / (drawn.options.draws - 1);
  return (scenario, gap) => {
    const output = unitRanks(averageRanks(gap));
    if (output === null) return { deciding_input: null, deciding_share: null };
    const sums = new Map<string, number>();
    for (const input of inputs) {
      if (input.scenario !== null && input.scenario !== scenario) continue;
      const share = correlationOfUnits(input.ranks, output) ** 2 - byChance;
      sums.set(input.group, (sums.get(input.group) ?? 0) + share);
    }
    const [best] = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return best === undefined
      ? { deciding_input: null, deciding_share: null }
      : { deciding_input: best[0], deciding_share: Math.min(1, best[1]) };
  };
}
