import { toMillionth } from './balance.ts';
import type { SystemLayout } from './layout.ts';
import { locate, type Mobility } from './supply.ts';
import type { SystemInput, SystemOutput, SystemShape } from './system_types.ts';

/** Supply of one path being computed, with what its steps hand to each other. */
interface Supply {
  readonly shape: SystemShape;
  readonly at: SystemLayout;
  readonly input: SystemInput;
  readonly out: SystemOutput;
  /** Of one link and year, by region: everyone it brings, and those of them who suit; the rest is the same in both. */
  readonly everyone: Mobility & Filled;
  readonly suited: Mobility & Filled;
  /** By region of work: everyone located there, and those of them who suit. */
  readonly located: Float64Array;
  readonly fitted: Float64Array;
  /** [r][o], employment at T0. */
  readonly employedAt: Float64Array;
}

interface Filled {
  readonly people: Float64Array;
  readonly stay: Float64Array;
  readonly abroad: Float64Array;
  readonly openings: Float64Array;
  readonly levels: Float64Array;
}

/** Openings of each specialty of each region from its cells, and nothing supplied yet but people who changed sector. */
export function newSupply(
  shape: SystemShape,
  at: SystemLayout,
  input: SystemInput,
  out: SystemOutput,
): Supply {
  const { regions, cells, years, occupationOf } = shape;
  const short = () => new Float64Array(regions);
  const employedAt = new Float64Array(at.place(regions, 0));
  out.placeExternal.fill(0);
  out.placeMovesIn.fill(0);
  for (let r = 0; r < regions; r++) {
    for (let c = 0; c < cells; c++) {
      const k = at.cell(r, c);
      const q = at.place(r, occupationOf[c]!);
      employedAt[q]! += input.employment[at.level(k, 0)]!;
      for (let t = 0; t < years; t++) {
        out.placeExternal[at.flow(q, t)]! += out.external[at.flow(k, t)]!;
        out.placeMovesIn[at.flow(q, t)]! += out.movesIn[at.flow(k, t)]!;
      }
    }
  }
  out.placeLocated.fill(0);
  out.placeSupply.set(out.placeMovesIn);
  const everyone = { people: short(), stay: short(), abroad: short(), openings: short(), levels: short() };
  const suited = { ...everyone, people: short() };
  return { shape, at, input, out, employedAt, everyone, suited, located: short(), fitted: short() };
}

/** Leavers of every programme and training region, of each specialty they are trained for: located, then fitted. */
export function fillTrained(work: Supply): void {
  const { shape, at, out } = work;
  const { openings, levels } = work.everyone;
  const { years, regions, links } = shape;
  for (let index = 0; index < links.length; index++) {
    const { occupation } = links[index]!;
    for (let r = 0; r < regions; r++) levels[r] = work.employedAt[at.place(r, occupation)]!;
    for (let t = 0; t < years; t++) {
      for (let r = 0; r < regions; r++) openings[r] = out.placeExternal[at.flow(at.place(r, occupation), t)]!;
      locateLink(work, index, t);
      take(work, index, t);
    }
  }
}

/** Where those whom one link brings in a year work. Where suitability is one number, it scales who is located. */
function locateLink(work: Supply, index: number, t: number): void {
  const { shape, at, input, everyone, suited, located, fitted } = work;
  const { people, stay, abroad } = everyone;
  const { programme, share } = shape.links[index]!;
  const first = input.suitability[at.cohortFlow(index, 0, t)]!;
  let same = true;
  let brings = 0;
  for (let g = 0; g < shape.regions; g++) {
    const own = at.cohortFlow(programme, g, t);
    const suits = input.suitability[at.cohortFlow(index, g, t)]!;
    stay[g] = input.stay[own]!;
    abroad[g] = input.abroad[own]!;
    people[g] = input.completed[own]! * input.availableShare[own]! * share;
    suited.people[g] = people[g]! * suits;
    same &&= suits === first;
    brings += people[g]!;
  }
  if (brings === 0) {
    located.fill(0);
    fitted.fill(0);
    return;
  }
  locate(everyone, located);
  if (same) for (let r = 0; r < shape.regions; r++) fitted[r] = located[r]! * first;
  else locate(suited, fitted);
}

