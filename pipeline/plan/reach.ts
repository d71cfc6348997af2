import { needAt } from '../../models/plan/input.ts';
import { SECTOR_EXIT } from '../balance/input.ts';
import { arrivesAfter, type LeverRow } from './rows.ts';
import type { PlanSetup } from './setup.ts';

/**
 * Whom a lever without classes can reach in a year of its start: a share of the leavers who do not suit their post
 * (upgrade), or of those who leave the perimeter (retain).
 *
 * @returns by `needAt` of the plan, persons; null for levers without such a limit.
 */
export function reachOf(setup: PlanSetup, lever: LeverRow): Float64Array | null {
  const { kind, reach_share: share } = lever;
  if (kind !== 'upgrade' && kind !== 'retain') return null;
  const { system, years, from } = setup;
  const { regions, occupations: specialties } = system.shape;
  const whom = kind === 'upgrade' ? unsuited(setup) : exits(setup);
  const shape = { specialties, years: years.length };
  const reach = new Float64Array(regions * specialties * years.length);
  for (let r = 0; r < regions; r++)
    for (let k = 0; k < specialties; k++)
      for (let t = 0; t + arrivesAfter(lever) < years.length; t++)
        reach[needAt(shape, r, k, t)] =
          share! * whom[system.at.flow(system.at.place(r, k), from + t + arrivesAfter(lever))]!;
  return reach;
}

/** [r][o][t], leavers of programmes located in a region whom the post does not suit. */
function unsuited({ system, output }: PlanSetup): Float64Array {
  const { at, shape } = system;
  const result = new Float64Array(at.flow(at.place(shape.regions, 0), 0));
  shape.links.forEach(({ occupation }, link) => {
    for (let r = 0; r < shape.regions; r++)
      for (let t = 0; t < shape.years; t++) {
        const own = at.cohortFlow(link, r, t);
        result[at.flow(at.place(r, occupation), t)]! += Math.max(
          0,
          output.linkLocated![own]! - output.linkSupply![own]!,
        );
      }
  });
  return result;
}

/** [r][o][t], employed people who leave the perimeter for good, over all sectors. */
function exits({ system, input }: PlanSetup): Float64Array {
  const { at, shape, leafAt } = system;
  const result = new Float64Array(at.flow(at.place(shape.regions, 0), 0));
  leafAt.forEach((leaf, k) => {
    if (leaf < 0) return;
    const place = at.place(at.regionOf(k), shape.occupationOf[at.cellOf(k)]!);
    for (let t = 0; t < shape.years; t++) {
      const stock = (input.employment[at.level(k, t)]! + input.employment[at.level(k, t + 1)]!) / 2;
      result[at.flow(place, t)]! += stock * input.leavingParts[SECTOR_EXIT]![at.flow(k, t)]!;
    }
  });
  return result;
}
