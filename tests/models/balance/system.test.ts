/** A whole country at once on random numbers: what it hands out is what there is, and each part by its definition. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SystemLayout } from '../../../models/balance/layout.ts';
import { promotionOrder } from '../../../models/balance/promotion.ts';
import { computeSystem, systemOutput } from '../../../models/balance/system.ts';
import type { SystemInput, SystemShape } from '../../../models/balance/system_types.ts';

/** Two sectors share the first specialty; a third one is the second sector's alone. */
const PROMOTIONS = [{ to: 1, from: 0 }];
const SHAPE: SystemShape = {
  ...{ years: 3, regions: 3, cells: 4, occupations: 3, occupationOf: [0, 1, 0, 2], programmes: 2 },
  links: [
    { programme: 0, occupation: 0, share: 0.7 },
    { programme: 0, occupation: 1, share: 0.2 },
    { programme: 1, occupation: 0, share: 0.5 },
  ],
  moves: [{ from: 2, to: 0, rate: 0.05 }],
  promotions: PROMOTIONS,
  promotionOrder: promotionOrder(PROMOTIONS),
  inflows: [{ occupations: [0, 1] }],
  unknownSupply: new Uint8Array(9),
};
const at = new SystemLayout(SHAPE);
const REGIONS = [0, 1, 2];
const YEARS = [0, 1, 2];
const OCCUPATIONS = [0, 1, 2];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const persons = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 5000, noNaN: true }));
const filled = (of: fc.Arbitrary<number>, length: number) =>
  fc.array(of, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));
const cells = at.cell(SHAPE.regions, 0);
const cohorts = at.cohortFlow(SHAPE.programmes, 0, 0);
const anyInput: fc.Arbitrary<SystemInput> = fc.record({
  employment: filled(persons, at.level(cells, 0)),
  leavingRate: filled(share, at.flow(cells, 0)),
  promotionShare: filled(share, 1),
  completed: filled(persons, cohorts),
  availableShare: filled(share, cohorts),
  suitability: filled(share, at.cohortFlow(SHAPE.links.length, 0, 0)),
  stay: filled(share, cohorts),
  abroad: filled(share, cohorts),
  inflow: filled(persons, at.flow(1, 0)),
  pool: filled(persons, at.flow(at.place(SHAPE.regions, 0), 0)),
  initialGap: filled(fc.constant(0), cells),
});
const computed = (input: SystemInput) => {
  const out = systemOutput(SHAPE, true);
  computeSystem(SHAPE, input, out);
  return out;
};
type Output = ReturnType<typeof computed>;
const property = (check: (out: Output, input: SystemInput) => void) =>
  fc.assert(
    fc.property(anyInput, (input) => check(computed(input), input)),
    { seed: 20261127, numRuns: 150 },
  );
const places = REGIONS.flatMap((r) => OCCUPATIONS.flatMap((o) => YEARS.map((t) => ({ r, o, t }))));
const cellsOf = (o: number) => SHAPE.occupationOf.flatMap((own, c) => (own === o ? [c] : []));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
/** A sum of some thousand persons loses the digits after the ninth. */
const near = (value: number, expected: number, digits = 1e-5) =>
  expect(Math.abs(value - expected)).toBeLessThan(digits);

