import { applyStep, leadTotal, type Operation, type ScenarioStep } from '../../models/balance/scenario.ts';
import type { SystemInput } from '../../models/balance/system.ts';
import { type BalanceRows, cellKey, type ParameterRow } from './rows.ts';
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

/** A number of the input: the row of parameters it comes from, and the steps of the scenario that change it. */
interface Slot {
  readonly row: number;
  readonly steps: readonly { readonly step: StepRow; readonly valueAt: number }[];
}

/** Arrays to be filled for each path, of the sizes the shape asks for. */
export function emptyInput({ shape, rows }: BalanceSystem): BalanceInput {
  const { years, regions, cells, programmes, links, inflows } = shape;
  const initialGap = new Float64Array(regions * cells);
  rows.regions.forEach((region, r) => {
    rows.cells.forEach((cell, c) => {
      initialGap[r * cells + c] =
        rows.initialGap.get(cellKey(region, cell.sector_code, cell.occupation_code)) ?? 0;
    });
  });
  return {
    employment: new Float64Array(regions * cells * (years + 1)),
    leavingRate: new Float64Array(regions * cells * years),
    leavingParts: LEAVING.map(() => new Float64Array(regions * cells * years)),
    completed: new Float64Array(programmes * regions * years),
    completionRate: new Float64Array(programmes * regions * years),
    leaverShare: new Float64Array(programmes * regions * years),
    availableShare: new Float64Array(programmes * regions * years),
    suitability: new Float64Array(links.length * regions * years),
    stay: new Float64Array(programmes * regions * years),
    abroad: new Float64Array(programmes * regions * years),
    inflow: new Float64Array(inflows.length * years),
    initialGap,
  };
}

/** Leaving the perimeter for good; turnover between firms is stored and never read here. */
const LEAVING = ['retirement_rate', 'sector_exit_rate', 'stock_emigration_rate'];

/** What the system reads, and factors that only publishing needs: rates of leaving apart, and the chain's. */
export interface BalanceInput extends SystemInput {
  /** [p][g][t] */
  readonly completionRate: Float64Array;
  /** [p][g][t], 1 − share that goes on studying. */
  readonly leaverShare: Float64Array;
  readonly leavingParts: readonly Float64Array[];
}

export type Filler = (values: Float64Array, seriesLevels: Float64Array, input: BalanceInput) => void;

/**
 * Prepares one scenario: which number comes from which row of parameters, and which steps change it.
 *
 * @param valueOfStep position of each step's value among `values` (parameters first, then steps).
 * @returns a function that fills an input from drawn (or central) values and levels of the employment series,
 *   [series][T0 … T]; shares are held within 0–1 after steps.
 */
