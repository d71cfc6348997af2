/** F8: a bit that flipped, or an end that is gone, in each file of a release. */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, UserError } from '../../../pipeline/problem.ts';
import { currentRelease } from '../../../pipeline/releases/current.ts';
import { verifyRelease } from '../../../pipeline/releases/verify.ts';
import { command } from '../launch.ts';
import { type Part, Tally } from '../tally.ts';
import { dataBefore, lastWords, type World } from '../world.ts';

const SPOILS: Readonly<Record<string, (bytes: Buffer, random: () => number) => Buffer>> = {
  'one bit flipped': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    const at = Math.floor(random() * bytes.length);
    spoilt[at] = spoilt[at]! ^ (1 << Math.floor(random() * 8));
    return spoilt;
  },
  'cut short': (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  'bytes added': (bytes) => Buffer.concat([bytes, Buffer.from('x')]),
};

/** Every file of the release but the manifest itself, in each way. */
export async function spoiltFiles(world: World): Promise<readonly Part[]> {
  const data = dataBefore(world, world.after);
  const release = currentRelease(data)!;
  const files = readdirSync(release, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => join(entry.parentPath, entry.name));
  const parts: Part[] = [];
  for (const [how, spoil] of Object.entries(SPOILS)) {
    const tally = new Tally(
      `${how}, in each file of a release in turn`,
      'the check that `verify` and every run make names that file and no other (exit 6)',
    );
    for (const path of files)
      await withSpoilt(
        path,
        (bytes) => spoil(bytes, world.random),
        () => tally.check(path.slice(release.length), () => isNamed(release, path)),
      );
    parts.push(tally.part);
  }
  rmSync(data, { recursive: true });
  return parts;
}

/** The file is replaced, not written to: it is a link to bytes that others read. */
async function withSpoilt(
  path: string,
  spoil: (bytes: Buffer) => Buffer,
  act: () => Promise<void>,
): Promise<void> {
  const aside = join(mkdtempSync(join(tmpdir(), 'aside-')), 'file');
  renameSync(path, aside);
  writeFileSync(path, spoil(readFileSync(aside)));
  await act();
  renameSync(aside, path);
}

function isNamed(release: string, path: string): void {
  try {
    verifyRelease(release);
  } catch (error) {
    if (!(error instanceof UserError) || error.exitCode !== EXIT.integrity) throw error;
    const others = error.problems.filter(({ where }) => where !== path).map(({ where }) => where);
    if (others.length > 0) throw new Error(`names ${others.join(', ')}`);
    return;
  }
  throw new Error('nothing is told');
}

/** What the commands say of a spoilt current release. */
export async function spoiltAndAsked(world: World): Promise<Part> {
  const tally = new Tally(
    'verify, run, query, report and export on a release whose database lost its end',
    'exit 6 and words that name the file; nothing is answered from it',
  );
  const data = dataBefore(world, world.after);
  const database = join(currentRelease(data)!, 'adequation.duckdb');
  const of = ['--project', world.project.folder, '--data', data];
  const asked: Readonly<Record<string, readonly string[]>> = {
    verify: ['verify', ...of],
    run: ['run', ...of],
    query: ['query', 'select count(*) from gap', ...of],
    report: ['report', ...of, '--out', join(data, 'pages')],
    export: ['export', ...of, '--view', 'gap', '--format', 'csv', '--out', join(data, 'tables')],
  };
  await withSpoilt(
    database,
    (bytes) => bytes.subarray(0, bytes.length - 40_000),
    async () => {
      for (const [name, args] of Object.entries(asked))
        await tally.check(name, async () => {
          const done = await command(args);
          if (done.code !== EXIT.integrity || done.stdout !== '') throw new Error(lastWords(done));
        });
    },
  );
  rmSync(data, { recursive: true });
  return tally.part;
}
