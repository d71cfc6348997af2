/** The package that `npm pack` makes holds all that runs, and a run of it has the key that a run of the clone has. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { flowFiles } from '../tiny/flow_files.ts';
import { writeProject } from '../tiny/write_project.ts';
import { ROOT, sourceFilesBelow } from './imports.ts';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  overrides?: unknown;
};

let packed: string[];
beforeAll(() => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const told = JSON.parse(stdout) as
    | Record<string, { files: { path: string }[] }>
    | { files: { path: string }[] }[];
  packed = Object.values(told).flatMap(({ files }) => files.map(({ path }) => path));
});

test('it holds the code, the lock, the seeds and the shipped projects, and neither tests nor releases', () => {
  const code = sourceFilesBelow('pipeline', 'models', 'reports');
  expect(code.filter((path) => !packed.includes(path))).toEqual([]);
  for (const path of [
    'npm-shrinkwrap.json',
    'adequation.yaml',
    'seeds/regions.csv',
    'data/projects/eu_ict/adequation.yaml',
    'LICENSE',
  ])
    expect(packed).toContain(path);
  expect(
    packed.filter((path) => /^(tests|docs|data\/(releases|steps|rejected|vintages))\//.test(path)),
  ).toEqual([]);
});

test('no consumer has to override anything: versions are exact, and what needs an older version asks for it', () => {
  expect(manifest.overrides).toBeUndefined();
  expect(
    Object.entries(manifest.dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
  ).toEqual([]);
  expect(manifest.dependencies['@uwdata/flechette']).toBe('2.6.0');
});

test('as a dependency of another folder it computes the same run key', () => {
  const consumer = mkdtempSync(join(tmpdir(), 'consumer-'));
  const modules = join(consumer, 'node_modules');
  for (const path of packed) {
    const to = join(modules, 'adequation', path);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(ROOT, path), to);
  }
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  const project = writeProject(flowFiles()).folder;
  const script = join(consumer, 'key.mjs');
  writeFileSync(
    script,
    `import { register } from 'tsx/esm/api';
     register();
     const { loadProject } = await import(process.argv[2] + 'pipeline/project/project.ts');
     const { runKey } = await import(process.argv[2] + 'pipeline/project/run_key.ts');
     console.log(runKey(loadProject(process.argv[3])).key);`,
  );
  const keyOf = (from: string) => {
    const { stdout, stderr } = spawnSync('node', [script, from, project], {
      cwd: consumer,
      encoding: 'utf8',
    });
    return stdout.trim() || stderr;
  };
  expect(keyOf(`${modules}/adequation/`)).toMatch(/^[0-9a-f]{64}$/);
  expect(keyOf(`${modules}/adequation/`)).toBe(keyOf(ROOT));
});
