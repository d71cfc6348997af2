import { FORECAST_MARTS, runSqlFiles, SERIES } from '../../../pipeline/database/build.ts';
import { createDatabase, select } from '../../../pipeline/database/database.ts';
import { forecastAll } from '../../../pipeline/forecast/forecast.ts';
import { load } from '../../../pipeline/inputs/load.ts';
import type { Project } from '../../../pipeline/project/project.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';

const CODES = 'array[region_code, sector_code, occupation_code, programme_code]';

/** A series as a run fits it. */
export interface FittedSeries {
  readonly set: string;
  readonly codes: readonly string[];
  readonly is_total: boolean;
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** A row of what a run forecasts. */
export interface ForecastRow {
  readonly set: string;
  readonly codes: readonly string[];
  readonly year: number;
  readonly mean: number;
  readonly base_mean: number;
  readonly lo_80: number | null;
  readonly hi_80: number | null;
  readonly lo_95: number | null;
  readonly hi_95: number | null;
  readonly model: string;
  readonly n_obs: number;
  readonly is_reconciled: boolean;
  readonly is_total: boolean;
}

/** What a run fits and what it forecasts of it, up to that step and no further. */
export async function forecastRows(
  project: Project,
  spill: string,
): Promise<{ series: FittedSeries[]; rows: ForecastRow[] }> {
  const { connection, close } = await createDatabase(':memory:', spill);
  try {
    await load(connection, project, readSeeds(project), runKey(project));
    await runSqlFiles(connection, SERIES);
    await forecastAll(connection, project);
    await runSqlFiles(connection, FORECAST_MARTS);
    const series = await select<FittedSeries>(
      connection,
      `select measure || '/' || definition as set, ${CODES} as codes, is_total,
         list(p.year order by p.year) as years, list(p.value order by p.year) as values
       from intermediate.fitted_series s join intermediate.series_point p using (series_id) group by all order by all`,
    );
    const rows = await select<ForecastRow>(
      connection,
      `select measure || '/' || definition as set, ${CODES} as codes, year, mean, base_mean, lo_80, hi_80, lo_95, hi_95,
         model, n_obs, is_reconciled, is_total
       from marts.fct_forecast order by all`,
    );
    return { series, rows };
  } finally {
    close();
  }
}
