import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { build } from 'esbuild';
import type { RunKey } from '../../pipeline/project/run_key.ts';
import { DATABASE_FILE } from '../../pipeline/releases/manifest.ts';
import { type Launch, launch, type Run } from './launch.ts';

const PROGRAM = fileURLToPath(new URL('./publish_once.ts', import.meta.url));

/** In one file, which starts three times as fast: it is started some thousand times. */
const bundled = onlyOnce(async () => {
  const outfile = join(mkdtempSync(join(tmpdir(), 'program-')), 'publish_once.mjs');
  const engine = pathToFileURL(createRequire(import.meta.url).resolve('@duckdb/node-api')).href;
  await build({
    ...{ entryPoints: [PROGRAM], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' },
    plugins: [
      {
        name: 'engine',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^@duckdb\/node-api$/ }, () => ({ path: engine, external: true })),
      },
    ],
  });
  return outfile;
});

function onlyOnce<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (made ??= make());
}

/** Of every kind of file one: publishing goes file by file, and never asks what is in it. */
const KEPT = [/^[^/]+$/, /^tables\/balance\.parquet$/, /^report\/fr\/index\.html$/];

/** What a run has built before it publishes, with few of its files. */
export function finishedFolder(release: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'finished-'));
  for (const entry of readdirSync(release, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(release.length + 1);
    if (!entry.isFile() || path === 'manifest.json' || !KEPT.some((kept) => kept.test(path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(release, path), join(folder, path));
  }
  chmodSync(join(folder, DATABASE_FILE), 0o644);
  return folder;
}

/** The end of a run in a process of its own. */
export async function publishOnce(
  data: string,
  finished: string,
  key: RunKey,
  how: Launch = {},
): Promise<Run> {
  return launch(await bundled(), [data, finished, JSON.stringify(key)], how).ended;
}

/** The calls of the file system that publishing makes, in order. */
export async function publishingCalls(data: string, finished: string, key: RunKey): Promise<string[]> {
  const log = join(mkdtempSync(join(tmpdir(), 'calls-')), 'calls');
  const done = await publishOnce(data, finished, key, {
    fault: { below: data, at: 0, armed: true, does: 'nothing', log },
  });
  if (done.code !== 0) throw new Error(done.stderr);
  return readFileSync(log, 'utf8').trim().split('\n');
}

export const everyCall = (_call: string): boolean => true;

/** The numbers, from 1, of the calls that are meant. */
export function meant(calls: readonly string[], isMeant: (call: string) => boolean): number[] {
  return calls.flatMap((call, i) => (isMeant(call) ? [i + 1] : []));
}

/** Gives a finished folder the name of a run of its own, in database and page. */
export async function renamed(finished: string, key: RunKey, n: number, asOf = key.asOf): Promise<RunKey> {
  const runId = `${asOf}-${String(n).padStart(12, '0')}`;
  const instance = await DuckDBInstance.create(join(finished, DATABASE_FILE));
  const connection = await instance.connect();
  await connection.run(`update detail.run set run_id = '${runId}'`);
  await connection.run('checkpoint');
  connection.closeSync();
  instance.closeSync();
  mkdirSync(join(finished, 'report/fr'), { recursive: true });
  writeFileSync(join(finished, 'report/fr/index.html'), `<html><body>${runId}</body></html>`);
  return { ...key, runId, asOf };
}
