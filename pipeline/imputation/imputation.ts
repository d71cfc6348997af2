import type { DuckDBConnection } from '@duckdb/node-api';
import {
  type Imputation,
  imputedLevels,
  type PreparedImputation,
  prepareImputation,
} from '../../models/imputation/levels.ts';
import {
  type Counted,
  type Dimension,
  type ShareRow,
  splitTree,
  type Tree,
} from '../../models/imputation/tree.ts';
import { select } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { central as centralTable, node as nodeTable } from '../dictionary/imputation.ts';
import { refusePartsAboveWhole } from './part_above_whole.ts';
import { readWholes, type SeriesLevels } from './wholes.ts';

/** A row of the seed of shares, with the range that is drawn. */
export interface ShareNumber extends ShareRow {
  /** Name of its stream; no two rows share one. */
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly data_id: string | null;
}

/** What was split, for the balance to read and the draws to draw. */
export interface Imputed extends Imputation {
  readonly rows: readonly ShareNumber[];
  /** Levels of every counted whole over the years of the tree. */
  readonly wholes: ReadonlyMap<string, SeriesLevels>;
  /** The longest way of a cohort back from T0. */
  readonly firstYear: number;
}

/**
 * The bridge of imputation: splits every counted whole that the shares of the project fit, and writes what each part
 * comes to at the means of its shares. Nothing of it is ever fitted, back-tested or scored.
 */
export async function impute(connection: DuckDBConnection): Promise<Imputed> {
  const imputed = await readImputed(connection);
  await writeTree(connection, imputed);
  return imputed;
}

/** As `impute`, and writes nothing: for who goes on with what an earlier run has written. */
export async function readImputed(connection: DuckDBConnection): Promise<Imputed> {
  const rows = await readShares(connection);
  const tree = splitTree(await readCounted(connection), rows);
  const [span] = await select<{ first_year: number; target_year: number; widening: number }>(
    connection,
    `select coalesce((select min(year) from intermediate.series_point), p.target_year) as first_year, p.target_year,
       p.widening_per_year as widening from raw.project p`,
  );
  const { first_year: firstYear, target_year, widening } = span!;
  const years = target_year - firstYear + 1;
  const ids = tree.nodes.flatMap(({ counted }) => counted ?? []);
  const wholes = await readWholes(connection, ids, firstYear, years);
  const counted = new Float64Array(tree.nodes.length * years).fill(Number.NaN);
  tree.nodes.forEach((node, i) => {
    const own = node.counted === null ? undefined : wholes.get(node.counted);
    own?.isCounted.forEach((isCounted, j) => {
      if (isCounted) counted[i * years + j] = own.mean[j]!;
    });
  });
  const imputed = { tree, rows, firstYear, span: years, counted, widening, wholes };
  await refusePartsAboveWhole(connection, imputed);
  return imputed;
}

/** The mean of a PERT distribution, which is what the chain at central values reads. */
export const pertMean = ({ low, mode, high }: { low: number; mode: number; high: number }): number =>
  (low + 4 * mode + high) / 6;

/** [node][year] of the wholes alone, as `read` gives the level of each in each year; NaN elsewhere. */
export function wholeLevels(
  { tree, span, wholes }: Imputed,
  read: (series: SeriesLevels, year: number) => number,
): Float64Array {
  const levels = new Float64Array(tree.nodes.length * span).fill(Number.NaN);
  tree.nodes.forEach(({ parent, counted }, i) => {
    if (parent >= 0) return;
    for (let j = 0; j < span; j++) levels[i * span + j] = read(wholes.get(counted!)!, j);
  });
  return levels;
}

