import { readFileSync } from 'node:fs';
import { EXIT } from '../problem.ts';

/** How often it is looked whether the program that started us is still there, milliseconds. */
const LOOK_EVERY = 500;

const CODES = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;

/**
 * Ends the process when it is told to (SIGINT, SIGTERM), by that signal and after a last word: a shell tells 130 or
 * 143. Started by npm it ends too when npm is gone: killed hard, npm tells nobody, and the run would go on alone.
 *
 * @param lastWord may only do what is quick; nothing runs after it.
 * @returns the function that ends the watch.
 */
export function onStop(lastWord: (why: string, exitCode: number) => void): () => void {
  const stop = (why: string, signal: keyof typeof CODES) => {
    try {
      lastWord(why, CODES[signal]);
    } finally {
      // To exit would take the thread of the work down while the engine computes in it, and end in an abort now and then.
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', terminated);
      process.kill(process.pid, signal);
    }
  };
  const interrupted = () => stop('SIGINT', 'SIGINT');
  const terminated = () => stop('SIGTERM', 'SIGTERM');
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', terminated);
  const from = startedFrom();
  const look =
    process.env.npm_lifecycle_event === undefined
      ? undefined
      : setInterval(() => {
          if (startedFrom() !== from) stop('the program that started it ended', 'SIGTERM');
        }, LOOK_EVERY).unref();
  return () => {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', terminated);
    clearInterval(look);
  };
}

/** Our parent and its own: npm starts a shell that starts us, and the shell outlives an npm that is killed. */
function startedFrom(): string {
  const parent = process.ppid;
  try {
    return `${parent} ${readFileSync(`/proc/${parent}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1]}`;
  } catch {
    return String(parent);
  }
}
