import { cohortLevels, fillTrainingChain } from '../../models/balance/supply.ts';
import type { SystemInput } from '../../models/balance/system.ts';
import { cellKey, cohortOf, type ParameterRow } from './rows.ts';
import { fillYears, type Slot, type SlotFinder, slotFinder } from './slots.ts';
import { type StepRow, seriesStepper } from './steps.ts';
import type { BalanceSystem } from './system.ts';

/** Arrays to be filled for each path, of the sizes the shape asks for. */
export function emptyInput({ shape, rows, at }: BalanceSystem): BalanceInput {
  const { regions, programmes, links, inflows } = shape;
  // The position after the last one is how many there are.
  const cells = at.cell(regions, 0);
  const byCell = () => new Float64Array(at.flow(cells, 0));
  const byCohort = () => new Float64Array(at.cohortFlow(programmes, 0, 0));
  const initialGap = new Float64Array(cells);
  rows.regions.forEach((region, r) => {
    rows.cells.forEach((cell, c) => {
      initialGap[at.cell(r, c)] =
        rows.initialGap.get(cellKey(region, cell.sector_code, cell.occupation_code)) ?? 0;
    });
  });
  return {
    employment: new Float64Array(at.level(cells, 0)),
    leavingRate: byCell(),
    leavingParts: LEAVING.map(byCell),
    completed: byCohort(),
    completionRate: byCohort(),
    leaverShare: byCohort(),
    availableShare: byCohort(),
    suitability: new Float64Array(at.cohortFlow(links.length, 0, 0)),
    stay: byCohort(),
    abroad: byCohort(),
    inflow: new Float64Array(at.flow(inflows.length, 0)),
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

/** Fills one part of an input from drawn (or central) values. */
type Part = (values: Float64Array, input: BalanceInput) => void;

/**
 * Prepares one scenario: which number comes from which row of parameters, and which steps change it.
 *
 * @param valueAt position of each step's value among `values` (parameters first, then steps).
 * @returns a function that fills an input from drawn (or central) values and levels of the employment series,
 *   [series][T0 … T]; shares are held within 0–1 after steps.
 */
export function scenarioFiller(
  system: BalanceSystem,
  steps: readonly StepRow[],
  valueAt: (step: StepRow) => number,
): Filler {
  const find = slotFinder(system, steps, valueAt);
  const stepEmployment = seriesStepper(system, steps, 'employment', valueAt);
  const stepCompleted = seriesStepper(system, steps, 'completed', valueAt);
  const employment = employmentPart(system);
  const parts: readonly Part[] = [
    leavingPart(system, find),
    trainingPart(system, find, stepCompleted),
    suitabilityPart(system, find),
    inflowPart(system),
  ];
  return (values, seriesLevels, input) => {
    employment(seriesLevels, input.employment);
    stepEmployment(input.employment, values);
    for (const part of parts) part(values, input);
  };
}

/** Each leaf has its share of the series it follows; a region without the cell has a share of nothing. */
function employmentPart({ rows, at, leafAt, seriesOfLeaf }: BalanceSystem) {
  const shareOf = Float64Array.from(leafAt, (leaf) => (leaf < 0 ? 0 : rows.leaves[leaf]!.share));
  const seriesAt = Int32Array.from(leafAt, (leaf) => (leaf < 0 ? 0 : seriesOfLeaf[leaf]!));
  return (seriesLevels: Float64Array, employment: Float64Array): void => {
    for (let k = 0; k < shareOf.length; k++) {
      const from = at.level(seriesAt[k]!, 0);
      const share = shareOf[k]!;
      for (let t = 0; t <= at.years; t++) employment[at.level(k, t)] = seriesLevels[from + t]! * share;
    }
  };
}

/** Rates of leaving the perimeter for good, and their sum, which is a share. */
function leavingPart({ rows, at, leafAt }: BalanceSystem, find: SlotFinder): Part {
  const slots = Array.from(leafAt, (leaf, k) => {
    if (leaf < 0) return [];
    const { sector_code: sector, occupation_code: occupation } = rows.cells[at.cellOf(k)]!;
    return LEAVING.map((name) => find(name, { region: rows.regions[at.regionOf(k)]!, sector, occupation }));
  });
  return (values, input) => {
    slots.forEach((own, k) => {
      own.forEach((slot, part) => {
        fillYears(input.leavingParts[part]!, at.flow(k, 0), slot, values, rows.years);
      });
    });
    input.leavingRate.fill(0);
    for (const part of input.leavingParts)
      for (let i = 0; i < part.length; i++) input.leavingRate[i]! += part[i]!;
    for (let i = 0; i < input.leavingRate.length; i++)
      input.leavingRate[i] = Math.min(1, input.leavingRate[i]!);
  };
}

/** From entrants to leavers who seek work: rates from their rows, the arithmetic from models/balance/supply.ts. */
function trainingPart(
  { rows, at }: BalanceSystem,
  find: SlotFinder,
  stepCompleted: ReturnType<typeof seriesStepper>,
): Part {
  const places = rows.programmes.flatMap((programme) =>
    rows.regions.map((region) => ({ programme, region })),
  );
  const cohorts = places.map((place) =>
    cohortLevels(cohortOf(rows, place.programme, place.region), [rows.baseYear, ...rows.years]),
  );
  // Observed insertion stands for entry and suitability together, where a project says so.
  const entry = rows.supplyProxy === 'insertion' ? 'insertion_rate' : 'labour_force_entry_share';
  const slotsOf = (name: string) => places.map((place) => find(name, place));
  const slots = {
    completion: slotsOf('completion_rate'),
    continues: slotsOf('continues_study_share'),
    entry: slotsOf(entry),
    stay: slotsOf('stay_in_region_share'),
    abroad: slotsOf('abroad_share'),
  };
  const flows = () => new Float64Array(at.flow(places.length, 0));
  const continuesStudyShare = flows();
  const labourForceEntryShare = flows();
  const completedLevels = new Float64Array(at.level(places.length, 0));
  return (values, input) => {
    const fill = (target: Float64Array, own: readonly Slot[]) => {
      for (let k = 0; k < own.length; k++) fillYears(target, at.flow(k, 0), own[k]!, values, rows.years);
    };
    fill(input.completionRate, slots.completion);
    fill(input.stay, slots.stay);
    fill(input.abroad, slots.abroad);
    fill(continuesStudyShare, slots.continues);
    fill(labourForceEntryShare, slots.entry);
    const { completionRate, leaverShare, availableShare } = input;
    const rates = { completionRate, continuesStudyShare, labourForceEntryShare };
    fillTrainingChain(cohorts, { ...rates, completedLevels, leaverShare, availableShare });
    stepCompleted(completedLevels, values);
    for (let k = 0; k < places.length; k++)
      for (let t = 0; t < at.years; t++)
        input.completed[at.flow(k, t)] = completedLevels[at.level(k, t + 1)]!;
  };
}

function suitabilityPart({ rows, at, shape }: BalanceSystem, find: SlotFinder): Part {
  if (rows.supplyProxy === 'insertion') return (_, input) => void input.suitability.fill(1);
  const slots = shape.links.flatMap((link) => {
    const { sector_code: sector, occupation_code: occupation } = rows.cells[link.cell]!;
    const programme = rows.programmes[link.programme]!;
    return rows.regions.map((region) => find('suitability_share', { region, sector, occupation, programme }));
  });
  return (values, input) => {
    for (let k = 0; k < slots.length; k++)
      fillYears(input.suitability, at.flow(k, 0), slots[k]!, values, rows.years);
  };
}

function inflowPart({ at, inflowRows }: BalanceSystem): Part {
  return (values, input) => {
    inflowRows.forEach(({ row, weight }, k) => {
      input.inflow.fill(values[row]! * weight, at.flow(k, 0), at.flow(k + 1, 0));
    });
  };
}

/** Central values: each parameter's own, then each step's. An unknown one is NaN and must not be reached. */
export function centralValues(parameters: readonly ParameterRow[], steps: readonly StepRow[]): Float64Array {
  return Float64Array.from([
    ...parameters.map((row) => row.value ?? Number.NaN),
    ...steps.map((step) => step.value),
  ]);
}
