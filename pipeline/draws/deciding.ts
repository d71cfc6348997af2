import { averageRanks, sharesOfRanks } from '../../models/statistics/rank_correlation.ts';
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
 * holds them all.
 */
export function decidingInputs({ rows, steps }: CentralBalance, drawn: Drawn): DecidingInputs {
  const moves = (values: Float64Array) => values.some((value) => value !== values[0]);
  const inputs: { group: string; scenario: string | null; ranks: Float64Array }[] = [];
  const add = (group: string, values: Float64Array, scenario: string | null = null) => {
    if (!Number.isNaN(values[0]!) && moves(values))
      inputs.push({ group, scenario, ranks: averageRanks(values) });
  };
  rows.numbers.all.forEach(({ group }, i) => add(group, drawn.values[i]!));
  steps.forEach(({ scenario }, i) =>
    add(`scenario/${scenario}`, drawn.values[rows.numbers.all.length + i]!, scenario),
  );
  rows.paths.series.forEach(({ series_id, isCounted }, s) => {
    if (isCounted.every(Boolean)) return;
    add(`series/${series_id.split('/')[0]!}`, drawn.ranks[s]!);
  });
  return (scenario, gap) => {
    const own = inputs.filter((input) => input.scenario === null || input.scenario === scenario);
    const found = sharesOfRanks(
      own.map((input) => input.ranks),
      averageRanks(gap),
    );
    if (found === null) return { deciding_input: null, deciding_share: null };
    const sums = new Map<string, number>();
    own.forEach(({ group }, i) => sums.set(group, (sums.get(group) ?? 0) + found.shares[i]!));
    const [best] = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return { deciding_input: best?.[0] ?? null, deciding_share: best?.[1] ?? null };
  };
}
