import { describe, expect, test } from 'vitest';
import { solveNationalCorrelation } from '../../../models/draws/correlation.ts';
import { type Band, drawShocks, quantileAt, ranks } from '../../../models/draws/path_rank.ts';
import { Z80, Z95 } from '../../../models/forecast/intervals/interval.ts';
import { normalCdf, normalQuantile } from '../../../models/statistics/normal.ts';
import { quantiles } from '../../../models/statistics/quantile.ts';

/** n leaves in four regions, with bands as a normal has them: mean ± z·sd. */
function nation(sd: number[], draws: number) {
  const at = (z: number, s: number) => 10_000 + z * s;
  return {
    shocks: drawShocks({
      seed: 20261122,
      draws,
      names: sd.map((_, i) => `leaf ${i}`),
      regionOf: sd.map((_, i) => `region ${i % 4}`),
    }),
    bands: sd.map(
      (s): Band => ({
        ...{ lo95: at(-Z95, s), lo80: at(-Z80, s), middle: at(0, s), hi80: at(Z80, s), hi95: at(Z95, s) },
      }),
    ),
    width80: Float64Array.from(sd, (s) => 2 * Z80 * s),
  };
}
const sum = (x: Float64Array) => x.reduce((total, value) => total + value, 0);
const uneven = Array.from({ length: 60 }, (_, i) => 20 + 7 * (i % 11)); // persons

/** Standard deviation of Q(u) for a standard normal's five points: √(2·(0.025·z₉₅² + 0.075·(z₉₅² + z₉₅z₈₀ + z₈₀²)/3
 * + 0.4·z₈₀²/3)) = 1.0148: lines between the points lie outside the bell by a little. */
const LINES = Math.sqrt(
  2 * (0.025 * Z95 ** 2 + (0.075 * (Z95 ** 2 + Z95 * Z80 + Z80 ** 2)) / 3 + (0.4 * Z80 ** 2) / 3),
);

describe('closed forms', () => {
  const { shocks, bands, width80 } = nation(uneven, 20_000);

  test('ρn = 1: all leaves move as one, and the widths add up', () => {
    const { rhoNational, drawnWidth80, outcome } = solveNationalCorrelation({
      shocks,
      bands,
      rhoRegional: 0,
      targetWidth80: 1e9,
    });
    expect([rhoNational, outcome]).toEqual([1, 'highest']);
    expect(Math.abs(drawnWidth80 / sum(width80) - 1)).toBeLessThan(0.02);
  });

  test('ρn = 0, ρr = 0: independent errors add up in squares', () => {
    const { rhoNational, drawnWidth80, outcome } = solveNationalCorrelation({
      shocks,
      bands,
      rhoRegional: 0,
      targetWidth80: 0,
    });
    expect([rhoNational, outcome]).toEqual([0, 'lowest']);
    const squares = Math.sqrt(sum(width80.map((w) => w * w)));
    expect(LINES).toBeCloseTo(1.0148, 3);
    expect(Math.abs(drawnWidth80 / (LINES * squares) - 1)).toBeLessThan(0.03);
  });

  describe('60 equal leaves, a ρn known beforehand', () => {
    const equal = nation(new Array(60).fill(50), 8000);
    const solve = (targetWidth80: number) =>
      solveNationalCorrelation({ ...equal, rhoRegional: 0, targetWidth80 });

    test('0.1: much cancels out, the sum is nearly normal, width² = w²·n·(1 + (n − 1)·ρn)', () => {
      const { rhoNational, outcome } = solve(equal.width80[0]! * Math.sqrt(60 * (1 + 59 * 0.1)));
      expect(outcome).toBe('solved');
      expect(Math.abs(rhoNational - 0.1)).toBeLessThan(0.01);
    });

    test.each([0.4, 0.8])(
      '%d: given the nation’s shock the rest averages out, p90 = n·E[Q(u) | Zn = z₈₀]',
      (rho) => {
        const steps = 4000;
        const standard = { lo95: 10 - Z95, lo80: 10 - Z80, middle: 10, hi80: 10 + Z80, hi95: 10 + Z95 };
        let mean = 0; // of Q for a standard normal's five points, lifted by 10 to stay clear of the floor
        for (let i = 0; i < steps; i++) {
          const own = normalQuantile((i + 0.5) / steps);
          const u = normalCdf(Math.sqrt(rho) * Z80 + Math.sqrt(1 - rho) * own);
          mean += quantileAt(u, standard) / steps;
        }
        const { rhoNational, outcome } = solve(60 * 2 * 50 * (mean - 10));
        expect(outcome).toBe('solved');
        expect(Math.abs(rhoNational - rho)).toBeLessThan(0.04);
      },
    );
  });
});