async function writeTree(connection: DuckDBConnection, imputed: Imputed): Promise<void> {
  const { tree, rows, span, firstYear, counted } = imputed;
  if (tree.nodes.length === 0) return;
  const prepared = prepareImputation(imputed);
  const levels = new Float64Array(tree.nodes.length * span);
  imputedLevels(
    prepared,
    rows.map(pertMean),
    wholeLevels(imputed, (series, j) => series.mean[j]!),
    levels,
  );
  const rootOf = rootsOf(tree);
  await fill(
    connection,
    nodeTable,
    tree.nodes.map((node, node_no) => ({
      node_no,
      node_id: node.id,
      measure: node.measure,
      region_code: node.codes.region,
      sector_code: node.codes.sector,
      occupation_code: node.codes.occupation,
      programme_code: node.codes.programme,
      definition: node.definition,
      parent_id: tree.nodes[node.parent]?.id ?? null,
      whole_series_id: tree.nodes[rootOf[node_no]!]!.id,
      counted_series_id: node.counted,
      is_leaf: node.isLeaf,
    })),
  );
  const result = tree.nodes.flatMap((node, i) => {
    const whole = imputed.wholes.get(tree.nodes[rootOf[i]!]!.id)!;
    return Array.from({ length: span }, (_, j) => ({
      node_id: node.id,
      year: firstYear + j,
      value: levels[i * span + j]!,
      distance_years: distanceOf(prepared, i, j),
      is_counted: !Number.isNaN(counted[i * span + j]!),
      is_past: whole.isCounted[j]!,
    })).filter(({ value }) => Number.isFinite(value));
  });
  await fill(connection, centralTable, result);
}

/** Years between a row and the farthest share on its way from the whole. */
function distanceOf(
  { tree, rows, chosen, firstYear, counted, span }: PreparedImputation,
  i: number,
  j: number,
): number {
  const { parent, set, child } = tree.nodes[i]!;
  if (parent < 0 || !Number.isNaN(counted[i * span + j]!)) return 0;
  const row = rows[chosen[set]![j]!.row[child]!]!;
  const own = Math.abs(row.year - firstYear - j);
  return Math.max(
    own,
    distanceOf({ tree, rows, chosen, firstYear, counted, span } as PreparedImputation, parent, j),
  );
}

export function rootsOf({ nodes }: Tree): number[] {
  const root: number[] = [];
  nodes.forEach(({ parent }, i) => {
    root.push(parent < 0 ? i : root[parent]!);
  });
  return root;
}

async function readShares(connection: DuckDBConnection): Promise<ShareNumber[]> {
  const rows = await select<{
    measure: string;
    definition: string;
    dimension: Dimension;
    parent_code: string;
    child_code: string;
    within_region_code: string;
    within_sector_code: string;
    within_programme_code: string;
    year: number;
    low: number;
    mode: number;
    high: number;
    data_id: string | null;
  }>(connection, 'select * from raw.share order by all');
  return rows.map((row) => ({
    id: [
      ...['share', row.measure, row.definition, row.dimension, row.parent_code, row.child_code],
      ...[row.within_region_code, row.within_sector_code, row.within_programme_code, row.year],
    ].join('/'),
    measure: row.measure,
    definition: row.definition,
    dimension: row.dimension,
    parent: row.parent_code,
    child: row.child_code,
    within: {
      region: row.within_region_code,
      sector: row.within_sector_code,
      programme: row.within_programme_code,
    },
    year: row.year,
    low: row.low,
    mode: row.mode,
    high: row.high,
    data_id: row.data_id,
  }));
}

async function readCounted(connection: DuckDBConnection): Promise<Counted[]> {
  const rows = await select<{
    series_id: string;
    measure: string;
    definition: string;
    region_code: string;
    sector_code: string;
    occupation_code: string;
    programme_code: string;
  }>(
    connection,
    `select series_id, measure, definition, region_code, sector_code, occupation_code, programme_code
     from intermediate.fitted_series where measure in (select measure from raw.share) order by series_id`,
  );
  return rows.map((row) => ({
    id: row.series_id,
    measure: row.measure,
    definition: row.definition,
    codes: {
      region: row.region_code,
      sector: row.sector_code,
      occupation: row.occupation_code,
      programme: row.programme_code,
    },
  }));
}
