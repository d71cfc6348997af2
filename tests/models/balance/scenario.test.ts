/** What a row of a scenario does to a number, by hand: moments within a year, phases, three operations, a led total. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyStep,
  effectShare,
  leadByExports,
  leadTotal,
  type ScenarioStep,
  stepEntrants,
} from '../../../models/balance/scenario.ts';

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

describe('entrants of cohorts that nobody has enrolled yet', () => {
  const step = (operation: ScenarioStep['operation'], value: number): ScenarioStep => ({
    operation,
    value,
    fromYear: 2024,
    phaseYears: 3,
  });
  const stepped = (own: ScenarioStep, paths: Float64Array, enrolled = 2) => {
    // Two programmes of 2023 … 2028; the first three years have entered.
    stepEntrants({ paths, levels: 6, chosen: [0, 1], baseYear: 2023 }, own, enrolled);
    return [0, 1, 2, 3, 4, 5].map((t) => paths[t]! + paths[6 + t]!);
  };
  const paths = () => Float64Array.of(60, 66, 60, 66, 69, 72, 40, 44, 40, 44, 46, 48);

  test('an even growth from those of the last year to the value, never below the path when it asks for more', () => {
    // 100 in 2025 to 121 from the phase's end on; 2026 has the whole effect. The path itself has 110, 115, 120.
    expect(stepped(step('set', 121), paths()).map((total) => Math.round(total * 1e6) / 1e6)).toEqual([
      100, 110, 100, 121, 121, 121,
    ]);
    const phased = stepped({ ...step('set', 121), fromYear: 2026, phaseYears: 2 }, paths());
    // Half of the way from 100 to 121 on the growth scale is 110: the path has as many.
    [100, 110, 100, 110, 121, 121].forEach((total, t) => {
      expect(phased[t]).toBeCloseTo(total, 9);
    });
  });

  test('fewer than the path is a real cut, of those to come alone', () => {
    expect(stepped(step('set', 81), paths()).map(Math.round)).toEqual([100, 110, 100, 81, 81, 81]);
    expect(stepped(step('multiply', 0.5), paths()).map(Math.round)).toEqual([100, 110, 100, 55, 58, 60]);
  });

  test('on any path, more is never less, and whoever has entered stays', () => {
    const persons = fc.integer({ min: 1, max: 5000 });
    const anyCase = fc.record({
      own: fc.array(persons, { minLength: 12, maxLength: 12 }),
      enrolled: fc.integer({ min: 0, max: 4 }),
      more: fc.double({ min: 1, max: 20, noNaN: true }),
      operation: fc.constantFrom('set', 'add', 'multiply'),
      fromYear: fc.double({ min: 2022, max: 2028, noNaN: true }),
      phaseYears: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(anyCase, ({ own, enrolled, more, operation, fromYear, phaseYears }) => {
        const before = Float64Array.from(own);
        const end = before[5]! + before[11]!;
        const value = operation === 'set' ? end * more : operation === 'add' ? more : more;
        const after = before.slice();
        stepped({ operation, value, fromYear, phaseYears } as ScenarioStep, after, enrolled);
        after.forEach((persons, i) => {
          if (i % 6 <= enrolled) expect(persons).toBe(before[i]);
          else expect(persons).toBeGreaterThan(before[i]! * (1 - 1e-12));
        });
      }),
      { seed: 20261127, numRuns: 400 },
    );
  });
});

describe('employment that exports lead', () => {
  const led = (own: Partial<ScenarioStep>, productivityGrowth: number) => {
    // 200 jobs export 1,000 in 2025; without the step 210, 220, 230 follow. A third path is not led.
    const paths = Float64Array.of(150, 160, 170, 180, 50, 50, 50, 50, 7, 7, 7, 7);
    leadByExports(
      { paths, levels: 4, chosen: [0, 1], baseYear: 2025 },
      { operation: 'set', value: 1331, fromYear: 2026, phaseYears: 3, ...own },
      { exports: 1000, productivityGrowth },
    );
    expect([...paths.slice(8)]).toEqual([7, 7, 7, 7]);
    return [0, 1, 2, 3].map((t) => paths[t]! + paths[4 + t]!);
  };

  test('with the exports of each job as they are, jobs grow as exports do: a tenth a year', () => {
    [200, 220, 242, 266.2].forEach((jobs, t) => {
      expect(led({}, 0)[t]).toBeCloseTo(jobs, 9);
    });
  });

  test('where each job exports a tenth more a year, the same jobs carry them', () => {
    for (const jobs of led({}, 0.1)) expect(jobs).toBeCloseTo(200, 9);
  });

  test('years before the step stand, and at the end jobs × exports per job are what was aimed at', () => {
    const jobs = led({ fromYear: 2027, phaseYears: 2 }, 0.04);
    expect(jobs.slice(0, 2)).toEqual([200, 210]);
    expect(jobs[3]! * (1000 / 200) * 1.04 ** 3).toBeCloseTo(1331, 9);
  });
});
