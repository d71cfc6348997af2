import type { WhatIfPlan } from '../../reading/what_if/plan.ts';
import type { PackedPlan } from '../../what_if/packed_plan.ts';

/** Draws that a page of 200,000 bytes has room for, of each scenario. */
const DRAWS = 50;

/** The plan of one scenario as the page carries it: settings that test the surrogate stay behind, with their error told. */
export function packPlan(plan: WhatIfPlan): PackedPlan {
  const { price, dearest, isIllustrative, places, published } = plan;
  const errors = plan.settings
    .filter(({ kind }) => kind === 'test')
    .map(({ error_persons }) => Math.abs(error_persons));
  const step = Math.max(1, Math.round(plan.needs.length / DRAWS));
  const rounded = (value: number, of: number) => Math.round(value * of) / of + 0;
  return {
    ...{ price, dearest, isIllustrative, places, published },
    // One from each of as many equal parts: they stand from the fewest to the most people short.
    needs: plan.needs
      .filter((_, d) => d % step === Math.floor(step / 2))
      .map((draw) => draw.map((persons) => rounded(persons, 1))),
    solved: plan.settings
      .filter(({ kind }) => kind !== 'test')
      .map((row) => ({
        setting: {
          ...{ trainers: row.trainers, price: row.price, visas: row.visas },
          ...{ relocation: row.relocation, budget: row.budget },
        },
        varied: row.kind === 'alone' ? row.varied_input : null,
        short: row.short_persons,
        found: [
          ...row.brought.map((persons) => rounded(persons, 10)),
          ...[row.starts_persons, row.visa_persons, row.relocated_persons].map((n) => rounded(n, 10)),
          rounded(row.cost_money, 1),
        ],
      })),
    error: {
      tests: errors.length,
      mean: errors.length === 0 ? 0 : errors.reduce((sum, error) => sum + error, 0) / errors.length,
      most: Math.max(0, ...errors),
    },
  };
}