describe('on any numbers', () => {
  test('sectors of a region get the whole of what there is of a specialty, by their openings', () =>
    property((out, input) => {
      for (const { r, o, t } of places) {
        const own = cellsOf(o).map((c) => at.flow(at.cell(r, c), t));
        near(sum(own.map((k) => out.allocation[k]!)), 1, 1e-9);
        near(sum(own.map((k) => out.supply[k]!)), out.placeSupply[at.flow(at.place(r, o), t)]!);
        const external = sum(own.map((k) => out.external[k]!));
        const employed = sum(cellsOf(o).map((c) => input.employment[at.level(at.cell(r, c), 0)]!));
        own.forEach((k, i) => {
          const c = cellsOf(o)[i]!;
          const expected =
            external > 0
              ? out.external[k]! / external
              : employed > 0
                ? input.employment[at.level(at.cell(r, c), 0)]! / employed
                : 1 / own.length;
          near(out.allocation[k]!, expected, 1e-9);
        });
      }
    }));

  test('a pool fills what is open and makes no surplus; what it leaves over is told, and no one twice', () =>
    property((out, input) => {
      const without = computed({ ...input, pool: new Float64Array(input.pool.length) });
      for (const { r, o, t } of places) {
        const q = at.flow(at.place(r, o), t);
        const open = Math.max(0, without.placeExternal[q]! - without.placeSupply[q]!);
        near(out.poolTaken[q]!, Math.min(open, input.pool[q]!));
        near(out.poolTaken[q]! + out.poolRemaining[q]!, input.pool[q]!);
        near(out.placeSupply[q]!, without.placeSupply[q]! + out.poolTaken[q]!);
        const over = (own: Output) => Math.max(0, own.placeSupply[q]! - own.placeExternal[q]!);
        near(over(out), over(without));
      }
    }));

  test('Σ_r located = Σ_g leavers × (1 − abroad) + those who come to the nation + what pools fill', () =>
    property((out, input) => {
      for (const o of OCCUPATIONS)
        for (const t of YEARS) {
          const trained = SHAPE.links.flatMap((link) =>
            link.occupation !== o
              ? []
              : REGIONS.map((g) => {
                  const k = at.cohortFlow(link.programme, g, t);
                  return input.completed[k]! * input.availableShare[k]! * link.share * (1 - input.abroad[k]!);
                }),
          );
          const inflow = REGIONS.map((r) => out.inflowLocated![at.inflowPlace(0, r, o, t)]!);
          const taken = REGIONS.map((r) => out.poolTaken[at.flow(at.place(r, o), t)]!);
          const located = REGIONS.map((r) => out.placeLocated[at.flow(at.place(r, o), t)]!);
          near(sum(located), sum(trained) + sum(inflow) + sum(taken));
        }
    }));

  test('whoever comes to the nation arrives somewhere in the specialties named', () =>
    property((out, input) => {
      for (const t of YEARS)
        near(
          sum(
            REGIONS.flatMap((r) => OCCUPATIONS.map((o) => out.inflowLocated![at.inflowPlace(0, r, o, t)]!)),
          ),
          input.inflow[t]!,
        );
    }));

  test('promotion moves openings between specialties of a sector and makes none; moves between sectors sum to zero', () =>
    property((out) => {
      for (const r of REGIONS)
        for (const t of YEARS) {
          const of = (flow: Float64Array) => sum([0, 1, 2, 3].map((c) => flow[at.flow(at.cell(r, c), t)]!));
          near(of(out.external), of(out.openings));
          near(of(out.promotedIn), of(out.promotedOut));
          near(of(out.movesIn), of(out.movesOut));
        }
    }));

  test('suited people follow the same ways: with one suitability for all they are that share of everyone', () =>
    property((_, input) => {
      const out = computed({ ...input, suitability: input.suitability.map(() => 0.25) });
      out.linkSupply!.forEach((suited, k) => {
        near(suited, 0.25 * out.linkLocated![k]!);
      });
    }));
});

test('suitability by region of training is that of where people learnt, wherever they then work', () => {
  // One link trains in region 0 alone, all of whom leave; in region 1 suitability is nothing, in 0 it is a half.
  const input: SystemInput = {
    employment: new Float64Array(at.level(cells, 0)).fill(100),
    leavingRate: new Float64Array(at.flow(cells, 0)).fill(0.1),
    promotionShare: new Float64Array(1),
    completed: Float64Array.from({ length: cohorts }, (_, k) => (k < SHAPE.years ? 10 : 0)),
    availableShare: new Float64Array(cohorts).fill(1),
    suitability: Float64Array.from({ length: at.cohortFlow(3, 0, 0) }, (_, k) =>
      k % at.cohortFlow(1, 0, 0) < SHAPE.years ? 0.5 : 0,
    ),
    stay: new Float64Array(cohorts),
    abroad: new Float64Array(cohorts),
    inflow: new Float64Array(at.flow(1, 0)),
    pool: new Float64Array(at.flow(at.place(SHAPE.regions, 0), 0)),
    initialGap: new Float64Array(cells),
  };
  const out = computed(input);
  const supplied = REGIONS.map((r) => out.linkSupply![at.cohortFlow(0, r, 0)]!);
  near(supplied[0]!, 0);
  near(supplied[1]!, 10 * 0.7 * 0.5 * 0.5);
  near(supplied[2]!, 10 * 0.7 * 0.5 * 0.5);
});

test('a place with an unknown flow has demand and no gap, and its neighbours have theirs', () => {
  const shape = { ...SHAPE, unknownSupply: Uint8Array.from({ length: 9 }, (_, q) => (q === 0 ? 1 : 0)) };
  const input = fc.sample(anyInput, { numRuns: 1, seed: 7 })[0]!;
  const out = systemOutput(shape);
  computeSystem(shape, input, out);
  const unknown = REGIONS.flatMap((r) =>
    [0, 1, 2, 3].map((c) => Number.isNaN(out.gap[at.flow(at.cell(r, c), 0)]!)),
  );
  expect(unknown.flatMap((own, k) => (own ? [k] : []))).toEqual([0, 2]);
  expect(out.external.some(Number.isNaN)).toBe(false);
});
