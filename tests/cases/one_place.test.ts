/**
 * A second country with one region and one sector, from files to pages: a dimension with one member has its totals, and
 * what a page says is the gap that the rates give by hand.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { openReadOnly, select } from '../../pipeline/database/database.ts';
import { onePlaceFiles, ONE_PLACE_RATES as rates } from '../pipeline/tiny/one_place_files.ts';
import { type Released, released } from '../pipeline/tiny/released.ts';
import { lostLinks, type Page, pagesOf } from '../pipeline/tiny/report_links.ts';

/** 1,000 posts that change hands by the three rates: 80 a year; five years from 2026 to 2030. */
const openings = 5 * 1000 * (rates.retirement_rate + rates.sector_exit_rate + rates.stock_emigration_rate);
/** Of 100 who complete, those who leave education, seek work, suit and do not go abroad: 51.3 a year. */
const supply =
  5 *
  100 *
  (1 - rates.continues_study_share) *
  rates.labour_force_entry_share *
  rates.suitability_share *
  (1 - rates.abroad_share);
const gap = supply - openings;

let release: Released;
let pages: Map<string, Page>;
beforeAll(async () => {
  release = await released(onePlaceFiles());
  pages = pagesOf(release.release);
}, 120_000);

async function ask<T>(sql: string): Promise<T[]> {
  const database = await openReadOnly(release.database);
  try {
    return await select<T>(database.connection, sql);
  } finally {
    database.close();
  }
}

test('by hand: 400 openings, 256.5 who take them up', () => {
  expect([openings, supply, gap].map((persons) => persons.toFixed(6))).toEqual([
    '400.000000',
    '256.500000',
    '-143.500000',
  ]);
});

describe('the balance', () => {
  test('has the whole of each dimension, equal to its only member', async () => {
    const rows = await ask<{ place: string; gap: number }>(
      `select concat_ws('/', region_code, sector_code, occupation_code) as place, gap_cum_persons::double as gap
       from balance where year = 2030 order by place`,
    );
    const both = (code: string) => [code, '_T'];
    const places = both('RG').flatMap((r) =>
      both('CARE').flatMap((s) => both('NUR').map((o) => `${r}/${s}/${o}`)),
    );
    expect(rows.map(({ place }) => place).sort()).toEqual(places.sort());
    for (const row of rows) expect(row.gap).toBeCloseTo(gap, 6);
  });

  test('is answered for the region, the sector and the nation', async () => {
    const rows = await ask<{ place: string; short: number; over: number }>(
      `select concat_ws('/', region_code, sector_code) as place, short_persons::double as short, over_persons::double as over
       from answer where scenario = 'trend' order by place`,
    );
    expect(rows.map(({ place }) => place)).toEqual(['RG/CARE', 'RG/_T', '_T/CARE', '_T/_T']);
    for (const { short, over } of rows) expect([short.toFixed(3), over]).toEqual(['143.500', 0]);
  });
});

describe.each([
  ['en', /144 people/, 'Clear valley'],
  ['fr', /144 personnes/, 'Val clair'],
] as const)('the report in %s', (language, persons, name) => {
  const text = (page: string) =>
    (pages.get(`report/${language}/${page}.html`)?.html ?? '')
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/[\s\u00a0\u202f]+/g, ' ');

  test.each(['index', 'national', 'region/rg', 'sector/care'])('%s says the cumulated gap', (page) => {
    expect(text(page)).toMatch(persons);
    expect(text(page)).toContain(name);
  });

  test('no page speaks of stocks that were never given', () => {
    const stocks = /réserve|stock of|écart de stock|gap of stocks/i;
    const read = ['index', 'national', 'region/rg', 'region/rg-details', 'sector/care'];
    expect(read.filter((page) => stocks.test(text(page)))).toEqual([]);
  });
});

test('no link is dead, in either language', () => {
  expect(pages.size).toBeGreaterThan(20);
  expect(lostLinks(release.release, pages)).toEqual([]);
});
