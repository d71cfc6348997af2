import type { DuckDBConnection } from '@duckdb/node-api';
import { selectTable } from '../database/database.ts';
import { publishedName } from '../database/declared.ts';
import { nameOf } from '../dictionary/keys.ts';
import type { CodeList } from './code_list.ts';
import type { Cube } from './cube.ts';
import { type Edition, titleOf } from './edition.ts';
import { unitOf } from './sdmx_csv.ts';

/** The dimension of which column a number stands in; no table has a column of this name. */
const METRIC = 'metric';

/** Above this share of filled cells a list of all is shorter than an object of those that are filled. */
const DENSE = 0.5;

/**
 * A cube as a JSON-stat 2.0 dataset: dimensions of the table, its year and its measures. Names are in the first
 * language of the project, for a dataset has one.
 *
 * @see https://json-stat.org/full/
 */
export async function jsonStat(
  connection: DuckDBConnection,
  edition: Edition,
  cube: Cube,
  lists: ReadonlyMap<string, CodeList>,
): Promise<object> {
  const { table, time, measures } = cube;
  const by = [...cube.dimensions, time];
  const columns = [...by.map((one) => `"${one}"::varchar`), ...measures.map((one) => `"${one}"::double`)];
  const { rows, names } = await selectTable(
    connection,
    `select ${columns.map((one, at) => `${one} as c${at}`).join(', ')} from ${publishedName(table)} order by all`,
  );
  const codes = by.map((_, at) => [...new Set(rows.map((row) => String(row[names[at]!])))].sort());
  const places = codes.map((own) => new Map(own.map((code, at) => [code, at])));
  const size = [...codes.map((own) => own.length), measures.length];
  const filled: [number, number][] = [];
  for (const row of rows) {
    const place = places.reduce((sum, own, at) => sum * size[at]! + own.get(String(row[names[at]!]))!, 0);
    measures.forEach((_, at) => {
      const value = row[names[by.length + at]!] as number | null;
      if (value !== null) filled.push([place * measures.length + at, value]);
    });
  }
  const cells = size.reduce((product, own) => product * own, 1);
  return {
    version: '2.0',
    class: 'dataset',
    label: `${table.sentence} (${titleOf(edition)})`,
    source: edition.run.publisher ?? edition.run.project_id,
    updated: `${edition.run.as_of}T00:00:00Z`,
    id: [...by, METRIC],
    size,
    role: {
      time: [time],
      geo: by.filter((column) => column.endsWith('region_code')),
      metric: [METRIC],
    },
    dimension: {
      ...Object.fromEntries(
        by.map((column, at) => [column, dimension(cube, column, codes[at]!, lists.get(column), edition)]),
      ),
      [METRIC]: {
        label: 'column of the table',
        category: {
          index: measures,
          label: Object.fromEntries(measures.map((name) => [name, table.columns[name]!.says || name])),
          unit: Object.fromEntries(
            measures.map((name) => [name, { label: unitOf(table.columns[name]!, edition) }]),
          ),
        },
      },
    },
    value: filled.length >= DENSE * cells ? listed(filled, cells) : Object.fromEntries(filled),
    extension: { run_id: edition.run.run_id, table: nameOf(table) },
  };
}

function listed(filled: readonly (readonly [number, number])[], cells: number): (number | null)[] {
  const values: (number | null)[] = new Array(cells).fill(null);
  for (const [at, value] of filled) values[at] = value;
  return values;
}

function dimension(
  { table }: Cube,
  column: string,
  codes: readonly string[],
  list: CodeList | undefined,
  { languages }: Edition,
) {
  const names = new Map(list?.codes.map((one) => [one.code, one.names[languages[0]!] ?? one.code]));
  return {
    label: table.columns[column]!.says || column,
    category: {
      index: codes,
      label: Object.fromEntries(codes.map((code) => [code, names.get(code) ?? code])),
    },
  };
}
