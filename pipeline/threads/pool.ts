import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Tasks that a thread holds: one it works on and one that waits, so that it never does. */
const HELD = 2;

/**
 * Works off tasks in threads of their own, one a core, and hands over the results in the order of the tasks. Few tasks
 * are taken ahead: neither tasks nor results gather in memory where one side is slow.
 *
 * @param program a module of TypeScript that gets `workerData.setup`, and answers each message with one message.
 * @param take is called in order; false ends the work early.
 */
export async function workInOrder<Task, Result>(
  { program, setup, threads = availableParallelism() }: { program: URL; setup: unknown; threads?: number },
  tasks: AsyncIterable<Task>,
  take: (result: Result) => boolean,
): Promise<void> {
  const workers = Array.from({ length: threads }, () => startThread<Task, Result>(program, setup));
  try {
    const waiting: Promise<Result>[] = [];
    let next = 0;
    for await (const task of tasks) {
      waiting.push(workers[next++ % threads]!.work(task));
      if (waiting.length < HELD * threads) continue;
      if (!take(await waiting.shift()!)) return;
    }
    for (const result of waiting) if (!take(await result)) return;
  } finally {
    await Promise.all(workers.map(({ end }) => end()));
  }
}

function startThread<Task, Result>(program: URL, setup: unknown) {
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData: { program: program.href, setup },
    execArgv: [],
  });
  const asked: { resolve: (result: Result) => void; reject: (error: unknown) => void }[] = [];
  let broken: { readonly error: unknown } | undefined;
  const fail = (error: unknown) => {
    broken ??= { error };
    for (const { reject } of asked.splice(0)) reject(broken.error);
  };
  // Answers come in the order of the questions.
  worker.on('message', (result: Result) => asked.shift()!.resolve(result));
  worker.once('error', fail);
  worker.once('exit', (code) => fail(new Error(`a thread of the models ended early (${code})`)));
  const work = (task: Task) => {
    const result = new Promise<Result>((resolve, reject) => {
      if (broken !== undefined) reject(broken.error);
      else asked.push({ resolve, reject });
    });
    // Whoever waits for it hears of a failure; until then it must not end the process.
    result.catch(() => undefined);
    worker.postMessage(task);
    return result;
  };
  return { work, end: () => worker.terminate() };
}
