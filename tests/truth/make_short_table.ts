/**
 * Writes models/forecast/short/short_table.ts and nowcast_table.ts from windows of two, three and four points inside the training parts of
 * the series in ../shared/data/forecasting. Run from the project root: npx tsx tests/truth/make_short_table.ts
 *
 * The last six years of each training part are left out of it: tests/models/forecast/short_series.test.ts judges by
 * them. Labour series (DARES, Eurostat) are not read at all. Each of the three sets weighs the same; quantiles are made
 * to widen with the horizon.
 *
 * No panel of parts of years was at hand, so years are made of two, three or four yearly values in a row, of which the
 * first ones are taken as known: the errors of a nowcast are what those to come made of it.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { shortErrorScale, shortGrowth, shortPoints } from '../../models/forecast/short/short_growth.ts';
import { type MadeYear, madeYears } from '../bench/made_years.ts';
import { forecastingFolder, readSeries } from '../bench/shared_series.ts';

const HORIZON = 10;
const JUDGED = 6;
const LENGTHS = [2, 3, 4];
const LEVELS = [0.025, 0.1, 0.9, 0.975];
const SETS = ['m3_yearly', 'worldbank_yearly', 'tsdl_yearly'];

interface Miss {
  readonly ratio: number;
  readonly set: string;
}

if (!existsSync(forecastingFolder)) throw new Error('../shared/data/forecasting is not there');
const trains = SETS.flatMap((set) =>
  readSeries(set).map(({ train }) => ({ set, y: train.slice(0, -JUDGED) })),
);
let pairs = 0;
const tables = LENGTHS.map((length) => {
  const misses = Array.from({ length: HORIZON }, (): Miss[] => []);
  for (const { set, y } of trains) {
    for (let end = length; end < y.length; end++) addMisses(set, y, end, length, misses);
  }
  pairs += misses.reduce((sum, own) => sum + own.length, 0);
  return [length, widening(misses.map(quantiles))] as const;
});
writeFileSync(new URL('../../models/forecast/short/short_table.ts', import.meta.url), source());
console.log(`${pairs} errors`);
const nowcasts = (['sum', 'end'] as const).map(
  (yearIs) =>
    [yearIs, LENGTHS.map((length) => [length, quantiles(nowcastMisses(length, yearIs))] as const)] as const,
);
writeFileSync(new URL('../../models/forecast/short/nowcast_table.ts', import.meta.url), nowcastSource());

/** Errors of nowcasts over scale, of years made of two to four values, after as many such years as `length`. */
function nowcastMisses(length: number, yearIs: 'sum' | 'end'): Miss[] {
  return trains
    .filter(({ y }) => y.every((value) => value > 0))
    .flatMap(({ set, y }) =>
      [2, 3, 4].flatMap((parts) =>
        Array.from({ length: parts - 1 }, (_, i) => i + 1).flatMap((known) =>
          missesOfYears(
            madeYears(y, parts, known, yearIs),
            length,
            (1 - known / parts) ** (yearIs === 'end' ? 0.5 : 1),
          ).map((ratio) => ({ ratio, set })),
        ),
      ),
    );
}

function missesOfYears(years: readonly MadeYear[], length: number, rest: number): number[] {
  return years.slice(length).map((year, i) => {
    const before = years.slice(i, i + length);
    const last = before.at(-1)!;
    const own = shortGrowth(
      before.map((_, t) => t),
      before.map(({ whole }) => whole),
    );
    const nowcast = (year.known * last.whole) / last.known;
    return Math.log(year.whole / nowcast) / (shortErrorScale(own) * rest);
  });
}

function addMisses(set: string, y: Float64Array, end: number, length: number, misses: Miss[][]): void {
  const window = y.slice(end - length, end);
  const own = shortGrowth(
    Array.from(window, (_, t) => t),
    window,
  );
  const ahead = Math.min(HORIZON, y.length - end);
  const points = shortPoints(own, ahead);
  const { logs, unit } = own.scale;
  for (let j = 0; j < ahead; j++) {
    const actual = y[end + j]!;
    if (logs && actual <= 0) continue;
    const error = logs ? Math.log(actual / points[j]!) : unit > 0 ? (actual - points[j]!) / unit : 0;
    misses[j]!.push({ ratio: error / shortErrorScale(own), set });
  }
}

function quantiles(misses: Miss[]): number[] {
  const count = new Map<string, number>();
  for (const { set } of misses) count.set(set, (count.get(set) ?? 0) + 1);
  const sorted = [...misses].sort((a, b) => a.ratio - b.ratio);
  return LEVELS.map((level) => {
    let sum = 0;
    for (const { ratio, set } of sorted) {
      sum += 1 / count.get(set)! / count.size;
      if (sum >= level) return ratio;
    }
    return sorted.at(-1)!.ratio;
  });
}

function widening(rows: number[][]): number[][] {
  let before = [0, 0, 0, 0];
  return rows.map((row) => {
    before = row.map((q, i) => (i < 2 ? Math.min(q, before[i]!) : Math.max(q, before[i]!)));
    return before;
  });
}

function nowcastSource(): string {
  const row = (values: readonly number[]) => `[${values.map((v) => Number(v.toPrecision(3))).join(', ')}]`;
  const rows = nowcasts.map(
    ([yearIs, own]) =>
      `  ${yearIs}: {\n${own.map(([length, q]) => `    ${length}: ${row(q)},`).join('\n')}\n  },`,
  );
  return `/**
 * Errors of nowcasts (log) over √(usual yearly change)·(share of the year to come, of an end its root), of years that are the
 * sum of their parts and of those that are the last of them, by the number of years before, 2 to 4:
 * quantiles 2.5, 10, 90 and 97.5 %. Written by tests/truth/make_short_table.ts from training parts only; do not edit.
 */
type Quantiles = readonly [number, number, number, number];

export const nowcastTable: Readonly<Record<'sum' | 'end', Readonly<Record<2 | 3 | 4, Quantiles>>>> = {
${rows.join('\n')}
};
`;
}

function source(): string {
  const row = (values: readonly number[]) => `[${values.map((v) => Number(v.toPrecision(3))).join(', ')}]`;
  const table = ([length, rows]: readonly [number, number[][]]) =>
    `  ${length}: [\n    ${rows.map(row).join(',\n    ')},\n  ],`;
  return `/**
 * Errors of short_growth.ts on ${pairs.toLocaleString('en').replaceAll(',', ' ')} hidden ends of windows of 2, 3 and 4 points, one row per horizon 1 … ${HORIZON}:
 * quantiles 2.5, 10, 90 and 97.5 % of error over scale. Written by tests/truth/make_short_table.ts from training parts
 * only; do not edit.
 */
export const shortTable: Readonly<Record<2 | 3 | 4, readonly (readonly [number, number, number, number])[]>> = {
${tables.map(table).join('\n')}
};
`;
}
