/** The page of Observable reads tables as files: of a release of many places its loader says what to do, and that works. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportRelease } from '../../pipeline/commands/export/export_release.ts';
import { streamedWorkbook } from '../../reports/exports/plain_workbook.ts';
import { ROOT } from '../pipeline/house/imports.ts';
import { flowFiles } from '../pipeline/tiny/flow_files.ts';
import { released } from '../pipeline/tiny/released.ts';
import { edited } from '../pipeline/tiny/write_project.ts';

function load(table: string, release: string) {
  const loader = join(ROOT, `docs/analysts/observable/src/${table}.bin.js`);
  return spawnSync(process.execPath, [loader], { env: { ...process.env, ADEQUATION_RELEASE: release } });
}

test('a table that is a folder is refused in words, and as they say it is read', async () => {
  const files = edited(
    flowFiles(),
    'adequation.yaml',
    'scenarios:\n',
    'outputs: { most_places: 1 }\nscenarios:\n',
  );
  const project = await released(files);
  const { status, stdout, stderr } = load('gap', project.release);
  expect([status, stdout.length]).toEqual([1, 0]);
  const [, format, tables, out] = /export --format (\w+) --table (\S+) --out (\S+)`/.exec(String(stderr))!;
  expect(format).toBe('parquet');
  const folder = mkdtempSync(join(tmpdir(), 'observable-'));
  await exportRelease(
    project.load(),
    { format: 'parquet', tables: tables!.split(','), out: join(folder, out!) },
    streamedWorkbook,
  );
  for (const table of ['gap', 'run']) {
    const read = load(table, join(folder, 'one-file'));
    expect([table, read.status, String(read.stderr)]).toEqual([table, 0, '']);
    expect(read.stdout.equals(readFileSync(join(folder, `one-file/tables/${table}.parquet`)))).toBe(true);
  }
});
