import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { heapMib } from './machine.ts';

/** A program that runs in a second thread while this one goes on. */
export interface Beside<Result> {
  readonly result: Promise<Result>;
  /** Ends the thread, whether or not it has finished. */
  end(): Promise<unknown>;
}

/** Whether a machine has a second core to give. */
export const hasSecondCore = () => availableParallelism() >= 2;

/**
 * Runs a program in a thread of its own: it finds its task in `workerData.task` and posts one message, its result. Task
 * and result travel as copies, without methods.
 *
 * @param program a module of TypeScript.
 */
export function runBeside<Task, Result>(
  program: URL,
  task: Task,
  limits: { readonly heapMib: number } = { heapMib: heapMib() },
): Beside<Result> {
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData: { program: program.href, task },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMib },
  });
  const result = new Promise<Result>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a second thread ended early (${code})`)));
  });
  // Whoever waits for it hears of a failure; until then it must not end the process.
  result.catch(() => undefined);
  return { result, end: () => worker.terminate() };
}
