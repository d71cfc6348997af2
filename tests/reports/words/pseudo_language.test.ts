/**
 * Every page and workbook in a made-up language: each word that a reader meets comes from the texts of the language or
 * from the seeds. So a language is its folder and its line in `languages.ts`, and rows of seeds.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSite } from '../../../reports/site.ts';
import { openBench } from '../../../reports/what_if/bench.ts';
import { csvText } from '../../../reports/what_if/csv.ts';
import type { PageData } from '../../../reports/what_if/page_data.ts';
import { show } from '../../../reports/what_if/show.ts';
import { built } from '../../pipeline/tiny/released.ts';
import { writeDatabase } from '../fixture/fixture_database.ts';
import { decisionProject } from '../fixture/flow_decision.ts';
import { stockProject } from '../fixture/stock_project.ts';
import { whatIfFiles } from '../fixture/what_if_files.ts';
import { copyInPseudo, PSEUDO, withPseudo } from './pseudo_language.ts';
import { dataOfPage, wordsOfPage } from './visible_words.ts';

const folder = mkdtempSync(join(tmpdir(), 'adequation-pseudo-'));

async function fixture(name: string, tables: Parameters<typeof writeDatabase>[1]): Promise<string> {
  const path = join(folder, `${name}.duckdb`);
  await writeDatabase(path, tables);
  return path;
}

const projects: [name: string, database: () => Promise<string>, pages: readonly string[]][] = [
  [
    'flows',
    () => fixture('flows', decisionProject()),
    ['plan', 'data', 'national', 'competences', 'sector/ito'],
  ],
  ['stocks', () => fixture('stocks', stockProject()), ['index', 'region/r1-details']],
  ['what_if', () => built(whatIfFiles()), ['what-if', 'programmes', 'sources']],
];

describe.each(projects)('a project of %s', (name, database, expected) => {
  const report = join(folder, name);
  let files: string[];
  let wanted: Allowed;
  beforeAll(async () => {
    const databasePath = join(folder, `${name}_${PSEUDO}.duckdb`);
    await copyInPseudo(await database(), databasePath);
    files = await renderSite({ databasePath, outFolder: report, languages: [PSEUDO], known: withPseudo });
    wanted = await allowedIn(databasePath);
  });

  it('has no page with a word of another language', () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages).toEqual(expect.arrayContaining(expected.map((page) => `${PSEUDO}/${page}.html`)));
    const leaks = pages.flatMap((file) =>
      wordsOfPage(readFileSync(join(report, file), 'utf8'), PSEUDO)
        .filter(({ text }) => wanted.isLeak(text))
        .map(({ where, text }) => `${file}: ${text} (${where})`),
    );
    expect(leaks).toEqual([]);
  });

  it('has no workbook with a word of another language, but for the names of the columns of the database', async () => {
    const workbooks = files.filter((file) => file.endsWith('.xlsx'));
    expect(workbooks.length).toBeGreaterThan(0);
    for (const file of workbooks) {
      const sheets = await readXlsxFile(join(report, file));
      const leaks = sheets.flatMap(({ sheet, data }, at) => {
        const [heads = [], ...rows] = data;
        // The first sheet is all words; the second tells columns as the database does; the others hold its rows.
        const own =
          at === 0
            ? data.flatMap((row) =>
                row.filter((_, c) => !(file.includes('/request/') && NAMES_OF_PROJECT.has(c))),
              )
            : [...heads, ...rows.flatMap((row) => row.filter((_, c) => isOwn(heads, c)))];
        return [sheet, ...own].filter((cell) => typeof cell === 'string' && wanted.isLeak(cell));
      });
      expect([file, leaks]).toEqual([file, []]);
    }
  });

  it('has no script that shows another', () => {
    for (const file of files.filter((path) => path.endsWith('what-if.html'))) {
      const bench = openBench(dataOfPage(readFileSync(join(report, file), 'utf8')) as PageData);
      const state = { place: bench.data.places[0]!.code, readings: { growth: 0.5, suitability: 0.9 } };
      const shown = show(bench, state);
      const said = [csvText(bench, shown, state), ...shown.sectors.flatMap(({ cells }) => cells)].flatMap(
        (one) => (typeof one === 'string' ? one.split(/[;\r\n]/) : [one.value, ...one.more]),
      );
      expect([...said, shown.summary].filter(wanted.isLeak)).toEqual([]);
    }
  });
});

/** Columns of a request: the input and the file that it is read from are names of the project. */
const NAMES_OF_PROJECT = new Set([1, 10]);

/** Columns whose cells are in the language of the workbook. */
const isOwn = (heads: readonly unknown[], at: number): boolean => {
  const head = String(heads[at]);
  const isName = /^(\w+)_code\t\1_name$|^(scenario|measure|indicator)\t\2_name$/;
  return head.endsWith(`_${PSEUDO}`) || isName.test(`${String(heads[at - 1])}\t${head}`);
};

interface Allowed {
  isLeak(text: string): boolean;
}

/** Where a project says who published a figure, and under which code: names, in no language of ours. */
const CODES = /^((region|sector)_code|grade)$/;
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  acronym: ['acronym'],
  source: ['path', 'publisher', 'licence', 'vintage'],
  run: ['run_id'],
  target: ['claimed_by', 'figure_id', 'url', 'source'],
  published_figure: ['claimed_by', 'figure_id', 'url'],
  revision: ['previous_vintage_id'],
};

async function allowedIn(databasePath: string): Promise<Allowed> {
  const instance = await DuckDBInstance.create(databasePath, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  await connection.run("set search_path = 'main,detail'");
  const found = await connection.runAndReadAll(
    'select table_name, column_name from duckdb_columns() order by all',
  );
  // The name of the database file, codes that no list names, and of the views and columns that the workbooks name.
  const values = new Set([
    'adequation.duckdb',
    ...['_T', '_Z', '_O', '_X', 'gap_cum'],
    // Whose outlines the map has, as its file says.
    ...['morocco-map', 'ODbL 1.0'],
    ...found.getRowsJS().flat().map(String),
  ]);
  for (const [table, column] of found.getRowsJS() as [string, string][]) {
    if (!CODES.test(column) && !PRINTED[table]?.includes(column)) continue;
    const rows = await connection.runAndReadAll(
      `select distinct ${column} from ${table} where ${column} is not null`,
    );
    for (const [value] of rows.getRowsJS())
      for (const one of [String(value), host(String(value))]) values.add(one);
  }
  connection.closeSync();
  instance.closeSync();
  const names = [...values].filter((value) => value !== '').sort((a, b) => b.length - a.length);
  const name = new RegExp(
    `(?<![\\p{L}\\d])(${names.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\d])`,
    'gu',
  );
  return {
    isLeak: (text) => /\p{Script=Latin}/u.test(text.replaceAll(/\{[a-z]+\}/g, '').replaceAll(name, '')),
  };
}

function host(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
