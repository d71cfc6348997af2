/** A large plain file is read by the engine, any other by the readers: the rows are the same, and so are their lines. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDatabase, select } from '../../../pipeline/database/database.ts';
import { plainLines } from '../../../pipeline/files/plain_lines.ts';
import { readTable } from '../../../pipeline/files/read_table.ts';
import { loadText } from '../../../pipeline/inputs/text.ts';
import { writtenView } from '../../../pipeline/inputs/written.ts';
import { loadProject } from '../../../pipeline/project/project.ts';
import { accepted } from '../tiny/ingested.ts';
import { HEADER, sourceFiles } from '../tiny/source_files.ts';
import { lines, writeProject } from '../tiny/write_project.ts';

const folder = mkdtempSync(join(tmpdir(), 'large-'));
/** From so many bytes on the engine reads. */
const LARGE = 1 << 22;

const PROJECT = writeProject(sourceFiles(lines(HEADER, '2015,R1,DEV,demand,1'))).folder;

/** Rows and lines as the database has them, and as the readers alone give them. */
async function bothWays(text: string, keys: { delimiter?: string; comment?: string } = {}) {
  const path = join(folder, 'large.csv');
  writeFileSync(path, text);
  const wanted = HEADER.split(',');
  const layout = { format: 'csv' as const, ...keys };
  const database = await createDatabase(':memory:', folder);
  try {
    await database.connection.run('create schema raw');
    const loaded = await loadText(database.connection, { path, layout, wanted }, 0, folder);
    const source = loadProject(PROJECT).sources[0]!;
    await database.connection.run(writtenView([{ source, text: loaded, order: 0 }]));
    const rows = await select<Record<string, unknown>>(
      database.connection,
      'select line, year_text, region, occupation, measure, value_text from raw.written order by line',
    );
    const table = readTable(Buffer.from(text), layout, wanted);
    return {
      loaded: rows.map((row) => Object.values(row).join('|')),
      read: table.records.map(({ line, cells }) =>
        [line, ...cells.slice(0, 5).map((cell) => cell.trim())].join('|'),
      ),
      broken: [loaded.broken.map(({ line }) => line).sort(), table.broken.map(({ line }) => line).sort()],
      notes: [loaded.notes, table.notes.length],
      byEngine:
        loaded.sha256.length === 64 &&
        plainLines(path, { delimiter: ',', above: 1, cells: 5, comment: keys.comment }) !== undefined,
    };
  } finally {
    database.close();
  }
}

const row = (i: number) => `${1990 + (i % 30)},R${i % 90},O${i % 700},demand,${1000 + i}.5`;
const many = (n: number) => Array.from({ length: n }, (_, i) => row(i));

test('with empty lines, remarks, rows of other widths, odd quotation marks, blanks at the ends and notes below', async () => {
  const rows = many(170_000);
  for (const [at, odd] of [
    [5, ''],
    [17, '# a remark, "open'],
    [900, '2001,R1,O1,demand'],
    [901, '2002,R1,O1,demand,1,2'],
    [1000, '2003,R1,"O""1",demand,7'],
    [1001, '2003,R1,O"1,demand,7'],
    [1002, '2003,R1,"=""O2""",demand,7'],
    [1003, '2003,R1,="O3",demand,7'],
    [50_000, ' 2004 ,R1,O1,demand, 8 '],
    [169_000, ',,,,'],
  ] as const)
    rows[at] = odd;
  const text = [HEADER, ...rows, '', 'Source : a survey', ''].join('\n');
  expect(text.length).toBeGreaterThan(LARGE);
  const { loaded, read, broken, notes, byEngine } = await bothWays(text, { comment: '#' });
  expect(byEngine).toBe(true);
  expect(loaded.length).toBe(read.length);
  expect(loaded.filter((one, i) => one !== read[i])).toEqual([]);
  expect(broken[0]).toEqual(broken[1]);
  expect(broken[0]).toHaveLength(2);
  expect(notes).toEqual([1, 1]);
});

test.each([
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['no newline at the end', (text: string) => text.trimEnd()],
  [
    'a text over two lines, which only the readers take',
    (text: string) => text.replace('\n1991,R1,', '\n1991,"R1\nbis",'),
  ],
])('%s', async (_, spoil) => {
  const { loaded, read } = await bothWays(spoil(`${[HEADER, ...many(170_000)].join('\n')}\n`));
  expect(loaded.length).toBe(170_000);
  expect(loaded.filter((one, i) => one !== read[i])).toEqual([]);
});

test('which lines are plain does not depend on where a piece of the file ends', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ' ', '1', '#'), maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 }),
      (rows) => {
        const path = join(folder, 'lines.csv');
        writeFileSync(path, `a,b\n${rows.map((cells) => cells.join(',')).join('\n')}\n`);
        const found = plainLines(path, { delimiter: ',', above: 1, cells: 2, comment: '#' });
        if (found === undefined) return;
        const regular = rows
          .map((cells) => cells.join(','))
          .filter(
            (line) =>
              /^[^",]*,[^",]*$/.test(line) && !line.startsWith('#') && line.replaceAll(/[ ,]/g, '') !== '',
          );
        expect(found.regular).toBeGreaterThanOrEqual(regular.length);
        expect(found.regular + found.odd.length).toBe(rows.length);
      },
    ),
    { seed: 20261128, numRuns: 300 },
  );
});

test('Parquet is read by its columns', async () => {
  const path = join(folder, 'rows.parquet');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `copy (select 2015::bigint as year, 'R1' as region, 'DEV' as occupation, 'demand' as measure, 100.5::decimal(9, 2) as value
      union all select 2016, 'R1', 'DEV', 'demand', null) to '${path}' (format parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
  const { readFileSync } = await import('node:fs');
  const rows = await accepted(sourceFiles(readFileSync(path), { format: 'parquet', missing: [''] }));
  expect(rows.map(({ year, value }) => [year, value])).toEqual([[2015, 100.5]]);
});
