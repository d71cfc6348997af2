import type { DuckDBConnection } from '@duckdb/node-api';
import { publishedName } from '../database/declared.ts';
import type { Column } from '../dictionary/column.ts';
import type { Cube } from './cube.ts';
import type { Edition } from './edition.ts';
import { agencyOf, conceptOf, flowOf, STRUCTURE_VERSION } from './sdmx_names.ts';

/**
 * Writes a cube as SDMX-CSV 2.0: a row a number, always with commas and dots. What is empty is left out, but for a
 * number that the row says why it lacks.
 *
 * @param path of the file.
 * @see https://github.com/sdmx-twg/sdmx-csv, version 2.0
 */
export async function writeSdmxCsv(
  connection: DuckDBConnection,
  edition: Edition,
  cube: Cube,
  path: string,
): Promise<void> {
  const { table, dimensions, time, measures, attributes } = cube;
  const asked = [
    ...dimensions.map((column) => `"${column}"::varchar as "${conceptOf(column)}"`),
    'measure_of as "MEASURE"',
    `"${time}"::varchar as "TIME_PERIOD"`,
    'value_of::varchar as "OBS_VALUE"',
    `case when value_of is null then 'O' when "${time}" > ${Number(edition.run.as_of.slice(0, 4))} then 'F' else 'E' end as "OBS_STATUS"`,
    `[${measures.map((name) => `'${unitOf(table.columns[name]!, edition)}'`).join(', ')}][measure_at] as "UNIT_MEASURE"`,
    ...attributes.map((column) => `"${column}"::varchar as "${conceptOf(column)}"`),
  ];
  const long = measures.map(
    (name, at) =>
      `select *, '${name}' as measure_of, ${at + 1} as measure_at, "${name}"::double as value_of from ${publishedName(table)}`,
  );
  const kept = attributes.includes('reason')
    ? 'value_of is not null or reason is not null'
    : 'value_of is not null';
  const structure = `${agencyOf(edition)}:${flowOf(cube)}(${STRUCTURE_VERSION})`;
  const order = [...dimensions.map((column) => `"${column}"`), 'measure_at', `"${time}"`].join(', ');
  await connection.run(
    `copy (select 'dataflow' as "STRUCTURE", '${structure}' as "STRUCTURE_ID", 'I' as "ACTION", ${asked.join(', ')}
       from (${long.join(' union all ')}) where ${kept} order by ${order})
     to '${path.replaceAll("'", "''")}' (format csv, header, delimiter ',')`,
  );
}

/** The unit as a word; numbers of persons and money are whole ones, never thousands. */
export function unitOf({ unit }: Column, { run }: Edition): string {
  if (unit === 'money') return run.currency ?? 'money';
  return unit ?? 'number';
}
