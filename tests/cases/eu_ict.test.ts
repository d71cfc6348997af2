/**
 * The second shipped project: ICT specialists of the 27 member states, wholly observed. Run by its own script, as
 * `npm run eu` does: editions as of 2021, 2022 and 2023, then the present one.
 */
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../../models/statistics/normal.ts';
import { type Database, openReadOnly, select } from '../../pipeline/database/database.ts';
import { currentRelease } from '../../pipeline/releases/current.ts';
import { DATABASE_FILE } from '../../pipeline/releases/manifest.ts';
import { ROOT, startNode } from '../pipeline/tiny/command.ts';
import { once } from '../pipeline/tiny/once.ts';
import { absent, referenceData } from '../pipeline/tiny/reference_data.ts';
import { wrongSums } from '../reports/words/printed_sums.ts';
import { faultsOfPage } from '../reports/words/sentence_rules.ts';

const PROJECT = 'data/projects/eu_ict';
const PANEL = 'labour/eurostat_ict_panel';
const script = (name: string, ...args: string[]) =>
  startNode(['--import', 'tsx', join(ROOT, PROJECT, name), ...args], ROOT).ended;

let database: Database;
let data: string;
const ask = <Row = Record<string, unknown>>(sql: string) => select<Row>(database.connection, sql);
beforeAll(async () => {
  data = await once('European Union', async (folder) => {
    const { code, stderr } = await script('make_editions.ts', folder);
    // Spain's graduates of 2021 are a third more than the year before: told, and true.
    const isSpain = (line: string) =>
      line.startsWith('plausibility, last_far_off: 1. ') &&
      line.endsWith('(completed / uoe_ict_tertiary / ES / tertiary_ict)');
    const told = stderr
      .trim()
      .split('\n')
      .filter((line) => !isSpain(line));
    expect([code, told.join('\n')]).toEqual([0, '']);
  });
  database = await openReadOnly(join(currentRelease(data)!, DATABASE_FILE));
});
afterAll(() => database?.close());

test.skipIf(absent(PANEL))('its inputs are what its script makes of the Eurostat panel', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'eu-'));
  const { code } = await script(
    'make_inputs.ts',
    referenceData(`${PANEL}/panel_annual_presentation.csv`),
    folder,
  );
  expect(code).toBe(0);
  for (const file of ['inputs/ict_specialists.csv', 'inputs/ict_graduates.csv', 'seeds/pools.csv'])
    expect(readFileSync(join(folder, file), 'utf8')).toBe(readFileSync(join(ROOT, PROJECT, file), 'utf8'));
});

test('a panel without the columns is refused, and says which', async () => {
  const { code, stderr } = await script('make_inputs.ts', join(ROOT, PROJECT, 'seeds/regions.csv'));
  expect(code).toBe(1);
  expect(stderr).toContain('has no column "geo"');
});

describe('everything in it was counted by a publisher', () => {
  test('27 states and the Union, 2014 to 2024, all observed, grade A, with the attribution asked for', async () => {
    expect(
      await ask(
        `select measure, count(distinct region_code)::integer as areas, min(year) as first, max(year) as last, count(*)::integer as n
         from observation where basis = 'observed' and grade = 'A' group by all order by all`,
      ),
    ).toEqual([
      { measure: 'completed', areas: 27, first: 2014, last: 2023, n: 267 },
      { measure: 'employment', areas: 28, first: 2014, last: 2024, n: 308 },
    ]);
    expect(
      await ask(
        `select count(*)::integer as n from observation where basis <> 'observed' or is_illustrative`,
      ),
    ).toEqual([{ n: 0 }]);
    const sources = await ask<{ licence: string }>('select licence from source order by all');
    expect(sources.map(({ licence }) => licence)).toEqual([
      'Source: Eurostat (educ_uoe_grad02); reuse with attribution',
      'Source: Eurostat (isoc_sks_itspt); reuse with attribution',
    ]);
  });

  test('a region is a state by its ISO 3166 code, however Eurostat writes it', async () => {
    const codes = await ask<{ code: string }>(
      `select distinct region_code as code from observation where region_code <> '_T' order by all`,
    );
    expect(codes.every(({ code }) => /^[A-Z]{2}$/.test(code))).toBe(true);
    expect(codes.map(({ code }) => code)).toContain('GR');
    expect(codes.map(({ code }) => code)).not.toContain('EL');
  });
});

