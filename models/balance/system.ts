import { fillCell, fillGap } from './balance.ts';
import { fillMobilityRow } from './supply.ts';

/**
 * The whole balance of a country at once: every cell of every region, demand and supply, in flat arrays that are
 * filled again for each draw. The central path, the draws and the what-if page all call this one function.
 *
 * Index order, last one fastest: region r, cell c (sector × specialty), programme p, training region g, year t
 * (0 is T0 + 1). `[r][c][t]` means position (r·cells + c)·years + t.
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
  /** [p][g][r][t], share of leavers; what is missing to one goes abroad. */
  readonly mobility: Float64Array;
  /** [link][r][t], what each link gives to a region before and after suitability; null when not asked for. */
  readonly linkLocated: Float64Array | null;
  readonly linkSupply: Float64Array | null;
  /** [inflow][r][c][t], persons of each inflow; null when not asked for. */
  readonly inflowLocated: Float64Array | null;
}

/** @param withParts whether the parts of supply are kept too, as publishing needs and draws do not. */
export function systemOutput(shape: SystemShape, withParts = false): SystemOutput {
  const flow = () => new Float64Array(shape.regions * shape.cells * shape.years);
  const part = (count: number) => (withParts ? new Float64Array(count * shape.regions * shape.years) : null);
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
    mobility: new Float64Array(shape.programmes * shape.regions * shape.regions * shape.years),
    linkLocated: part(shape.links.length),
    linkSupply: part(shape.links.length),
    inflowLocated: part(shape.inflows.length * shape.cells),
  };
}

/** Fills `out` from `input`; nothing else is touched and nothing is allocated but a few short arrays. */
export function computeSystem(shape: SystemShape, input: SystemInput, out: SystemOutput): void {
  fillDemand(shape, input, out);
  const openings = sumsByRegion(shape, out.openings);
  const levels = levelsByRegion(shape, input.employment);
  fillSupply(shape, input, out, openings, levels);
  fillInflows(shape, input, out);
  fillGaps(shape, input, out);
}

