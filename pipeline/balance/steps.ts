import { type Operation, type ScenarioStep, stepTotal } from '../../models/balance/scenario.ts';
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

function chosenCohorts({ rows, at }: BalanceSystem, step: StepRow): number[] {
  return rows.programmes.flatMap((programme, p) =>
    rows.regions.flatMap((region, g) =>
      (step.region_code === '_T' || step.region_code === region) &&
      (step.programme_code === '_T' || step.programme_code === programme)
        ? [at.cohort(p, g)]
        : [],
    ),
  );
}

/** Applies the steps of one series, in their order, to its paths of T0 … T. */
export type SeriesStepper = (paths: Float64Array, values: Float64Array) => void;

/**
 * The steps that change a series as a whole: employment by cell, or completions by programme and region.
 *
 * @param valueAt position of each step's value among the drawn numbers.
 */
export function seriesStepper(
  system: BalanceSystem,
  steps: readonly StepRow[],
  name: 'employment' | 'completed',
  valueAt: (step: StepRow) => number,
): SeriesStepper {
  const { baseYear } = system.rows;
  const levels = system.at.years + 1;
  const own = steps
    .filter((step) => step.target === 'series' && step.name === name)
    .map((step) => ({
      step,
      value: valueAt(step),
      chosen: name === 'employment' ? chosenCells(system, step) : chosenCohorts(system, step),
    }));
  return (paths, values) => {
    for (const { step, value, chosen } of own)
      stepTotal({ paths, levels, chosen, baseYear }, asStep(step, values[value]!));
  };
}
