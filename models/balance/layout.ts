/** How many of each there are in a balance. */
export interface SystemSizes {
  readonly years: number;
  readonly regions: number;
  /** Cells (sector × specialty) of one region. */
  readonly cells: number;
  /** Specialties of one region, over all its sectors. */
  readonly occupations: number;
}

/**
 * Where a number stands in the flat arrays of a balance: the one place that says which dimension runs fastest (the
 * last one named). r is a region of work, g one of training, c a cell, o a specialty, k a cell of a region (`cell`),
 * q a specialty of a region (`place`), p a programme, t a year (0 is T0 + 1; of levels, 0 is T0).
 *
 * A class and not functions made for each balance: methods are compiled once, and the draws ask millions of times.
 */
export class SystemLayout {
  readonly years: number;
  readonly regions: number;
  readonly cells: number;
  readonly occupations: number;

  constructor({ years, regions, cells, occupations }: SystemSizes) {
    this.years = years;
    this.regions = regions;
    this.cells = cells;
    this.occupations = occupations;
  }

  /** [r][c] */
  cell(r: number, c: number): number {
    return r * this.cells + c;
  }

  /** [r][o] */
  place(r: number, o: number): number {
    return r * this.occupations + o;
  }

  /** [k][t] or [q][t], a flow of a cell or place; also [p·g][t] and [link·g][t], which `cohort` gives. */
  flow(k: number, t: number): number {
    return k * this.years + t;
  }

  /** [k][t] with T0 before the years: a level of a cell, or of anything else counted at the end of each year. */
  level(k: number, t: number): number {
    return k * (this.years + 1) + t;
  }

  /** [p][g]: what one programme trains in one region; also [link][g]. */
  cohort(p: number, g: number): number {
    return p * this.regions + g;
  }

  /** [p][g][t], and [link][g][t] or [link][r][t]. */
  cohortFlow(p: number, g: number, t: number): number {
    return (p * this.regions + g) * this.years + t;
  }

  /** [inflow][r][o][t] */
  inflowPlace(inflow: number, r: number, o: number, t: number): number {
    return ((inflow * this.regions + r) * this.occupations + o) * this.years + t;
  }

  /** Region of a cell of a region. */
  regionOf(k: number): number {
    return Math.floor(k / this.cells);
  }

  /** Cell without its region. */
  cellOf(k: number): number {
    return k % this.cells;
  }
}
