import { Worker } from 'node:worker_threads';
import { heapMib } from '../../threads/machine.ts';
import { type Judged, judge } from '../failure.ts';
import type { CheckTask, Heard, Outcome, RunTask, WorkMessage } from './work_thread.ts';

/**
 * Does a work in a thread of its own. The models compute for many seconds without a pause, in which a thread hears no
 * signal: the main thread only listens, and ends the process at once when it is told to.
 *
 * @param hear is told what happens on the way, as it comes.
 * @returns what came of it, or what went wrong.
 */
export function workBeside<Task extends RunTask | CheckTask>(
  task: Task,
  hear: (message: Heard) => void,
): Promise<{ readonly result: Outcome[Task['work']] } | { readonly judged: Judged }> {
  // It inherits what the process was started with: what is preloaded here is preloaded there.
  const worker = new Worker(new URL('../../threads/thread.mjs', import.meta.url), {
    workerData: { program: new URL('./work_thread.ts', import.meta.url).href, task },
    resourceLimits: { maxOldGenerationSizeMb: heapMib() },
  });
  return new Promise((resolve) => {
    worker.on('message', (message: WorkMessage) => {
      if (message.kind === 'result') resolve({ result: message.result as Outcome[Task['work']] });
      else if (message.kind === 'failed') resolve({ judged: message.judged });
      else hear(message);
    });
    worker.once('error', (error) => resolve({ judged: judge(error) }));
    worker.once('exit', (code) =>
      resolve({ judged: judge(new Error(`the thread of the work ended early (${code})`)) }),
    );
  });
}
