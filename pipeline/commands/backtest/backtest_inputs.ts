import { BACKTEST, runSqlFiles, SERIES } from '../../database/build.ts';
import { createDatabase, selectTable, type Table } from '../../database/database.ts';
import { publishViews } from '../../database/declared.ts';
import { modelScore } from '../../dictionary/forecast.ts';
import { backtest } from '../../forecast/backtest.ts';
import { load } from '../../inputs/load.ts';
import type { Project } from '../../project/project.ts';
import { runKey } from '../../project/run_key.ts';
import { readSeeds } from '../../seeds/seeds.ts';

/** What `adequation backtest` does: forecasts the past of every published series and scores it; leaves nothing behind. */
export async function backtestInputs(
  project: Project,
  options: { asOf?: string; tell: (stage: string) => void },
): Promise<Table> {
  const seeds = readSeeds(project);
  const { connection, close } = await createDatabase(':memory:', project.dataFolder);
  try {
    options.tell('ingest');
    await load(connection, project, seeds, runKey(project, options.asOf));
    await runSqlFiles(connection, SERIES);
    options.tell('backtest');
    await backtest(connection, project);
    await runSqlFiles(connection, BACKTEST);
    await publishViews(connection, [modelScore]);
    return await selectTable(
      connection,
      `select * replace (round(mape, 2) as mape, round(smape, 2) as smape, round(mase, 3) as mase, round(bias_share, 4) as bias_share,
         round(direction_hit_share, 3) as direction_hit_share, round(dissimilarity, 4) as dissimilarity,
         round(coverage_80, 3) as coverage_80, round(coverage_95, 3) as coverage_95, round(msis_95, 1) as msis_95)
       from detail.model_score order by all`,
    );
  } finally {
    close();
  }
}
