/**
 * Writes seeds/reference_classes.csv and seeds/reference_class_scores.csv from series of other countries, which this
 * checkout does not hold. Run from the project root:
 *
 *     npx tsx tests/truth/make_reference_class.ts [folder to write to]
 *
 * For each horizon h, every growth over h years (logarithm, all origins) of every country, each country weighing the
 * same however many years it has.
 * 1. slope on the last yearly growth: weighted least squares, then shrunk by 1 − (se/slope)², never below 0, with
 *    the standard error that countries give (a country's own years are not independent). A slope that is noise is 0.
 * 2. intercept: the weighted median of growth − slope·last growth; residuals: their 2.5, 10, 90 and 97.5 %.
 * 3. A plug-in quantile of K countries is too narrow for country K + 1. As in the prediction interval of a normal
 *    sample, distances from the median grow by t(p; K − 1)/z(p)·√(1 + 1/K), at every horizon alike.
 * Coverage is that of the countries left out one at a time, everything above learnt without them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { normalQuantile } from '../../models/statistics/normal.ts';
import { referenceData } from '../pipeline/tiny/reference_data.ts';

const FILE = 'labour/eurostat_ict_panel/panel_annual_presentation.csv';
const CLASS = 'ict_employment_eu';
/** Aggregates of countries that are in the panel themselves. */
const AGGREGATES = ['EU27_2020', 'EA20'];
/** At the last horizon each country still has three origins. */
const HORIZON = 8;
const LEVELS = [0.025, 0.1, 0.5, 0.9, 0.975];
const SOURCE = 'Eurostat isoc_sks_itspt: ICT specialists employed in 31 European countries 2014-2024';

interface Growth {
  readonly over: number;
  /** Last yearly growth at the origin, null at the first year. */
  readonly last: number | null;
}

interface Learnt {
  readonly intercept: number;
  readonly slope: number;
  readonly residuals: readonly number[];
}

/** Country → its growths. */
type Class = ReadonlyMap<string, readonly Growth[]>;

if (!existsSync(referenceData(FILE))) throw new Error(`../shared/data/${FILE} is not there`);
const panel = readPanel();
const folder = process.argv[2] ?? 'seeds';
const classes: string[] = [];
const scores: string[] = [];
for (let h = 1; h <= HORIZON; h++) {
  const all = growths(h);
  const { intercept, slope, residuals } = learn(all);
  classes.push([CLASS, h, ...[intercept, slope, ...residuals].map(rounded), all.size, SOURCE].join(','));
  for (const [nominal, lower] of [
    [80, 1],
    [95, 0],
  ] as const) {
    const { share, n } = coverage(all, lower);
    scores.push([CLASS, h, nominal / 100, rounded(share), n, all.size].join(','));
    console.log(`${h} years, ${nominal} %: ${share.toFixed(3)} of ${n} growths of ${all.size} countries`);
  }
}
write(
  'reference_classes.csv',
  classNote(),
  'class,horizon,intercept,slope,p_2_5,p_10,p_50,p_90,p_97_5,n_series,source',
  classes,
);
write('reference_class_scores.csv', scoreNote(), 'class,horizon,nominal,coverage,n,n_series', scores);

