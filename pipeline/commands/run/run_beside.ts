import { Worker } from 'node:worker_threads';
import type { RunResult } from '../../run.ts';
import { type Judged, judge } from '../failure.ts';
import type { RunMessage, RunTask } from './run_thread.ts';

export type Ended = { readonly result: RunResult } | { readonly judged: Judged };

/**
 * Makes a run in a thread of its own. The models compute for many seconds without a pause, in which a thread hears no
 * signal: the main thread only listens, and ends the process at once when it is told to.
 *
 * @param hear every message but the last, as they come.
 */
export function runBeside(
  task: RunTask,
  hear: (message: Exclude<RunMessage, { kind: 'result' | 'failed' }>) => void,
): Promise<Ended> {
  // It inherits what the process was started with: what is preloaded here is preloaded there.
  const worker = new Worker(new URL('../../threads/thread.mjs', import.meta.url), {
    workerData: { program: new URL('./run_thread.ts', import.meta.url).href, task },
  });
  return new Promise((resolve) => {
    worker.on('message', (message: RunMessage) => {
      if (message.kind === 'result') resolve({ result: message.result });
      else if (message.kind === 'failed') resolve({ judged: message.judged });
      else hear(message);
    });
    worker.once('error', (error) => resolve({ judged: judge(error) }));
    worker.once('exit', (code) =>
      resolve({ judged: judge(new Error(`the thread of the run ended early (${code})`)) }),
    );
  });
}
