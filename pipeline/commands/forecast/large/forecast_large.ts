import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Model } from '../../../../models/forecast/model.ts';
import { createDatabase, type Database } from '../../../database/database.ts';
import { EXIT, type Problem, UserError } from '../../../problem.ts';
import { MOST_DOUBTED } from '../doubts.ts';
import { type ForecastOptions, forecastRead, modelOf, nothingIn, placeOf } from '../forecast_csv.ts';
import { boundTally } from '../unit_bound.ts';
import { type Connections, fittedSeries, storedSeries } from './fitted_series.ts';
import { judgeFile } from './judge_file.ts';
import { type LoadedCells, loadCells } from './load_cells.ts';
import { refusedSeries } from './refused_series.ts';
import { writeForecasts } from './write_forecasts.ts';

/** More than this makes no file faster: what is sorted beyond it goes to disk. */
const ENGINE_MEMORY = '800MB';

/**
 * As `forecastCsv`, for a file of any size: the engine reads, sorts and keeps it, and blocks of series go through the
 * models in threads. Words, order and bytes are those of a small file.
 *
 * @param path where the file lies, whatever problems call it. @param folder is empty, and takes what does not fit into memory.
 * @returns undefined where the file is to be read whole; nothing was told or written then.
 */
export async function forecastLarge(
  options: ForecastOptions,
  path: string,
  folder: string,
): Promise<readonly Problem[] | undefined> {
  const model = modelOf(options);
  const database = await createDatabase(join(folder, 'series.duckdb'), join(folder, 'spill'));
  try {
    await database.connection.run(`set memory_limit = '${ENGINE_MEMORY}'`);
    await database.connection.run('create schema raw; create schema staging');
    const cells = await loadCells(database.connection, path, options, folder);
    return cells === undefined ? undefined : await forecastCells(database, cells, options, model);
  } finally {
    database.close();
  }
}

async function forecastCells(
  database: Database,
  cells: LoadedCells,
  options: ForecastOptions,
  model: Model | undefined,
): Promise<readonly Problem[]> {
  const { strict, tell = () => undefined } = options;
  const where = placeOf(options);
  const [other, third] = [await database.another(), await database.another()];
  const file = await judgeFile({ main: database.connection, other, writing: third }, cells, where, options);
  const connections = { main: database.connection, other, nowcasts: options.parts && third };
  for (const says of file.found) tell(`${where}: ${says}.`);
  const whole = await tallied(connections.main, file.left);
  if (file.problems.length > 0 && (strict || whole.kept === 0))
    throw new UserError(EXIT.rejected, file.problems);
  if (whole.kept === 0) throw nothingIn(where);
  // A model that grows towards its ceiling stays under it by itself.
  const ceiling = model?.needs === 'ceiling' ? undefined : options.ceiling;
  const refused = await refusedSeries(connections, file.left, { ceiling, model, where });
  const problems = [...file.problems, ...refused.problems];
  if (refused.problems.length > 0 && (strict || refused.left.size === file.left.size + whole.kept))
    throw new UserError(EXIT.rejected, problems);
  const { kept, bounds } =
    refused.problems.length === 0 ? whole : await tallied(connections.main, refused.left);
  if (kept <= MOST_DOUBTED) {
    const series = await gathered(connections, refused.left);
    return [...problems, ...forecastRead({ series, problems: [], found: [] }, options)];
  }
  if (ceiling === undefined && model === undefined) for (const said of bounds.said(where)) tell(said);
  tell(`${where}: more than ${MOST_DOUBTED} series: whether they are likely was not looked at.`);
  await writeForecasts(connections, refused.left, options, { ceiling, model });
  return problems;
}

/** How many series are left, and what bounds them. */
async function tallied(connection: DuckDBConnection, left: ReadonlySet<number>) {
  const bounds = boundTally();
  let kept = 0;
  for await (const chunk of storedSeries(connection, left)) {
    kept += chunk.length;
    for (const { id, bound } of chunk) bounds.add(id, bound);
  }
  return { kept, bounds };
}

/** Few series, as a small file gives them. */
async function gathered(connections: Connections, left: ReadonlySet<number>) {
  const series = [];
  for await (const chunk of fittedSeries(connections, left))
    for (const one of chunk)
      series.push({ ...one, years: Array.from(one.years), values: Array.from(one.values) });
  return series;
}
