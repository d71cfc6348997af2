import { scaleShares } from '../../models/balance/promotion.ts';
import { applyStep } from '../../models/balance/scenario.ts';
import type { BalanceInput, Filler, Part } from './part.ts';
import { cellKey } from './rows.ts';
import { fillYears, type SlotFinder, slotFinder, stepYears } from './slots.ts';
import { asStep, employmentSteps, type StepRow, stepsOf } from './steps.ts';
import { poolPart, suitabilityPart, trainingPart } from './supply_input.ts';
import type { BalanceSystem } from './system.ts';

/** Arrays to be filled for each path, of the sizes the shape asks for. */
export function emptyInput({ shape, rows, at }: BalanceSystem): BalanceInput {
  const { regions, programmes, links, inflows, promotions } = shape;
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
    promotionShare: new Float64Array(promotions.length),
    entrants: byCohort(),
    completed: byCohort(),
    completionRate: byCohort(),
    leaverShare: byCohort(),
    availableShare: byCohort(),
    suitability: new Float64Array(at.cohortFlow(links.length, 0, 0)),
    stay: byCohort(),
    abroad: byCohort(),
    inflow: new Float64Array(at.flow(inflows.length, 0)),
    pool: new Float64Array(at.flow(at.place(regions, 0), 0)),
    initialGap,
  };
}

/** Leaving the perimeter for good; turnover between firms is stored and never read here. */
const LEAVING = ['retirement_rate', 'sector_exit_rate', 'stock_emigration_rate'];

const RETIREMENT = LEAVING.indexOf('retirement_rate');

/** Its position among the parts of the leaving rate. */
export const SECTOR_EXIT = LEAVING.indexOf('sector_exit_rate');

/** Where it is told it stands for a rate of retirement. */
const AGE_SHARE = 'age_55_plus_share';

/** Years over which those of 55 and more retire, up to 65. */
const RETIREMENT_YEARS = 10;

/**
 * Prepares one scenario: which number comes from which row, and which steps change it.
 *
 * @param valueAt position of each step's value among `values` (numbers first, then steps).
 * @returns a function that fills an input from drawn (or central) values and levels of the paths; shares are held
 *   within 0–1 after steps.
 */
export function scenarioFiller(
  system: BalanceSystem,
  steps: readonly StepRow[],
  valueAt: (step: StepRow) => number,
): Filler {
  const find = slotFinder(system, steps, valueAt);
  const parts: readonly Part[] = [
    employmentPart(system),
    employmentSteps(system, steps, valueAt),
    leavingPart(system, find),
    promotionPart(system),
    trainingPart(system, find, steps, valueAt),
    suitabilityPart(system, find),
    inflowPart(system, steps, valueAt),
    poolPart(system),
  ];
  return (values, levels, input) => {
    for (const part of parts) part(values, input, levels);
  };
}

/** Each leaf has its share of the path it follows; a region without the cell has a share of nothing. */
function employmentPart({ rows, at, pathAt, staffingAt }: BalanceSystem): Part {
  const { span, base } = rows.paths;
  const sectorOf = rows.cells.map((cell) => cell.sector_code);
  // Staffing shares of a sector are normalised: each is drawn by itself, and the specialties are the whole sector.
  const bySector = new Map<string, Set<number>>();
  staffingAt.forEach((number, k) => {
    if (number < 0) return;
    const sector = sectorOf[at.cellOf(k)]!;
    bySector.set(sector, (bySector.get(sector) ?? new Set()).add(number));
  });
  return (values, input, levels) => {
    const sums = new Map<string, number>();
    for (const [sector, numbers] of bySector) {
      let sum = 0;
      for (const number of numbers) sum += values[number]!;
      sums.set(sector, sum);
    }
    for (let k = 0; k < pathAt.length; k++) {
      const to = at.level(k, 0);
      if (pathAt[k]! < 0) {
        input.employment.fill(0, to, to + at.years + 1);
        continue;
      }
      const from = pathAt[k]! * span + base;
      const staffing = staffingAt[k]!;
      const share = staffing < 0 ? 1 : values[staffing]! / sums.get(sectorOf[at.cellOf(k)]!)!;
      for (let t = 0; t <= at.years; t++) input.employment[to + t] = levels[from + t]! * share;
    }
  };
}

/**
 * Rates of leaving the perimeter for good, and their sum, which is a share. A step on retirement acts on what the ages
 * come to, too: who writes one means those who retire, not the row that tells them.
 */
function leavingPart({ rows, at, leafAt }: BalanceSystem, find: SlotFinder): Part {
  const cells = Array.from(leafAt, (leaf, k) => {
    if (leaf < 0) return { slots: [], later: null };
    const { sector_code: sector, occupation_code: occupation } = rows.cells[at.cellOf(k)]!;
    const place = { region: rows.regions[at.regionOf(k)]!, sector, occupation };
    const byAge = find.maybe(AGE_SHARE, place);
    const slots = LEAVING.map((name, part) =>
      part === RETIREMENT && byAge !== null ? byAge : find(name, place),
    );
    return { slots, later: byAge === null ? null : find.steps(LEAVING[RETIREMENT]!, place) };
  });
  return (values, input) => {
    cells.forEach(({ slots, later }, k) => {
      const from = at.flow(k, 0);
      slots.forEach((slot, part) => {
        const target = input.leavingParts[part]!;
        fillYears(target, from, slot, values, rows.years);
        if (part !== RETIREMENT || later === null) return;
        for (let i = from; i < from + at.years; i++) target[i]! /= RETIREMENT_YEARS;
        stepYears(target, from, later, values, rows.years);
      });
    });
    input.leavingRate.fill(0);
    for (const part of input.leavingParts)
      for (let i = 0; i < part.length; i++) input.leavingRate[i]! += part[i]!;
    for (let i = 0; i < input.leavingRate.length; i++)
      input.leavingRate[i] = Math.min(1, input.leavingRate[i]!);
  };
}

function promotionPart({ shape, promotionAt }: BalanceSystem): Part {
  return (values, input) => {
    promotionAt.forEach((number, i) => {
      input.promotionShare[i] = values[number]!;
    });
    scaleShares(shape.promotions, input.promotionShare);
  };
}

/** Persons a year and not shares: steps change them freely, but never below none. */
function inflowPart(
  { at, inflowRows, rows }: BalanceSystem,
  steps: readonly StepRow[],
  valueAt: (step: StepRow) => number,
): Part {
  const own = inflowRows.map(({ name, number }) => ({
    number,
    steps: stepsOf(steps, name, rows.numbers.all[number]!).map((step) => ({ step, value: valueAt(step) })),
  }));
  return (values, input) => {
    own.forEach(({ number, steps: changes }, k) => {
      rows.years.forEach((year, t) => {
        const persons = changes.reduce(
          (before, { step, value }) => applyStep(before, asStep(step, values[value]!), year),
          values[number]!,
        );
        input.inflow[at.flow(k, t)] = Math.max(0, persons);
      });
    });
  };
}