function fillDemand(shape: SystemShape, input: SystemInput, out: SystemOutput): void {
  const { years, regions, cells, moves } = shape;
  out.movesOut.fill(0);
  out.movesIn.fill(0);
  for (let r = 0; r < regions; r++) {
    for (const { from, to, rate } of moves) {
      const source = (r * cells + from) * (years + 1);
      for (let t = 0; t < years; t++) {
        const stock = (input.employment[source + t]! + input.employment[source + t + 1]!) / 2;
        out.movesOut[(r * cells + from) * years + t]! += rate * stock;
        out.movesIn[(r * cells + to) * years + t]! += rate * stock;
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
function fillSupply(
  shape: SystemShape,
  input: SystemInput,
  out: SystemOutput,
  openings: Float64Array,
  levels: Float64Array,
): void {
  const { years, regions, programmes, links } = shape;
  out.located.fill(0);
  out.supply.set(out.movesIn);
  const matrix = new Float64Array(regions * regions);
  const available = new Float64Array(regions);
  const located = new Float64Array(regions);
  const fitted = new Float64Array(regions);
  for (let p = 0; p < programmes; p++) {
    for (let t = 0; t < years; t++) {
      locate(shape, input, out, p, t, openings, levels, matrix, available, located);
      for (let index = 0; index < links.length; index++) {
        const link = links[index]!;
        if (link.programme !== p) continue;
        suit(input, index, t, years, matrix, available, located, fitted);
        take(shape, out, link, index, t, located, fitted);
      }
    }
  }
}

/** Fills the mobility matrix of a programme and year, its leavers by region of training and by region of work. */
function locate(
  { years, regions }: SystemShape,
  input: SystemInput,
  out: SystemOutput,
  p: number,
  t: number,
  openings: Float64Array,
  levels: Float64Array,
  matrix: Float64Array,
  available: Float64Array,
  located: Float64Array,
): void {
  located.fill(0);
  for (let g = 0; g < regions; g++) {
    const at = (p * regions + g) * years + t;
    const row = matrix.subarray(g * regions, (g + 1) * regions);
    const same = t > 0 && input.stay[at] === input.stay[at - 1] && input.abroad[at] === input.abroad[at - 1];
    if (!same) fillMobilityRow(row, g, input.stay[at]!, input.abroad[at]!, openings, levels);
    const leavers = input.completed[at]! * input.availableShare[at]!;
    available[g] = leavers;
    for (let r = 0; r < regions; r++) {
      located[r]! += leavers * row[r]!;
      out.mobility[((p * regions + g) * regions + r) * years + t] = row[r]!;
    }
  }
}

/** Leavers by region of work, each weighed by how well those of their region of training suit the link's post. */
function suit(
  input: SystemInput,
  index: number,
  t: number,
  years: number,
  matrix: Float64Array,
  available: Float64Array,
  located: Float64Array,
  fitted: Float64Array,
): void {
  const regions = located.length;
  const first = input.suitability[index * regions * years + t]!;
  let same = true;
  for (let g = 1; g < regions && same; g++)
    same = input.suitability[(index * regions + g) * years + t] === first;
  if (same) {
    for (let r = 0; r < regions; r++) fitted[r] = located[r]! * first;
    return;
  }
  fitted.fill(0);
  for (let g = 0; g < regions; g++) {
    const suited = available[g]! * input.suitability[(index * regions + g) * years + t]!;
    for (let r = 0; r < regions; r++) fitted[r]! += suited * matrix[g * regions + r]!;
  }
}

function take(
  { years, regions, cells }: SystemShape,
  out: SystemOutput,
  link: Link,
  index: number,
  t: number,
  located: Float64Array,
  fitted: Float64Array,
): void {
  for (let r = 0; r < regions; r++) {
    const cell = (r * cells + link.cell) * years + t;
    out.located[cell]! += located[r]! * link.share;
    out.supply[cell]! += fitted[r]! * link.share;
    if (out.linkLocated && out.linkSupply) {
      out.linkLocated[(index * regions + r) * years + t] = located[r]! * link.share;
      out.linkSupply[(index * regions + r) * years + t] = fitted[r]! * link.share;
    }
  }
}

/** Persons who come to the nation as a whole go where posts open; where none do, where people work. */
function fillInflows(shape: SystemShape, input: SystemInput, out: SystemOutput): void {
  const { years, regions, cells, inflows } = shape;
  out.inflowLocated?.fill(0);
  inflows.forEach(({ cells: named }, k) => {
    for (let t = 0; t < years; t++) {
      const persons = input.inflow[k * years + t]!;
      if (persons === 0) continue;
      let open = 0;
      let employed = 0;
      for (let r = 0; r < regions; r++) {
        for (const c of named) {
          open += out.openings[(r * cells + c) * years + t]!;
          employed += input.employment[(r * cells + c) * (years + 1)]!;
        }
      }
      for (let r = 0; r < regions; r++) {
        for (const c of named) {
          const at = (r * cells + c) * years + t;
          const weight =
            open > 0
              ? out.openings[at]! / open
              : employed > 0
                ? input.employment[(r * cells + c) * (years + 1)]! / employed
                : 1 / (regions * named.length);
          out.located[at]! += persons * weight;
          out.supply[at]! += persons * weight;
          if (out.inflowLocated)
            out.inflowLocated[((k * regions + r) * cells + c) * years + t] = persons * weight;
        }
      }
    }
  });
}

function fillGaps(shape: SystemShape, input: SystemInput, out: SystemOutput): void {
  const { years, regions, cells, unknownSupply } = shape;
  for (let cell = 0; cell < regions * cells; cell++) {
    if (unknownSupply[cell]) {
      out.located.fill(Number.NaN, cell * years, (cell + 1) * years);
      out.supply.fill(Number.NaN, cell * years, (cell + 1) * years);
    }
    fillGap(out, input.initialGap[cell]!, cell, years);
  }
}

function sumsByRegion({ years, regions, cells }: SystemShape, flow: Float64Array): Float64Array {
  const sums = new Float64Array(regions);
  for (let r = 0; r < regions; r++) {
    let sum = 0;
    for (let i = r * cells * years; i < (r + 1) * cells * years; i++) sum += flow[i]!;
    sums[r] = sum;
  }
  return sums;
}

function levelsByRegion({ years, regions, cells }: SystemShape, employment: Float64Array): Float64Array {
  const sums = new Float64Array(regions);
  for (let r = 0; r < regions; r++) {
    for (let c = 0; c < cells; c++) sums[r]! += employment[(r * cells + c) * (years + 1)]!;
  }
  return sums;
}
