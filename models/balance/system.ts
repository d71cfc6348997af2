import { fillCell, fillGap } from './balance.ts';
import { SystemLayout } from './layout.ts';
import { fillMobilityRow } from './supply.ts';

/**
 * The whole balance of a country at once: every cell of every region, demand and supply, in flat arrays that are
 * filled again for each draw. The central path, the draws and the what-if page all call this one function.
 *
 * Index order, last one fastest: region r, cell c (sector × specialty), programme p, training region g, year t
 * (0 is T0 + 1). `[r][c][t]` is a position that layout.ts gives.
 */
export interface SystemShape {
  readonly years: number;
  readonly regions: number;
  /** Cells of one region. */
  readonly cells: number;
  readonly programmes: number;
  /** Which cell a programme leads to, and with what share of those available. */
  readonly links: readonly Link[];
  /** People who change sector within the perimeter: a share a year of the mid-year stock of the cell they leave. */
  readonly moves: readonly Move[];
  /** Persons a year for the nation, spread over regions and over the named cells by their openings. */
  readonly inflows: readonly { readonly cells: readonly number[] }[];
  /** Cells in which some flow of supply is unknown: no gap is told there. */
  readonly unknownSupply: Uint8Array;
}

export interface Link {
  readonly programme: number;
  readonly cell: number;
  readonly share: number;
}

export interface Move {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
}

/** Numbers of one path: central, of one draw, or of one position of the sliders. */
export interface SystemInput {
  /** [r][c][t] with years + 1 levels (persons, 31 December), T0 first. */
  readonly employment: Float64Array;
  /** [r][c][t], share of the mid-year stock that leaves the perimeter for good. */
  readonly leavingRate: Float64Array;
  /** [p][g][t], persons who complete in year t. */
  readonly completed: Float64Array;
  /** [p][g][t], share of those who complete that leaves education and seeks work. */
  readonly availableShare: Float64Array;
  /** [link][g][t], share that suits the post. */
  readonly suitability: Float64Array;
  /** [p][g][t], share of those who remain in the country that stays in the region of training. */
  readonly stay: Float64Array;
  /** [p][g][t], share that leaves the country. */
  readonly abroad: Float64Array;
  /** [inflow][t], persons a year for the nation. */
  readonly inflow: Float64Array;
  /** [r][c], persons; 0 where unknown. */
  readonly initialGap: Float64Array;
}

/** [r][c][t], persons a year; `gapCumulated` counts from T0. Supply and gap of an unknown cell are NaN. */
export interface SystemOutput {
  readonly expansion: Float64Array;
  readonly replacement: Float64Array;
  readonly movesOut: Float64Array;
  readonly openings: Float64Array;
  readonly displaced: Float64Array;
  readonly movesIn: Float64Array;
  readonly located: Float64Array;
  readonly supply: Float64Array;
  readonly gap: Float64Array;
  readonly gapCumulated: Float64Array;
  /** [p][t][g][r], share of leavers; what is missing to one goes abroad. */
  readonly mobility: Float64Array;
  /** The same, row by row, [p][t][g]: views made once, since each draw fills them all. */
  readonly mobilityRows: readonly Float64Array[];
  /** [link][r][t], what each link gives to a region before and after suitability; null when not asked for. */
  readonly linkLocated: Float64Array | null;
  readonly linkSupply: Float64Array | null;
  /** [inflow][r][c][t], persons of each inflow; null when not asked for. */
  readonly inflowLocated: Float64Array | null;
}

/** @param withParts whether the parts of supply are kept too, as publishing needs and draws do not. */
export function systemOutput(shape: SystemShape, withParts = false): SystemOutput {
  const at = new SystemLayout(shape);
  const flow = () => new Float64Array(at.flow(at.cell(shape.regions, 0), 0));
  const part = (length: number) => (withParts ? new Float64Array(length) : null);
  const mobility = new Float64Array(at.routeFlow(shape.programmes, 0, 0, 0));
  return {
    expansion: flow(),
    replacement: flow(),
    movesOut: flow(),
    openings: flow(),
    displaced: flow(),
    movesIn: flow(),
    located: flow(),
    supply: flow(),
    gap: flow(),
    gapCumulated: flow(),
    mobility,
    mobilityRows: Array.from({ length: at.mobilityRow(shape.programmes, 0, 0) }, (_, row) =>
      mobility.subarray(row * at.regions, (row + 1) * at.regions),
    ),
    linkLocated: part(at.cohortFlow(shape.links.length, 0, 0)),
    linkSupply: part(at.cohortFlow(shape.links.length, 0, 0)),
    inflowLocated: part(at.inflowCell(shape.inflows.length, 0, 0, 0)),
  };
}

