import type { Model } from '../../../../models/forecast/model.ts';
import { LARGE_FILE } from '../../../database/build.ts';
import { select, sqlText } from '../../../database/database.ts';
import type { Problem } from '../../../problem.ts';
import { aboveCeiling, refusals } from '../refusals.ts';
import { type Connections, fittedSeries } from './fitted_series.ts';
import { takeInto } from './most_problems.ts';

/**
 * Series that are left out because they pass a ceiling, or because the named model cannot take them.
 *
 * @throws UserError (exit 3) where they are more than a hundred thousand.
 */
export async function refusedSeries(
  connections: Connections,
  left: ReadonlySet<number>,
  { ceiling, model, where }: { ceiling: number | undefined; model: Model | undefined; where: string },
): Promise<{ readonly problems: readonly Problem[]; readonly left: ReadonlySet<number> }> {
  const problems: Problem[] = [];
  const take = takeInto(problems);
  const out = new Set(left);
  if (ceiling !== undefined) {
    type Above = { number: number; id: string; year: number; value: number };
    for (const one of await select<Above>(connections.main, sqlText(LARGE_FILE.aboveCeiling), [ceiling])) {
      if (left.has(one.number)) continue;
      take([aboveCeiling(one, ceiling, where)]);
      out.add(one.number);
    }
  }
  if (model === undefined) return { problems, left: out };
  for await (const chunk of fittedSeries(connections, left))
    for (const one of chunk) {
      const series = { id: one.id, years: Array.from(one.years), values: Array.from(one.values) };
      for (const { problem } of refusals([series], model, where)) {
        take([problem]);
        out.add(one.number);
      }
    }
  return { problems, left: out };
}
