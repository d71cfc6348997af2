/** The rooms' doors are shut, no file imports itself in a ring, and the lists of SQL files are the folders. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../../pipeline/checks/check.ts';
import * as build from '../../../pipeline/database/build.ts';
import { importCycles, importsIn, importsOf, openDoors, ROOT, sourceFilesBelow } from './imports.ts';

const files = sourceFilesBelow('pipeline', 'models', 'reports', 'data');
const imports = importsOf(files);

describe('doors', () => {
  test('are shut in the code as it stands', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
    expect(openDoors(imports)).toEqual([]);
  });

  test.each([
    ['pipeline/inputs/ingest.ts', 'models/forecast/voices/drift.ts'],
    ['pipeline/database/build.ts', 'reports/site.ts'],
    ['pipeline/files/csv.ts', 'models/forecast/voices/drift.ts'],
    ['models/forecast/voices/drift.ts', 'pipeline/database/database.ts'],
    ['models/forecast/voices/drift.ts', '@duckdb/node-api'],
    ['models/forecast/voices/drift.ts', 'node:fs'],
    ['models/forecast/voices/drift.ts', 'reports/site.ts'],
    ['reports/site.ts', 'pipeline/database/database.ts'],
    ['reports/site.ts', 'seeds/labels.ts'],
    ['data/make_inputs.ts', 'pipeline/files/csv.ts'],
    ['pipeline/run.ts', 'tests/pipeline/house/imports.ts'],
  ])('%s may not import %s', (from, to) => {
    expect(openDoors([{ from, to }])).toHaveLength(1);
  });

  test.each([
    ['pipeline/forecast/forecast.ts', 'models/forecast/series.ts'],
    ['pipeline/run.ts', 'reports/site.ts'],
    ['models/forecast/voices/log_linear.ts', 'simple-statistics'],
    ['pipeline/dictionary/cell.ts', 'reports/words/languages.ts'],
    ['reports/pages/region.ts', 'models/balance/balance.ts'],
    ['reports/site.ts', 'node:path'],
    ['data/make_inputs.ts', 'papaparse'],
    ['tests/pipeline/house/house_rules.test.ts', 'pipeline/database/build.ts'],
  ])('%s may import %s', (from, to) => {
    expect(openDoors([{ from, to }])).toEqual([]);
  });

  test('reports take types of the dictionary, and nothing that runs', () => {
    const types = importsIn('reports/x.ts', "import type { Row } from '../pipeline/dictionary/table.ts';");
    const values = importsIn('reports/x.ts', "import { table } from '../pipeline/dictionary/table.ts';");
    expect([openDoors(types), openDoors(values).length]).toEqual([[], 1]);
  });

  test('every way to write an import is seen', () => {
    const text = [
      "import a, { type B } from '../models/a.ts';",
      "import type { C } from './c.ts';",
      "import './d.ts';",
      "export * from './e.ts';",
      "export { f } from './f.ts';",
      'const g = await import("./g.ts");',
      'import {\n  h,\n} from "./h.ts";',
      "// import no from './no.ts';",
      "/* import('./neither.ts') */",
      "const text = 'to import from';",
    ].join('\n');
    expect(
      importsIn('pipeline/x.ts', text)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['models/a.ts', ...'cdefgh'.split('').map((name) => `pipeline/${name}.ts`)]);
  });
});

test('no file imports itself in a ring', () => {
  expect(importCycles(imports)).toEqual([]);
  const ring = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'a' },
    { from: 'd', to: 'a' },
  ];
  expect(importCycles(ring)).toEqual(['a → b → c → a']);
  expect(importCycles(ring.slice(0, 2))).toEqual([]);
});

/** `pipeline/balance` of `pipeline/balance/input.ts`; a file right in its room stands for itself. */
const folderOf = (path: string) =>
  path
    .split('/')
    .slice(0, path.split('/').length > 2 ? 2 : 1)
    .join('/');

test('no folder stands in a ring with others: data moves forward, and a room can be read before the next', () => {
  const between = imports
    .filter(({ from, to }) => /^(pipeline|models|reports)\/[^/]+\//.test(to) && from.split('/').length > 2)
    .map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }))
    .filter(({ from, to }) => from !== to);
  expect(between.length).toBeGreaterThan(100);
  expect(importCycles(between)).toEqual([]);
  expect(importCycles([...between, { from: 'pipeline/files', to: 'pipeline/inputs' }])).not.toEqual([]);
});

test('models know no clock, no chance and no machine', () => {
  for (const file of sourceFilesBelow('models')) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect([file, /Math\.random|Date\.now|new Date|\bprocess\.|\bfetch\(|\bglobalThis\b/.exec(text)]).toEqual(
      [file, null],
    );
  }
});

/** Below pipeline/: every SQL file but those that other lists name. */
const sqlFiles = readdirSync(join(ROOT, 'pipeline'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.split('\\').join('/'))
  .filter((path) => path.endsWith('.sql'));
const inChecks = (path: string) => path.startsWith('checks/');

test('the lists of SQL files, written by hand, are the folders', () => {
  const listed = Object.values(build)
    .flatMap((value) => (typeof value === 'object' ? Object.values(value) : []))
    .filter((file) => typeof file === 'string');
  expect([...listed].sort()).toEqual(sqlFiles.filter((path) => !inChecks(path)).sort());
  expect(new Set(listed).size).toBe(listed.length);
  expect(CHECKS.map((name) => `checks/${name}.sql`).sort()).toEqual(sqlFiles.filter(inChecks).sort());
});

test('every SQL file opens with a sentence, and every table it makes declares its grain', () => {
  for (const file of sqlFiles) {
    const text = readFileSync(join(ROOT, 'pipeline', file), 'utf8');
    expect([file, text.startsWith('-- ')]).toEqual([file, true]);
    if (!/^create table \S+ as$/m.test(text)) continue;
    expect([file, /^-- grain: .+$/m.test(text)]).toEqual([file, true]);
    const made = text.match(/^create table \S+ as$/gm)!;
    expect([file, made.length]).toEqual([file, 1]);
  }
});

test('money is of the currency that the project names: no name says another one', () => {
  const named = /\b\w+_(mad|eur|usd|dh|dirhams?)\b/;
  for (const file of [...files, ...sqlFiles.map((path) => `pipeline/${path}`)]) {
    expect([file, named.exec(readFileSync(join(ROOT, file), 'utf8'))?.[0]]).toEqual([file, undefined]);
  }
  expect(named.test('sum(cost_mad)')).toBe(true);
});
