/** The program of a thread that reads a file whole. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ExitCode, type Problem, UserError } from '../../problem.ts';
import { type ForecastCsvOptions, forecastCsv } from './forecast_csv.ts';

export type WholeTask = Omit<ForecastCsvOptions, 'tell'>;

export type WholeResult = { readonly told: readonly string[] } & (
  | { readonly problems: readonly Problem[] }
  | { readonly refused: { readonly exitCode: ExitCode; readonly problems: readonly Problem[] } }
);

const { task } = workerData as { task: WholeTask };
const told: string[] = [];
parentPort!.postMessage({ told, ...ended() } satisfies WholeResult);

function ended() {
  try {
    return { problems: forecastCsv({ ...task, tell: (found) => told.push(found) }) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { refused: { exitCode: error.exitCode, problems: error.problems } };
  }
}