export function scenarioFiller(
  system: BalanceSystem,
  steps: readonly StepRow[],
  valueOfStep: (step: StepRow) => number,
): Filler {
  const { rows, shape, leafAt, seriesOfLeaf, inflowRows } = system;
  const { years, cells } = shape;
  const levels = years + 1;

  const slot = (
    name: string,
    region: string,
    sector: string,
    occupation: string,
    programme: string,
  ): Slot => {
    const row = rows.parameterOf.get(cellKey(name, region, sector, occupation, programme));
    if (row === undefined)
      throw new Error(`parameter ${name} has no row for ${region}, ${sector}, ${occupation}, ${programme}`);
    const scope: Record<string, string> = {
      region_code: region,
      sector_code: sector,
      occupation_code: occupation,
      programme_code: programme,
    };
    return {
      row,
      steps: stepsFor(steps, 'parameter', name, scope).map((step) => ({ step, valueAt: valueOfStep(step) })),
    };
  };
  const value = (from: Slot, values: Float64Array, t: number): number => {
    let number = values[from.row]!;
    for (const { step, valueAt } of from.steps)
      number = applyStep(number, asStep(step, values[valueAt]!), rows.years[t]!);
    return from.steps.length > 0 ? Math.min(1, Math.max(0, number)) : number;
  };

  /** Fills an array, [slot][year], from slots prepared once: those without a step, nearly all, need no question. */
  const yearsFiller = (slots: readonly (Slot | null)[], whereNone: number) => {
    const rowOf = Int32Array.from(slots, (own) => (own === null || own.steps.length > 0 ? -1 : own.row));
    const stepped = slots.flatMap((own, k) => (own !== null && own.steps.length > 0 ? [{ own, k }] : []));
    return (target: Float64Array, values: Float64Array): void => {
      fillPlain(target, rowOf, values, years, whereNone);
      for (const { own, k } of stepped)
        for (let t = 0; t < years; t++) target[k * years + t] = value(own, values, t);
    };
  };

  const leaving = rows.regions.flatMap((region) =>
    rows.cells.map((cell) =>
      leafAt[rows.regions.indexOf(region) * cells + rows.cells.indexOf(cell)]! < 0
        ? null
        : LEAVING.map((name) => slot(name, region, cell.sector_code, cell.occupation_code, '_T')),
    ),
  );
  const fillLeaving = LEAVING.map((_, part) =>
    yearsFiller(
      leaving.map((slots) => slots?.[part] ?? null),
      0,
    ),
  );
  const training = rows.programmes.flatMap((programme) =>
    rows.regions.map((region) => {
      const own = (name: string) => slot(name, region, '_T', '_T', programme);
      return {
        ...cohortLevels(rows, programme, region),
        completion: own('completion_rate'),
        continues: own('continues_study_share'),
        // Observed insertion stands for entry and suitability together, where a project says so.
        entry: own(rows.supplyProxy === 'insertion' ? 'insertion_rate' : 'labour_force_entry_share'),
        stay: own('stay_in_region_share'),
        abroad: own('abroad_share'),
      };
    }),
  );
  const fillCompletion = yearsFiller(
    training.map(({ completion }) => completion),
    0,
  );
  const fillStay = yearsFiller(
    training.map(({ stay }) => stay),
    0,
  );
  const fillAbroad = yearsFiller(
    training.map(({ abroad }) => abroad),
    0,
  );
  const suitability = shape.links.flatMap((link) =>
    rows.regions.map((region) => {
      if (rows.supplyProxy === 'insertion') return null;
      const { sector_code, occupation_code } = rows.cells[link.cell]!;
      return slot(
        'suitability_share',
        region,
        sector_code,
        occupation_code,
        rows.programmes[link.programme]!,
      );
    }),
  );
  const fillSuitability = yearsFiller(suitability, 1);
  const employmentSteps = steps
    .filter((step) => step.target === 'series' && step.name === 'employment')
    .map((step) => ({ step, valueAt: valueOfStep(step), chosen: chosenCells(rows, step) }));
  const completedSteps = steps
    .filter((step) => step.target === 'series' && step.name === 'completed')
    .map((step) => ({ step, valueAt: valueOfStep(step), chosen: chosenCohorts(rows, step) }));
  const completedPaths = new Float64Array(training.length * levels);
  // A region without the cell has a share of nothing.
  const shareOf = Float64Array.from(leafAt, (leaf) => (leaf < 0 ? 0 : rows.leaves[leaf]!.share));
  const seriesAt = Int32Array.from(leafAt, (leaf) => (leaf < 0 ? 0 : seriesOfLeaf[leaf]!));

  return (values, seriesLevels, input) => {
    for (let k = 0; k < shareOf.length; k++) {
      const from = seriesAt[k]! * levels;
      const share = shareOf[k]!;
      for (let t = 0; t < levels; t++) input.employment[k * levels + t] = seriesLevels[from + t]! * share;
    }
    for (const { step, valueAt, chosen } of employmentSteps)
      applySeriesStep(input.employment, levels, chosen, rows.baseYear, asStep(step, values[valueAt]!));
    const [retirement, exit, emigration] = input.leavingParts as [Float64Array, Float64Array, Float64Array];
    fillLeaving.forEach((fill, part) => {
      fill(input.leavingParts[part]!, values);
    });
    for (let i = 0; i < input.leavingRate.length; i++) {
      input.leavingRate[i] = Math.min(1, retirement[i]! + exit[i]! + emigration[i]!);
    }
    fillCompletion(input.completionRate, values);
    fillStay(input.stay, values);
    fillAbroad(input.abroad, values);
    training.forEach((own, k) => {
      for (let t = 0; t < levels; t++) {
        const rate = value(own.completion, values, Math.max(0, t - 1));
        completedPaths[k * levels + t] = own.observed[t]! + own.entrants[t]! * rate;
      }
      for (let t = 0; t < years; t++) {
        input.leaverShare[k * years + t] = 1 - value(own.continues, values, t);
        input.availableShare[k * years + t] = input.leaverShare[k * years + t]! * value(own.entry, values, t);
      }
    });
    for (const { step, valueAt, chosen } of completedSteps)
      applySeriesStep(completedPaths, levels, chosen, rows.baseYear, asStep(step, values[valueAt]!));
    for (let k = 0; k < training.length; k++) {
      for (let t = 0; t < years; t++) input.completed[k * years + t] = completedPaths[k * levels + t + 1]!;
    }
    fillSuitability(input.suitability, values);
    inflowRows.forEach(({ row, weight }, k) => {
      input.inflow.fill(values[row]! * weight, k * years, (k + 1) * years);
    });
  };
}

