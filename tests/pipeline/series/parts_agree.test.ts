/**
 * What the pipeline makes of parts of years by SQL and what `forecast` and the worker make of them by models/forecast/year:
 * the same years, nowcasts, holes and contradictions, on parts of years drawn by chance.
 */
import { describe, expect, test } from 'vitest';
import type { Part, YearIs } from '../../../models/forecast/year/part.ts';
import { seriesOfParts } from '../../../models/forecast/year/series_of_parts.ts';
import { stream } from '../../../models/statistics/random.ts';
import { select } from '../../../pipeline/database/database.ts';
import { readMonths } from '../../../pipeline/inputs/part_of_year.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { ingested } from '../tiny/ingested.ts';
import { yearIs as declared } from '../tiny/part_files.ts';
import { edited, type Files, lines } from '../tiny/write_project.ts';

const two = (month: number) => String(month).padStart(2, '0');
const LENGTHS: Readonly<Record<number, (year: number, nth: number) => string>> = {
  1: (year, nth) => `${year}-${two(nth)}`,
  3: (year, nth) => `${year}-Q${nth}`,
  6: (year, nth) => `${year}-H${nth}`,
  9: (year) => `${year}-9M`,
  12: (year) => String(year),
};

const ofMonths = (months: readonly number[], yearIs: YearIs) =>
  yearIs === 'end'
    ? months.at(-1)!
    : months.reduce((sum, one) => sum + one, 0) / (yearIs === 'mean' ? months.length : 1);

/** Years from 2015 on in months, quarters, halves or several of these, with holes, printed years and a year that goes on. */
function drawnSeries(seed: number, yearIs: YearIs): (readonly [period: string, value: number])[] {
  const { uniform: draw } = stream(seed, 'parts');
  const pick = <T>(of: readonly T[]) => of[Math.floor(draw() * of.length)]!;
  const kinds = pick([[1], [1], [3], [6], [1, 3], [1, 6], [3, 6], [1, 3, 6], [1, 9], [9]]);
  const decimals = pick([0, 0, 1, 3]);
  const holes = pick([0, 0, 0.01, 0.1]);
  const last = 2015 + 1 + Math.floor(draw() * 7);
  // Where the first months are next to nothing they tell no year.
  const spring = pick([1, 1, 0.1]);
  const until = Math.floor(draw() * 13);
  const rows: (readonly [string, number])[] = [];
  for (let year = 2015; year <= last; year++) {
    const months = Array.from(
      { length: 12 },
      (_, m) => (m < 4 ? spring : 1) * (20 + draw() * 60 * (year - 2012)),
    );
    const printed = (value: number) => Number(value.toFixed(decimals));
    const say = (length: number, nth: number) => {
      if ((year === last && nth * length > until) || draw() < holes) return;
      const own = months.slice((nth - 1) * length, nth * length).map(printed);
      rows.push([LENGTHS[length]!(year, nth), printed(ofMonths(own, yearIs))]);
    };
    for (const length of kinds) for (let nth = 1; nth * length <= 12; nth++) say(length, nth);
    const whole = printed(ofMonths(months.map(printed), yearIs));
    if (draw() < 0.15 && year < last)
      rows.push([
        String(year),
        printed(whole * pick([1, 1, 1.02]) + pick([0, 2, 4, 6, 7]) * 10 ** -decimals),
      ]);
    if (kinds[0] === 9 && year < last) rows.push(...(draw() < 0.9 ? [[String(year), whole] as const] : []));
  }
  return [...new Map(rows)].sort(() => draw() - 0.5);
}

const IDS = Array.from({ length: 120 }, (_, i) => `d${i}`);
const seriesOf = (yearIs: YearIs) => new Map(IDS.map((id, i) => [id, drawnSeries(1000 + i, yearIs)]));

/** Each series as a definition of its own of exports (a flow) or of employment (a stock). */
function files(yearIs: YearIs): Files {
  const measure = yearIs === 'end' ? 'employment' : 'exports';
  const unit = yearIs === 'end' ? 'persons' : 'MAD';
  const own = declared(flowFiles(), measure, yearIs);
  const [head, ...rows] = String(own['inputs/jobs.csv']).trim().split('\n');
  return {
    ...edited(
      edited(
        own,
        'adequation.yaml',
        'scenarios:\n',
        'plausibility: { warn: [power_of_ten, unit_unlike_neighbours, fraction_in_count] }\nscenarios:\n',
      ),
      'adequation.yaml',
      '      definition: definition\n',
      '      definition: definition\n      period: period\n',
    ),
    'seeds/definitions.csv': lines(
      String(own['seeds/definitions.csv']).trim(),
      ...IDS.map((id) => `${measure},${id},drawn,false`),
    ),
    'inputs/jobs.csv': lines(
      `${head},period`,
      ...rows.map((row) => `${row},`),
      ...[...seriesOf(yearIs)].flatMap(([id, points]) =>
        points.map(
          ([period, value]) => `${period.slice(0, 4)},_T,_T,${measure},${value},${unit},${id},${period}`,
        ),
      ),
    ),
  };
}