/** One path being computed, with what its steps hand to each other. */
interface Work {
  readonly shape: SystemShape;
  readonly at: SystemLayout;
  readonly input: SystemInput;
  readonly out: SystemOutput;
  /** By region: sums of openings over its cells and years, and of levels at T0: where leavers go. */
  readonly openings: Float64Array;
  readonly levels: Float64Array;
  /** Leavers by region of training, then by region of work, then those of them who suit the post. */
  readonly available: Float64Array;
  readonly located: Float64Array;
  readonly fitted: Float64Array;
}

/** Fills `out` from `input`; nothing else is touched and nothing is allocated but a few short arrays. */
export function computeSystem(shape: SystemShape, input: SystemInput, out: SystemOutput): void {
  const at = new SystemLayout(shape);
  const { regions } = shape;
  fillDemand(shape, at, input, out);
  const work: Work = {
    ...{ shape, at, input, out },
    openings: openingsByRegion(at, out.openings),
    levels: levelsByRegion(at, input.employment),
    available: new Float64Array(regions),
    located: new Float64Array(regions),
    fitted: new Float64Array(regions),
  };
  fillSupply(work);
  fillInflows(work);
  fillGaps(work);
}

function fillDemand(shape: SystemShape, at: SystemLayout, input: SystemInput, out: SystemOutput): void {
  const { years, regions, cells, moves } = shape;
  out.movesOut.fill(0);
  out.movesIn.fill(0);
  for (let r = 0; r < regions; r++) {
    for (const { from, to, rate } of moves) {
      const source = at.cell(r, from);
      const destination = at.cell(r, to);
      for (let t = 0; t < years; t++) {
        const stock =
          (input.employment[at.level(source, t)]! + input.employment[at.level(source, t + 1)]!) / 2;
        out.movesOut[at.flow(source, t)]! += rate * stock;
        out.movesIn[at.flow(destination, t)]! += rate * stock;
      }
    }
  }
  for (let cell = 0; cell < regions * cells; cell++) fillCell(input, out, cell, years);
}

/**
 * Leavers of every programme and training region, located by the mobility matrix and fitted to the post.
 * For one programme and year: located_r = Σ_g leavers_g · M[g, r], and fitted_r = Σ_g leavers_g · M[g, r] · suitability_g,
 * of which each link takes its share; where suitability is the same in every region of training the second sum is
 * the first times it, which spares most of the work.
 */
function fillSupply(work: Work): void {
  const { years, programmes, links } = work.shape;
  work.out.located.fill(0);
  work.out.supply.set(work.out.movesIn);
  for (let p = 0; p < programmes; p++) {
    for (let t = 0; t < years; t++) {
      locate(work, p, t);
      for (let index = 0; index < links.length; index++) {
        if (links[index]!.programme !== p) continue;
        suit(work, index, t);
        take(work, index, t);
      }
    }
  }
}

/** Fills the mobility matrix of a programme and year, its leavers by region of training and by region of work. */
function locate(work: Work, p: number, t: number): void {
  const { at, input, out, available, located, openings, levels } = work;
  const { regions } = at;
  located.fill(0);
  for (let g = 0; g < regions; g++) {
    const own = at.cohortFlow(p, g, t);
    const row = out.mobilityRows[at.mobilityRow(p, g, t)]!;
    const same =
      t > 0 && input.stay[own] === input.stay[own - 1] && input.abroad[own] === input.abroad[own - 1];
    if (same) row.set(out.mobilityRows[at.mobilityRow(p, g, t - 1)]!);
    else fillMobilityRow(row, g, input.stay[own]!, input.abroad[own]!, openings, levels);
    const leavers = input.completed[own]! * input.availableShare[own]!;
    available[g] = leavers;
    for (let r = 0; r < regions; r++) located[r]! += leavers * row[r]!;
  }
}

