/** F1: killed at any moment, a run leaves the old release or the new one, whole, and the next run finishes. */
import { rmSync } from 'node:fs';
import { currentRelease } from '../../../pipeline/releases/current.ts';
import { everyCall, finishedFolder, meant, publishingCalls, publishOnce } from '../finished.ts';
import { mustHaveFired } from '../launch.ts';
import { type Part, Tally } from '../tally.ts';
import { differences, leftovers, seeCurrent } from '../whole.ts';
import { dataBefore, lastWords, runOf, type World } from '../world.ts';

const LOOKED_AT =
  '`current` opens read-only, every hash of its manifest and every row of its database is read';

/** @throws Error where `current` is neither the old release nor the new one, each with all its rows. */
export async function isOldOrNew(data: string, { old, fresh }: World): Promise<void> {
  const seen = await seeCurrent(data);
  const expected = [old, fresh].find(({ runId }) => runId === seen.runId);
  if (expected?.rows !== seen.rows) throw new Error(`current is neither release: ${seen.runId}`);
}

/** Killed before each call of the publish protocol, and in the middle of what is written whole. */
export async function killsAtPublishing(world: World, isMeant = everyCall): Promise<Part> {
  const tally = new Tally(
    'kill -9 before each call of the file system that publishing makes, and in the middle of each file it writes',
    `${LOOKED_AT}; the next run publishes the same bytes as one that was never killed`,
  );
  const finished = finishedFolder(world.release);
  const whole = dataBefore(world);
  const calls = await publishingCalls(whole, finished, world.key);
  for (const at of meant(calls, isMeant))
    for (const does of calls[at - 1]!.startsWith('writeFile ')
      ? (['kill', 'half'] as const)
      : (['kill'] as const)) {
      const data = dataBefore(world);
      await tally.check(`${does} at ${at}, ${calls[at - 1]}`, async () => {
        const fault = { below: data, at, armed: true, does };
        const killed = await publishOnce(data, finished, world.key, { fault });
        if (mustHaveFired(killed).signal !== 'SIGKILL') throw new Error(`not killed: ${lastWords(killed)}`);
        await isOldOrNew(data, world);
        await publishesTheSame(data, finished, whole, world);
      });
      rmSync(data, { recursive: true });
    }
  rmSync(finished, { recursive: true });
  return tally.part;
}

/** @throws Error where the next run does not end as one that nothing disturbed. */
async function publishesTheSame(data: string, finished: string, whole: string, world: World): Promise<void> {
  const again = await publishOnce(data, finished, world.key);
  if (again.code !== 0) throw new Error(`the next run fails: ${lastWords(again)}`);
  await isTheSame(data, currentRelease(whole)!, world);
}

async function isTheSame(data: string, expected: string, world: World): Promise<void> {
  const seen = await seeCurrent(data);
  if (seen.runId !== world.fresh.runId || seen.rows !== world.fresh.rows)
    throw new Error('current is not the new one');
  const differ = differences(currentRelease(data)!, expected);
  const left = leftovers(data);
  if (differ.length + left.length > 0)
    throw new Error(`differs: ${differ.join(', ')}; left: ${left.join(', ')}`);
}

/** One run in so many is let to its end between the kills. */
const FINISHES_EVERY = 10;

/**
 * Whole runs, killed at random times: each starts on what the killed one before it left, so that kills meet kills, until
 * one is through.
 */
export async function killsAtRandom(world: World): Promise<readonly Part[]> {
  const kills = new Tally(
    'kill -9 of a whole run at a random time, each on what the one before it left',
    LOOKED_AT,
  );
  const ends = new Tally(
    'a run to its end after such kills',
    'pages, tables, standards and manifest are byte for byte those of a run that was never killed',
  );
  let data = dataBefore(world);
  let longest = world.runMs;
  for (let killed = 0; killed < world.amounts.kills; ) {
    const lets = killed % FINISHES_EVERY === FINISHES_EVERY - 1;
    const run = await runOf(data, world.project, { killAfterMs: world.random() * longest });
    if (run.signal === 'SIGKILL') {
      killed++;
      await kills.check(`after ${Math.round(run.ms)} ms`, () => isOldOrNew(data, world));
    }
    if (run.signal !== 'SIGKILL' || lets) {
      await ends.check('to its end', async () => {
        const end = run.signal === 'SIGKILL' ? await runOf(data, world.project) : run;
        if (end.code !== 0 || end.hangs) throw new Error(lastWords(end));
        longest = (longest + end.ms) / 2;
        await isTheSame(data, world.release, world);
      });
      rmSync(data, { recursive: true });
      data = dataBefore(world);
    }
  }
  rmSync(data, { recursive: true });
  return [kills.part, ends.part];
}
