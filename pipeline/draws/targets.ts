import type { DuckDBConnection } from '@duckdb/node-api';
import type { CentralBalance } from '../balance/balance.ts';
import { append, select, toColumns } from '../database/database.ts';
import type { Drawn } from './types.ts';

/**
 * The share of draws in which employment reaches each target by the end of the horizon: of
 * the nation, or of a region that has a target. On illustrative rows there is no probability, and the row says so.
 */
export async function writeTargetProbability(
  connection: DuckDBConnection,
  central: CentralBalance,
  drawn: Drawn,
): Promise<void> {
  const { rows } = central;
  const targets = await select<{
    target_id: string;
    region_code: string;
    level: number;
    scenario: string;
    same_definition: boolean;
  }>(
    connection,
    `select t.target_id, t.region_code, p.scenario, t.definition = p.demand_definition as same_definition,
       case t.kind when 'increment' then t.baseline_value + t.value else t.value end as level
     from raw.target t join raw.project p
       on t.measure = p.demand_measure and t.year = p.target_year
     where t.sector_code = '_T' order by t.target_id`,
  );
  const illustrative = rows.leaves.some((leaf) => leaf.is_illustrative);
  const result = targets.map(({ target_id, region_code, level, scenario, same_definition }) => {
    const regions = rows.regions.flatMap((code, r) =>
      region_code === '_T' || region_code === code ? [r] : [],
    );
    const reached = Array.from(
      { length: drawn.options.draws },
      (_, d) => regions.reduce((sum, r) => sum + drawn.employmentAtEnd[r]![d]!, 0) >= level,
    );
    const reason = illustrative ? 'illustrative' : same_definition ? null : 'other_definition';
    return {
      target_id,
      scenario,
      p_reached: reason === null ? reached.filter(Boolean).length / reached.length : null,
      reason,
    };
  });
  await append(
    connection,
    'balance.target_probability',
    toColumns(['target_id', 'scenario', 'p_reached', 'reason'], result),
  );
}
