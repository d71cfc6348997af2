/** The band of a year that a part of it tells, judged on years made of yearly values of series that its table never saw. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nowcastBand } from '../../../../models/forecast/short/nowcast.ts';
import { labourFolder, readLabour } from '../../../bench/labour_series.ts';
import { madeYears } from '../../../bench/made_years.ts';

const there = existsSync(labourFolder);
if (!there) console.log('../shared/data/labour is not there: nowcasts are not judged');

/** Morocco's exports of digital services: 12.9 of 26.22 in the first half of 2024, 13.4 in that of 2025 (billion MAD). */
const EXPORTS = { value: (13.4 * 26.22) / 12.9, months: 6, yearIs: 'sum', least: 13.4 } as const;

test('exports of 2025 from their first half: 27.2 billion, in a band that no part of the year has passed', () => {
  const band = nowcastBand(EXPORTS, [2023, 2024], [26.17, 26.22])!;
  expect(EXPORTS.value).toBeCloseTo(27.24, 2);
  expect(band.lo95).toBeGreaterThan(13.4);
  expect(band.lo95 < band.lo80 && band.lo80 < 27.24 && 27.23 < band.hi80 && band.hi80 < band.hi95).toBe(true);
});

test('the more months are known, the narrower; of one year before nothing is known of the spread', () => {
  const width = (months: number) => {
    const band = nowcastBand({ ...EXPORTS, months }, [2022, 2023, 2024], [20, 22, 25])!;
    return band.hi80 - band.lo80;
  };
  expect(width(9)).toBeLessThan(width(6));
  expect(width(6)).toBeLessThan(width(3));
  expect(nowcastBand(EXPORTS, [2024], [26.22])).toBeNull();
});

test('the year is no less than what was counted so far', () => {
  const { lo95 } = nowcastBand({ ...EXPORTS, value: 30, least: 29, months: 3 }, [2022, 2023], [5, 30])!;
  expect(lo95).toBe(29);
});

test('of ends less is known than of sums: nothing of the year is counted yet', () => {
  const width = (yearIs: 'sum' | 'mean' | 'end') => {
    const band = nowcastBand({ ...EXPORTS, yearIs, least: null }, [2022, 2023, 2024], [20, 22, 25])!;
    return band.hi95 - band.lo95;
  };
  expect(width('mean')).toBe(width('sum'));
  expect(width('end')).toBeGreaterThan(1.2 * width('sum'));
});

test('earlier years that were told well narrow the band, badly told ones widen it, the more the more they are', () => {
  const width = (years: number, error: number) => {
    const told = years === 0 ? EXPORTS : { ...EXPORTS, past: { years, error } };
    const band = nowcastBand({ ...told, least: null }, [2022, 2023, 2024], [20, 22, 25])!;
    return Math.log(band.hi95 / band.lo95);
  };
  const alone = width(0, 0);
  expect(width(4, 0)).toBeCloseTo(alone / Math.sqrt(2), 9);
  expect(width(12, 0)).toBeCloseTo(alone / 2, 9);
  expect(width(4, 0.5)).toBeGreaterThan(2 * alone);
  expect(width(12, 0.5)).toBeGreaterThan(width(4, 0.5));
});

/** Misses weigh forty times what they miss by, as in MSIS95; on the scale of logarithms. */
const penalised = (log: number, lo: number, hi: number) =>
  hi - lo + 40 * Math.max(0, lo - log) + 40 * Math.max(0, log - hi);