function take({ shape, at, out, located, fitted }: Supply, index: number, t: number): void {
  const { occupation } = shape.links[index]!;
  for (let r = 0; r < shape.regions; r++) {
    const q = at.flow(at.place(r, occupation), t);
    out.placeLocated[q]! += located[r]!;
    out.placeSupply[q]! += fitted[r]!;
    if (out.linkLocated && out.linkSupply) {
      out.linkLocated[at.cohortFlow(index, r, t)] = located[r]!;
      out.linkSupply[at.cohortFlow(index, r, t)] = fitted[r]!;
    }
  }
}

/** Persons who come to the nation as a whole go where posts open; where none do, where people work. */
export function fillInflows({ shape, at, input, out, employedAt }: Supply): void {
  const { years, regions, inflows } = shape;
  out.inflowLocated?.fill(0);
  inflows.forEach(({ occupations }, inflow) => {
    for (let t = 0; t < years; t++) {
      const persons = input.inflow[at.flow(inflow, t)]!;
      if (persons === 0) continue;
      let open = 0;
      let employed = 0;
      for (let r = 0; r < regions; r++) {
        for (const o of occupations) {
          open += out.placeExternal[at.flow(at.place(r, o), t)]!;
          employed += employedAt[at.place(r, o)]!;
        }
      }
      const weightOf = (q: number): number => {
        if (open > 0) return out.placeExternal[at.flow(q, t)]! / open;
        return employed > 0 ? employedAt[q]! / employed : 1 / (regions * occupations.length);
      };
      for (let r = 0; r < regions; r++) {
        for (const o of occupations) {
          const own = persons * weightOf(at.place(r, o));
          const q = at.flow(at.place(r, o), t);
          out.placeLocated[q]! += own;
          out.placeSupply[q]! += own;
          if (out.inflowLocated) out.inflowLocated[at.inflowPlace(inflow, r, o, t)] = own;
        }
      }
    }
  });
}

/** A pool fills what is left open and no more: what it leaves over is candidates, never a surplus. */
export function fillPools({ shape, at, input, out }: Supply): void {
  const end = at.flow(at.place(shape.regions, 0), 0);
  for (let q = 0; q < end; q++) {
    const open = Math.max(0, out.placeExternal[q]! - out.placeSupply[q]!);
    const taken = Math.max(0, Math.min(open, input.pool[q]!) - (input.poolIdle?.[q] ?? 0));
    out.poolTaken[q] = taken;
    out.poolRemaining[q] = input.pool[q]! - taken;
    out.placeLocated[q]! += taken;
    out.placeSupply[q]! += taken;
  }
}

/**
 * Sectors of a region compete for the same people: each gets its part of the specialty's openings, by employment at
 * T0 where there are none. Rounded so that the cells sum to the place: the last sector takes what is left.
 */
export function shareAmongSectors({ shape, at, input, out, employedAt }: Supply): void {
  const { regions, cells, years, occupationOf, occupations } = shape;
  const sectors = Float64Array.from(
    { length: occupations },
    (_, o) => occupationOf.filter((own) => own === o).length,
  );
  const last = Array.from({ length: occupations }, (_, o) => occupationOf.lastIndexOf(o));
  const left = new Float64Array(occupations);
  for (let r = 0; r < regions; r++) {
    for (let t = 0; t < years; t++) {
      for (let o = 0; o < occupations; o++) {
        const q = at.flow(at.place(r, o), t);
        out.placeSupply[q] = toMillionth(out.placeSupply[q]!);
        left[o] = out.placeSupply[q]!;
      }
      for (let c = 0; c < cells; c++) {
        const o = occupationOf[c]!;
        const k = at.flow(at.cell(r, c), t);
        const q = at.flow(at.place(r, o), t);
        const employed = employedAt[at.place(r, o)]!;
        const share =
          out.placeExternal[q]! > 0
            ? out.external[k]! / out.placeExternal[q]!
            : employed > 0
              ? input.employment[at.level(at.cell(r, c), 0)]! / employed
              : 1 / sectors[o]!;
        out.allocation[k] = share;
        out.located[k] = out.placeLocated[q]! * share;
        out.supply[k] = c === last[o] ? left[o]! : toMillionth(out.placeSupply[q]! * share);
        left[o]! -= out.supply[k]!;
      }
    }
  }
}