/** Leavers by region of work, each weighed by how well those of their region of training suit the link's post. */
function suit({ shape, at, input, out, available, located, fitted }: Work, index: number, t: number): void {
  const { regions } = shape;
  const { programme } = shape.links[index]!;
  const first = input.suitability[at.cohortFlow(index, 0, t)]!;
  let same = true;
  for (let g = 1; g < regions && same; g++) same = input.suitability[at.cohortFlow(index, g, t)] === first;
  if (same) {
    for (let r = 0; r < regions; r++) fitted[r] = located[r]! * first;
    return;
  }
  fitted.fill(0);
  for (let g = 0; g < regions; g++) {
    const suited = available[g]! * input.suitability[at.cohortFlow(index, g, t)]!;
    const row = out.mobilityRows[at.mobilityRow(programme, g, t)]!;
    for (let r = 0; r < regions; r++) fitted[r]! += suited * row[r]!;
  }
}

/** What one link takes of those whom a programme locates in each region. */
function take({ shape, at, out, located, fitted }: Work, index: number, t: number): void {
  const link = shape.links[index]!;
  for (let r = 0; r < shape.regions; r++) {
    const cell = at.flow(at.cell(r, link.cell), t);
    out.located[cell]! += located[r]! * link.share;
    out.supply[cell]! += fitted[r]! * link.share;
    if (out.linkLocated && out.linkSupply) {
      out.linkLocated[at.cohortFlow(index, r, t)] = located[r]! * link.share;
      out.linkSupply[at.cohortFlow(index, r, t)] = fitted[r]! * link.share;
    }
  }
}

/** Persons who come to the nation as a whole go where posts open; where none do, where people work. */
function fillInflows({ shape, at, input, out }: Work): void {
  const { years, regions, inflows } = shape;
  out.inflowLocated?.fill(0);
  inflows.forEach(({ cells: named }, inflow) => {
    for (let t = 0; t < years; t++) {
      const persons = input.inflow[at.flow(inflow, t)]!;
      if (persons === 0) continue;
      let open = 0;
      let employed = 0;
      for (let r = 0; r < regions; r++) {
        for (const c of named) {
          open += out.openings[at.flow(at.cell(r, c), t)]!;
          employed += input.employment[at.level(at.cell(r, c), 0)]!;
        }
      }
      const weightOf = (k: number): number => {
        if (open > 0) return out.openings[at.flow(k, t)]! / open;
        return employed > 0 ? input.employment[at.level(k, 0)]! / employed : 1 / (regions * named.length);
      };
      for (let r = 0; r < regions; r++) {
        for (const c of named) {
          const k = at.cell(r, c);
          const own = persons * weightOf(k);
          out.located[at.flow(k, t)]! += own;
          out.supply[at.flow(k, t)]! += own;
          if (out.inflowLocated) out.inflowLocated[at.inflowCell(inflow, r, c, t)] = own;
        }
      }
    }
  });
}

function fillGaps({ shape, at, input, out }: Work): void {
  const { years, regions, cells, unknownSupply } = shape;
  for (let cell = 0; cell < regions * cells; cell++) {
    if (unknownSupply[cell]) {
      out.located.fill(Number.NaN, at.flow(cell, 0), at.flow(cell + 1, 0));
      out.supply.fill(Number.NaN, at.flow(cell, 0), at.flow(cell + 1, 0));
    }
    fillGap(out, input.initialGap[cell]!, cell, years);
  }
}

function openingsByRegion(at: SystemLayout, openings: Float64Array): Float64Array {
  return Float64Array.from({ length: at.regions }, (_, r) => {
    let sum = 0;
    const end = at.flow(at.cell(r + 1, 0), 0);
    for (let i = at.flow(at.cell(r, 0), 0); i < end; i++) sum += openings[i]!;
    return sum;
  });
}

function levelsByRegion(at: SystemLayout, employment: Float64Array): Float64Array {
  return Float64Array.from({ length: at.regions }, (_, r) => {
    let sum = 0;
    for (let c = 0; c < at.cells; c++) sum += employment[at.level(at.cell(r, c), 0)]!;
    return sum;
  });
}