describe.runIf(there)('years of which the known part moves by a tenth from year to year', () => {
  test('the table alone, which knows no seasons, holds four in five; with the own past nine in ten', () => {
    const draw = normal(7);
    let [table, own, n] = [0, 0, 0];
    for (const y of readLabour().dares_employment ?? []) {
      const years = madeYears(y, 2, 1).map(({ known, whole }) => ({
        whole,
        known: known * Math.exp(0.1 * draw()),
      }));
      const value = (t: number) => (years[t]!.known * years[t - 1]!.whole) / years[t - 1]!.known;
      for (let t = 4; t < years.length; t++) {
        const misses = Array.from(
          { length: t - 1 },
          (_, i) => Math.log(years[i + 1]!.whole / value(i + 1)) ** 2,
        );
        const error = Math.sqrt(misses.reduce((sum, one) => sum + one, 0) / misses.length);
        const told = { value: value(t), months: 6, yearIs: 'sum', least: null } as const;
        const before = years.slice(t - 4, t).map(({ whole }) => whole);
        const holds = (past: object) => {
          const band = nowcastBand({ ...told, ...past }, [0, 1, 2, 3], before)!;
          return Number(years[t]!.whole >= band.lo95 && years[t]!.whole <= band.hi95);
        };
        n++;
        table += holds({});
        own += holds({ past: { years: misses.length, error } });
      }
    }
    console.log(
      `moving seasons: ${(table / n).toFixed(3)} by the table, ${(own / n).toFixed(3)} with the own past, of ${n}`,
    );
    expect(table / n).toBeLessThan(0.85);
    expect(own / n).toBeGreaterThan(0.93);
  });
});

/** Numbers of a normal distribution, the same for the same seed. */
function normal(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state + 1) / 2147483649;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

describe.runIf(there)('years made of two, three or four values of labour series', () => {
  test.each(['sum', 'end'] as const)(
    'which are %s of them: the outer bands hold nine in ten or more, by set and part of the year',
    (yearIs) => {
      let judged = 0;
      for (const [set, series] of Object.entries(there ? readLabour() : {}))
        for (const [parts, known] of [
          [2, 1],
          [3, 1],
          [3, 2],
          [4, 3],
        ] as const) {
          const by = { table: { held: 0, score: 0 }, own: { held: 0, score: 0 } };
          let n = 0;
          for (const y of series) {
            const years = madeYears(y, parts, known, yearIs);
            const value = (t: number) => (years[t]!.known * years[t - 1]!.whole) / years[t - 1]!.known;
            for (let t = 2; t < years.length; t++) {
              const before = years.slice(Math.max(0, t - 4), t);
              const misses = Array.from(
                { length: t - 1 },
                (_, i) => Math.log(years[i + 1]!.whole / value(i + 1)) ** 2,
              );
              const error = Math.sqrt(misses.reduce((sum, one) => sum + one, 0) / misses.length);
              const told = {
                value: value(t),
                months: (12 * known) / parts,
                yearIs,
                least: yearIs === 'end' ? 0 : years[t]!.known,
              };
              for (const [name, past] of [
                ['table', {}],
                ['own', { past: { years: misses.length, error } }],
              ] as const) {
                const band = nowcastBand(
                  { ...told, ...past },
                  before.map((_, i) => i),
                  before.map(({ whole }) => whole),
                );
                if (band === null || !Number.isFinite(error)) continue;
                n += name === 'own' ? 1 : 0;
                by[name].held += Number(years[t]!.whole >= band.lo95 && years[t]!.whole <= band.hi95);
                by[name].score += penalised(
                  Math.log(years[t]!.whole),
                  Math.log(band.lo95),
                  Math.log(band.hi95),
                );
              }
            }
          }
          if (n < 60) continue;
          judged++;
          const ratio = by.own.score / by.table.score;
          console.log(
            `${set}, ${yearIs}, ${known} of ${parts} known: ${(by.table.held / n).toFixed(3)}, with its own past ${(by.own.held / n).toFixed(3)} of ${n}, MSIS × ${ratio.toFixed(2)}`,
          );
          expect(by.table.held / n).toBeGreaterThan(0.9);
          expect(by.own.held / n).toBeGreaterThan(0.9);
          expect(ratio).toBeLessThan(1.2);
        }
      expect(judged).toBeGreaterThanOrEqual(7);
    },
  );
});
