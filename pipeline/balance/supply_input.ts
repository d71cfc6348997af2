import { fillTrainingChain } from '../../models/balance/supply.ts';
import { completedFrom } from './cohort_levels.ts';
import type { Part } from './part.ts';
import { fillYears, type Slot, type SlotFinder } from './slots.ts';
import { entrantSteps, type StepRow } from './steps.ts';
import type { BalanceSystem } from './system.ts';

/** From entrants to leavers who seek work: rates from their rows, the arithmetic from models/balance/supply.ts. */
export function trainingPart(
  system: BalanceSystem,
  find: SlotFinder,
  steps: readonly StepRow[],
  valueAt: (step: StepRow) => number,
): Part {
  const { rows, at } = system;
  const places = rows.programmes.flatMap((programme) =>
    rows.regions.map((region) => ({ programme, region })),
  );
  const fillHeads = headCounts(system, places, steps, valueAt);
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
  const [told, continuesStudyShare, labourForceEntryShare] = [flows(), flows(), flows()];
  return (values, input, levels) => {
    const fill = (target: Float64Array, own: readonly Slot[]) => {
      for (let k = 0; k < own.length; k++) fillYears(target, at.flow(k, 0), own[k]!, values, rows.years);
    };
    fill(input.completionRate, slots.completion);
    fill(input.stay, slots.stay);
    fill(input.abroad, slots.abroad);
    fill(continuesStudyShare, slots.continues);
    fill(labourForceEntryShare, slots.entry);
    fillHeads(values, levels, told, input.entrants);
    fillTrainingChain({ ...input, told, continuesStudyShare, labourForceEntryShare });
  };
}

/** Fills, of each cohort and year, those told to complete, or else the entrants who will; after the steps of the scenario. */
function headCounts(
  system: BalanceSystem,
  places: readonly { readonly programme: string; readonly region: string }[],
  steps: readonly StepRow[],
  valueAt: (step: StepRow) => number,
) {
  const { rows, at, cohorts } = system;
  const { span } = rows.paths;
  const cohortOf = places.map(({ programme, region }) =>
    cohorts.find((own) => own.programme_code === programme && own.region_code === region),
  );
  const from = cohortOf.map((cohort) =>
    rows.years.map((year) => (cohort === undefined ? null : completedFrom(rows.paths, cohort, year))),
  );
  // What the steps change: the entrants of a cohort, or its completions where nobody counts entrants.
  const pathOf = cohortOf.map(
    (cohort) => rows.paths.at.get(cohort?.entrants ?? cohort?.completed ?? '') ?? -1,
  );
  const intakes = new Float64Array(places.length * span);
  const stepIntakes = entrantSteps(system, steps, valueAt, { cohortOf, pathOf });
  return (values: Float64Array, levels: Float64Array, told: Float64Array, entrants: Float64Array): void => {
    if (stepIntakes !== null) {
      for (let k = 0; k < pathOf.length; k++)
        for (let j = 0; j < span && pathOf[k]! >= 0; j++)
          intakes[k * span + j] = levels[pathOf[k]! * span + j]!;
      stepIntakes(intakes, values);
    }
    for (let k = 0; k < from.length; k++) {
      for (let t = 0; t < at.years; t++) {
        const year = from[k]![t]!;
        const flow = at.flow(k, t);
        told[flow] = 0;
        entrants[flow] = 0;
        if (year === null) continue;
        const level =
          stepIntakes !== null && year.path === pathOf[k]
            ? intakes[k * span + year.at]!
            : levels[year.path * span + year.at]!;
        if (year.basis === 'entrants') entrants[flow] = level;
        else told[flow] = level;
      }
    }
  };
}

export function suitabilityPart({ rows, at, shape }: BalanceSystem, find: SlotFinder): Part {
  if (rows.supplyProxy === 'insertion') return (_, input) => void input.suitability.fill(1);
  const slots = shape.links.flatMap((link) => {
    const occupation = rows.occupations[link.occupation]!;
    const programme = rows.programmes[link.programme]!;
    return rows.regions.map((region) => find('suitability_share', { region, occupation, programme }));
  });
  return (values, input) => {
    for (let k = 0; k < slots.length; k++)
      fillYears(input.suitability, at.flow(k, 0), slots[k]!, values, rows.years);
  };
}

/** Shares of the nation's candidates by region, declared like any other share of a whole. */
const POOL_MEASURE = 'pool_candidates';

/** A pool of one region stands; of a pool of the nation each other region has its share. */
export function poolPart({ rows, at }: BalanceSystem): Part {
  const { pools, shares } = rows.numbers;
  const { rows: shareRows } = rows.paths.imputation;
  const regional = rows.regions.map((region) =>
    shareRows.findIndex(
      (row) => row.measure === POOL_MEASURE && row.dimension === 'region' && row.child === region,
    ),
  );
  const filled = rows.occupations.flatMap((occupation, o) => {
    const own = pools.filter((pool) => pool.occupation_code === occupation);
    const national = own.find((pool) => pool.region_code === '_T');
    return rows.regions.flatMap((region, r) => {
      const here = own.find((pool) => pool.region_code === region);
      if (here !== undefined) return [{ at: at.place(r, o), number: here.number, share: -1 }];
      if (national === undefined) return [];
      const isWhole = rows.regions.length === 1;
      // A region without a share of the candidates has none; pool_rules.ts asks for them all.
      if (!isWhole && regional[r]! < 0) return [];
      return [{ at: at.place(r, o), number: national.number, share: isWhole ? -1 : regional[r]! }];
    });
  });
  const split = regional.filter((row) => row >= 0);
  return (values, input) => {
    let sum = 0;
    for (const row of split) sum += values[shares + row]!;
    for (const { at: q, number, share } of filled) {
      const part = share < 0 ? 1 : values[shares + share]! / sum;
      input.pool.fill(values[number]! * part, at.flow(q, 0), at.flow(q + 1, 0));
    }
  };
}
