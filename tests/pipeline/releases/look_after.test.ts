/** What is done with finished releases: listed, verified, read from only while whole, and removed in whole. */
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addGc } from '../../../pipeline/commands/gc.ts';
import { query } from '../../../pipeline/commands/query/query.ts';
import { addReleases } from '../../../pipeline/commands/releases.ts';
import { addVerify } from '../../../pipeline/commands/verify.ts';
import { LEDGER_FILE } from '../../../pipeline/ledger/ledger.ts';
import { thisProcess } from '../../../pipeline/ledger/this_process.ts';
import { EXIT, UserError } from '../../../pipeline/problem.ts';
import { lockDataFolder } from '../../../pipeline/publish/lock.ts';
import { pointedAt, releasesFolder } from '../../../pipeline/releases/current.ts';
import { findRelease } from '../../../pipeline/releases/find.ts';
import { collect } from '../../../pipeline/releases/gc.ts';
import { listReleases } from '../../../pipeline/releases/list.ts';
import { DATABASE_FILE, MANIFEST_FILE, type Manifest } from '../../../pipeline/releases/manifest.ts';
import { rollback } from '../../../pipeline/releases/rollback.ts';
import { cloneRelease } from '../tiny/clone_release.ts';
import { commandHere } from '../tiny/command_here.ts';
import { type Released, released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { tree } from '../tiny/tree.ts';

let made: Released;
let own: string;
beforeAll(async () => {
  made = await released(stockFiles());
  own = pointedAt(made.data)!;
});

let data: string;
let release: string;
beforeEach(() => {
  data = join(made.folder, 'again');
  rmSync(data, { recursive: true, force: true });
  cpSync(made.data, data, { recursive: true, verbatimSymlinks: true });
  release = join(releasesFolder(data), own);
  chmodSync(join(release, DATABASE_FILE), 0o644);
});
const ids = () => listReleases(data).releases.map(({ id }) => id);
const ask = () => query({ ...made.load(), dataFolder: data }, 'select count(*) as n from observation', 'csv');

const manifest = () => JSON.parse(readFileSync(join(release, MANIFEST_FILE), 'utf8')) as Manifest;
const rewrite = (changed: object) => writeFileSync(join(release, MANIFEST_FILE), JSON.stringify(changed));
const flipped = (path: string, at: number) => {
  const bytes = readFileSync(path);
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(path, bytes);
};

/** What becomes of a release → what is said, and whether those who only read it say so too. */
const FAULTS: readonly (readonly [string, () => void, string, boolean])[] = [
  ['a table is gone', () => rmSync(join(release, 'tables', 'balance.parquet')), 'the file is gone', true],
  ['a file has grown', () => appendFileSync(join(release, 'datapackage.json'), ' '), 'bytes', true],
  [
    'a bit of the database flips',
    () => flipped(join(release, DATABASE_FILE), 70_000),
    'SHA-256 differs',
    true,
  ],
  [
    'a bit of a table flips',
    () => flipped(join(release, 'tables', 'balance.parquet'), 99),
    'SHA-256 differs',
    false,
  ],
  [
    'a file is added',
    () => writeFileSync(join(release, 'tables', 'notes.txt'), ''),
    'was not released',
    true,
  ],
  ['a folder is added', () => mkdirSync(join(release, 'mine')), 'the folder was not released', true],
  ['a log is left', () => writeFileSync(join(release, `${DATABASE_FILE}.wal`), ''), 'write-ahead log', true],
  [
    'a link stands for a file',
    () => {
      renameSync(join(release, 'datapackage.json'), join(data, 'moved.json'));
      symlinkSync(join(data, 'moved.json'), join(release, 'datapackage.json'));
    },
    'a link stands in the place',
    true,
  ],
  [
    'the manifest is cut',
    () => writeFileSync(join(release, MANIFEST_FILE), '{ "run_id": "2'),
    'can be read',
    true,
  ],
  ['the manifest is empty of sense', () => rewrite({ files: [null, 3] }), 'can be read', true],
  [
    'the manifest leads out of the release',
    () => rewrite({ ...manifest(), files: [{ ...manifest().files[0]!, path: '../../lock.duckdb' }] }),
    'can be read',
    true,
  ],
  [
    'the manifest lists no database',
    () => rewrite({ ...manifest(), files: manifest().files.filter(({ path }) => path !== DATABASE_FILE) }),
    `lists no ${DATABASE_FILE}`,
    true,
  ],
  ['the release is gone', () => rmSync(release, { recursive: true }), 'which is gone', true],
  ['a vintage is changed', () => appendFileSync(vintage(), ' '), 'not the one that was archived', false],
  [
    'the ledger of vintages is cut',
    () => appendFileSync(ledger(), '{ "vintage_no": 2, '),
    'cannot be read',
    false,
  ],
  [
    'the pointer file is damaged',
    () => writeFileSync(join(data, 'pointer.json'), '[]'),
    'cannot be read',
    false,
  ],
];
const ledger = () => join(data, 'vintages', 'ledger.ndjson');
const vintage = () => {
  const folder = join(data, 'vintages');
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.parquet'))!);
};

describe.each(FAULTS)('%s', (_, how, words, isSeenByReaders) => {
  test('verify tells it (exit 6), and a reader where it concerns him', async () => {
    how();
    const { code, stderr } = await commandHere(addVerify, 'verify', '--data', data);
    expect([code, stderr]).toEqual([EXIT.integrity, expect.stringContaining(words)]);
    expect(stderr).not.toMatch(/^\s+at /m);
    if (isSeenByReaders) await expect(ask()).rejects.toMatchObject({ exitCode: EXIT.integrity });
    else expect(await ask()).toContain('48');
  });
});

test('verify tells all at once, and --all what lies among the releases', async () => {
  rmSync(join(release, 'tables', 'balance.parquet'));
  writeFileSync(join(release, 'more.txt'), '');
  appendFileSync(vintage(), ' ');
  mkdirSync(join(releasesFolder(data), 'mine'));
  const { stderr } = await commandHere(addVerify, 'verify', '--all', '--data', data);
  for (const words of [
    'the file is gone',
    'was not released',
    'not the one that was archived',
    'of another name',
  ])
    expect(stderr).toContain(words);
});

test('verify of a whole release reads its tables', async () => {
  const { code, stdout } = await commandHere(addVerify, 'verify', own, '--data', data, '--json');
  expect(code).toBe(EXIT.done);
  const told = JSON.parse(stdout) as { releases: { id: string; tables: number; rows: number }[] };
  expect(told).toMatchObject({ state: 'as released', vintages: 1, releases: [{ id: own }] });
  expect(told.releases[0]!.tables).toBeGreaterThan(50);
});

test('releases are listed by edition with size, inputs and state; half ones and strangers are told', async () => {
  const before = cloneRelease(data, own, 'cc', { as_of: '2020-01-01' });
  const damaged = cloneRelease(data, own, 'dd', { as_of: '2020-02-01' });
  rmSync(join(releasesFolder(data), damaged, 'datapackage.json'));
  mkdirSync(join(releasesFolder(data), '2020-03-01-0123456789ab'));
  mkdirSync(join(releasesFolder(data), 'old'));
  writeFileSync(join(releasesFolder(data), '.DS_Store'), '');
  const { code, stdout } = await commandHere(addReleases, 'releases', '--data', data, '--json');
  const told = JSON.parse(stdout) as Record<string, unknown>;
  expect(code).toBe(EXIT.done);
  expect(told).toMatchObject({
    current: own,
    held: null,
    releases: [
      { id: before, as_of: '2020-01-01', faults: 0, is_current: false },
      { id: damaged, faults: 1 },
      { id: own, is_current: true, inputs: { changed: 0 } },
    ],
    others: [
      { name: '.DS_Store', what: 'a file' },
      { name: '2020-03-01-0123456789ab', what: expect.stringContaining('half a release') },
      { name: 'old', what: expect.stringContaining('another name') },
    ],
  });
  expect((await commandHere(addReleases, 'releases', '--data', data)).stdout).toContain('DAMAGED: 1 files');
});

describe('of one date', () => {
  const TIMES = ['2021-01-01T10:00:00.000Z', '2021-01-02T10:00:00.000Z'] as const;
  let made: string[];
  beforeEach(() => {
    made = ['bb', 'aa', 'cc'].map((key) => cloneRelease(data, own, key, { as_of: '2020-01-01' }));
    const archived = made
      .slice(0, 2)
      .map((vintage_id, at) => ({ vintage_no: at + 2, vintage_id, sha256: '0'.repeat(64) }));
    appendFileSync(ledger(), archived.map((line) => `${JSON.stringify(line)}\n`).join(''));
    // As a copy leaves them: the later one looks older, and the one that is not archived yet the oldest.
    for (const [at, id] of [...made].reverse().entries())
      utimesSync(join(releasesFolder(data), id, MANIFEST_FILE), 1000 + at, 1000 + at);
  });

  test('releases stand in the order of the archive, whatever the times of their files', () => {
    expect(ids()).toEqual([...made, own]);
    appendFileSync(ledger(), '{ "vintage_no": 4, ');
    expect(ids()).toEqual([...made, own]);
  });

  test('they are told with the time that the ledger of runs holds', async () => {
    const lines = TIMES.map((at, i) => ({
      ...thisProcess(),
      ...{ at, event: 'done', state: 'released', run_id: made[i] },
    }));
    writeFileSync(join(data, LEDGER_FILE), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const { stdout } = await commandHere(addReleases, 'releases', '--data', data, '--json');
    const told = JSON.parse(stdout) as { releases: { released_at: string }[] };
    expect(told.releases.map(({ released_at }) => released_at)).toMatchObject([
      ...TIMES,
      '1970-01-01T00:16:40.000Z',
      expect.any(String),
    ]);
  });
});

test('what is short is told by the manifest: a listing opens no database', async () => {
  const [told] = JSON.parse(
    (await commandHere(addReleases, 'releases', '--data', data, '--json')).stdout,
  ).releases;
  expect(manifest()).toHaveProperty('people_short');
  rewrite({ ...manifest(), people_short: { mean: 7, lo_80: 5, hi_80: null } });
  const [again] = JSON.parse(
    (await commandHere(addReleases, 'releases', '--data', data, '--json')).stdout,
  ).releases;
  expect([told.short, again.short]).toEqual([null, '7']);
});

describe('a release is found', () => {
  const found = (name: string) => findRelease(data, { name, where: '--to' }).id;
  const refused = (name: string) => {
    try {
      return found(name);
    } catch (error) {
      return error instanceof UserError ? [error.exitCode, error.message] : error;
    }
  };

  test('by its name, a date or another beginning that no other has, `current` and `previous`', () => {
    const [first, second] = ['aa', 'bb'].map((key) => cloneRelease(data, own, key, { as_of: '2020-01-01' }));
    const third = cloneRelease(data, own, 'cc', { as_of: '2020-02-01' });
    expect([first!, '2020-01-01-a', '2020-02', 'current', 'previous'].map(found)).toEqual([
      first,
      first,
      third,
      own,
      third,
    ]);
    expect(refused('2020-01-01')).toEqual([
      EXIT.usage,
      expect.stringContaining(`give more of the name: ${first}, ${second}.`),
    ]);
  });

  test('or it is said that there is none', () => {
    for (const word of ['', 'nowhere', '2020'])
      expect(refused(word)).toEqual([EXIT.usage, expect.stringContaining(own)]);
    expect(refused('previous')).toEqual([EXIT.usage, expect.stringContaining(`no release before ${own}`)]);
    rmSync(release, { recursive: true });
    expect(refused('current')).toEqual([EXIT.integrity, expect.stringContaining('which is gone')]);
    expect(refused('previous')).toEqual([EXIT.usage, expect.stringContaining('there is no release yet')]);
  });

  test('a copy under another name is not what was released (exit 6)', async () => {
    const copy = '2020-01-01-0123456789ab';
    cpSync(release, join(releasesFolder(data), copy), { recursive: true });
    const { code, stderr } = await commandHere(addVerify, 'verify', '2020', '--data', data);
    expect([code, stderr]).toEqual([EXIT.integrity, expect.stringContaining(`a copy of ${own}`)]);
    await expect(rollback(data, copy)).rejects.toMatchObject({ exitCode: EXIT.integrity });
  });
});

describe('gc', () => {
  const months = ['2019-01-05', '2019-01-20', '2019-02-03', '2019-02-11', '2020-05-01', '2020-06-01'];
  let clones: string[];
  beforeEach(() => {
    clones = months.map((as_of, at) => cloneRelease(data, own, `c${at}`, { as_of }));
  });
  const gc = (...more: string[]) => commandHere(addGc, 'gc', '--data', data, '--json', ...more);

  test('keeps the newest, and tells without removing when asked to', async () => {
    const before = tree(data);
    const trial = JSON.parse((await gc('--keep', '3', '--dry-run')).stdout) as {
      removed: object[];
      bytes: number;
    };
    expect(tree(data)).toEqual(before);
    expect(trial).toMatchObject({ state: 'would be removed' });
    const done = JSON.parse((await gc('--keep', '3')).stdout) as { removed: object[]; bytes: number };
    expect(done.removed).toEqual(trial.removed);
    expect(done.bytes).toBe(trial.bytes);
    expect(ids()).toEqual([clones[4], clones[5], own]);
    expect(readdirSync(join(data, 'runs'))).toEqual([]);
  });

  test('keeps the last of each month where that is asked for', async () => {
    await gc('--keep', '1', '--keep-monthly');
    expect(ids()).toEqual([clones[1], clones[3], clones[4], clones[5], own]);
  });

  test('never removes the current release, nor what a rollback came from', async () => {
    await rollback(data, clones[0]);
    await gc('--keep', '1');
    expect(ids()).toEqual([clones[0], own]);
  });

  test('a damaged release takes no place among those that are kept', async () => {
    rmSync(join(releasesFolder(data), clones[5]!, 'datapackage.json'));
    await gc('--keep', '2');
    expect(ids()).toEqual([clones[4], own]);
  });

  test('removes what dead runs left, and leaves what is no release', async () => {
    mkdirSync(join(data, 'runs', '2020-01-01-half'), { recursive: true });
    writeFileSync(join(data, 'runs', '2020-01-01-half', 'built.duckdb'), 'x'.repeat(1000));
    mkdirSync(join(releasesFolder(data), 'mine'));
    const { stdout } = await gc('--keep', '100');
    expect(JSON.parse(stdout)).toMatchObject({
      removed: [],
      leftovers: [{ name: '2020-01-01-half', bytes: 1000 }],
      bytes: 1000,
      others: [{ name: 'mine' }],
    });
    expect(readdirSync(join(data, 'runs'))).toEqual([]);
    expect(existsSync(join(releasesFolder(data), 'mine'))).toBe(true);
  });

  test('clears steps that this program cannot use, and keeps those it can', async () => {
    const steps = join(data, 'steps');
    const usable = readdirSync(steps);
    expect(usable.length).toBeGreaterThan(2);
    const [stale] = usable;
    const list = JSON.parse(readFileSync(join(steps, stale!, 'step.json'), 'utf8')) as { reads: object };
    const other = { ...list, reads: { ...list.reads, code: 'of last year' } };
    writeFileSync(join(steps, stale!, 'step.json'), JSON.stringify(other));
    mkdirSync(join(steps, 'half.part'));
    const trial = JSON.parse((await gc('--keep', '100', '--dry-run')).stdout) as {
      steps: { name: string }[];
    };
    expect(trial.steps.map(({ name }) => name).sort()).toEqual([stale, 'half.part'].sort());
    expect(readdirSync(steps).sort()).toEqual([...usable, 'half.part'].sort());
    await gc('--keep', '100');
    expect(readdirSync(steps)).toEqual(usable.slice(1));
  });

  test('keeps a run that was killed before it published: the next run need not compute it again', async () => {
    const folder = join(data, 'runs', own);
    mkdirSync(join(data, 'runs'), { recursive: true });
    renameSync(release, folder);
    expect(JSON.parse((await gc('--keep', '100')).stdout)).toMatchObject({ finished: [own], leftovers: [] });
    rmSync(join(folder, 'datapackage.json'));
    expect(JSON.parse((await gc('--keep', '100')).stdout)).toMatchObject({
      finished: [],
      leftovers: [{ name: own }],
    });
    expect(existsSync(folder)).toBe(false);
  });

  test('waits for nobody while a run is under way (exit 75), and removes nothing', async () => {
    const unlock = await lockDataFolder(data);
    const before = ids();
    // The lock is the process's own: another process asks for it.
    const { adequation } = await import('../tiny/command.ts');
    const { code } = await adequation('gc', '--keep', '1', '--data', data);
    unlock();
    expect([code, ids()]).toEqual([EXIT.locked, before]);
  });

  test('killed in the middle, it leaves whole releases and a leftover', () => {
    const path = join(releasesFolder(data), clones[0]!);
    mkdirSync(join(data, 'runs'), { recursive: true });
    renameSync(path, join(data, 'runs', `${clones[0]}.removed`));
    rmSync(join(data, 'runs', `${clones[0]}.removed`, 'tables'), { recursive: true });
    expect(listReleases(data)).toMatchObject({ others: [] });
    expect(ids()).not.toContain(clones[0]);
    expect(collect(data, { keep: 100, isMonthly: false }, false).leftovers).toHaveLength(1);
    expect(readdirSync(join(data, 'runs'))).toEqual([]);
  });
});