describe('the Union of 2030', () => {
  interface Edition {
    as_of: string;
    mean: number;
    lo_80: number;
    hi_80: number;
    hi_95: number;
  }
  const editions = () =>
    ask<Edition>(
      `select as_of, mean, lo_80, hi_80, hi_95 from vintage
       where kind = 'forecast' and measure = 'employment' and region_code = '_T' and year = 2030 order by as_of`,
    );

  test('fitted to 2021, 2022, 2023 and 2024 alike its mean lies between 12 and 13 million', async () => {
    const all = await editions();
    expect(all.map(({ as_of }) => as_of)).toEqual(['2021-12-31', '2022-12-31', '2023-12-31', '2026-01-06']);
    for (const { mean } of all) expect(mean > 12_000_000 && mean < 13_000_000).toBe(true);
  });

  test('20 million are reached in fewer than three cases in a hundred in every edition, in the last one in fewer than one', async () => {
    for (const { hi_80, hi_95 } of await editions()) {
      // On the log scale, straight in the normal score through 90 and 97.5 % and beyond.
      const [z80, z95] = [normalQuantile(0.9), normalQuantile(0.975)];
      const score = z95 + (Math.log(20e6 / hi_95) * (z95 - z80)) / Math.log(hi_95 / hi_80);
      expect(1 - normalCdf(score)).toBeLessThan(0.03);
    }
    expect(
      await ask(
        `select p_reached > 0 and p_reached < 0.01 as rare, rests_on from target_probability where target_id = 'digital_decade_2030'`,
      ),
    ).toEqual([{ rare: true, rests_on: 'prediction_interval' }]);
  });

  test('objectives of the states stand where they are printed; the others share what is left of 20 million', async () => {
    expect(
      await ask(
        `select round(sum(value)) as whole, list(region_code order by region_code) filter (obs_status = 'A') as given,
           count(*)::integer as states
         from target_region where target_id = 'digital_decade_2030'`,
      ),
    ).toEqual([{ whole: 20_000_000, given: ['EE', 'PL', 'PT'], states: 27 }]);
    const shares = await ask(
      `select r.region_code from target_region r join observation o on o.region_code = r.region_code and o.measure = 'employment' and o.year = 2024
       where r.obs_status = 'I' and abs(r.value / o.value - (20e6 - 80e3 - 1028e3 - 353e3) / (10274e3 - 51e3 - 771e3 - 262e3)) > 1e-9`,
    );
    expect(shares).toEqual([]);
  });

  test('is the sum of its states, in every year', async () => {
    const apart = await ask(
      `select measure, year from forecast group by all
       having abs(sum(mean) filter (region_code = '_T') - sum(mean) filter (region_code <> '_T')) > 0.01`,
    );
    expect(apart).toEqual([]);
  });
});

describe('people short', () => {
  test('of the states sum to those of the Union in every draw, so that means add up, in each scenario', async () => {
    const whole = (column: string) =>
      `abs(sum(${column}) filter (region_code <> '_T') - sum(${column}) filter (region_code = '_T')) < 1e-3`;
    expect(
      await ask(
        `select scenario, ${whole('employment_persons')} as jobs, ${whole('short_persons')} as short,
           ${whole('over_persons')} as over, ${whole('openings_persons')} as openings
         from answer where sector_code = '_T' group by all order by all`,
      ),
    ).toEqual([
      { scenario: 'digital_decade', jobs: true, short: true, over: true, openings: true },
      { scenario: 'trend', jobs: true, short: true, over: true, openings: true },
    ]);
  });

  test('on the trend nothing is sure in any state, and the growth of jobs would decide; 20 million are short everywhere', async () => {
    expect(
      await ask(
        `select scenario, verdict, min(deciding_input) as deciding, count(*)::integer as states from answer_occupation
         where occupation_code = 'ICT' and region_code <> '_T' group by all order by all`,
      ),
    ).toEqual([
      { scenario: 'digital_decade', verdict: 'short', deciding: null, states: 27 },
      { scenario: 'trend', verdict: 'undecided', deciding: 'series/employment', states: 27 },
    ]);
  });

  test('rest on forecasts of counted jobs, and of counted graduates beside those from other fields, who are assumed', async () => {
    expect(
      await ask(
        `select side, basis from evidence where scenario = 'trend' and region_code = '_T' and occupation_code = 'ICT' order by all`,
      ),
    ).toEqual([
      { side: 'demand', basis: 'derived' },
      { side: 'supply', basis: 'assumed' },
      { side: 'supply', basis: 'derived' },
    ]);
  });
});

