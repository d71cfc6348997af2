/** A sample of what `npm run faults` tries, in little; and the page that tells of all of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../pipeline/tiny/command.ts';
import { finishedFolder, publishOnce } from './finished.ts';
import { errorsAtPublishing } from './kinds/disks.ts';
import { killsAtPublishing } from './kinds/kills.ts';
import { plantedLogs } from './kinds/planted.ts';
import { spoiltFiles } from './kinds/spoilt.ts';
import { pairsAtPublishing, readersDuringPublications } from './kinds/together.ts';
import { KINDS } from './kinds.ts';
import { mustHaveFired } from './launch.ts';
import { reliabilityPage } from './page.ts';
import { smallWorld } from './small_world.ts';
import { NotTried, type Part, Tally } from './tally.ts';
import { leavesNothing } from './whole.ts';
import { dataBefore, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await smallWorld();
});

/** The steps by which a release becomes the current one. */
const isStep = (call: string) => /^(writeFile|chmod|rename|symlink) (?!\/vintages)/.test(call);

function expectSurvived(part: Part, atLeast: number): void {
  expect(part.failures).toEqual([]);
  expect(part.survived).toBe(part.tried);
  expect(part.tried).toBeGreaterThanOrEqual(atLeast);
}

describe('a sample of five faults', () => {
  test('F1 killed at each step of publishing', async () => {
    expectSurvived(await killsAtPublishing(world, isStep), 5);
  });

  test('F3 a write-ahead log planted at each step of publishing', async () => {
    // Also just before the release is listed: a log that is listed would look like released.
    expectSurvived(await plantedLogs(world, (call) => isStep(call) || call.startsWith('readdir /runs')), 6);
  });

  test('F4 an error at each step of publishing', async () => {
    expectSurvived(await errorsAtPublishing(world, isStep), 4);
  });

  test('F5 and F6 two runs that publish at once, and five readers', async () => {
    expectSurvived(await pairsAtPublishing(world, 1), 1);
    const [releases, reads] = await readersDuringPublications(world, 3);
    expectSurvived(releases!, 3);
    expectSurvived(reads!, 5);
  });

  test('F8 a file that was changed', async () => {
    for (const part of await spoiltFiles(world)) expectSurvived(part, 5);
  });
});

describe('what does not count as a trial', () => {
  test('a fault that never happened, and a disturbance that came too late', async () => {
    const data = dataBefore(world);
    const fault = { below: data, at: 1e6, armed: true, does: 'EIO' as const };
    const run = await publishOnce(data, finishedFolder(world.release), world.key, { fault });
    expect([run.code, run.fired]).toEqual([0, 0]);
    expect(() => mustHaveFired(run)).toThrow('the fault did not happen');
    const tally = new Tally('some', 'none');
    await tally.check('too late', () => {
      throw new NotTried('it had ended');
    });
    await tally.check('in time', () => undefined);
    expect(tally.part).toMatchObject({ tried: 1, survived: 1 });
  });

  test('a run that leaves half of something has not survived', () => {
    const data = dataBefore(world);
    leavesNothing(data);
    writeFileSync(join(data, 'pointer.json.part'), '');
    expect(() => leavesNothing(data)).toThrow('left: pointer.json.part');
  });
});

test('docs/reliability.md is what the suite makes of its results, and tells of each of the twenty kinds', () => {
  const page = readFileSync(join(ROOT, 'docs/reliability.md'), 'utf8');
  const results = JSON.parse(readFileSync(join(ROOT, 'tests/faults/results.json'), 'utf8'));
  expect(page).toBe(reliabilityPage(results));
  expect(KINDS.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => `F${i + 1}`));
  for (const { id, title } of KINDS) expect(page).toContain(`## ${id} ${title}\n`);
});