function byModels(yearIs: YearIs) {
  return new Map(
    [...seriesOf(yearIs)].map(([id, points]) => {
      const parts = points
        .map(([period, value]): Part => {
          const months = readMonths(period) ?? { year: Number(period), firstMonth: 1, lastMonth: 12 };
          return { ...months, value };
        })
        .sort((a, b) => a.year - b.year || a.firstMonth - b.firstMonth || a.lastMonth - b.lastMonth);
      return [id, seriesOfParts(parts, { yearIs, nonnegative: true })] as const;
    }),
  );
}

describe.each(['sum', 'mean', 'end'] as const)('years that are the %s of their parts', (yearIs) => {
  const own = byModels(yearIs);
  const told = files(yearIs);
  const OURS = "definition similar to 'd[0-9]+'";

  test('years, holes and contradictions, to the last bit', async () => {
    const bySql = await ingested(told, async (connection) => ({
      years: await select<{ definition: string; year: number; value: number }>(
        connection,
        `select definition, year, value from staging.observation where ${OURS} order by definition, year`,
      ),
      doubts: await select<{
        rule: string;
        definition: string;
        n: number;
        year: number;
        value: number;
        expected: number;
      }>(
        connection,
        `select rule, definition, n_rows as n, year, value, expected_low as expected from staging.plausibility
         where ${OURS} and rule in ('parts_missing', 'year_unlike_parts', 'year_not_told') order by all`,
      ),
    }));
    const years = [...own].flatMap(([definition, { years, values, nowcast }]) =>
      years.flatMap((year, i) => (year === nowcast?.year ? [] : [{ definition, year, value: values[i]! }])),
    );
    expect(years.length).toBeGreaterThan(200);
    const sorted = (rows: readonly { definition: string; year: number }[]) =>
      rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(bySql.years)).toEqual(sorted(years));
    const doubts = [...own].flatMap(([definition, { holes, unlike, untold }]) => [
      ...(untold === undefined
        ? []
        : [
            {
              ...{ rule: 'year_not_told', definition, n: 1, year: untold.year - 1 },
              ...{ value: untold.soFarBefore, expected: untold.leastBefore },
            },
          ]),
      ...holes.slice(0, 1).map(({ year, parts, needed }) => ({
        ...{ rule: 'parts_missing', definition, n: holes.length, year, value: parts, expected: needed },
      })),
      ...unlike.slice(0, 1).map(({ year, value, ofParts }) => ({
        ...{ rule: 'year_unlike_parts', definition, n: unlike.length, year, value, expected: ofParts },
      })),
    ]);
    for (const rule of ['parts_missing', 'year_unlike_parts', 'year_not_told'])
      expect(doubts.filter((doubt) => doubt.rule === rule).length).toBeGreaterThan(0);
    expect(sorted(bySql.doubts)).toEqual(sorted(doubts));
  });

  test('nowcasts to the last bit, and their bands but for how logarithms are rounded', async () => {
    type Row = Record<
      'value' | 'so_far' | 'so_far_before' | 'lo_95' | 'lo_80' | 'hi_80' | 'hi_95',
      number
    > & {
      series_id: string;
      year: number;
      months: number;
      n_past: number;
      past_error: number | null;
    };
    const bySql = await askOnce<Row>(
      told,
      "select * from nowcast where regexp_matches(series_id, '/d[0-9]+$') order by all",
    );
    const nowcasts = [...own].filter(([, { nowcast }]) => nowcast !== undefined);
    expect(nowcasts.length).toBeGreaterThan(25);
    expect(bySql.map((row) => row.series_id.split('/').at(-1)).sort()).toEqual(
      nowcasts.map(([id]) => id).sort(),
    );
    for (const row of bySql) {
      const { band, past, ...nowcast } = own.get(row.series_id.split('/').at(-1)!)!.nowcast!;
      expect(nowcast).toMatchObject({ year: row.year, months: row.months, value: row.value });
      expect([nowcast.soFar, nowcast.soFarBefore, past?.years ?? 0]).toEqual([
        row.so_far,
        row.so_far_before,
        row.n_past,
      ]);
      for (const [one, other] of [
        [past?.error ?? null, row.past_error],
        [band?.lo95 ?? null, row.lo_95],
        [band?.lo80 ?? null, row.lo_80],
        [band?.hi80 ?? null, row.hi_80],
        [band?.hi95 ?? null, row.hi_95],
      ] as const) {
        expect(one === null).toBe(other === null);
        if (one !== null) expect(Math.abs(one - other!)).toBeLessThanOrEqual(1e-12 * Math.abs(other!));
      }
    }
  });
});
