/** The expected shortage over the draws against its own definition, and its tangents against it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  curveOf,
  expectedShort,
  segmentsOf,
  shortByTangents,
  tangentAt,
  tangentsOf,
} from '../../../models/plan/curve.ts';

const persons = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const draws = fc.array(persons, { minLength: 1, maxLength: 60 });
const near = (scale: number) => 1e-9 * Math.max(1, Math.abs(scale));
const mean = (need: readonly number[], brought: number) =>
  need.reduce((sum, own) => sum + Math.max(0, own - brought), 0) / need.length;

test('is the mean over the draws of who is still missing', () => {
  fc.assert(
    fc.property(draws, persons, (need, brought) => {
      const own = mean(need, brought);
      expect(Math.abs(expectedShort(curveOf(need), brought) - own)).toBeLessThanOrEqual(near(2e4));
    }),
  );
  expect(expectedShort(curveOf([-4, 2, 6]), 0)).toBeCloseTo(8 / 3, 12);
  expect(expectedShort(curveOf([-4, 2, 6]), -5)).toBeCloseTo((1 + 7 + 11) / 3, 12);
  expect(expectedShort(curveOf([-4, 2, 6]), 6)).toBe(0);
});

test('falls, by no more than one for one, and is convex', () => {
  fc.assert(
    fc.property(draws, persons, persons, fc.double({ min: 0, max: 1, noNaN: true }), (need, a, b, part) => {
      const curve = curveOf(need);
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const [atLow, atHigh] = [expectedShort(curve, low), expectedShort(curve, high)];
      expect(atHigh).toBeLessThanOrEqual(atLow + near(2e4));
      expect(atLow - atHigh).toBeLessThanOrEqual(high - low + near(2e4));
      const between = expectedShort(curve, low + part * (high - low));
      expect(between).toBeLessThanOrEqual(atLow + part * (atHigh - atLow) + near(2e4));
    }),
  );
});

test('a tangent touches where it is drawn and lies below everywhere', () => {
  fc.assert(
    fc.property(draws, persons, persons, (need, at, brought) => {
      const curve = curveOf(need);
      const { expected, slope } = tangentAt(curve, at);
      expect(expected).toBe(expectedShort(curve, at));
      expect(slope).toBeGreaterThanOrEqual(0);
      expect(slope).toBeLessThanOrEqual(1);
      expect(expected - slope * (brought - at)).toBeLessThanOrEqual(
        expectedShort(curve, brought) + near(2e4),
      );
    }),
  );
});

test('tangents are exact at their points, whichever draws they come from, and say no more than the curve', () => {
  fc.assert(
    fc.property(draws, fc.integer({ min: 1, max: 20 }), persons, (need, count, brought) => {
      const curve = curveOf(need);
      const tangents = tangentsOf(curve, count);
      expect(tangents).toHaveLength(count + 2);
      for (const { at, expected } of tangents) {
        expect(Math.abs(shortByTangents(tangents, at) - expected)).toBeLessThanOrEqual(near(2e4));
      }
      expect(shortByTangents(tangents, brought)).toBeLessThanOrEqual(
        expectedShort(curve, brought) + near(2e4),
      );
    }),
  );
});

test('tangents at every draw are the curve itself, from where people are taken away to where nobody is missing', () => {
  fc.assert(
    fc.property(draws, persons, (need, brought) => {
      const curve = curveOf(need);
      const own = shortByTangents(tangentsOf(curve, need.length), brought);
      expect(Math.abs(own - expectedShort(curve, brought))).toBeLessThanOrEqual(near(2e4));
    }),
  );
});

test('without draws there is no curve, and those given are not kept', () => {
  expect(() => curveOf([])).toThrow(RangeError);
  const need = [3, 1];
  const curve = curveOf(need);
  need[0] = 100;
  expect([...curve.sorted]).toEqual([1, 3]);
});

test('segments say what the tangents say, wherever people are brought or taken away', () => {
  fc.assert(
    fc.property(draws, fc.integer({ min: 1, max: 20 }), persons, (need, count, brought) => {
      const tangents = tangentsOf(curveOf(need), count);
      const { from, steepest, expected, segments } = segmentsOf(tangents);
      const below = Math.min(0, brought - from);
      let [left, short, beyond] = [Math.max(0, brought - from), expected - steepest * below, 0];
      for (const { width, slope, isBrought } of segments) {
        const own = Math.min(left, width);
        left -= own;
        short -= slope * own;
        if (isBrought) beyond += (1 - slope) * own;
      }
      expect(Math.abs(short - shortByTangents(tangents, brought))).toBeLessThanOrEqual(near(2e4));
      const over = Math.max(0, brought - shortByTangents(tangents, 0) + shortByTangents(tangents, brought));
      if (brought >= 0) expect(Math.abs(beyond - over)).toBeLessThanOrEqual(near(4e4));
    }),
  );
});

test('segments grow flatter and end in one that nobody fills', () => {
  fc.assert(
    fc.property(draws, fc.integer({ min: 1, max: 20 }), (need, count) => {
      const { from, steepest, segments } = segmentsOf(tangentsOf(curveOf(need), count));
      expect(from).toBeLessThanOrEqual(0);
      const slopes = [steepest, ...segments.map(({ slope }) => slope)];
      for (let i = 1; i < slopes.length; i++) expect(slopes[i]).toBeLessThanOrEqual(slopes[i - 1]!);
      expect(segments.every(({ width }) => width > 0)).toBe(true);
      expect(segments.at(-1)).toMatchObject({ width: Number.POSITIVE_INFINITY, slope: 0 });
    }),
  );
});
