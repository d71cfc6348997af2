import { readFileSync } from 'node:fs';
import { type Problem, UserError } from '../../problem.ts';
import { runBeside } from '../../threads/beside.ts';
import type { ForecastOptions } from './forecast_csv.ts';
import type { WholeResult, WholeTask } from './whole_thread.ts';

/**
 * Reads a large file whole, in a thread: where it does not fit into memory, the thread ends and not the process, which
 * can still say so.
 *
 * @param path where the file lies, whatever problems call it.
 */
export async function forecastBeside(
  options: ForecastOptions,
  path = options.file,
  limits?: { readonly heapMib: number },
): Promise<readonly Problem[]> {
  const { tell, ...asked } = options;
  const program = new URL('./whole_thread.ts', import.meta.url);
  const beside = runBeside<WholeTask, WholeResult>(program, { ...asked, bytes: readFileSync(path) }, limits);
  try {
    const { told, ...ended } = await beside.result;
    for (const found of told) tell?.(found);
    if ('refused' in ended) throw new UserError(ended.refused.exitCode, ended.refused.problems);
    return ended.problems;
  } finally {
    await beside.end();
  }
}
