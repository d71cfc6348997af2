/** The band of a year that a part of it tells, judged on years made of yearly values of series that its table never saw. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nowcastBand } from '../../../../models/forecast/short/nowcast.ts';
import { labourFolder, readLabour } from '../../../bench/labour_series.ts';
import { madeYears } from '../../../bench/made_years.ts';

const there = existsSync(labourFolder);
if (!there) console.log('../shared/data/labour is not there: nowcasts are not judged');

/** Morocco's exports of digital services: 12.9 of 26.22 in the first half of 2024, 13.4 in that of 2025 (billion MAD). */
const EXPORTS = { value: (13.4 * 26.22) / 12.9, soFar: 13.4, months: 6 };

test('exports of 2025 from their first half: 27.2 billion, in a band that no part of the year has passed', () => {
  const band = nowcastBand(EXPORTS, [2023, 2024], [26.17, 26.22], 0)!;
  expect(EXPORTS.value).toBeCloseTo(27.24, 2);
  expect(band.lo95).toBeGreaterThan(13.4);
  expect(band.lo95 < band.lo80 && band.lo80 < 27.24 && 27.23 < band.hi80 && band.hi80 < band.hi95).toBe(true);
});

test('the more months are known, the narrower; of one year before nothing is known of the spread', () => {
  const width = (months: number) => {
    const band = nowcastBand({ ...EXPORTS, months }, [2022, 2023, 2024], [20, 22, 25], 0)!;
    return band.hi80 - band.lo80;
  };
  expect(width(9)).toBeLessThan(width(6));
  expect(width(6)).toBeLessThan(width(3));
  expect(nowcastBand(EXPORTS, [2024], [26.22], 0)).toBeNull();
});

test('the year is no less than what was counted so far', () => {
  const { lo95 } = nowcastBand({ value: 30, soFar: 29, months: 3 }, [2022, 2023], [5, 30], 0)!;
  expect(lo95).toBe(29);
});

describe.runIf(there)('years made of two, three or four values of labour series', () => {
  test('the 95 % bands hold nine in ten or more, by set and part of the year', () => {
    for (const [set, series] of Object.entries(there ? readLabour() : {}))
      for (const [parts, known] of [
        [2, 1],
        [3, 1],
        [3, 2],
        [4, 3],
      ] as const) {
        let [held, n] = [0, 0];
        for (const y of series) {
          const years = madeYears(y, parts, known);
          for (let t = 2; t < years.length; t++) {
            const before = years.slice(Math.max(0, t - 4), t);
            const last = before.at(-1)!;
            const told = { value: (years[t]!.known * last.whole) / last.known, soFar: years[t]!.known };
            const band = nowcastBand(
              { ...told, months: (12 * known) / parts },
              before.map((_, i) => i),
              before.map(({ whole }) => whole),
              0,
            );
            if (band === null) continue;
            n++;
            held += Number(years[t]!.whole >= band.lo95 && years[t]!.whole <= band.hi95);
          }
        }
        if (n < 60) continue;
        console.log(`${set}, ${known} of ${parts} known: ${(held / n).toFixed(3)} of ${n}`);
        expect(held / n).toBeGreaterThan(0.9);
      }
  });
});
