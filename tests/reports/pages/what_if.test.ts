/** What the page carries is the edition itself: rebuilt from it, the arithmetic gives every number published. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { computeSystem, systemOutput } from '../../../models/balance/system.ts';
import { openReadOnly, select } from '../../../pipeline/database/database.ts';
import { openReader } from '../../../reports/reading/database.ts';
import { readWhatIf, type WhatIfEdition } from '../../../reports/reading/what_if/base.ts';
import { type Bench, openBench } from '../../../reports/what_if/bench.ts';
import { csvText } from '../../../reports/what_if/csv.ts';
import { pack, unpack } from '../../../reports/what_if/pack.ts';
import type { PageData } from '../../../reports/what_if/page_data.ts';
import { show } from '../../../reports/what_if/show.ts';
import {
  type BalanceSlider,
  isOfPlan,
  readState,
  type Slider,
  type SliderName,
  type State,
  stateText,
} from '../../../reports/what_if/sliders.ts';
import { shippedRelease } from '../../cases/shipped_release.ts';
import { flowFiles } from '../../pipeline/tiny/flow_files.ts';
import { released } from '../../pipeline/tiny/released.ts';
import { plainSpaces } from '../fixture/release.ts';
import { whatIfFiles } from '../fixture/what_if_files.ts';
import { whatIfPageOf } from '../fixture/what_if_page.ts';

const projects: [string, () => Promise<string>][] = [
  ['a project with every part', async () => (await released(whatIfFiles())).database],
  ['the shipped project', async () => (await shippedRelease()).database],
];

async function ask<T>(database: string, sql: string): Promise<T[]> {
  const { connection, close } = await openReadOnly(database);
  try {
    return await select<T>(connection, sql);
  } finally {
    close();
  }
}

describe.each(projects)('%s', (_, release) => {
  let database: string;
  let edition: WhatIfEdition;
  let html: string;
  let data: PageData;
  let bench: Bench;
  beforeAll(async () => {
    database = await release();
    const reader = await openReader(database);
    const [run] = await reader.rows<{ as_of: string }>('select as_of from run');
    edition = (await readWhatIf(reader, run!.as_of))!;
    reader.close();
    ({ html, data } = whatIfPageOf(database));
    bench = openBench(data);
  });

  test('every cell of every year is the published one, to a millionth of a person', async () => {
    const rows = await ask<
      Record<string, number | null> & Record<'region' | 'sector' | 'occupation', string>
    >(
      database,
      `select region_code as region, sector_code as sector, occupation_code as occupation, year,
         expansion_persons::double as expansion, replacement_persons::double as replacement,
         openings_persons::double as openings, displaced_persons::double as displaced,
         promoted_in_persons::double as "promotedIn", promoted_out_persons::double as "promotedOut", demand_persons::double as external,
         supply_persons::double as supply, gap_persons::double as gap, gap_cum_persons::double as "gapCumulated"
       from balance where not is_total and scenario = (select scenario from run)`,
    );
    const { shape } = edition.base;
    expect(rows).toHaveLength(edition.base.reasons.filter((reason) => reason !== null).length * shape.years);
    const flows = [
      'expansion',
      'replacement',
      'openings',
      'displaced',
      'promotedIn',
      'promotedOut',
      'external',
      'supply',
      'gap',
      'gapCumulated',
    ] as const;
    let worst = 0;
    for (const row of rows) {
      const c = edition.cells.findIndex(
        (cell) => cell.sector_code === row.sector && cell.occupation_code === row.occupation,
      );
      const k = edition.regions.indexOf(row.region) * shape.cells + c;
      const at = k * shape.years + edition.years.indexOf(row.year!);
      for (const flow of flows) {
        const own = bench.central[flow][at]!;
        if (row[flow] === null) expect(own).toBeNaN();
        else worst = Math.max(worst, Math.abs(own - row[flow]!));
      }
    }
    // A millionth is the grid of both sides; sums of doubles add less than a hundredth of it.
    expect(worst).toBeLessThan(1.01e-6);
  });

  test('the page carries the very base, digit by digit', () => {
    const output = systemOutput(edition.base.shape);
    computeSystem(edition.base.shape, edition.base.input, output);
    expect(bench.base).toEqual(edition.base);
    expect(bench.central.gapCumulated).toEqual(output.gapCumulated);
  });

  test('rows of sectors, specialties and the whole are sums of the published chain, and the published indicators', async () => {
    const sums = await ask<{
      place: string;
      sector: string;
      occupation: string;
      name: string | null;
      gap: number | null;
      openings: number;
      supply: number | null;
      short: number | null;
      over: number | null;
      n: number;
      of: number;
    }>(
      database,
      `with cell as (
         select region_code, sector_code, occupation_code, sum(demand_persons)::double as openings, sum(supply_persons)::double as supply,
           arg_max(gap_cum_persons, year)::double as gap, bool_and(reason is null) as known
         from balance where not is_total and scenario = (select scenario from run) group by all),
       part as (
         select r.place, s.sector, o.occupation, c.region_code, c.occupation_code, sum(c.openings) as openings,
           sum(c.supply) filter (c.known) as supply, sum(c.gap) filter (c.known) as gap, count(*) as "of", count(*) filter (c.known) as n
         from cell c
         join (select distinct region_code as place from cell union select '_T') r on r.place in ('_T', c.region_code)
         join (select distinct sector_code as sector from cell union select '_T') s on s.sector in ('_T', c.sector_code)
         join (select distinct occupation_code as occupation from cell union select '_T') o on o.occupation in ('_T', c.occupation_code)
         where s.sector = '_T' or o.occupation = '_T' group by all)
       select p.place, p.sector, p.occupation, coalesce(nullif(s.name_fr, ''), o.name_fr) as name, sum(gap) as gap, sum(openings) as openings,
         sum(supply) as supply, sum(greatest(0, -gap)) filter (gap is not null) as short, sum(greatest(0, gap)) filter (gap is not null) as over,
         sum(n)::integer as n, sum("of")::integer as "of"
       from part p left join sector s on s.sector_code = p.sector and p.sector <> '_T'
       left join occupation o on o.occupation_code = p.occupation and p.sector = '_T' and p.occupation <> '_T'
       group by all order by all`,
    );
    expect(sums.length).toBeGreaterThan(10);
    const near = (own: number | null, published: number | null) =>
      published === null ? expect(own).toBeNull() : expect(own).toBeCloseTo(published, 3);
    for (const row of sums) {
      const { sectors, specialties } = show(bench, { place: row.place, readings: {} });
      const shown =
        row.name === null
          ? sectors.at(-1)!
          : [...sectors.slice(0, -1), ...specialties].find((one) => one.name === row.name)!;
      expect([row.name, shown.central.cells, shown.central.evaluable]).toEqual([row.name, row.of, row.n]);
      near(shown.central.gap, row.gap);
      near(shown.central.openings, row.openings);
      near(shown.central.supply, row.supply);
      near(shown.central.short, row.short);
      near(shown.central.over, row.over);
      expect(shown.trial).toEqual(shown.central);
    }
    const indicators = await ask<{
      place: string;
      name: string | null;
      value: number | null;
      reason: string | null;
    }>(
      database,
      `select i.region_code as place, s.name_fr as name, i.value, i.reason from adequacy i
       left join sector s on s.sector_code = i.sector_code and i.sector_code <> '_T'
       where i.indicator = 'ita' and i.occupation_code = '_T' and i.scenario = (select scenario from run)`,
    );
    expect(indicators.length).toBeGreaterThan(4);
    for (const row of indicators) {
      const { sectors } = show(bench, { place: row.place, readings: {} });
      const shown = sectors.find((one) => one.name === (row.name ?? data.words.whole))!;
      // Whatever the indicator counts beside supply is the jobseekers that the files hold, and nothing else.
      expect([0, 180]).toContain(
        data.scenarios[0]!.jobseekers[data.places.findIndex((one) => one.code === row.place)]![
          sectors.indexOf(shown)
        ],
      );
      if (row.value === null) expect([shown.central.ita, shown.central.reason]).toEqual([null, row.reason]);
      else {
        // Openings of each cell and year are published to a millionth of a person: half of one each at the worst.
        const rounding =
          (shown.central.cells * edition.base.shape.years * 0.5e-6 * row.value) / shown.central.openings;
        expect(Math.abs(shown.central.ita! - row.value)).toBeLessThanOrEqual(Math.max(1e-8, rounding));
      }
    }
  });

  test('each slider moves the gap the way it must, and stays within its range', () => {
    const place = data.places[0]!.code;
    const gapAt = (readings: State['readings']) =>
      show(bench, { place, readings }).sectors.at(-1)!.trial.gap!;
    const better: Record<BalanceSlider, boolean> = {
      growth: false,
      separations: false,
      completion: true,
      suitability: true,
      mobility: true,
      emigration: false,
      training: true,
    };
    const own = data.sliders.filter(({ name }) => !isOfPlan(name)) as (Slider & { name: BalanceSlider })[];
    expect(own.map(({ name }) => name)).toEqual(Object.keys(better));
    for (const { name, low, high } of own) {
      const [least, most] = [gapAt({ [name]: low }), gapAt({ [name]: high })];
      expect([name, low < high]).toEqual([name, true]);
      // Where people work does not change how many there are, but for cells that cannot be evaluated.
      if (name === 'mobility') expect(Math.abs(most - least)).toBeGreaterThan(0);
      else expect([name, most > least]).toEqual([name, better[name]]);
    }
  });

  test('a factor never leads an assumption out of its own range', async () => {
    const rows = await ask<{ parameter: string; low: number; value: number; high: number }>(
      database,
      'select parameter, low, value, high from parameter where low < high and value > 0',
    );
    const names: Partial<Record<SliderName, string[]>> = {
      separations: ['sector_exit_rate', 'retirement_rate'],
      completion: ['completion_rate'],
      suitability: ['suitability_share'],
      mobility: ['stay_in_region_share'],
      emigration: ['abroad_share', 'stock_emigration_rate'],
    };
    for (const { name, low, high } of data.sliders.filter((slider) => !isOfPlan(slider.name))) {
      const own = rows.filter((row) => names[name]?.includes(row.parameter));
      expect([name, own.length > 0]).toEqual([name, names[name] !== undefined]);
      for (const row of own) {
        expect(low * row.value).toBeGreaterThanOrEqual(row.low - 1e-9);
        expect(high * row.value).toBeLessThanOrEqual(row.high + 1e-9);
      }
    }
  });

  test('the page is small enough to send, and allows one script, of these bytes', () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(200_000);
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)];
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256').update(scripts[0]![1]!, 'utf8').digest('base64');
    expect(html.replaceAll('&#39;', "'")).toContain(`script-src 'sha256-${hash}';`);
    expect(html).not.toMatch(/ on[a-z]+="| style="|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });
});

describe('wording', () => {
  let data: PageData;
  beforeAll(async () => {
    ({ data } = whatIfPageOf((await released(whatIfFiles())).database));
  });
  const shownWith = (isIllustrative: (k: number) => number) => {
    const bench = openBench({
      ...data,
      isIllustrative: data.isIllustrative.map((_, k) => isIllustrative(k)),
    });
    return show(bench, { place: '_T', readings: { separations: 1.2 } });
  };

  test('is conditional and rounded to two digits where a row is illustrative, and neither where none is', () => {
    const [real, made] = [shownWith(() => 0), shownWith(() => 1)];
    expect(plainSpaces(real.summary)).toMatch(
      /^Avec ces réglages, il manquerait environ \d \d{3} personnes d'ici 2030 \(écart net de l'édition : −\d \d{3}\)\. Par région et spécialité : \d \d{3} personnes en manque, \d+ en trop\.$/,
    );
    expect(plainSpaces(made.summary)).toMatch(
      /^Si ces données d'illustration étaient exactes, avec ces réglages, il manquerait environ \d \d\d0 personnes d'ici 2030 \(écart net de l'édition : −\d \d\d0\)\. Par région et spécialité : \d \d\d0 personnes en manque, \d+ en trop\.$/,
    );
    expect([real.isIllustrative, made.isIllustrative]).toEqual([false, true]);
    const digits = made.sectors.flatMap((row) => row.cells.map((cell) => cell.value.replace(/\D/g, '')));
    // A third digit where the first is a 1.
    expect(digits.filter((text) => /^(?!1\d\d0*$).*[1-9]\d*[1-9]\d*[1-9]/.test(text))).toEqual([]);
    expect(
      real.sectors.some((row) => /[1-9]\d*[1-9]\d*[1-9]/.test(row.cells[1]!.value.replace(/\D/g, ''))),
    ).toBe(true);
  });

  test('marks each illustrative row of a table that also holds others', () => {
    const made = data.sectors[0]!.cells;
    const mixed = shownWith((k) => (made.includes(k % data.base.shape.cells) ? 1 : 0));
    expect(mixed.sectors.map((row) => row.isSigned)).toEqual([true, false, true]);
    expect(shownWith(() => 1).sectors.some((row) => row.isSigned)).toBe(false);
  });

  test('says what is not evaluable, with its reason, and still tells the rest', () => {
    const bench = openBench(data);
    const { specialties, sectors } = show(bench, { place: 'R1', readings: {} });
    const unknown = [...sectors, ...specialties].find((row) => row.trial.ita === null)!;
    expect(unknown.cells[3]).toEqual({ value: 'non évaluable', more: ['aucune formation suivie'] });
    expect(unknown.cells[0]!.more.map(plainSpaces)).toContain('cellules évaluables : 1 sur 2');
  });
});

test('an assumption without a range has no slider, and the page says so', async () => {
  const { html, data } = whatIfPageOf((await released(flowFiles())).database);
  // Of all rates of that project only retirement has a range; forecasts have their intervals.
  expect(data.sliders.map(({ name }) => name)).toEqual(['growth', 'separations', 'training']);
  expect(html).toContain(
    'Sans plage déclarée, ces hypothèses restent fixes\u202f: Réussite en formation\u202f; Adéquation des candidats aux postes\u202f; Maintien dans la région de formation\u202f; Émigration.',
  );
});

test('numbers are packed without loss', () => {
  const values = [0, 0, 0.1, 0.1, 0.1, 1e-9, 1 / 3, 0, 0];
  expect(pack(values)).toEqual([[0, 2], [0.1, 3], 1e-9, 1 / 3, [0, 2]]);
  expect([...unpack(JSON.parse(JSON.stringify(pack(values))))]).toEqual(values);
  expect(pack([])).toEqual([]);
});

describe('the address', () => {
  const sliders = [
    { name: 'growth' as const, low: -2.5, high: 3.4, step: 0.1, label: '', help: '' },
    { name: 'training' as const, low: 0.7, high: 3, step: 0.05, label: '', help: '' },
  ];
  const read = (text: string) =>
    readState(text, { places: ['_T', 'R1'], scenarios: ['trend', 'more'], sliders });
  test('says what was moved and nothing else, and is read back', () => {
    const state: State = { place: 'R1', readings: { growth: -0.3, training: 1 } };
    expect(stateText(state)).toBe('place=R1&growth=-0.3');
    expect(read(`#${stateText(state)}`)).toEqual({ place: 'R1', readings: { growth: -0.3 } });
  });
  test('says the scenario, and what is kept beside', () => {
    const kept = { scenario: 'more', readings: { training: 2 } };
    const state: State = { place: 'R1', scenario: 'more', readings: {}, kept };
    expect(stateText(state)).toBe('place=R1&scenario=more&a.scenario=more&a.training=2');
    expect(read(`#${stateText(state)}`)).toEqual(state);
    expect(read('#scenario=unknown&a.place=R1')).toEqual({
      place: '_T',
      readings: {},
      kept: { readings: {} },
    });
  });
  test.each([
    ['#place=nowhere&growth=99', { place: '_T', readings: { growth: 3.4 } }],
    ['#growth=0.12345&training=0', { place: '_T', readings: { growth: 0.1, training: 0.7 } }],
    ['#growth=abc&training=&unknown=3', { place: '_T', readings: {} }],
    ['#growth=NaN&training=Infinity', { place: '_T', readings: {} }],
    ['', { place: '_T', readings: {} }],
    ['#%%%', { place: '_T', readings: {} }],
  ])('that holds %s is read as what the page has', (text, state) => {
    expect(read(text)).toEqual(state);
  });
});

test('a spreadsheet opens the file and runs nothing in it', async () => {
  const bench = openBench(whatIfPageOf((await released(whatIfFiles())).database).data);
  const hostile: PageData = {
    ...bench.data,
    sectors: bench.data.sectors.map((group, at) => ({
      ...group,
      name: at === 0 ? '=HYPERLINK("http://x";"y")' : ' +1\n2',
    })),
  };
  const state: State = { place: '_T', readings: { growth: -0.5 } };
  const text = csvText({ ...bench, data: hostile }, show({ ...bench, data: hostile }, state), state);
  expect(text.startsWith('\ufeffterritoire;partie;ligne;grandeur;édition;réglages;mention\r\n')).toBe(true);
  expect(text).toContain(`Pays;secteurs;"'=HYPERLINK(""http://x"";""y"")";`);
  expect(text).toContain(`"' +1\n2"`);
  expect(text).toContain('Pays;curseurs;Croissance de l’emploi, points ajoutés par an;réglage;0;-0,5;');
  expect(text).toMatch(/Pays;secteurs;Ensemble;écart cumulé \(personnes\);-?\d+;-?\d+;\r\n/);
});
