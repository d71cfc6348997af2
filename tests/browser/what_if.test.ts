/** The what-if page in a browser, from a file and without a network, against the same arithmetic in Node. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReadOnly, select } from '../../pipeline/database/database.ts';
import { type Bench, openBench } from '../../reports/what_if/bench.ts';
import type { PageData } from '../../reports/what_if/page_data.ts';
import { readingText, type Shown, type ShownRow, show } from '../../reports/what_if/show.ts';
import { neutral, type Readings, type State } from '../../reports/what_if/sliders.ts';
import { shippedRelease } from '../cases/shipped_release.ts';
import { released } from '../pipeline/tiny/released.ts';
import { edited } from '../pipeline/tiny/write_project.ts';
import { whatIfFiles } from '../reports/fixture/what_if_files.ts';
import { whatIfPageOf } from '../reports/fixture/what_if_page.ts';
import { findBrowser, launchBrowser } from './find_browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Edition {
  address: string;
  data: PageData;
  bench: Bench;
  database: string;
}

let browser: Browser;
const KINDS = ['full', 'shipped', 'shipped, Arabic', 'shipped, English'] as const;
const editions: Partial<Record<(typeof KINDS)[number], Edition>> = {};

beforeAll(async () => {
  const open = (database: string, language = 'fr'): Edition => {
    const { path, data } = whatIfPageOf(database, language);
    return { address: pathToFileURL(path).href, data, bench: openBench(data), database };
  };
  editions.full = open((await released(whatIfFiles())).database);
  const { database } = await shippedRelease();
  editions.shipped = open(database);
  editions['shipped, Arabic'] = open(database, 'ar');
  editions['shipped, English'] = open(database, 'en');
  browser = await launchBrowser(await findBrowser());
});

afterAll(async () => {
  await browser?.close();
});

interface Visit {
  page: Page;
  /** Requests for anything but the file itself, and what the console complained of: a broken policy is one of it. */
  complaints: string[];
}