describe('the solved ρn', () => {
  const { shocks, bands, width80 } = nation(uneven, 2000);
  const targetWidth80 = 0.6 * sum(width80);
  const solved = solveNationalCorrelation({ shocks, bands, rhoRegional: 0.2, targetWidth80 });

  test('gives back the national width, drawn anew leaf by leaf', () => {
    const u = ranks({ shocks, rhoNational: solved.rhoNational, rhoRegional: 0.2 });
    const total = Float64Array.from({ length: 2000 }, (_, d) => {
      let persons = 0;
      for (let l = 0; l < 60; l++) persons += quantileAt(u[60 * d + l]!, bands[l]!);
      return persons;
    });
    const [p10, p90] = quantiles(total, [0.1, 0.9], new Float64Array(2000), new Float64Array(2));
    expect(solved.outcome).toBe('solved');
    expect(Math.abs((p90! - p10!) / targetWidth80 - 1)).toBeLessThan(1e-5);
    expect(solved.drawnWidth80).toBeCloseTo(p90! - p10!, 6);
  });

  test('is the same twice, and rises with the width that is asked for', () => {
    expect(solveNationalCorrelation({ shocks, bands, rhoRegional: 0.2, targetWidth80 })).toEqual(solved);
    const rhos = [0.5, 0.55, 0.6, 0.7, 0.8].map(
      (share) =>
        solveNationalCorrelation({ shocks, bands, rhoRegional: 0.2, targetWidth80: share * sum(width80) })
          .rhoNational,
    );
    expect(rhos).toEqual([...rhos].sort((a, b) => a - b));
    expect(new Set(rhos).size).toBe(5);
  });

  test('falls when regions have more in common of their own', () => {
    const more = solveNationalCorrelation({ shocks, bands, rhoRegional: 0.4, targetWidth80 });
    expect(more.outcome).toBe('solved');
    expect(more.rhoNational).toBeLessThan(solved.rhoNational);
  });
});

describe('where no ρn does', () => {
  const { shocks, bands, width80 } = nation(uneven, 2000);

  test('too narrow a nation: ρn 0, and both widths', () => {
    const answer = solveNationalCorrelation({ shocks, bands, rhoRegional: 0.5, targetWidth80: 100 });
    expect(answer).toMatchObject({ rhoNational: 0, outcome: 'lowest', targetWidth80: 100 });
    expect(answer.drawnWidth80).toBeGreaterThan(100);
  });

  test('too wide a nation: ρn 1 − ρr, and both widths', () => {
    const targetWidth80 = 2 * sum(width80);
    const answer = solveNationalCorrelation({ shocks, bands, rhoRegional: 0.25, targetWidth80 });
    expect(answer).toMatchObject({ rhoNational: 0.75, outcome: 'highest', targetWidth80 });
    expect(answer.drawnWidth80).toBeLessThan(targetWidth80);
  });

  test('leaves without a band have no width at any ρn', () => {
    const flat = nation([0, 0], 100);
    const common = { shocks: flat.shocks, bands: flat.bands, rhoRegional: 0 };
    expect(solveNationalCorrelation({ ...common, targetWidth80: 0 }).outcome).toBe('solved');
    expect(solveNationalCorrelation({ ...common, targetWidth80: 5 }).outcome).toBe('highest');
  });

  test('a width that is none, and a ρr that is no share, are refused', () => {
    for (const targetWidth80 of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => solveNationalCorrelation({ shocks, bands, rhoRegional: 0, targetWidth80 })).toThrow(
        RangeError,
      );
    for (const rhoRegional of [-0.1, 1.1, Number.NaN])
      expect(() => solveNationalCorrelation({ shocks, bands, rhoRegional, targetWidth80: 100 })).toThrow(
        RangeError,
      );
  });
});
