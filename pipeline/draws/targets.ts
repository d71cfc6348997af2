import type { DuckDBConnection } from '@duckdb/node-api';
import { type ForecastBand, probabilityOfReaching } from '../../models/draws/reach.ts';
import type { CentralBalance } from '../balance/balance.ts';
import { select } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { targetProbability } from '../dictionary/draws.ts';
import type { Drawn } from './types.ts';

interface Target {
  readonly target_id: string;
  readonly region_code: string;
  readonly level: number;
  readonly scenario: string;
  /** Whether the balance counts what the target counts. */
  readonly is_drawn: boolean;
  readonly is_illustrative: boolean;
  /** Forecast of the target's own series at its year; null where there is none with a band. */
  readonly interval_kind: string | null;
  readonly band: ForecastBand;
  readonly reference_class: string | null;
  readonly coverage_80: number | null;
  readonly coverage_95: number | null;
}

/**
 * How likely each target of the horizon is, of any measure and region: read off the forecast of its own definition; where
 * its parts alone are forecast, the share of draws in which employment reaches it. On illustrative rows there is no
 * probability, and the row says so.
 */
export async function writeTargetProbability(
  connection: DuckDBConnection,
  central: CentralBalance,
  drawn: Drawn,
): Promise<void> {
  const targets = await readTargets(connection);
  await fill(
    connection,
    targetProbability,
    targets.map((target) => ({
      target_id: target.target_id,
      scenario: target.scenario,
      p_reached: null,
      rests_on: null,
      reference_class: null,
      coverage_80: null,
      coverage_95: null,
      reason: null,
      ...judged(target, central, drawn),
    })),
  );
}

function judged(target: Target, central: CentralBalance, drawn: Drawn) {
  const { interval_kind, is_illustrative, reference_class, coverage_80, coverage_95 } = target;
  if (is_illustrative) return { reason: 'illustrative' };
  if (interval_kind !== null) {
    const p_reached = probabilityOfReaching(target.level, target.band);
    return { p_reached, rests_on: interval_kind, reference_class, coverage_80, coverage_95 };
  }
  if (!target.is_drawn) return { reason: 'no_band' };
  const { rows } = central;
  if (rows.leaves.some((leaf) => leaf.is_illustrative)) return { reason: 'illustrative' };
  const atEnd = drawnAtEnd(target, rows.regions, drawn);
  // A level that is held without a band, as that of a single point, tells no probability.
  if (atEnd.every((persons) => persons === atEnd[0])) return { reason: 'no_band' };
  return {
    p_reached: atEnd.filter((persons) => persons >= target.level).length / atEnd.length,
    rests_on: 'draws',
  };
}

/** Persons in post in the target year, draw by draw. */
function drawnAtEnd({ region_code }: Target, regions: readonly string[], drawn: Drawn): number[] {
  const counted = regions.flatMap((code, r) => (region_code === '_T' || region_code === code ? [r] : []));
  return Array.from({ length: drawn.options.draws }, (_, d) =>
    counted.reduce((sum, r) => sum + drawn.employmentAtEnd[r]![d]!, 0),
  );
}

async function readTargets(connection: DuckDBConnection): Promise<Target[]> {
  const rows = await select<Target & ForecastBand>(
    connection,
    `with asked as (
       select t.target_id, t.measure, t.region_code, t.sector_code, t.definition, t.year, p.scenario,
         case t.kind when 'increment' then t.baseline_value + t.value else t.value end as level,
         t.measure = p.demand_measure and t.definition = p.demand_definition and t.sector_code = '_T' as is_drawn
       from raw.target t join raw.project p on t.year = p.target_year
     ),
     told as (
       select f.*, s.last_year from marts.fct_forecast f
       left join intermediate.fitted_series s using (measure, region_code, sector_code, occupation_code, programme_code, definition)
       where f.occupation_code in ('_T', '_Z') and f.programme_code in ('_T', '_Z')
         and f.lo_95 is not null and f.interval_kind <> 'summed_ends'
     )
     select a.target_id, a.region_code, a.scenario, a.level, a.is_drawn, coalesce(f.is_illustrative, false) as is_illustrative,
       f.interval_kind, f.lo_95 as lo95, f.lo_80 as lo80, f.mean, f.hi_80 as hi80, f.hi_95 as hi95,
       u.class as reference_class, e.coverage as coverage_80, n.coverage as coverage_95
     from asked a
     left join told f using (measure, region_code, sector_code, definition, year, scenario)
     left join raw.reference_class_use u on u.measure = a.measure and f.interval_kind = 'reference_class'
     left join raw.reference_class_score e on e.class = u.class and e.horizon = a.year - f.last_year and e.nominal = 0.8
     left join raw.reference_class_score n on n.class = u.class and n.horizon = a.year - f.last_year and n.nominal = 0.95
     order by a.target_id`,
  );
  return rows.map((row) => ({ ...row, band: row }));
}
