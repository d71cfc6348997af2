import { SystemLayout } from '../../models/balance/layout.ts';
import { promotionOrder, promotionsAmong } from '../../models/balance/promotion.ts';
import type { SystemShape } from '../../models/balance/system_types.ts';
import { isToldOf } from './cohort_levels.ts';
import type { CohortRow } from './cohorts.ts';
import { type InflowRow, inflowsOf } from './inflows.ts';
import { type BalanceRows, cellKey } from './rows.ts';

/** Everything that stays the same over the draws of one perimeter of supply. */
export interface BalanceSystem {
  readonly rows: BalanceRows;
  /** The perimeter: the definition whose cohorts are counted. */
  readonly supply: string;
  /** Cohorts of that perimeter. */
  readonly cohorts: readonly CohortRow[];
  readonly shape: SystemShape;
  /** Where numbers stand in the arrays of the shape. */
  readonly at: SystemLayout;
  /** [r][c] position of the leaf in rows.leaves, −1 where the region has no such cell. */
  readonly leafAt: Int32Array;
  /** [r][c] path that a leaf follows, and the number of its staffing share; −1 where there is none. */
  readonly pathAt: Int32Array;
  readonly staffingAt: Int32Array;
  /** [r][o] places whose supply is not known, with the reason. */
  readonly reasons: ReadonlyMap<number, string>;
  /** Programmes with a cohort that no row tells of. */
  readonly untold: ReadonlySet<number>;
  /** Regions with jobs of which no training row tells anything: what they train is unknown, not nothing. */
  readonly silent: ReadonlySet<number>;
  readonly inflowRows: readonly InflowRow[];
  /** [promotion of the shape], its number. */
  readonly promotionAt: readonly number[];
}

export function balanceSystem(rows: BalanceRows, supply: string): BalanceSystem {
  const { regions, cells, occupations, crosswalk, programmes, years } = rows;
  const at = new SystemLayout({
    years: years.length,
    regions: regions.length,
    cells: cells.length,
    occupations: occupations.length,
  });
  const cohorts = rows.cohorts.filter((cohort) => cohort.definition === supply);
  const links = crosswalk
    .filter((link) => occupations.includes(link.occupation_code))
    .map((link) => ({
      programme: programmes.indexOf(link.programme_code),
      occupation: occupations.indexOf(link.occupation_code),
      share: link.share,
    }));
  const { inflows, inflowRows } = inflowsOf(rows);
  const untold = new Set(programmes.flatMap((code, p) => (isToldOf(rows, cohorts, code) ? [] : [p])));
  const silent = new Set(
    regions.flatMap((code, r) => (cohorts.some((cohort) => cohort.region_code === code) ? [] : [r])),
  );
  const reasons = reasonsOf(rows, at, links, untold, silent);
  const unknownSupply = new Uint8Array(regions.length * occupations.length);
  for (const q of reasons.keys()) unknownSupply[q] = 1;
  const promoted = promotionsAmong(cells, rows.numbers.promotions);
  const promotions = promoted.map(({ promotion }) => promotion);
  const promotionAt = promoted.map(({ row }) => row.number);
  const shape: SystemShape = {
    years: years.length,
    regions: regions.length,
    cells: cells.length,
    occupations: occupations.length,
    occupationOf: cells.map((cell) => occupations.indexOf(cell.occupation_code)),
    programmes: programmes.length,
    links,
    moves: movesOf(rows),
    promotions,
    promotionOrder: promotionOrder(promotions),
    inflows,
    unknownSupply,
  };
  const own = { rows, supply, cohorts, shape, at, reasons, untold, silent, inflowRows, promotionAt };
  return { ...own, ...leavesOf(rows, at) };
}

function leavesOf({ regions, cells, leaves, paths, numbers }: BalanceRows, at: SystemLayout) {
  const cellAt = new Map(cells.map((cell, c) => [cellKey(cell.sector_code, cell.occupation_code), c]));
  const none = () => new Int32Array(regions.length * cells.length).fill(-1);
  const [leafAt, pathAt, staffingAt] = [none(), none(), none()];
  leaves.forEach((leaf, i) => {
    const cell = cellKey(leaf.sector_code, leaf.occupation_code);
    const k = at.cell(regions.indexOf(leaf.region_code), cellAt.get(cell)!);
    leafAt[k] = i;
    pathAt[k] = paths.at.get(leaf.series_id)!;
    if (leaf.is_staffed) staffingAt[k] = numbers.staffing.get(cell)!;
  });
  return { leafAt, pathAt, staffingAt };
}

function movesOf({ cells, moves }: BalanceRows) {
  const cellAt = new Map(cells.map((cell, c) => [cellKey(cell.sector_code, cell.occupation_code), c]));
  return moves.flatMap((move) =>
    cells.flatMap((cell, from) => {
      const to = cellAt.get(cellKey(move.to_sector, cell.occupation_code));
      return cell.sector_code === move.from_sector && to !== undefined ? [{ from, to, rate: move.rate }] : [];
    }),
  );
}

/**
 * Places whose supply is not known: a programme that feeds them has a cohort no row tells of, or nothing feeds them at
 * all. What is not known is not nothing.
 */
function reasonsOf(
  rows: BalanceRows,
  at: SystemLayout,
  links: SystemShape['links'],
  untold: ReadonlySet<number>,
  silent: ReadonlySet<number>,
): Map<number, string> {
  const reasons = new Map<number, string>();
  rows.occupations.forEach((code, o) => {
    const own = links.filter((link) => link.occupation === o && link.share > 0);
    const pooled = rows.numbers.pools.some((pool) => pool.occupation_code === code);
    rows.regions.forEach((_, r) => {
      if (own.some((link) => untold.has(link.programme))) reasons.set(at.place(r, o), 'supply_unknown');
      else if (own.length === 0 && !pooled) reasons.set(at.place(r, o), 'no_programme_feeds_cell');
      else if (silent.has(r) && own.length > 0) reasons.set(at.place(r, o), 'supply_unknown');
    });
  });
  return reasons;
}
