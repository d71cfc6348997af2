import type { DuckDBConnection } from '@duckdb/node-api';
import { toMillionth } from '../../models/balance/balance.ts';
import type { Row } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { leaf, leafDouble, placePart, poolFlow } from '../dictionary/balance.ts';
import { mobilityRate, suitability, trainingChain } from '../dictionary/training.ts';
import type { ScenarioPath } from './scenario_path.ts';
import { chainRows, mobilityRows, suitabilityRows } from './write_training.ts';

/**
 * Writes the central path of every scenario, with every factor that an analyst needs to compute it again: one path after
 * the other, and rows as they are made.
 */
export async function writeCentral(
  connection: DuckDBConnection,
  paths: Iterable<ScenarioPath>,
): Promise<void> {
  for (const path of paths) {
    await fill(connection, leafDouble, leafRows(path) as never);
    await fill(connection, placePart, partRows(path) as never);
    await fill(connection, poolFlow, poolRows(path) as never);
    await fill(connection, trainingChain, chainRows(path) as never);
    await fill(connection, mobilityRate, mobilityRows(path) as never);
    await fill(connection, suitability, suitabilityRows(path) as never);
  }
  await connection.run(
    `insert into ${leaf.schema}.${leaf.name} by name select * from balance.leaf_double; drop table balance.leaf_double`,
  );
}

function* leafRows({ scenario, system, input, output }: ScenarioPath): Generator<Row> {
  const { rows, shape, at, leafAt, reasons } = system;
  for (let k = 0; k < leafAt.length; k++) {
    const leaf = leafAt[k]!;
    if (leaf < 0) continue;
    const { region_code, sector_code, occupation_code, basis, is_illustrative } = rows.leaves[leaf]!;
    const reason = reasons.get(at.place(at.regionOf(k), shape.occupationOf[at.cellOf(k)]!)) ?? null;
    for (const [t, year] of rows.years.entries()) {
      const flow = at.flow(k, t);
      const after = input.employment[at.level(k, t + 1)]!;
      const stock = (input.employment[at.level(k, t)]! + after) / 2;
      const leaving = (part: number) => toMillionth(input.leavingParts[part]![flow]! * stock);
      const known = (value: number) => (Number.isNaN(value) ? null : value);
      yield {
        ...{ scenario, region_code, sector_code, occupation_code, year },
        employment_persons: toMillionth(after),
        leaving_rate: input.leavingRate[flow],
        expansion_persons: output.expansion[flow],
        retirement_persons: leaving(0),
        sector_exit_persons: leaving(1),
        emigration_persons: leaving(2),
        moves_out_persons: toMillionth(output.movesOut[flow]!),
        replacement_persons: output.replacement[flow],
        openings_persons: output.openings[flow],
        displaced_persons: output.displaced[flow],
        promoted_in_persons: output.promotedIn[flow],
        promoted_out_persons: output.promotedOut[flow],
        external_openings_persons: output.external[flow],
        moves_in_persons: toMillionth(output.movesIn[flow]!),
        allocation_share: output.allocation[flow],
        supply_persons: known(output.supply[flow]!),
        gap_persons: known(output.gap[flow]!),
        gap_cum_persons: known(output.gapCumulated[flow]!),
        // A year to come is computed from what was counted.
        ...{ basis: basis === 'observed' ? 'derived' : basis, is_illustrative, reason },
      };
    }
  }
}

/** One flow into a specialty of a region: its position in both arrays, or the reason why nobody knows it. */
type Flow = { readonly from: number; readonly located: Float64Array; readonly supply: Float64Array } | string;

/** What each programme, inflow, move and pool gives to each specialty of each region; unknown is null, with its reason. */
function partRows(path: ScenarioPath): Row[] {
  const { system, output } = path;
  const { rows, shape, at, untold, silent, inflowRows, reasons } = system;
  const links = shape.links.flatMap(({ programme, occupation }, index) =>
    rows.regions.flatMap((_, r) => {
      const unknown = untold.has(programme) || silent.has(r);
      const known = {
        from: at.cohortFlow(index, r, 0),
        located: output.linkLocated!,
        supply: output.linkSupply!,
      };
      return part(path, r, occupation, rows.programmes[programme]!, unknown ? 'supply_unknown' : known);
    }),
  );
  const inflows = shape.inflows.flatMap(({ occupations }, i) =>
    rows.regions.flatMap((_, r) =>
      occupations.flatMap((o) => {
        const located = output.inflowLocated!;
        const from = at.inflowPlace(i, r, o, 0);
        return part(path, r, o, inflowRows[i]!.name, { from, located, supply: located });
      }),
    ),
  );
  const entered = new Set(shape.moves.map((move) => shape.occupationOf[move.to]!));
  const pooled = new Set(rows.numbers.pools.map((pool) => rows.occupations.indexOf(pool.occupation_code)));
  const others = rows.regions.flatMap((_, r) =>
    rows.occupations.flatMap((_, o) => {
      const from = at.flow(at.place(r, o), 0);
      const moved = { from, located: output.placeMovesIn, supply: output.placeMovesIn };
      const taken = { from, located: output.poolTaken, supply: output.poolTaken };
      const reason = reasons.get(at.place(r, o));
      return [
        ...(entered.has(o) ? part(path, r, o, 'moves_in', moved) : []),
        ...(pooled.has(o) ? part(path, r, o, 'pool', reason ?? taken) : []),
      ];
    }),
  );
  return [...links, ...inflows, ...others];
}

function part(
  { scenario, system }: ScenarioPath,
  r: number,
  o: number,
  programme_code: string,
  flow: Flow,
): Row[] {
  const { rows } = system;
  const place = {
    scenario,
    region_code: rows.regions[r]!,
    occupation_code: rows.occupations[o]!,
    programme_code,
  };
  return rows.years.map((year, t) =>
    typeof flow === 'string'
      ? { ...place, year, located_raw_persons: null, supply_persons: null, reason: flow }
      : {
          ...place,
          year,
          located_raw_persons: flow.located[flow.from + t]!,
          supply_persons: flow.supply[flow.from + t]!,
          reason: null,
        },
  );
}

function poolRows({ scenario, system, candidates, output }: ScenarioPath): Row[] {
  const { rows, at } = system;
  const pooled = rows.occupations.filter((code) =>
    rows.numbers.pools.some((pool) => pool.occupation_code === code),
  );
  return rows.regions.flatMap((region_code, r) =>
    pooled.flatMap((occupation_code) =>
      rows.years.map((year, t) => {
        const q = at.flow(at.place(r, rows.occupations.indexOf(occupation_code)), t);
        const asked = output.placeExternal[q]!;
        return {
          ...{ scenario, region_code, occupation_code, year },
          candidates_persons: candidates[q],
          taken_persons: output.poolTaken[q],
          pool_remaining_persons: candidates[q]! - output.poolTaken[q]!,
          candidates_per_opening: asked > 0 ? candidates[q]! / asked : null,
          language_places_persons: Math.max(0, asked - output.placeSupply[q]!),
        };
      }),
    ),
  );
}
