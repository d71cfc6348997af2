import { SystemLayout } from '../../models/balance/layout.ts';
import { isTold } from '../../models/balance/supply.ts';
import type { SystemShape } from '../../models/balance/system.ts';
import { type BalanceRows, cellKey, cohortInput, DIRECT } from './rows.ts';

/** Everything that stays the same over the draws of one scenario. */
export interface BalanceSystem {
  readonly rows: BalanceRows;
  readonly shape: SystemShape;
  /** Where numbers stand in the arrays of the shape. */
  readonly at: SystemLayout;
  /** [r][c] position of the leaf in rows.leaves, −1 where the region has no such cell. */
  readonly leafAt: Int32Array;
  /** Employment series of the leaves, in first-seen order, and which one each leaf follows. */
  readonly seriesIds: readonly string[];
  readonly seriesOfLeaf: Int32Array;
  /** [r][c] cells whose supply is not known, with the reason. */
  readonly reasons: ReadonlyMap<number, string>;
  /** Programmes with a cohort that no row tells of. */
  readonly untold: ReadonlySet<number>;
  /** Regions with jobs of which no training row tells anything: what they train is unknown, not nothing. */
  readonly silent: ReadonlySet<number>;
  readonly inflowRows: readonly { readonly name: string; readonly row: number; readonly weight: number }[];
}

export function balanceSystem(rows: BalanceRows): BalanceSystem {
  const { regions, cells, crosswalk, programmes } = rows;
  const cellAt = new Map(cells.map((cell, c) => [cellKey(cell.sector_code, cell.occupation_code), c]));
  const at = new SystemLayout({ years: rows.years.length, regions: regions.length, cells: cells.length });
  const leafAt = new Int32Array(regions.length * cells.length).fill(-1);
  const seriesIds: string[] = [];
  const seriesOfLeaf = new Int32Array(rows.leaves.length);
  rows.leaves.forEach((leaf, i) => {
    const r = regions.indexOf(leaf.region_code);
    leafAt[at.cell(r, cellAt.get(cellKey(leaf.sector_code, leaf.occupation_code))!)] = i;
    if (!seriesIds.includes(leaf.series_id)) seriesIds.push(leaf.series_id);
    seriesOfLeaf[i] = seriesIds.indexOf(leaf.series_id);
  });
  const links = crosswalk
    .filter(
      (link) => link.programme_code !== DIRECT && cellAt.has(cellKey(link.sector_code, link.occupation_code)),
    )
    .map((link) => ({
      programme: programmes.indexOf(link.programme_code),
      cell: cellAt.get(cellKey(link.sector_code, link.occupation_code))!,
      share: link.share,
    }));
  const { inflows, inflowRows, unknownCells } = inflowsOf(rows, cellAt);
  const untold = new Set(rows.programmes.flatMap((programme, p) => (isToldOf(rows, programme) ? [] : [p])));
  const silent = new Set(regions.flatMap((region, r) => (trainsIn(rows, region) ? [] : [r])));
  const ofCell = reasonsOf(rows, links, inflows, unknownCells, untold);
  const reasons = new Map<number, string>();
  for (let k = 0; k < leafAt.length; k++) {
    const reason = ofCell.get(at.cellOf(k));
    if (reason !== undefined) reasons.set(k, reason);
    else if (silent.has(at.regionOf(k))) reasons.set(k, 'supply_unknown');
  }
  const unknownSupply = new Uint8Array(regions.length * cells.length);
  for (const k of reasons.keys()) unknownSupply[k] = 1;
  const moves = rows.moves.flatMap((move) =>
    cells.flatMap((cell, from) => {
      const to = cellAt.get(cellKey(move.to_sector, cell.occupation_code));
      return cell.sector_code === move.from_sector && to !== undefined ? [{ from, to, rate: move.rate }] : [];
    }),
  );
  const shape: SystemShape = {
    years: rows.years.length,
    regions: regions.length,
    cells: cells.length,
    programmes: programmes.length,
    links,
    moves,
    inflows,
    unknownSupply,
  };
  return { rows, shape, at, leafAt, seriesIds, seriesOfLeaf, inflowRows, reasons, untold, silent };
}

