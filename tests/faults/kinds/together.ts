/** F5 to F7: runs and readers at the same time. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT } from '../../../pipeline/problem.ts';
import { currentRelease } from '../../../pipeline/releases/current.ts';
import { DATABASE_FILE } from '../../../pipeline/releases/manifest.ts';
import { finishedFolder, publishOnce, renamed } from '../finished.ts';
import { launch } from '../launch.ts';
import { type Part, Tally } from '../tally.ts';
import { leavesNothing, seeCurrent } from '../whole.ts';
import { dataBefore, lastWords, runOf, type World } from '../world.ts';

/** Two whole runs started together, again and again. */
export async function pairs(world: World, times = world.amounts.pairs): Promise<Part> {
  const tally = new Tally(
    'two whole runs started together',
    'one publishes (exit 0), the other ends with 75 and names the process it waits for, never both, never none; `current` is the new release, whole',
  );
  for (let pair = 0; pair < times; pair++) {
    const data = dataBefore(world);
    await tally.check(`pair ${pair}`, async () => {
      const both = await Promise.all([runOf(data, world.project), runOf(data, world.project)]);
      const codes = both.map(({ code }) => code).sort();
      if (codes.join() !== `${EXIT.done},${EXIT.locked}`) throw new Error(both.map(lastWords).join(' | '));
      const loser = both.find(({ code }) => code === EXIT.locked)!;
      if (!loser.stderr.includes('another run is under way')) throw new Error(lastWords(loser));
      if ((await seeCurrent(data)).rows !== world.fresh.rows) throw new Error('other rows');
      if (readdirSync(join(data, 'releases')).length !== 2) throw new Error('not two releases');
      leavesNothing(data);
    });
    rmSync(data, { recursive: true });
  }
  return tally.part;
}

/** Two runs that come to their end together: so close that the second may find the first one's release. */
export async function pairsAtPublishing(world: World, times: number): Promise<Part> {
  const tally = new Tally(
    'two runs that take the lock and publish at the same moment',
    'one publishes; the other ends with 75, or finds the release made and touches nothing; `current` is the new release, whole',
  );
  const finished = finishedFolder(world.release);
  for (let pair = 0; pair < times; pair++) {
    const data = dataBefore(world);
    await tally.check(`pair ${pair}`, async () => {
      const start = () => publishOnce(data, finished, world.key);
      const both = await Promise.all([start(), start()]);
      const said = both.map(({ code, stdout, stderr }) =>
        code === EXIT.done
          ? stdout
          : /another run is under way/.test(stderr)
            ? 'locked'
            : `${code} ${stderr}`,
      );
      if (!['locked,released', 'released,up to date'].includes(said.sort().join()))
        throw new Error(said.join(' | ').slice(0, 300));
      if ((await seeCurrent(data)).rows !== world.fresh.rows) throw new Error('other rows');
    });
    rmSync(data, { recursive: true });
  }
  return tally.part;
}

const READER = fileURLToPath(new URL('../reader.ts', import.meta.url));
const READERS = 5;

/** Readers that look all the time while release after release is published. */
export async function readersDuringPublications(
  world: World,
  publications: number,
): Promise<readonly Part[]> {
  const releases = new Tally(
    `releases published one after the other under the eyes of ${READERS} readers`,
    'each publication ends with 0 and becomes `current`',
  );
  const reads = new Tally(
    'reads by those readers: the link once, then database, manifest and a page behind it',
    'no error, and one run id in all three: never a mixed release',
  );
  const data = dataBefore(world);
  const [stop, told] = [mkdtempSync(join(tmpdir(), 'stop-')), mkdtempSync(join(tmpdir(), 'told-'))];
  const readers = Array.from({ length: READERS }, (_, i) =>
    launch(READER, [data, join(stop, 'stop'), join(told, String(i))]),
  );
  const finished = finishedFolder(world.release);
  for (let n = 0; n < publications; n++) {
    const key = await renamed(finished, world.key, n);
    await releases.check(`publication ${n}`, async () => {
      const done = await publishOnce(data, finished, key);
      if (done.code !== EXIT.done) throw new Error(lastWords(done));
      if (!currentRelease(data)?.endsWith(key.runId)) throw new Error('current is another one');
    });
  }
  writeFileSync(join(stop, 'stop'), '');
  await Promise.all(readers.map(({ ended }) => ended));
  for (const file of readdirSync(told)) {
    const { looked, wrong } = JSON.parse(readFileSync(join(told, file), 'utf8')) as {
      looked: number;
      wrong: string[];
    };
    for (let i = 0; i < looked; i++) reads.add(wrong[i]);
  }
  for (const folder of [data, stop, told]) rmSync(folder, { recursive: true });
  return [releases.part, reads.part];
}

/** An analyst who holds the current database open for writing while the next run publishes. */
export async function heldOpen(world: World): Promise<Part> {
  const tally = new Tally(
    'a client that holds the current database open, for reading and for writing, while the next release is published',
    'the publication ends with 0; `current` is the new release, whole; the client still answers from the old one',
  );
  const finished = finishedFolder(world.release);
  for (const mode of ['READ_ONLY', 'READ_WRITE']) {
    const data = dataBefore(world);
    // A file of its own: whoever opens for writing may write.
    const held = join(currentRelease(data)!, DATABASE_FILE);
    copyFileSync(held, `${held}.own`);
    renameSync(`${held}.own`, held);
    const stop = mkdtempSync(join(tmpdir(), 'stop-'));
    await tally.check(mode, async () => {
      const client = launch(fileURLToPath(new URL('../holder.ts', import.meta.url)), [data, stop, mode]);
      while (!existsSync(join(stop, 'open'))) await new Promise((done) => setTimeout(done, 20));
      const done = await publishOnce(data, finished, world.key);
      writeFileSync(join(stop, 'stop'), '');
      const said = await client.ended;
      if (done.code !== EXIT.done) throw new Error(lastWords(done));
      if ((await seeCurrent(data)).runId !== world.fresh.runId) throw new Error('current is another one');
      if (said.stdout.trim() !== world.old.runId) throw new Error(`the client answers ${lastWords(said)}`);
    });
    for (const folder of [data, stop]) rmSync(folder, { recursive: true });
  }
  return tally.part;
}
