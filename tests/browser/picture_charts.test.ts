/** Words of the charts that have no axes keep apart in a browser, in French and in Arabic with its own font. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arabicFontFaces, arabicFontName } from '../../reports/assets/arabic_font.ts';
import { families } from '../../reports/assets/font_families.ts';
import { textWidth } from '../../reports/charts/pen/letters.ts';
import { targetPathChart } from '../../reports/charts/target_path/chart.ts';
import { tornadoChart } from '../../reports/charts/tornado.ts';
import { type Drawings, drawings, drawn } from '../reports/charts/drawings.ts';
import { pathSample, type Tongue, tornadoSample } from '../reports/charts/samples.ts';
import { findBrowser, launchBrowser } from './find_browser.ts';
import { overlappingTexts } from './overlapping_texts.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser());
});
afterAll(async () => {
  await browser?.close();
});

/** As a page of that language would hold it: Arabic pages run from the right and bring their font. */
async function show(drawings: readonly { svg: string; width: number }[], tongue: Tongue): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 960, height: 1200 } });
  const direction = tongue === 'ar' ? 'rtl' : 'ltr';
  const font =
    tongue === 'ar' ? `${arabicFontFaces()} svg text { font-family: "${arabicFontName}", ${families} }` : '';
  const body = drawings.map(({ svg, width }) => `<div style="width: ${width}px">${svg}</div>`).join('');
  await page.setContent(
    `<html lang="${tongue}" dir="${direction}"><style>${font} svg { width: 100%; height: auto }</style>${body}`,
  );
  await page.evaluate('document.fonts.ready');
  return page;
}

/** The width for which a picture was drawn: at it, nothing is scaled. */
function drawnWidth(svg: string): number {
  return Number(/ width="([\d.]+)"/.exec(svg)![1]);
}

async function overlaps(chart: Drawings, tongue: Tongue): Promise<string[]> {
  const sizes = [
    { svg: chart.wide, width: 912 },
    { svg: chart.wide, width: 680 },
    { svg: chart.narrow, width: 280 },
    { svg: chart.narrow, width: 400 },
  ];
  const page = await show(sizes, tongue);
  const found = await overlappingTexts(page);
  await page.close();
  return found;
}

describe.each(Object.keys(drawings))('words of %s keep apart', (name) => {
  it.each(['fr', 'ar'] as const)('%s', async (tongue) => {
    expect(await overlaps(drawings[name]!(tongue), tongue)).toEqual([]);
  });

  it('even when every word is long', async () => {
    const long = (text: string) => (/\p{L}{3}/u.test(text) ? `${text} ${text} ${text} ${text}` : text);
    expect(await overlaps(drawings[name]!('fr', long), 'fr')).toEqual([]);
  });
});

it.each(['fr', 'ar'] as const)('no word is wider than the table of widths says, %s', async (tongue) => {
  const all = Object.values(drawings).flatMap((draw) => Object.values(draw(tongue)));
  const page = await show(
    all.map((svg) => ({ svg, width: drawnWidth(svg) })),
    tongue,
  );
  const words = await page.$$eval('text', (texts) =>
    texts.map((word) => {
      const { fontSize, fontWeight } = word.ownerDocument.defaultView!.getComputedStyle(word);
      const { width } = word.getBoundingClientRect();
      return {
        text: word.textContent ?? '',
        width,
        size: Number.parseFloat(fontSize),
        isBold: fontWeight === '600',
      };
    }),
  );
  await page.close();
  // A pixel for words of a letter or two, which are rounded as a whole.
  const wide = words.filter(({ text, width, size, isBold }) => width > textWidth(text, size, isBold) + 1);
  expect([words.length > 300, wide]).toEqual([true, []]);
});

describe('words keep apart where points are near', () => {
  it('a path that starts at its only actual, with a milestone each year and none missed', async () => {
    const sample = pathSample('fr');
    const years = [2025, 2026, 2027, 2028, 2029];
    const chart = targetPathChart({
      ...sample,
      observed: sample.observed.slice(-1),
      milestones: years.map((year) => ({
        year,
        value: 120_000 + 20_000 * (year - 2022),
        text: '180\u202f000',
      })),
    });
    expect(await overlaps(drawn(chart), 'fr')).toEqual([]);
  });

  it('a path without a forecast, and one that has to fall', async () => {
    const sample = pathSample('ar');
    const none = { ...sample, trend: [], endLabels: sample.endLabels.slice(0, 1), shortfall: null };
    expect(await overlaps(drawn(targetPathChart(none)), 'ar')).toEqual([]);
    const falling = sample.path.map(({ year }) => ({ year, value: 148_500 * 0.9 ** (year - 2024) }));
    const labels = [{ value: falling.at(-1)!.value, text: '78\u202f900', kind: 'target' as const }];
    const chart = targetPathChart({ ...none, path: falling, milestones: [], endLabels: labels });
    expect(await overlaps(drawn(chart), 'ar')).toEqual([]);
  });

  it('a tornado whose bars all end near the line of no gap, and one with a single assumption', async () => {
    const sample = tornadoSample('fr');
    const near = { ...sample, central: { value: -60, text: sample.central.text } };
    expect(await overlaps(drawn(tornadoChart(near)), 'fr')).toEqual([]);
    const single = { ...sample, assumptions: sample.assumptions.slice(0, 1) };
    expect(await overlaps(drawn(tornadoChart(single)), 'fr')).toEqual([]);
  });
});

it('an Arabic page leaves the map and the years where they are', async () => {
  const drawing = drawings.target_path!('ar');
  const page = await show([{ svg: drawing.wide, width: drawnWidth(drawing.wide) }], 'ar');
  const places = await page.$$eval('text', (all) =>
    all
      .filter((word) => /^20\d\d$/.test(word.textContent ?? ''))
      .map((word) => ({ year: Number(word.textContent), left: word.getBoundingClientRect().left })),
  );
  expect(places.length).toBeGreaterThan(3);
  const byPlace = [...places].sort((a, b) => a.left - b.left).map(({ year }) => year);
  expect(byPlace).toEqual([...byPlace].sort((a, b) => a - b));
  await page.close();
});

it('a word of Arabic stands at the side of its point that its alignment names', async () => {
  const drawing = drawings.map!('ar');
  const page = await show([{ svg: drawing.wide, width: drawnWidth(drawing.wide) }], 'ar');
  const boxes = await page.$$eval('text', (all) =>
    all.map((word) => {
      const { left, right } = word.getBoundingClientRect();
      const frame = word.ownerSVGElement!.getBoundingClientRect();
      const anchor = word.ownerDocument.defaultView!.getComputedStyle(word).textAnchor;
      return {
        text: word.textContent ?? '',
        anchor,
        left: left - frame.left,
        right: right - frame.left,
        x: Number(word.getAttribute('x')),
      };
    }),
  );
  const east = boxes.find(({ text }) => text === 'الشرق')!;
  expect(east.anchor).toBe('start');
  expect(Math.abs(east.left - east.x)).toBeLessThan(4);
  const west = boxes.filter(({ anchor, text }) => anchor === 'end' && /\p{Script=Arabic}/u.test(text));
  expect(west.length).toBeGreaterThan(2);
  expect(west.filter(({ right, x }) => Math.abs(right - x) >= 4)).toEqual([]);
  await page.close();
});
