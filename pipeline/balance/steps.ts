import {
  leadByExports,
  type Operation,
  type ScenarioStep,
  stepEntrants,
  stepTotal,
} from '../../models/balance/scenario.ts';
import type { CohortRow } from './cohorts.ts';
import type { Part } from './part.ts';
import type { BalanceSystem } from './system.ts';

/** One row of a scenario, with the position of its value among the drawn numbers. */
export interface StepRow {
  readonly scenario: string;
  readonly step: number;
  readonly target: 'parameter' | 'series';
  readonly name: string;
  readonly region_code: string;
  readonly sector_code: string;
  readonly occupation_code: string;
  readonly programme_code: string;
  readonly operation: Operation;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly from_year: number;
  readonly phase_years: number;
}

export const asStep = (row: StepRow, value: number): ScenarioStep => ({
  operation: row.operation,
  value,
  fromYear: row.from_year,
  phaseYears: row.phase_years,
});

const SCOPE = ['region_code', 'sector_code', 'occupation_code', 'programme_code'] as const;

/** The steps that change a parameter in one place: those of its name whose scope holds the place. */
export function stepsOf(
  steps: readonly StepRow[],
  name: string,
  scope: Pick<StepRow, (typeof SCOPE)[number]>,
): StepRow[] {
  return steps.filter(
    (step) =>
      step.target === 'parameter' &&
      step.name === name &&
      SCOPE.every((column) => step[column] === '_T' || step[column] === scope[column]),
  );
}

function chosenCells({ rows, at }: BalanceSystem, step: StepRow): number[] {
  return rows.regions.flatMap((region, r) =>
    rows.cells.flatMap((cell, c) =>
      (step.region_code === '_T' || step.region_code === region) &&
      (step.sector_code === '_T' || step.sector_code === cell.sector_code) &&
      (step.occupation_code === '_T' || step.occupation_code === cell.occupation_code)
        ? [at.cell(r, c)]
        : [],
    ),
  );
}

/**
 * The steps that change employment as a whole, and those that lead the sector's exports: then employment is exports over
 * exports per job, which grow by the declared productivity.
 *
 * @param valueAt position of each step's value among the drawn numbers.
 */
export function employmentSteps(
  system: BalanceSystem,
  steps: readonly StepRow[],
  valueAt: (step: StepRow) => number,
): Part {
  const { rows, at } = system;
  const { baseYear } = rows;
  const levels = at.years + 1;
  const own = steps
    .filter((step) => step.target === 'series' && (step.name === 'employment' || step.name === 'exports'))
    .map((step) => ({ step, chosen: chosenCells(system, step) }))
    .filter(({ chosen }) => chosen.some((k) => system.leafAt[k]! >= 0))
    .map((own) => ({ ...own, value: valueAt(own.step) }));
  const productivity = rows.numbers.all.findIndex(({ parameter }) => parameter === PRODUCTIVITY);
  return (values, input) => {
    for (const { step, value, chosen } of own) {
      const stepped = { paths: input.employment, levels, chosen, baseYear };
      if (step.name === 'employment') stepTotal(stepped, asStep(step, values[value]!));
      else
        leadByExports(stepped, asStep(step, values[value]!), {
          exports: rows.exports!,
          productivityGrowth: values[productivity]!,
        });
    }
  };
}

/** Yearly growth of exports per job. */
const PRODUCTIVITY = 'export_productivity_growth';

/** Where the entrants of each cohort lie, [p·g][year of the paths]. */
interface Intakes {
  readonly cohortOf: readonly (CohortRow | undefined)[];
  readonly pathOf: readonly number[];
}

/**
 * Changes entrants of cohorts that have not entered yet: who is enrolled already is never taken back, and a year of which
 * months were counted is enrolled. Null without a step.
 */
export function entrantSteps(
  { rows }: BalanceSystem,
  steps: readonly StepRow[],
  valueAt: (step: StepRow) => number,
  { cohortOf, pathOf }: Intakes,
): ((intakes: Float64Array, values: Float64Array) => void) | null {
  const { span, firstYear, lastTold, base } = rows.paths;
  const own = steps
    .filter((step) => step.target === 'series' && step.name === 'new_entrants')
    .map((step) => {
      const chosen = cohortOf.flatMap((cohort, k) =>
        cohort !== undefined &&
        (step.region_code === '_T' || step.region_code === cohort.region_code) &&
        (step.programme_code === '_T' || step.programme_code === cohort.programme_code)
          ? [k]
          : [],
      );
      const enrolled = chosen.map((k) => lastTold[pathOf[k]!]!);
      return { step, chosen, enrolled: Math.max(base, ...enrolled) };
    })
    .filter(({ chosen }) => chosen.length > 0)
    .map((one) => ({ ...one, value: valueAt(one.step) }));
  if (own.length === 0) return null;
  return (intakes, values) => {
    for (const { step, value, chosen, enrolled } of own)
      stepEntrants(
        { paths: intakes, levels: span, chosen, baseYear: firstYear },
        asStep(step, values[value]!),
        enrolled,
      );
  };
}
