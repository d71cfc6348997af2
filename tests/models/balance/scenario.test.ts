/** What a row of a scenario does to a number, by hand: moments within a year, phases, three operations, a led total. */
import { describe, expect, test } from 'vitest';
import { applyStep, effectShare, leadTotal, type ScenarioStep } from '../../../models/balance/scenario.ts';

describe('the share of the effect at the end of a year', () => {
  test.each([
    ['before it begins', 2027, 1, 2026, 0],
    ['at once, from its own year on', 2026, 0, 2026, 1],
    ['a fifth of a phase of five years', 2026, 5, 2026, 1 / 5],
    ['all of it when the phase is over', 2026, 5, 2030, 1],
    ['not more than all of it', 2026, 5, 2040, 1],
    ['from 1 August, phased over a year: five twelfths', 2026 + 7 / 12, 1, 2026, 5 / 12],
    ['from 1 August, at the end of the year after', 2026 + 7 / 12, 1, 2027, 1],
  ])('%s', (_, fromYear, phaseYears, year, share) => {
    expect(effectShare({ fromYear, phaseYears }, year)).toBeCloseTo(share, 12);
  });
});

describe('an operation', () => {
  const step = (operation: ScenarioStep['operation'], value: number): ScenarioStep => ({
    operation,
    value,
    fromYear: 2026,
    phaseYears: 2,
  });

  test.each([
    [step('multiply', 0.8), 100, [100, 90, 80]],
    [step('add', -0.1), 0.5, [0.5, 0.45, 0.4]],
    [step('set', 0.9), 0.5, [0.5, 0.7, 0.9]],
  ] as const)('half of it after one of two years, then all of it (%o)', (own, number, expected) => {
    [2025, 2026, 2027].forEach((year, i) => {
      expect(applyStep(number, own, year)).toBeCloseTo(expected[i]!, 12);
    });
  });
});

describe('a total led to a value', () => {
  const step: ScenarioStep = { operation: 'set', value: 800, fromYear: 2026, phaseYears: 2 };
  // Two paths of T0 … T0 + 3, and a third one that is not led.
  const paths = () => Float64Array.of(100, 110, 120, 130, 100, 90, 80, 70, 7, 7, 7, 7);

  test('doubles twice in two years from 200, is held after, and leaves T0 and the others alone', () => {
    const led = paths();
    leadTotal({ paths: led, levels: 4, chosen: [0, 1], baseYear: 2025 }, step);
    const totals = [0, 1, 2, 3].map((t) => led[t]! + led[4 + t]!);
    [200, 400, 800, 800].forEach((total, t) => {
      expect(totals[t]).toBeCloseTo(total, 9);
    });
    expect([...led.slice(8)]).toEqual([7, 7, 7, 7]);
  });

  test('keeps each path’s share of the total', () => {
    const led = paths();
    leadTotal({ paths: led, levels: 4, chosen: [0, 1], baseYear: 2025 }, step);
    paths()
      .slice(0, 4)
      .forEach((before, t) => {
        expect(led[t]! / (led[t]! + led[4 + t]!)).toBeCloseTo(before / 200, 12);
      });
  });

  test('cannot lead nobody anywhere', () => {
    const none = new Float64Array(4);
    leadTotal({ paths: none, levels: 4, chosen: [0], baseYear: 2025 }, step);
    expect([...none]).toEqual([0, 0, 0, 0]);
  });
});
