import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long an executor has been forecasting when it is killed, milliseconds. */
const IN_MID_RUN = 3000;

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

/**
 * Kills one executor of a driver, by its own id, while a worker of it forecasts.
 *
 * @param driver process that was started by the caller. @param ended when the driver ends.
 * @returns the id of the executor.
 * @throws Error when the driver ended before any of its workers was seen.
 */
export async function killExecutor(driver: number, ended: Promise<unknown>): Promise<number> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const executor = forecasting(driver);
    if (executor !== undefined) {
      await sleep(IN_MID_RUN);
      if (forecasting(driver) === executor) {
        process.kill(executor, 'SIGKILL');
        return executor;
      }
    }
    await sleep(100);
  }
  throw new Error('the run ended before an executor could be killed in the middle of it: take more series.');
}

/** An executor below the driver that has a worker below it. */
function forecasting(driver: number): number | undefined {
  const all = new Map(processes().map((one) => [one.id, one]));
  const above = (id: number): Process[] => {
    const one = all.get(id);
    return one === undefined ? [] : [one, ...above(one.parent)];
  };
  for (const { id, command } of all.values()) {
    if (!command.includes('worker.mjs') || command.includes('python')) continue;
    const line = above(id);
    const executor = line.find((one) => one.command.includes('CoarseGrainedExecutorBackend'));
    if (executor !== undefined && line.some((one) => one.id === driver)) return executor.id;
  }
  return undefined;
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1]);
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ id: Number(name), parent, command }];
      } catch {
        return []; // it has ended since it was listed
      }
    });
}
