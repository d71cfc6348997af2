/** What `adequation export` writes for other programs says what the release says: read back, it is the same. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSONstat from 'jsonstat-toolkit';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, expect, test } from 'vitest';
import { exportRelease } from '../../../pipeline/commands/export/export_release.ts';
import { tooLong } from '../../../pipeline/commands/export/too_long.ts';
import { createDatabase, openReadOnly, select } from '../../../pipeline/database/database.ts';
import { cubeNamed } from '../../../pipeline/exchange/cube.ts';
import type { ExportFormat } from '../../../pipeline/publish/table_format.ts';
import { streamedWorkbook } from '../../../reports/exports/plain_workbook.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { type Released, released } from '../tiny/released.ts';

interface GapRow {
  region_code: string;
  sector_code: string;
  occupation_code: string;
  scenario: string;
  short_persons: number | null;
  is_total: boolean;
}

let project: Released;
let rows: GapRow[];

beforeAll(async () => {
  project = await released(flowFiles());
  const database = await openReadOnly(project.database);
  rows = await select<GapRow>(database.connection, 'select * from gap');
  database.close();
});

async function written(format: ExportFormat, tables?: string[]): Promise<string> {
  const out = join(mkdtempSync(join(tmpdir(), 'export-')), 'out');
  await exportRelease(project.load(), { format, out, tables }, streamedWorkbook);
  return out;
}

const key = (row: Record<string, unknown>) =>
  [row.scenario, row.region_code, row.sector_code, row.occupation_code].join(' ');
const shortOf = () => new Map(rows.map((row) => [key({ ...row }), row.short_persons]));

test('JSON-stat, read by its own toolkit', async () => {
  const out = await written('jsonstat', ['gap']);
  const dataset = JSONstat(JSON.parse(readFileSync(join(out, 'gap.json'), 'utf8')));
  const read = dataset
    .toTable({ type: 'arrobj', content: 'id', field: 'id' })
    .filter((row) => row.metric === 'short_persons' && row.value !== null);
  const known = [...shortOf()].filter(([, value]) => value !== null);
  expect(new Map(read.map((row) => [key(row), row.value]))).toEqual(new Map(known));
});

test('SDMX-CSV 2.0: a row a number, dots and commas, every code of the structures', async () => {
  const out = await written('sdmx-csv', ['gap']);
  const [header, ...lines] = readFileSync(join(out, 'gap.csv'), 'utf8').trim().split('\n');
  expect(header).toMatch(
    /^STRUCTURE,STRUCTURE_ID,ACTION,SCENARIO,REF_AREA,SECTOR,OCCUPATION,MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE/,
  );
  const cells = lines.map((line) => line.split(','));
  expect(
    cells.every(
      ([one, id, action]) => one === 'dataflow' && /^[A-Z_]+:GAP\(1\.0\.0\)$/.test(id!) && action === 'I',
    ),
  ).toBe(true);
  const short = cells.filter((line) => line[7] === 'short_persons');
  const known = shortOf();
  for (const [, , , scenario, region, sector, occupation, , , value, status] of short) {
    const own = known.get([scenario, region, sector, occupation].join(' '));
    expect(value === '' ? null : Number(value)).toBe(own);
    // What is empty says so and why; the rest lies ahead of the edition, or not.
    expect(status === 'O').toBe(value === '');
  }
  const xml = readFileSync(join(await written('sdmx-ml-structure'), 'structure.xml'), 'utf8');
  for (const code of new Set(cells.map((line) => line[4]!))) expect(xml).toContain(`<str:Code id="${code}">`);
});

test('a workbook holds every row and digit', async () => {
  const out = await written('excel', ['gap']);
  const [heads, ...cells] = await readSheet(readFileSync(join(out, 'gap.xlsx')));
  expect(cells).toHaveLength(rows.length);
  const at = (name: string) => heads!.indexOf(name);
  const read = cells.map((row) => [
    key(Object.fromEntries(heads!.map((head, i) => [String(head), row[i]]))),
    row[at('short_persons')] ?? null,
  ]);
  expect(new Map(read as [string, number | null][])).toEqual(shortOf());
  expect(cells[0]![at('is_total')]).toEqual(expect.any(Boolean));
});

test('tables that no sheet and no JSON-stat file holds are told, all of them, before a row is read', async () => {
  const { connection, close } = await createDatabase(':memory:', project.folder);
  const table = (name: string, rows: number) =>
    connection.run(`create table ${name} as select * from range(${rows})`);
  await table('long', 1_048_576);
  await table('longer', 1_048_577);
  await table('fits', 1_048_575);
  const problems = await tooLong(connection, 'excel', ['fits', 'long', 'longer']);
  expect(problems.map(({ what }) => what)).toEqual([
    '"long" has 1048576 rows, and a sheet holds 1048575.',
    '"longer" has 1048577 rows, and a sheet holds 1048575.',
  ]);
  expect(await tooLong(connection, 'csv', ['long'])).toEqual([]);
  // JSON-stat is held as a whole: numbers count, of each column of a cube.
  const measures = cubeNamed('balance')!.measures.length;
  const most = Math.floor(5_000_000 / measures);
  await table('balance', most);
  expect(await tooLong(connection, 'jsonstat', ['balance'])).toEqual([]);
  await connection.run('insert into balance values (0)');
  const [json] = await tooLong(connection, 'jsonstat', ['balance']);
  expect(json!.what).toContain(`"balance" has up to ${(most + 1) * measures} numbers`);
  close();
});

test('what fails on the way leaves no file: half a table looks like a whole one', async () => {
  const out = join(project.folder, 'half');
  const failing = () => Promise.reject(new Error('the disk is full'));
  await expect(exportRelease(project.load(), { format: 'excel', out }, failing)).rejects.toThrow('disk');
  expect(readdirSync(out)).toEqual([]);
  let made = 0;
  const second = async (...asked: Parameters<typeof streamedWorkbook>) =>
    made++ === 0 ? await streamedWorkbook(...asked) : await failing();
  const asked = { format: 'excel', out, tables: ['gap', 'region'] } as const;
  await expect(exportRelease(project.load(), asked, second)).rejects.toThrow('disk');
  expect(readdirSync(out)).toEqual([]);
  expect(await exportRelease(project.load(), asked, streamedWorkbook)).toEqual(
    ['gap.xlsx', 'region.xlsx'].map((file) => join(out, file)),
  );
  expect(readdirSync(out)).toEqual(['gap.xlsx', 'region.xlsx']);
});

test('a Data Package of some tables has no key that leads out of it', async () => {
  const out = await written('datapackage', ['gap', 'region']);
  expect(readdirSync(out).sort()).toEqual(['csv-metadata.json', 'datapackage.json', 'gap.csv', 'region.csv']);
  const { resources } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
  expect(resources[0].schema.foreignKeys).toEqual([
    { fields: ['region_code'], reference: { resource: 'region', fields: ['region_code'] } },
  ]);
  const { tables } = JSON.parse(readFileSync(join(out, 'csv-metadata.json'), 'utf8'));
  expect(tables.map((one: { url: string }) => one.url)).toEqual(['gap.csv', 'region.csv']);
});

test('a table that is no cube is refused with those that are', async () => {
  const asked = { format: 'jsonstat', out: join(project.folder, 'cubes'), tables: ['region'] } as const;
  const { message } = await refusal(() => exportRelease(project.load(), asked, streamedWorkbook));
  expect(message).toContain('"region" is not made of numbers by dimensions and year');
  expect(message).toContain('answer, ');
});
