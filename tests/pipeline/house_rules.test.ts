/** The rooms' doors are shut, no file imports itself in a ring, and the lists of SQL files are the folders. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as build from '../../pipeline/build.ts';
import { CHECKS } from '../../pipeline/check.ts';
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
    ['pipeline/ingest.ts', 'models/drift.ts'],
    ['pipeline/build.ts', 'reports/site.ts'],
    ['pipeline/readers/csv.ts', 'models/drift.ts'],
    ['models/drift.ts', 'pipeline/database.ts'],
    ['models/drift.ts', '@duckdb/node-api'],
    ['models/drift.ts', 'node:fs'],
    ['models/drift.ts', 'reports/site.ts'],
    ['reports/site.ts', 'pipeline/database.ts'],
    ['reports/site.ts', 'seeds/labels.ts'],
    ['data/make_inputs.ts', 'pipeline/readers/csv.ts'],
    ['pipeline/run.ts', 'tests/pipeline/imports.ts'],
  ])('%s may not import %s', (from, to) => {
    expect(openDoors([{ from, to }])).toHaveLength(1);
  });

  test.each([
    ['pipeline/forecast.ts', 'models/forecast_series.ts'],
    ['pipeline/run.ts', 'reports/site.ts'],
    ['models/log_linear.ts', 'simple-statistics'],
    ['reports/pages/region.ts', 'models/balance.ts'],
    ['reports/site.ts', 'node:path'],
    ['data/make_inputs.ts', 'papaparse'],
    ['tests/pipeline/house_rules.test.ts', 'pipeline/build.ts'],
  ])('%s may import %s', (from, to) => {
    expect(openDoors([{ from, to }])).toEqual([]);
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

test('models know no clock, no chance and no machine', () => {
  for (const file of sourceFilesBelow('models')) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect([file, /Math\.random|Date\.now|new Date|\bprocess\.|\bfetch\(|\bglobalThis\b/.exec(text)]).toEqual(
      [file, null],
    );
  }
});

test('the lists of SQL files, written by hand, are the folders', () => {
  const listed = Object.values(build)
    .flatMap((value) => (typeof value === 'object' ? Object.values(value) : []))
    .filter((file) => typeof file === 'string');
  const folder = join(ROOT, 'pipeline/sql');
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'checks')
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`));
  expect([...listed].sort()).toEqual(found.sort());
  expect(new Set(listed).size).toBe(listed.length);
  expect(CHECKS.map((name) => `${name}.sql`).sort()).toEqual(readdirSync(join(folder, 'checks')).sort());
});

test('every SQL file opens with a sentence, and every table of its own declares its grain', () => {
  const folder = join(ROOT, 'pipeline/sql');
  for (const layer of ['staging', 'intermediate', 'marts']) {
    for (const file of readdirSync(join(folder, layer))) {
      const text = readFileSync(join(folder, layer, file), 'utf8');
      expect([file, text.startsWith('-- ')]).toEqual([file, true]);
      expect([file, /^-- grain: .+$/m.test(text)]).toEqual([file, true]);
      expect([file, text.includes(`create table ${layer}.${file.replace('.sql', '')} as`)]).toEqual([
        file,
        true,
      ]);
    }
  }
  for (const file of readdirSync(join(folder, 'checks'))) {
    expect(readFileSync(join(folder, 'checks', file), 'utf8').startsWith('-- ')).toBe(true);
  }
});
