/** Years drawn between censuses: told on series of DARES that were made so, on hardly any real one, and their bands hold. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forecastCsv } from '../../pipeline/commands/forecast/forecast_csv.ts';
import { regularKnots } from '../../pipeline/plausibility/regular_knots.ts';
import { labourFolder, readLabour } from '../bench/labour_series.ts';

const isThere = existsSync(labourFolder);
const FIRST = 1983;
const [LAST, AHEAD] = [30, 5];

/** The series as a statistics office prints it that counts every so many years and draws the rest. */
const drawnOf = (counted: Float64Array, every: number) =>
  Array.from({ length: LAST + 1 }, (_, t) => {
    const from = t - (t % every);
    const to = Math.min(from + every, LAST);
    const share = from === to ? 0 : (t - from) / (to - from);
    return Math.round(counted[from]! + (counted[to]! - counted[from]!) * share);
  });

test.skipIf(!isThere)(
  '(reads ../shared) of 202 real series none is taken for drawn, of 111 drawn ones nearly all are',
  () => {
    const real = Object.values(readLabour()).flat();
    const told = (values: readonly number[]) =>
      regularKnots(
        values.map((_, t) => FIRST + t),
        values,
      ) !== null;
    expect(real.length).toBeGreaterThan(200);
    expect(real.filter((series) => told(Array.from(series)))).toHaveLength(0);
    const drawn = readLabour().dares_employment!.map((series) => drawnOf(series, 5));
    expect(drawn.filter(told).length).toBeGreaterThanOrEqual(0.97 * drawn.length);
  },
);

test.skipIf(!isThere)(
  '(reads ../shared) the 95 % band from drawn years holds nine in ten of what came',
  () => {
    const counted = readLabour().dares_employment!;
    const folder = mkdtempSync(join(tmpdir(), 'drawn-'));
    const [input, output] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
    const rows = counted.flatMap((series, s) =>
      drawnOf(series, 5).map((value, t) => `${s},${FIRST + t},${value}`),
    );
    writeFileSync(input, `series_id,year,value\n${rows.join('\n')}\n`);
    forecastCsv({ file: input, output, horizon: AHEAD, floor: 0, strict: false });
    const held = readFileSync(output, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([id, , year, , , , , low, high]) => {
        const actual = counted[Number(id)]![Number(year) - FIRST]!;
        return actual >= Number(low) && actual <= Number(high);
      });
    expect(held).toHaveLength(AHEAD * counted.length);
    // 71 to 82 % where drawn years are taken for counted ones.
    expect(held.filter(Boolean).length / held.length).toBeGreaterThan(0.9);
  },
);