/**
 * Cells whose supply is not known: a programme that feeds them has a cohort no row tells of, direct recruitment is
 * unknown, or nothing feeds them at all. What is not known is not nothing.
 */
function reasonsOf(
  rows: BalanceRows,
  links: SystemShape['links'],
  inflows: readonly { cells: readonly number[]; direct: boolean }[],
  directUnknown: ReadonlySet<number>,
  untold: ReadonlySet<number>,
): Map<number, string> {
  const fed = new Set(links.map((link) => link.cell));
  for (const inflow of inflows) if (inflow.direct) for (const c of inflow.cells) fed.add(c);
  const reasons = new Map<number, string>();
  rows.cells.forEach((_, c) => {
    if (directUnknown.has(c)) reasons.set(c, 'direct_recruitment_unknown');
    else if (links.some((link) => link.cell === c && untold.has(link.programme)))
      reasons.set(c, 'supply_unknown');
    else if (!fed.has(c)) reasons.set(c, 'no_programme_feeds_cell');
  });
  return reasons;
}

/** Whether any row tells of training in a region; without one its own supply is unknown. */
function trainsIn(rows: BalanceRows, region: string): boolean {
  return rows.cohorts.some((cohort) => cohort.region_code === region);
}

/** Whether every year of every region in which a programme trains has its completions or its entrants. */
function isToldOf(rows: BalanceRows, programme: string): boolean {
  const own = rows.cohorts.filter((cohort) => cohort.programme_code === programme);
  return (
    own.length > 0 && own.every((cohort) => rows.years.every((year) => isTold(cohortInput(cohort), year)))
  );
}

/** National amounts a year that are no cohorts; each row of parameters is one inflow over the cells of its scope. */
const INFLOWS = ['returnees_persons', 'talent_visa_persons', 'reconversion_persons'];

function inflowsOf(rows: BalanceRows, cellAt: ReadonlyMap<string, number>) {
  const inflows: { cells: number[]; direct: boolean }[] = [];
  const inflowRows: { name: string; row: number; weight: number }[] = [];
  const unknownCells = new Set<number>();
  const direct = rows.crosswalk.filter((link) => link.programme_code === DIRECT && link.share > 0);
  for (const link of direct) {
    const cell = cellAt.get(cellKey(link.sector_code, link.occupation_code));
    if (cell === undefined) continue;
    const row = rows.parameterOf.get(
      cellKey('direct_recruitment_persons', rows.regions[0]!, link.sector_code, link.occupation_code, DIRECT),
    );
    if (row === undefined || rows.parameters[row]!.value === null) {
      unknownCells.add(cell);
      continue;
    }
    // Given for each sector: shared among its specialties relative to the sector's own sum.
    const sector = direct
      .filter((other) => other.sector_code === link.sector_code)
      .reduce((sum, other) => sum + other.share, 0);
    inflows.push({ cells: [cell], direct: true });
    inflowRows.push({ name: DIRECT, row, weight: link.share / sector });
  }
  rows.parameters.forEach((parameter, row) => {
    if (!INFLOWS.includes(parameter.parameter) || parameter.value === null) return;
    const inScope = (a: string, b: string) => a === '_T' || a === b;
    const cells = rows.cells.flatMap((cell, c) =>
      inScope(parameter.sector_code, cell.sector_code) &&
      inScope(parameter.occupation_code, cell.occupation_code)
        ? [c]
        : [],
    );
    if (cells.length === 0) return;
    inflows.push({ cells, direct: false });
    inflowRows.push({ name: parameter.parameter, row, weight: 1 });
  });
  return { inflows, inflowRows, unknownCells };
}
