/** A small cell from the file to the release: suppressed with what would give it away, everywhere, and in the next release. */
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { publishedTable } from '../../../pipeline/dictionary/keys.ts';
import { earlierRelease } from '../../../pipeline/disclosure/earlier.ts';
import { sourceFiles } from '../../../pipeline/inputs/load.ts';
import { exportByRegion } from '../../../pipeline/publish/export_by_region.ts';
import { run } from '../../../pipeline/run.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { openCopy, released } from '../tiny/released.ts';
import { CANARIES, SMALL_THRESHOLD, smallCellFiles } from '../tiny/small_cell_files.ts';
import { textsOf } from '../tiny/texts_of.ts';
import { appended, edited } from '../tiny/write_project.ts';

const FILES = smallCellFiles();
/** The same, with tables of places as a file a region. */
const PARTED = appended(FILES, 'adequation.yaml', 'outputs: { most_places: 1 }');

describe('what a release says of suppressed cells', () => {
  test('value empty, status Q, confidential, with the range that anybody can work out; whichever of them is small', async () => {
    const rows = await askOnce<Record<string, unknown>>(
      FILES,
      `select region_code, occupation_code, value, obs_status, conf_status, low, high, basis from observation
       where measure = 'demand' and year = 2018 order by all`,
    );
    const hidden = rows.filter(({ conf_status }) => conf_status === 'C');
    expect(hidden.map(({ region_code, occupation_code }) => `${region_code}/${occupation_code}`)).toEqual([
      'R2/DEV',
      'R2/OPS',
      'R3/DEV',
      'R3/OPS',
    ]);
    for (const row of hidden) {
      expect(row).toMatchObject({ value: null, obs_status: 'Q', basis: 'derived' });
      expect(Number(row.high) - Number(row.low)).toBeGreaterThanOrEqual(SMALL_THRESHOLD);
    }
    for (const row of rows.filter(({ conf_status }) => conf_status === 'F'))
      expect(row).toMatchObject({ obs_status: 'A', low: null, high: null, basis: 'observed' });
  });

  test('a side without small cells is published whole', async () => {
    expect(await askOnce(FILES, 'select n_protected, n_cells from disclosure order by measure')).toEqual([
      { n_protected: 24, n_cells: 72 },
      { n_protected: 0, n_cells: 72 },
    ]);
  });

  test('what computations read instead keeps every printed sum', async () => {
    const off = await askOnce(
      FILES,
      `with used as (select *, coalesce(value, stand_in) as used from observation where measure = 'demand')
       select w.year, w.region_code, w.used as whole, sum(p.used) as parts
       from used w join used p on p.year = w.year and p.region_code = w.region_code and p.occupation_code <> '_T'
       where w.occupation_code = '_T' group by all having abs(whole - parts) > 1e-3`,
    );
    expect(off).toEqual([]);
  });
});

test('no small number is found in any byte of a release, nor of what is kept beside it', async () => {
  const { data } = await released(FILES);
  for await (const [path, text] of textsOf(data)) {
    const found = CANARIES.filter((number) => new RegExp(`(?<![\\w.])${number}(?!\\w)`).test(text));
    expect([path, found]).toEqual([path, []]);
  }
});

test('without a declaration the same numbers are found, so that the search can find', async () => {
  const { data } = await released(
    edited(FILES, 'adequation.yaml', /disclosure: .*\n/.exec(String(FILES['adequation.yaml']))![0], ''),
  );
  const found = new Set<number>();
  for await (const [, text] of textsOf(data))
    for (const number of CANARIES)
      if (new RegExp(`(?<![\\w.])${number}(?!\\w)`).test(text)) found.add(number);
  expect([...found].sort()).toEqual([...CANARIES]);
});

test.each([
  ['a file a table', FILES],
  ['a file a region', PARTED],
])(
  'the next release keeps suppressed what this one suppresses, and hides nobody behind what this one prints: %s',
  async (_, files) => {
    const project = await released(files);
    const first = hiddenIn(project.release);
    // In the newer file the small cell has grown: alone, it would ask for no protection.
    const grown = String(FILES['inputs/stocks.csv'])
      .replace(/^2020,R3,DEV,demand,\d+$/m, '2020,R3,DEV,demand,5831673')
      .replace(/^2020,R3,_T,demand,(\d+)$/m, (_, n) => `2020,R3,_T,demand,${Number(n) + 1_000_000}`)
      .replace(/^2020,_T,DEV,demand,(\d+)$/m, (_, n) => `2020,_T,DEV,demand,${Number(n) + 1_000_000}`)
      .replace(/^2020,_T,_T,demand,(\d+)$/m, (_, n) => `2020,_T,_T,demand,${Number(n) + 1_000_000}`);
    project.write('inputs/stocks.csv', grown);
    const { release } = await run(project.load(), { tell: () => undefined });
    const second = hiddenIn(release);
    expect(first.length).toBe(24);
    expect(second).toEqual(first);
  },
);

test.each(['protected_cell', 'observation'])(
  'rows are read anew when %s of the current release changes, whatever region it is of',
  async (table) => {
    const project = await released(PARTED);
    const seeds = readSeeds(project.load());
    const before = sourceFiles(project.load(), seeds);
    expect(sourceFiles(project.load(), seeds)).toBe(before);
    const path = join(project.release, `tables/${table}.parquet/region_code=R3/data_0.parquet`);
    appendFileSync(path, ' ');
    expect(sourceFiles(project.load(), seeds)).not.toBe(before);
  },
);

test('a lone region is read by its code, though it looks like a date', async () => {
  const project = await released(PARTED);
  const copy = await openCopy(project.database);
  const tables = join(project.release, 'tables');
  try {
    for (const name of ['protected_cell', 'observation']) {
      await copy.connection.run(`delete from ${name} where region_code <> 'R3'`);
      await copy.connection.run(`update ${name} set region_code = '2024-01-01'`);
      rmSync(join(tables, `${name}.parquet`), { recursive: true });
      await exportByRegion(copy.connection, publishedTable(name)!, tables);
    }
    // A release knows no measures, by which parts of a year are read; this one has none.
    rmSync(join(tables, 'part_year.parquet'), { recursive: true });
    const { hidden, printed } = await earlierRelease(copy.connection, project.load());
    expect([hidden.size, printed.size]).toEqual([12, 24]);
    for (const key of [...hidden, ...printed.keys()]) expect(key.split('/')[1]).toBe('2024-01-01');
  } finally {
    copy.close();
  }
});

function hiddenIn(release: string): string[] {
  const csv = gunzipSync(readFileSync(join(release, 'tables/protected_cell.csv.gz'))).toString();
  return csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 7).join('/'))
    .sort();
}
