/** One number everywhere: a region's people short and over on each page, in each workbook, in each language, and in the database. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { openReadOnly, select } from '../../pipeline/database/database.ts';
import { languageCodes } from '../../reports/words/languages.ts';
import { shippedRelease } from './shipped_release.ts';

interface Answer {
  region_code: string;
  short: number;
  over: number;
  openings: number;
}

let report: string;
let answers: Answer[];
beforeAll(async () => {
  const { database: path } = await shippedRelease();
  report = join(dirname(path), 'report');
  const database = await openReadOnly(path);
  answers = (await select(
    database.connection,
    `select region_code, short_persons::double as short, over_persons::double as over, openings_persons::double as openings
     from answer where scenario = (select scenario from run) and sector_code = '_T' and region_code <> '_T'
     order by region_code`,
  )) as unknown as Answer[];
  database.close();
});

const pageOf = (language: string, path: string) =>
  readFileSync(join(report, language, `${path}.html`), 'utf8');
const fileOf = (region: string) => region.toLowerCase();

/** The digits of a printed number, whatever parts its thousands. */
const digits = (text: string) => Number(text.replaceAll(/<[^>]*>|&[^;]*;|\D/g, ''));

/** The first three numbers of the row of a region in the first table of regions that holds so many. */
function rowOf(page: string, region: string): number[] {
  const row = page
    .split('<tr>')
    .filter((one) => one.split('<td class="num">').length > 3)
    .find((one) => one.startsWith('<th scope="row">') && one.includes(`"region/${fileOf(region)}.html"`));
  const cells = [...(row ?? '').matchAll(/<td class="num">(?:<strong>)?([^<]*)/g)].map(([, text]) =>
    digits(text!),
  );
  return cells.slice(0, 3);
}

/** Short, over and openings of each region in the nation's workbook, by the names of the database in its third row. */
async function workbookRows(language: string): Promise<Map<string, number[]>> {
  const sheets = await readXlsxFile(join(report, language, 'national.xlsx'));
  const names = ['short_persons', 'over_persons', 'openings_persons'];
  const sheet = sheets.find(
    ({ data }) => data[2]?.includes('region_code') && names.every((name) => data[2]!.includes(name)),
  );
  const [head, rows] = [sheet!.data[2]!, sheet!.data.slice(4)];
  const [code, scenario] = [head.indexOf('region_code'), head.indexOf('scenario')];
  const reference = rows[0]![scenario];
  return new Map(
    rows
      .filter((row) => row[scenario] === reference)
      .map((row) => [String(row[code]), names.map((name) => Number(row[head.indexOf(name)]))]),
  );
}

describe.each(languageCodes)('in %s', (language) => {
  it('home, country page, workbook and database say the same of each region', async () => {
    const workbook = await workbookRows(language);
    const [home, country] = [pageOf(language, 'index'), pageOf(language, 'national')];
    expect(answers).toHaveLength(12);
    for (const { region_code: region, short, over, openings } of answers) {
      const printed = rowOf(home, region);
      expect([region, rowOf(country, region)]).toEqual([region, printed]);
      expect([region, workbook.get(region)]).toEqual([region, printed]);
      // People are whole from the nation down, so that they add up: a part may be the next person.
      for (const [at, value] of [short, over, openings].entries())
        expect(Math.abs(printed[at]! - value), `${region} ${at}`).toBeLessThan(1);
    }
  });

  it('the chart of a region and its workbook say the same of each specialty', async () => {
    for (const { region_code: region } of answers) {
      const page = pageOf(language, `region/${fileOf(region)}`);
      const table = page.slice(page.indexOf('id="specialites-donnees-titre"'));
      const drawn = [
        ...table.slice(0, table.indexOf('</table>')).matchAll(/<td class="num"><strong>([^<]*)/g),
      ]
        .map(([, text]) => digits(text!))
        .sort((one, other) => one - other);
      const sheets = await readXlsxFile(join(report, language, `region/${fileOf(region)}.xlsx`));
      const { data } = sheets.find(({ data: rows }) =>
        ['occupation_code', 'short_persons', 'over_persons', 'scenario'].every((name) =>
          rows[2]?.includes(name),
        ),
      )!;
      const at = (name: string) => data[2]!.indexOf(name);
      const rows = data.slice(4).filter((row) => row[at('scenario')] === data[4]![at('scenario')]);
      const told = rows
        .filter((row) => row[at('occupation_code')] !== '_T')
        .map((row) => Math.max(Number(row[at('over_persons')]), Number(row[at('short_persons')])))
        .sort((one, other) => one - other);
      expect(told.length, region).toBe(8);
      // The larger of short and over is the point that is drawn.
      expect([region, drawn]).toEqual([region, told]);
    }
  });
});