test('back-tests by state beat the last value in MASE at one, two and three years', async () => {
  const scores = await ask<{ horizon: number; mase: number; beats_naive: string }>(
    `select horizon, mase, beats_naive from model_score
     where set_name = 'employment/lfs_ict_specialists' and method = 'chosen' and origin_year is null and horizon <= 3 order by horizon`,
  );
  expect(scores.map(({ horizon, beats_naive }) => [horizon, beats_naive])).toEqual([
    [1, 'yes'],
    [2, 'yes'],
    [3, 'yes'],
  ]);
});

describe('what was said before', () => {
  test('three earlier editions are archived, small, and the release of none is kept', () => {
    const archived = readdirSync(join(data, 'vintages')).filter((name) => name.endsWith('.parquet'));
    expect(archived).toHaveLength(4);
    for (const name of archived) expect(statSync(join(data, 'vintages', name)).size).toBeLessThan(100_000);
    expect(readdirSync(join(data, 'releases'))).toHaveLength(1);
  });

  test('every later edition has its revisions, and every earlier one is scored against what came', async () => {
    expect(await ask('select distinct vintage_no from revision order by all')).toEqual([
      { vintage_no: 2 },
      { vintage_no: 3 },
      { vintage_no: 4 },
    ]);
    expect(
      await ask(
        `select vintage_no, max(year) - min(year) + 1 as years, count(distinct region_code)::integer as areas from vintage_score
         where measure = 'employment' group by all order by all`,
      ),
    ).toEqual([
      { vintage_no: 1, years: 3, areas: 28 },
      { vintage_no: 2, years: 2, areas: 28 },
      { vintage_no: 3, years: 1, areas: 28 },
    ]);
  });

  test('a second run makes no edition again', async () => {
    const { code, stdout } = await script('make_editions.ts', data);
    expect([code, stdout.startsWith('Up to date')]).toEqual([0, true]);
  });
});

describe('its pages, in English and in French', () => {
  const readPages = () => {
    const report = join(currentRelease(data)!, 'report');
    const files = readdirSync(report, { recursive: true, encoding: 'utf8' });
    return files
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file, readFileSync(join(report, file), 'utf8')] as const);
  };

  test('are of both languages, and no word of the other shipped project stands in them', () => {
    const pages = readPages();
    expect(new Set(pages.map(([file]) => file.slice(0, 2)))).toEqual(new Set(['en', 'fr']));
    const found = pages.flatMap(([file, page]) =>
      [...wordsOf(page).matchAll(MOROCCAN)].map(([word]) => `${file}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test('say no sentence with a fault, and print no sum that its parts do not make', () => {
    const faults = readPages().flatMap(([file, page]) => [
      // The attribution that Eurostat asks for names its tables.
      ...faultsOfPage(file, page, file.slice(0, 2))
        .filter(({ text }) => !/^(?:isoc|educ)_/.test(text))
        .map(({ rule, text }) => `${file}: ${rule}: ${text}`),
      ...wrongSums(page).map((fault) => `${file}: ${fault}`),
    ]);
    expect(faults).toEqual([]);
  });
});

/** Places, bodies, aids, money and segments that only the project of Morocco names. */
const MOROCCAN =
  /\b(?:Maroc\p{L}*|Morocc\p{L}*|MAD|[Dd]irhams?|Casablanca|Rabat|OFPPT|HCP|ANAPEC|APEBI|AMRC|FMES|CGEM|CMC|CNSS|CRI|PAE|PAF|CRM|BPO|ITO|KPO|ESO|INE-CSEFRS|JobInTech|[Oo]ffshoring|MA-\d\d|Comité (?:technique|de pilotage)|guichet unique|Talent Visa|Visa Talent)\b/gu;

const wordsOf = (page: string) => page.replace(/<style\b[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ');
