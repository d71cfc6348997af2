import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { employmentChart } from '../../reports/charts/employment/chart.ts';
import type { EmploymentChart } from '../../reports/charts/employment/input.ts';
import type { Chart } from '../../reports/charts/pen/chart.ts';
import { type SeriesChart, seriesChart } from '../../reports/charts/series.ts';
import { createFormats } from '../../reports/words/format/formats.ts';
import { locale as frenchLocale } from '../../reports/words/fr/locale.ts';
import { findBrowser, launchBrowser } from './find_browser.ts';
import { overlappingTexts } from './overlapping_texts.ts';

const french = createFormats(frenchLocale, '…');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser());
});
afterAll(async () => {
  await browser?.close();
});

async function overlaps(chart: Chart): Promise<string[]> {
  const found: string[] = [];
  for (const [svg, width] of [
    [chart.wide, 760],
    [chart.narrow, 280],
  ] as const) {
    const page = await browser.newPage({ viewport: { width: width + 40, height: 700 } });
    await page.setContent(`<style>svg { width: ${width}px; height: auto }</style>${svg}`);
    found.push(...(await overlappingTexts(page)));
    await page.close();
  }
  return found;
}

/** A stock of `size` that changes by `growth` a year, seen for fourteen years and expected for five. */
function stock(size: number, growth: number, spread: number, target: number | null): EmploymentChart {
  const history = Array.from({ length: 14 }, (_, at) => ({ year: 2012 + at, value: size * growth ** at }));
  const last = history.at(-1)!;
  const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
  const forecast = [1, 2, 3, 4, 5].map((h) => {
    const mean = last.value * growth ** h;
    const ends = (z: number) => [mean * (1 - z * spread), mean * (1 + z * spread)] as const;
    const [lo_80, hi_80] = ends(1.28);
    const [lo_95, hi_95] = ends(1.96);
    return { year: 2025 + h, mean, lo_80, hi_80, lo_95, hi_95 };
  });
  const end = forecast.at(-1)!;
  return {
    words: { id: 'essai', title: 'Essai', description: 'Essai' },
    history,
    forecast,
    targets: target === null ? [] : [{ year: 2030, value: target }],
    endLabels: [
      ...(target === null
        ? []
        : [{ value: target, text: `cible : ${number.format(target)}`, kind: 'target' as const }]),
      { value: end.hi_95, text: 'bande à 95 %', kind: 'band' },
      { value: end.hi_80, text: 'bande à 80 %', kind: 'band' },
      { value: end.mean, text: `${number.format(end.mean)} en 2030`, kind: 'main' },
    ],
    pointLabels: [{ ...last, text: number.format(last.value) }],
    shortfall: null,
    labels: {
      tick: french.printed,
      xTitle: 'Année (au 31 décembre)',
      yTitle: 'Emploi (personnes)',
      observed: 'observé',
      expected: 'prévu',
      mark: 'Données d’illustration',
    },
  };
}

describe('words of the employment chart keep apart', () => {
  it.each([
    ['growth', stock(40_000, 1.06, 0.03, null)],
    ['decline', stock(90_000, 0.93, 0.05, null)],
    ['no change and no width', stock(12, 1, 0, null)],
    ['a target on the forecast', stock(100_000, 1.02, 0.01, 100_000 * 1.02 ** 18)],
    ['a target far above', stock(100_000, 1.01, 0.02, 270_000)],
    ['wide bands that reach zero', stock(5_000, 0.98, 0.6, 100)],
    ['millions', stock(1_900_000, 1.01, 0.02, null)],
  ])('%s', async (_, chart) => {
    expect(await overlaps(employmentChart(chart))).toEqual([]);
  });

  it('a wide band after two points', async () => {
    const chart = stock(130_000, 1, 0, null);
    const drawn = employmentChart({
      ...chart,
      history: [
        { year: 2022, value: 130_000 },
        { year: 2024, value: 148_500 },
      ],
      pointLabels: [
        { year: 2022, value: 130_000, text: '130 000 (2022)' },
        { year: 2024, value: 148_500, text: '148 500 (2024)' },
      ],
      forecast: [2025, 2030].map((year) => ({
        year,
        mean: 148_500 * 1.06 ** (year - 2024),
        lo_80: 148_500 + 9_250 * (year - 2024),
        hi_80: 148_500 * 1.0688 ** (year - 2024),
        lo_95: 148_500,
        hi_95: 148_500 * 1.09 ** (year - 2024),
      })),
      targets: [{ year: 2030, value: 270_000 }],
      endLabels: [
        { value: 270_000, text: 'cible : 270 000', kind: 'target' },
        { value: 245_000, text: 'manque : 48 700 à 66 000', kind: 'shortfall' },
        { value: 221_300, text: 'haut : 221 300', kind: 'main' },
        { value: 204_000, text: 'bas : 204 000', kind: 'main' },
      ],
      shortfall: { from: 221_300, to: 270_000 },
    });
    expect(await overlaps(drawn)).toEqual([]);
  });
});

describe('words of a chart of several definitions keep apart', () => {
  const chart = (before: number, after: number): SeriesChart => ({
    words: { id: 'essai', title: 'Essai', description: 'Essai' },
    series: [
      {
        name: 'ancien',
        points: [
          { year: 2018, value: 10 },
          { year: 2023, value: before },
        ],
        lastLabel: '17,9 (ancien périmètre)',
      },
      {
        name: 'nouveau',
        points: [
          { year: 2023, value: after },
          { year: 2024, value: after },
        ],
        lastLabel: '26,22 (nouveau périmètre)',
      },
    ],
    targets: [{ year: 2030, value: 40, text: 'cible : 40' }],
    breakMark: { year: 2023, text: '2023 : rupture de série' },
    labels: { tick: french.printed, xTitle: 'Année', yTitle: 'Exportations (milliards de dirhams)' },
  });
  it.each([
    ['far', chart(17.9, 26.2)],
    ['near', chart(25.9, 26.2)],
  ])('%s', async (_, drawn) => {
    expect(await overlaps(seriesChart(drawn))).toEqual([]);
  });
});