async function visit(
  address: string,
  width = 1280,
  context: Browser | BrowserContext = browser,
  isScripted = true,
): Promise<Visit> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  const complaints: string[] = [];
  page.on('request', (request) => {
    const isOwn = request.url().split('#')[0] === address.split('#')[0];
    // A font inside the page is read from its own style, not asked for.
    if (!isOwn && !request.url().startsWith('data:font/woff2;')) complaints.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  await page.goto(address, { waitUntil: 'load' });
  // Its numbers are unpacked a moment after; without a script they never are.
  if (isScripted) await page.waitForSelector('#reglages:not([hidden])');
  return { page, complaints };
}

/** What stands in the page, in the shape of what Node says should. */
async function read(page: Page) {
  const rows = (id: string) =>
    page.$$eval(`table:has(#${id}-titre) tbody tr`, (all) =>
      all.map((row) => ({
        name: row.querySelector('th')!.textContent,
        cells: [...row.querySelectorAll('td')].map((cell) => ({
          value: cell.querySelector('strong')!.textContent,
          more: [...cell.querySelectorAll('small')].map((one) => one.textContent),
        })),
      })),
    );
  return {
    summary: await page.textContent('#resultat'),
    sectors: await rows('secteurs'),
    specialties: await rows('specialites'),
    bars: await page.$$eval('#barres li strong', (all) => all.map((one) => one.textContent)),
  };
}

function expected(bench: Bench, state: State) {
  const shown: Shown = show(bench, state);
  const rows = (own: readonly ShownRow[]) =>
    own.map(({ name, cells }) => ({
      name,
      cells: cells.map(({ value, more }) => ({ value, more: [...more] })),
    }));
  return { summary: shown.summary, sectors: rows(shown.sectors), specialties: rows(shown.specialties) };
}

async function move(page: Page, readings: Readings): Promise<void> {
  for (const [name, value] of Object.entries(readings)) await page.fill(`#curseur-${name}`, String(value));
}

describe.each(KINDS)('the %s edition', (kind) => {
  it('shows each position of each slider, in each place, to the last digit that Node gives', async () => {
    const { address, data, bench } = editions[kind]!;
    const { page, complaints } = await visit(address);
    const places = data.places.map((place) => place.code);
    for (const code of [places[0]!, places.at(-1)!]) {
      await page.selectOption('#territoire', code);
      for (const { name, low, high } of data.sliders) {
        for (const value of [low, high]) {
          await move(page, { [name]: value });
          const shown = await read(page);
          expect(shown).toMatchObject(expected(bench, { place: code, readings: { [name]: value } }));
          expect(await page.textContent(`#valeur-${name}`)).toBe(readingText(bench, name, value));
        }
        await move(page, { [name]: neutral(name) });
      }
    }
    const all = Object.fromEntries(data.sliders.map(({ name, high }) => [name, high]));
    await move(page, all);
    const state = { place: places.at(-1)!, readings: all };
    expect(await read(page)).toMatchObject(expected(bench, state));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('keeps its state in the address: another reader sees the same, and reset goes back to the edition', async () => {
    const { address, data, bench } = editions[kind]!;
    const first = await visit(address);
    const place = data.places.at(-1)!.code;
    const [one, two] = [data.sliders[0]!, data.sliders.at(-1)!];
    const readings = { [one.name]: one.high, [two.name]: two.high };
    await first.page.selectOption('#territoire', place);
    await move(first.page, readings);
    await first.page.waitForURL((url) => url.hash.includes(`${two.name}=`));
    const link = first.page.url();
    const before = await read(first.page);

    const second = await visit(link);
    expect(await read(second.page)).toEqual(before);
    expect(before).toMatchObject(expected(bench, { place, readings }));
    // An address pasted into an open page is followed too.
    const whole = { place: data.places[0]!.code, readings: {} };
    await second.page.evaluate(`location.hash = '#place=${whole.place}'`);
    await expect.poll(() => read(second.page)).toMatchObject(expected(bench, whole));

    await first.page.click('#retour');
    expect(await read(first.page)).toMatchObject(expected(bench, { place, readings: {} }));
    await first.page.waitForURL((url) => url.hash === `#place=${place}`);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await first.page.close();
    await second.page.close();
  });

  it('answers a move within 50 ms', async () => {
    const { address, data } = editions[kind]!;
    const { page } = await visit(address);
    const { name, low, high } = data.sliders[0]!;
    const spent = await page.evaluate<number[]>(`(() => {
      const slider = document.getElementById('curseur-${name}');
      return Array.from({ length: 21 }, (_, i) => {
        slider.value = String(${low} + (i / 20) * ${high - low});
        const from = performance.now();
        slider.dispatchEvent(new Event('input'));
        return performance.now() - from;
      });
    })()`);
    // Of the moves of one drag, the middle one: a busy machine may hold up any single one.
    expect(spent.sort((a, b) => a - b)[10]).toBeLessThan(50);
    await page.close();
  });

  it('hands over what it shows as a file', async () => {
    const { address, data } = editions[kind]!;
    const { page, complaints } = await visit(address);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#enregistrer')]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe(
      `${data.words.csv.fileName}-${data.places[0]!.code.toLowerCase()}.csv`,
    );
    expect(text.startsWith(`\ufeff${data.words.csv.columns[0]}`)).toBe(true);
    expect(text.split('\r\n').length).toBeGreaterThan(20);
    expect(complaints.filter((one) => !one.startsWith('request: blob:'))).toEqual([]);
    await page.close();
  });

  it.each([320, 1280])('fits a screen of %i pixels and passes every rule of axe', async (width) => {
    const { page } = await visit(editions[kind]!.address, width);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.evaluate(axe);
    const { violations } = await page.evaluate<{ violations: AxeViolation[] }>('axe.run()');
    const broken = violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(' | ')}`);
    expect(broken).toEqual([]);
    await page.close();
  });

  it('can be read without a script: the edition in tables, and a sentence that says what is missing', async () => {
    const { address, data, bench } = editions[kind]!;
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await visit(address, 1280, context, false);
    const html = await page.content();
    const visible = async (selector: string) => page.locator(selector).first().isVisible();
    expect(html).toContain('<noscript>');
    expect(await visible('noscript p.banner')).toBe(true);
    expect([await visible('#reglages'), await visible('#graphique')]).toEqual([false, false]);
    expect(await visible('#secteurs-titre')).toBe(true);
    const { summary, sectors } = expected(bench, { place: data.places[0]!.code, readings: {} });
    expect(await page.locator('#resultat').textContent()).toBe(summary);
    const values = await page.locator('table:has(#secteurs-titre) td strong').allTextContents();
    expect(values).toEqual(sectors.flatMap((row) => row.cells.map((cell) => cell.value)));
    await context.close();
  });
});

interface AxeViolation {
  id: string;
  nodes: { html: string }[];
}

describe('the plan on the page', () => {
  const compared = (page: Page) =>
    page.$$eval('table:has(#compare-titre) tbody tr', (rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td')].slice(-3).map((cell) => cell.firstChild!.textContent),
      ),
    );

  it('says at the edition what the database says, and prints the published error', async () => {
    const { address, bench, database } = editions.shipped!;
    const { page } = await visit(address);
    const own = await published(database);
    expect(own.map(({ scenario }) => scenario)).toEqual(bench.data.scenarios.map(({ code }) => code));
    const persons = (value: number) => bench.formats.persons(value, false);
    for (const row of own) {
      await page.click(`[data-scenario="${row.scenario}"]`);
      const [short, need, starts] = (await compared(page)).map(([, b]) => b);
      expect([short, need, starts]).toEqual([
        persons(row.short_persons),
        persons(row.need_persons),
        persons(row.starts_persons),
      ]);
      const summary = await page.textContent('#resultat');
      for (const value of [row.short_persons, row.short_lo_80, row.short_hi_80, row.need_persons])
        expect(summary).toContain(persons(value));
      const error = await page.textContent('#erreur');
      for (const value of [row.error_mean, row.error_most]) expect(error).toContain(persons(value));
    }
    await page.close();
  });

  it('compares what is kept with what is moved, and carries both to another language', async () => {
    const { address } = editions.shipped!;
    const first = await visit(address);
    const { page } = first;
    expect(new Set((await compared(page)).map(([, , change]) => change))).toEqual(new Set(['0']));
    await move(page, { trainers: 1.5 });
    await page.click('#garder');
    await page.click('[data-scenario="contract_programme"]');
    await move(page, { budget: 0.5 });
    const before = await compared(page);
    expect(before[0]![0]).not.toBe(before[0]![1]);
    expect(await page.getAttribute('#les-miens', 'aria-pressed')).toBe('true');
    await page.waitForURL((url) => url.hash.includes('budget=0.5'));
    expect(page.url()).toContain('#place=_T&scenario=contract_programme&budget=0.5&a.trainers=1.5');
    const link = await page.getAttribute('nav a[hreflang="en"]', 'href');
    expect(link!.split('#')[1]).toBe(page.url().split('#')[1]);
    const second = await visit(`${editions['shipped, English']!.address}#${link!.split('#')[1]}`);
    const digits = (rows: readonly (readonly (string | null)[])[]) =>
      rows.map((row) => row.map((text) => text!.replace(/\D/g, '')));
    // Millions have another decimal sign in each language: people are the same to the last digit.
    expect(digits(await compared(second.page)).slice(0, 5)).toEqual(digits(before).slice(0, 5));
    // A scenario starts anew, and what was set is there again at one press.
    await page.click('[data-scenario="trend"]');
    expect(await page.inputValue('#curseur-budget')).toBe('1');
    await page.click('#les-miens');
    expect(await compared(page)).toEqual(before);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await page.close();
    await second.page.close();
  });

  it('leaves fewer people short with more trainers, and more with less money', async () => {
    const { bench } = editions.shipped!;
    const short = (readings: Readings) => show(bench, { place: '_T', readings }).plan!.answers[1].short.mean;
    const own = short({});
    expect(short({ trainers: 1.5 })).toBeLessThan(own);
    expect(short({ trainers: 0.5 })).toBeGreaterThan(own);
    expect(short({ budget: 0.25 })).toBeGreaterThan(short({ budget: 0.5 }));
    // Without money nothing of the plan is left but what the whole plan and the linear one differ by.
    const { need } = show(bench, { place: '_T', readings: { budget: 0 } }).plan!.answers[1];
    expect(Math.abs(short({ budget: 0 }) / need.mean - 1)).toBeLessThan(0.01);
  });
});

interface PublishedRow {
  scenario: string;
  need_persons: number;
  short_persons: number;
  short_lo_80: number;
  short_hi_80: number;
  starts_persons: number;
  error_mean: number;
  error_most: number;
}

/** What the database says of each planned scenario, that of the run first. */
async function published(database: string) {
  const { connection, close } = await openReadOnly(database);
  try {
    return await select<PublishedRow>(
      connection,
      `select s.scenario, s.need_persons, s.short_persons, s.short_lo_80, s.short_hi_80,
         (select sum(starts_persons) from plan p where p.scenario = s.scenario and action = 'open')::double as starts_persons,
         (select avg(abs(error_persons)) from plan_setting t where t.scenario = s.scenario and kind = 'test') as error_mean,
         (select max(abs(error_persons)) from plan_setting t where t.scenario = s.scenario and kind = 'test') as error_most
       from plan_simulation s where region_code = '_T' and occupation_code = '_T'
       order by s.scenario <> (select scenario from run), s.scenario`,
    );
  } finally {
    close();
  }
}

it('moves by keyboard, and says the value with its unit', async () => {
  const { page } = await visit(editions.shipped!.address);
  const { name, low } = editions.shipped!.data.sliders[1]!;
  await page.focus(`#curseur-${name}`);
  await page.keyboard.press('Home');
  const told = readingText(editions.shipped!.bench, name, low);
  expect(await page.textContent(`#valeur-${name}`)).toBe(told);
  expect(await page.getAttribute(`#curseur-${name}`, 'aria-valuetext')).toBe(told);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
  await page.close();
});

it('shows the names of files as they are written and runs none of them', async () => {
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</script><b>',
    '{place} {value}',
  ];
  let files = whatIfFiles();
  files = edited(files, 'seeds/regions.csv', 'R1,Nord,', `R1,${attacks[0]},`);
  files = edited(files, 'seeds/regions.csv', '_T,Pays,', `_T,"${attacks[1]!.replaceAll('"', '""')}",`);
  files = edited(files, 'seeds/sectors.csv', 'IT,Informatique', `IT,${attacks[2]}`);
  files = edited(files, 'seeds/occupations.csv', 'DEV,_T,1,Développement', `DEV,_T,1,${attacks[3]}`);
  files = edited(files, 'seeds/indicator_classes.csv', 'Pénurie', attacks[0]!);
  const { path, html } = whatIfPageOf((await released(files)).database);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<\/script/g)).toHaveLength(2);
  const { page, complaints } = await visit(pathToFileURL(path).href);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => dialogs.push(dialog.message()));
  for (const place of ['_T', 'R1']) {
    await page.selectOption('#territoire', place);
    await move(page, { growth: 0.5 });
    const text = await page.innerText('main');
    for (const attack of [attacks[place === 'R1' ? 0 : 1]!, attacks[2]!, attacks[3]!])
      expect(text).toContain(attack);
  }
  expect(await page.$$('main img, main b, main script')).toEqual([]);
  expect([...dialogs, ...complaints]).toEqual([]);
  await page.close();
});