function readPanel(): Map<string, Map<number, number>> {
  const text = readFileSync(referenceData(FILE), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const series = new Map<string, Map<number, number>>();
  for (const { geo, year, ict_employed_ths } of data) {
    const value = Number(ict_employed_ths);
    if (AGGREGATES.includes(geo!) || !(value > 0)) continue;
    series.set(geo!, (series.get(geo!) ?? new Map()).set(Number(year), value));
  }
  return series;
}

function growths(h: number): Class {
  const found = new Map<string, Growth[]>();
  for (const [country, values] of panel) {
    const own = [...values].flatMap(([year, value]) => {
      const [later, before] = [values.get(year + h), values.get(year - 1)];
      if (later === undefined) return [];
      return [
        { over: Math.log(later / value), last: before === undefined ? null : Math.log(value / before) },
      ];
    });
    if (own.length > 0) found.set(country, own);
  }
  return found;
}

function learn(all: Class): Learnt {
  const slope = shrunkSlope(all);
  const rest = weighted(all).map(({ over, last, weight }): [number, number] => [
    over - slope * (last ?? 0),
    weight,
  ]);
  const [p025, p10, intercept, p90, p975] = LEVELS.map((level) => quantile(rest, level)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const [wide80, wide95] = [widening(0.9, all.size), widening(0.975, all.size)];
  const residuals = [
    wide95 * (p025 - intercept),
    wide80 * (p10 - intercept),
    0,
    wide80 * (p90 - intercept),
    wide95 * (p975 - intercept),
  ];
  return { intercept, slope, residuals };
}

/** Growths with the weight of each: one a country, shared among its own. */
function weighted(all: Class) {
  return [...all].flatMap(([country, own]) =>
    own.map((growth) => ({ ...growth, country, weight: 1 / own.length })),
  );
}

function shrunkSlope(all: Class): number {
  const told = new Map(
    [...all]
      .map(([country, own]) => [country, own.filter(({ last }) => last !== null)] as const)
      .filter(([, own]) => own.length > 0),
  );
  const rows = weighted(told).map((row) => ({ ...row, last: row.last! }));
  const total = told.size;
  const meanLast = rows.reduce((sum, { last, weight }) => sum + weight * last, 0) / total;
  const meanOver = rows.reduce((sum, { over, weight }) => sum + weight * over, 0) / total;
  const spread = rows.reduce((sum, { last, weight }) => sum + weight * (last - meanLast) ** 2, 0);
  const slope =
    rows.reduce((sum, { over, last, weight }) => sum + weight * (last - meanLast) * (over - meanOver), 0) /
    spread;
  const byCountry = new Map<string, number>();
  for (const { country, over, last, weight } of rows) {
    const miss = over - meanOver - slope * (last - meanLast);
    byCountry.set(country, (byCountry.get(country) ?? 0) + weight * (last - meanLast) * miss);
  }
  const variance = [...byCountry.values()].reduce((sum, one) => sum + one ** 2, 0) / spread ** 2;
  return slope * Math.max(0, 1 - variance / slope ** 2);
}

/** Quantile of weighted values, each standing in the middle of its own weight. */
function quantile(values: readonly [number, number][], level: number): number {
  const sorted = [...values].sort((a, b) => a[0] - b[0]);
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  let below = 0;
  let before: [number, number] | undefined;
  for (const [value, weight] of sorted) {
    const at = (below + weight / 2) / total;
    if (at >= level)
      return before === undefined
        ? value
        : before[1] + ((value - before[1]) * (level - before[0])) / (at - before[0]);
    before = [at, value];
    below += weight;
  }
  return sorted.at(-1)![0];
}

/** t(p; K − 1)/z(p)·√(1 + 1/K); Student's quantile by its expansion in z (Abramowitz & Stegun 26.7.5). */
function widening(p: number, k: number): number {
  const z = normalQuantile(p);
  const df = k - 1;
  const t = z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2);
  return (t / z) * Math.sqrt(1 + 1 / k);
}

/** Share of the growths of countries left out one at a time that lie between quantile `lower` and its mirror. */
function coverage(all: Class, lower: 0 | 1): { share: number; n: number } {
  const inside = [...all].flatMap(([country, own]) => {
    const { intercept, slope, residuals } = learn(new Map([...all].filter(([name]) => name !== country)));
    return own.map(({ over, last }) => {
      const rest = over - intercept - slope * (last ?? 0);
      return rest >= residuals[lower]! && rest <= residuals[4 - lower]!;
    });
  });
  return { share: inside.filter(Boolean).length / inside.length, n: inside.length };
}

function rounded(value: number): string {
  return String(Number(value.toFixed(6)) + 0);
}

function write(name: string, note: string, header: string, rows: readonly string[]): void {
  writeFileSync(join(folder, name), `${note}\n${header}\n${rows.join('\n')}\n`);
}

function classNote(): string {
  return `# What comparable series did: log growth over each horizon (years) = intercept + slope x last yearly growth + residual; p_2_5 to p_97_5 are quantiles of the residual. Written by tests/truth/make_reference_class.ts; do not edit.
# ${CLASS}: ICT specialists employed, EU27, Iceland, Norway, Switzerland and the United Kingdom, ${AGGREGATES.join(' and ')} left out. One decade of growth everywhere: a shock common to all countries is not in it.`;
}

function scoreNote(): string {
  return '# Share of the growths of countries left out one at a time that lay inside the band learnt from the others. Written by tests/truth/make_reference_class.ts; do not edit. n counts growths, which overlap; n_series counts countries.';
}
