/** The balance of one cell, with its arithmetic written out, and its identities on random cells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMillionth } from '../../../models/balance/balance.ts';
import { balanceCell } from './one_cell.ts';

const f = (...values: number[]) => Float64Array.of(...values);
const cell = (
  employment: number[],
  replacementRate: number,
  supply: number[] | null,
  initialGap: number | null = null,
) => ({
  employment: f(...employment),
  replacementRate,
  supply: supply && f(...supply),
  initialGap,
});

test('a growing cell', () => {
  // 1,000 → 1,100 → 1,150 at 10 % a year.
  const result = balanceCell(cell([1000, 1100, 1150], 0.1, [150, 180]));
  expect([...result.employment]).toEqual([1100, 1150]);
  expect([...result.expansion]).toEqual([100, 50]);
  expect([...result.replacement]).toEqual([105, 112.5]); // 0.1 × (1,000 + 1,100)/2;  0.1 × (1,100 + 1,150)/2
  expect([...result.openings]).toEqual([205, 162.5]);
  expect([...result.displaced]).toEqual([0, 0]);
  expect([...result.gap!]).toEqual([-55, 17.5]); // 150 − 205;  180 − 162.5
  expect([...result.gapCumulated!]).toEqual([-55, -37.5]);
});

test('a cell in steep decline opens no post: the rest are displaced, and never a negative demand', () => {
  // 1,000 → 800 at 5 %: 45 leave for good, 200 posts go, so 155 people are displaced.
  const result = balanceCell(cell([1000, 800], 0.05, [30]));
  expect([...result.expansion]).toEqual([-200]);
  expect([...result.replacement]).toEqual([45]);
  expect([...result.openings]).toEqual([0]);
  expect([...result.displaced]).toEqual([155]);
  expect([...result.gap!]).toEqual([30]); // displaced people are no supply
});

test('a slow decline still opens posts where more leave than posts go', () => {
  const result = balanceCell(cell([1000, 980], 0.05, [0]));
  expect([...result.openings]).toEqual([29.5]); // −20 + 0.05 × 990
  expect([...result.displaced]).toEqual([0]);
});

test('people who move to another sector of the perimeter are replaced, too', () => {
  const result = balanceCell({ ...cell([1000, 1000], 0.05, [0]), movesOut: f(20) });
  expect([...result.replacement]).toEqual([70]); // 50 + 20
  expect([...result.openings]).toEqual([70]);
});

test('an initial gap is carried on; an unknown one is not made up', () => {
  const growing = [1000, 1000, 1000];
  expect([...balanceCell(cell(growing, 0.1, [110, 110], -40)).gapCumulated!]).toEqual([-30, -20]);
  expect([...balanceCell(cell(growing, 0.1, [110, 110], null)).gapCumulated!]).toEqual([10, 20]);
});

test('without a known supply there is demand, but no gap and no band', () => {
  const input = cell([1000, 1100], 0.1, null);
  const result = balanceCell(input);
  expect([...result.openings]).toEqual([205]);
  expect([result.supply, result.gap, result.gapCumulated]).toEqual([null, null, null]);
});

describe('on any cell', () => {
  const persons = fc.integer({ min: 0, max: 500_000_000 }).map((millis) => millis / 1000);
  const anyCell = fc.integer({ min: 1, max: 10 }).chain((n) =>
    fc.record({
      employment: fc.array(persons, { minLength: n + 1, maxLength: n + 1 }).map((v) => Float64Array.from(v)),
      supply: fc.array(persons, { minLength: n, maxLength: n }).map((v) => Float64Array.from(v)),
      replacementRate: fc.double({ min: 0, max: 1, noNaN: true }),
      initialGap: fc.option(fc.integer({ min: -1e6, max: 1e6 })),
    }),
  );
  const property = (check: (input: Parameters<typeof balanceCell>[0]) => void) =>
    fc.assert(fc.property(anyCell, check), { seed: 20261122, numRuns: 300 });
  /** Persons to a millionth as whole numbers: sums of them are exact. */
  const micro = (value: number) => BigInt(Math.round(value * 1e6));
  const total = (values: Float64Array) => Array.from(values, micro).reduce((a, b) => a + b, 0n);

  test('openings and displaced are the two sides of the net: one of them is zero', () =>
    property((input) => {
      const r = balanceCell(input);
      r.openings.forEach((openings, t) => {
        expect(Math.min(openings, r.displaced[t]!)).toBe(0);
        expect(micro(openings) - micro(r.displaced[t]!)).toBe(
          micro(r.expansion[t]!) + micro(r.replacement[t]!),
        );
      });
    }));

  test('gap = supply − openings, and it cumulates, to the millionth', () =>
    property((input) => {
      const r = balanceCell(input);
      let sum = micro(input.initialGap ?? 0);
      r.gap!.forEach((gap, t) => {
        expect(micro(gap)).toBe(micro(r.supply![t]!) - micro(r.openings[t]!));
        sum += micro(gap);
        expect(micro(r.gapCumulated![t]!)).toBe(sum);
      });
    }));

  test('the stock identity: (E0 − Σ replacement + Σ supply) − E_T = Σ gap + Σ displaced', () =>
    property((input) => {
      const r = balanceCell(input);
      const left =
        micro(input.employment[0]!) -
        total(r.replacement) +
        total(r.supply!) -
        micro(input.employment.at(-1)!);
      expect(left).toBe(total(r.gap!) + total(r.displaced));
    }));

  test('the input is left as it was', () =>
    property((input) => {
      const before = structuredClone(input);
      balanceCell(input);
      expect(input).toEqual(before);
    }));

  test('one applicant more a year is one person less short, whatever the rate', () =>
    property((input) => {
      const more = { ...input, supply: input.supply!.map((persons) => persons + 1) };
      const [few, many] = [balanceCell(input), balanceCell(more)];
      many.gap!.forEach((gap, t) => {
        expect(micro(gap) - micro(few.gap![t]!)).toBe(1_000_000n);
      });
    }));
});

test('persons are rounded to a millionth, and minus zero is zero', () => {
  expect([toMillionth(1.23456789), toMillionth(-0.0000001)]).toEqual([1.234568, 0]);
});
