import type { DuckDBConnection } from '@duckdb/node-api';
import { roundParts, roundTable } from '../words/format/add_up.ts';
import { roundLargeTable } from '../words/format/add_up_large.ts';

/** A published table whose people add up along two codes, `_T` being the total of each. */
interface Crossed {
  readonly name: string;
  /** Its rows are those of each scenario, crossed by region and this code. */
  readonly part: string;
  readonly persons: readonly string[];
}

const ANSWER = ['employment_persons', 'openings_persons', 'supply_persons', 'short_persons', 'over_persons'];
const COVERED = ['need_persons', 'short_persons', 'brought_persons', 'trained_for_nobody_persons'];

const TABLES: readonly Crossed[] = [
  { name: 'answer', part: 'sector_code', persons: ANSWER },
  { name: 'answer_occupation', part: 'occupation_code', persons: ANSWER },
  { name: 'plan_simulation', part: 'occupation_code', persons: COVERED },
];

interface Cell {
  scenario: string;
  region: string;
  part: string;
  isIllustrative: boolean;
  values: readonly (number | null)[];
}

/**
 * Pages print people whole, and what they print adds up: for this session a temporary table stands before the published
 * one of its name, with the means of its people as whole numbers. The nation is rounded by itself, its regions and its
 * parts to it, and the cells to both, so that a number reads the same on every page and in every workbook; nothing
 * moves by a person or more. The released tables keep every digit.
 */
export async function wholePersons(connection: DuckDBConnection): Promise<void> {
  const found = await connection.runAndReadAll(
    'select distinct table_name from duckdb_columns() where not internal',
  );
  const names = new Set(found.getRows().map(([name]) => String(name)));
  for (const table of TABLES.filter(({ name }) => names.has(name))) await shadow(connection, table);
}

async function shadow(connection: DuckDBConnection, { name, part, persons }: Crossed): Promise<void> {
  const columns = persons.map((column) => `${column}::double`).join(', ');
  const order = `row_number() over (order by scenario, region_code, ${part})`;
  const read = await connection.runAndReadAll(
    `select scenario, region_code, ${part}, is_illustrative, ${columns} from ${name} order by ${order}`,
  );
  const cells = read.getRows().map(
    ([scenario, region, code, isIllustrative, ...values]): Cell => ({
      scenario: String(scenario),
      region: String(region),
      part: String(code),
      isIllustrative: isIllustrative === true,
      values: values as (number | null)[],
    }),
  );
  const whole = persons.map((column, at) => {
    const numbers = wholeColumn(cells, at).map((value) => value ?? 'null');
    return `([${numbers.join(', ')}]::double[])[cell_order] as ${column}`;
  });
  await connection.run(
    `create temp table ${name} as select * exclude (cell_order) replace (${whole.join(', ')})
     from (select *, ${order} as cell_order from ${name})`,
  );
}

/** One column of people, made whole scenario by scenario; what does not add up, or is made up, keeps its digits. */
function wholeColumn(cells: readonly Cell[], at: number): (number | null)[] {
  const made = new Map<Cell, number>();
  for (const scenario of new Set(cells.map((cell) => cell.scenario))) {
    const own = cells.filter((cell) => cell.scenario === scenario && !cell.isIllustrative);
    for (const [cell, value] of crossed(own, at)) made.set(cell, value);
  }
  return cells.map((cell) => made.get(cell) ?? cell.values[at]!);
}

function crossed(cells: readonly Cell[], at: number): [Cell, number][] {
  const byPlace = new Map(cells.map((cell) => [`${cell.region} ${cell.part}`, cell]));
  const codes = (of: (cell: Cell) => string) => [...new Set(cells.map(of))].filter((code) => code !== TOTAL);
  const regions = codes((cell) => cell.region);
  const parts = codes((cell) => cell.part);
  const cellOf = (region: string, part: string) => byPlace.get(`${region} ${part}`);
  const personsIn = (region: string, part: string) => cellOf(region, part)?.values[at] ?? 0;
  const values = regions.map((region) => parts.map((part) => personsIn(region, part)));
  const regionTotals = regions.map((region) => personsIn(region, TOTAL));
  const nation = personsIn(TOTAL, TOTAL);
  // Not every table holds the nation by part: its total is then that of the regions' cells.
  const partTotals = parts.map((part, j) =>
    cellOf(TOTAL, part) === undefined ? sum(values.map((row) => row[j]!)) : personsIn(TOTAL, part),
  );
  const adds =
    regions.length > 0 &&
    parts.length > 0 &&
    isSum(regionTotals, nation) &&
    isSum(partTotals, nation) &&
    values.every((row, i) => isSum(row, regionTotals[i]!)) &&
    parts.every((_, j) =>
      isSum(
        values.map((row) => row[j]!),
        partTotals[j]!,
      ),
    );
  if (!adds) return [];
  const all = Math.round(nation);
  const wholeRegions = roundParts(regionTotals, all);
  // Regions stand in several tables and read the same in each; the parts are chosen with the cells.
  const table =
    regions.length * parts.length > MANY
      ? roundLargeTable(values, wholeRegions)
      : roundTable(values, all, { rows: wholeRegions });
  if (table === null) return [];
  const { cells: whole, columns: wholeParts } = table;
  const told: [Cell | undefined, number][] = [
    [cellOf(TOTAL, TOTAL), all],
    ...regions.map((region, i): [Cell | undefined, number] => [cellOf(region, TOTAL), wholeRegions[i]!]),
    ...parts.map((part, j): [Cell | undefined, number] => [cellOf(TOTAL, part), wholeParts[j]!]),
    ...regions.flatMap((region, i) =>
      parts.map((part, j): [Cell | undefined, number] => [cellOf(region, part), whole[i]![j]!]),
    ),
  ];
  // A cell without a value has none, whatever its row adds up to.
  return told.filter((one): one is [Cell, number] => one[0] != null && one[0].values[at] !== null);
}

/** Cells of a table beyond which it is rounded another way, in a hundredth of the time. */
const MANY = 3000;

const TOTAL = '_T';
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const isSum = (parts: readonly number[], total: number): boolean =>
  Math.abs(sum(parts) - total) <= 1e-6 * Math.max(1, Math.abs(total));
