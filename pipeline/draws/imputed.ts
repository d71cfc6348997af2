import type { DuckDBConnection } from '@duckdb/node-api';
import { quantiles } from '../../models/statistics/quantile.ts';
import type { CentralBalance } from '../balance/balance.ts';
import { pathLength } from '../balance/paths.ts';
import { fill } from '../database/declared.ts';
import { drawn as drawnTable } from '../dictionary/imputation.ts';
import type { Drawn } from './types.ts';

/** What each counted whole and each of its parts comes to over the draws, in the years that the balance reads. */
export async function writeImputed(
  connection: DuckDBConnection,
  { rows: { paths }, center }: CentralBalance,
  { paths: levels, options }: Drawn,
): Promise<void> {
  const { series, imputation, span, firstYear } = paths;
  const length = pathLength(paths);
  const own = new Float64Array(options.draws);
  const scratch = new Float64Array(options.draws);
  const ends = new Float64Array(2);
  const result = imputation.tree.nodes.flatMap(({ id }, node) =>
    Array.from({ length: span }, (_, at) => {
      const path = (series.length + node) * span + at;
      const mean = center.levels[path]!;
      if (!Number.isFinite(mean)) return [];
      for (let d = 0; d < own.length; d++) own[d] = levels[d * length + path]!;
      quantiles(own, [0.1, 0.9], scratch, ends);
      return [{ node_id: id, year: firstYear + at, mean, lo_80: ends[0]!, hi_80: ends[1]! }];
    }).flat(),
  );
  await fill(connection, drawnTable, result);
}