/** The same number in every year of a slot; `whereNone` where the slot has no row, or a step that comes later. */
function fillPlain(
  target: Float64Array,
  rowOf: Int32Array,
  values: Float64Array,
  years: number,
  whereNone: number,
): void {
  let at = 0;
  for (let k = 0; k < rowOf.length; k++) {
    const row = rowOf[k]!;
    const number = row < 0 ? whereNone : values[row]!;
    for (const end = at + years; at < end; at++) target[at] = number;
  }
}

const asStep = (row: StepRow, value: number): ScenarioStep => ({
  operation: row.operation,
  value,
  fromYear: row.from_year,
  phaseYears: row.phase_years,
});

/**
 * T0 … T of one programme and region: completions where they were observed, else the entrants of the cohort that
 * entered its duration before; 0 in both where neither is known.
 */
function cohortLevels(rows: BalanceRows, programme: string, region: string) {
  const cohort = rows.cohorts.find((row) => row.programme_code === programme && row.region_code === region);
  const years = [rows.baseYear, ...rows.years];
  const entered = (year: number) => cohort?.entrants.get(year - Math.ceil(cohort.duration_years))?.value ?? 0;
  return {
    observed: Float64Array.from(years, (year) => cohort?.completed.get(year) ?? 0),
    entrants: Float64Array.from(years, (year) => (cohort?.completed.has(year) ? 0 : entered(year))),
  };
}

function applySeriesStep(
  paths: Float64Array,
  levels: number,
  chosen: readonly number[],
  baseYear: number,
  step: ScenarioStep,
): void {
  if (step.operation === 'set') {
    leadTotal(paths, levels, chosen, baseYear, step);
    return;
  }
  for (let t = 1; t < levels; t++) {
    const total = chosen.reduce((sum, k) => sum + paths[k * levels + t]!, 0);
    if (!(total > 0)) continue;
    const factor = Math.max(0, applyStep(total, step, baseYear + t)) / total;
    for (const k of chosen) paths[k * levels + t]! *= factor;
  }
}

const SCOPE = ['region_code', 'sector_code', 'occupation_code', 'programme_code'] as const;

function stepsFor(
  steps: readonly StepRow[],
  target: StepRow['target'],
  name: string,
  scope: Record<string, string>,
): StepRow[] {
  return steps.filter(
    (step) =>
      step.target === target &&
      step.name === name &&
      SCOPE.every((column) => step[column] === '_T' || step[column] === scope[column]),
  );
}

function chosenCells(rows: BalanceRows, step: StepRow): number[] {
  return rows.regions.flatMap((region, r) =>
    rows.cells.flatMap((cell, c) =>
      (step.region_code === '_T' || step.region_code === region) &&
      (step.sector_code === '_T' || step.sector_code === cell.sector_code) &&
      (step.occupation_code === '_T' || step.occupation_code === cell.occupation_code)
        ? [r * rows.cells.length + c]
        : [],
    ),
  );
}

function chosenCohorts(rows: BalanceRows, step: StepRow): number[] {
  return rows.programmes.flatMap((programme, p) =>
    rows.regions.flatMap((region, g) =>
      (step.region_code === '_T' || step.region_code === region) &&
      (step.programme_code === '_T' || step.programme_code === programme)
        ? [p * rows.regions.length + g]
        : [],
    ),
  );
}

/** Central values: each parameter's own, then each step's. An unknown one is NaN and must not be reached. */
export function centralValues(parameters: readonly ParameterRow[], steps: readonly StepRow[]): Float64Array {
  return Float64Array.from([
    ...parameters.map((row) => row.value ?? Number.NaN),
    ...steps.map((step) => step.value),
  ]);
}
