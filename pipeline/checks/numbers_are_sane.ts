import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import { publishedName } from '../database/declared.ts';
import type { Column, Unit } from '../dictionary/column.ts';
import { MOST_OF_ANY, MOST_PERSONS } from '../dictionary/size.ts';
import { publishedColumns, type Table } from '../dictionary/table.ts';
import { PUBLISHED } from '../dictionary/tables.ts';
import type { Problem } from '../problem.ts';

/**
 * Every number of every published table is a number, and of a size that something in the world has: written from the
 * dictionary, so that a column that comes is judged from its first day.
 */

/** The largest amount that a unit can have. */
const LARGEST: Readonly<Record<Unit, number>> = {
  persons: MOST_PERSONS,
  share: 1,
  rate: 1e6,
  money: MOST_OF_ANY,
  year: 1e4,
  years: 1e3,
  months: 1e4,
};
const LARGEST_OF_ANY = 1e24;

const LARGEST_CHANGE = 1e6;
/** Sums of shares end a hair above one. */
const SLACK = 1e-6;

/** Columns of a published table that hold a number which may be none, each with what is wrong of it in SQL. */
function doubtsOf(table: Table): { readonly name: string; readonly wrong: string }[] {
  return publishedColumns(table)
    .filter(([, { sql }]) => sql === 'DOUBLE' || sql.startsWith('DECIMAL'))
    .map(([name, column]) => ({ name, wrong: wrongOf(`"${name}"::double`, column) }));
}

function wrongOf(value: string, { unit, isChange }: Column): string {
  const isPart = unit === 'share' && isChange !== true;
  const largest =
    unit === undefined
      ? LARGEST_OF_ANY
      : isPart
        ? 1 + SLACK
        : unit === 'share'
          ? LARGEST_CHANGE
          : LARGEST[unit];
  const least = isPart ? -SLACK : -largest;
  return `not coalesce(isfinite(${value}) and ${value} between ${least} and ${largest}, true)`;
}

const nameOf = ({ name, published }: Table, column: string) => `${published?.as ?? name}.${column}`;

/** One problem a column that holds a number which cannot be, with the first three of its rows. */
export async function numbersThatCannotBe(connection: DuckDBConnection): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const table of PUBLISHED) {
    const doubts = doubtsOf(table);
    if (doubts.length === 0) continue;
    const [counts] = await select<Record<string, number>>(
      connection,
      `select ${doubts.map(({ wrong }, i) => `count(*) filter (${wrong}) as n${i}`).join(', ')} from ${publishedName(table)}`,
    );
    for (const [i, { name, wrong }] of doubts.entries()) {
      const found = counts![`n${i}`]!;
      if (found > 0) problems.push(await problemOf(connection, table, { name, wrong, found }));
    }
  }
  return problems;
}

async function problemOf(
  connection: DuckDBConnection,
  table: Table,
  { name, wrong, found }: { name: string; wrong: string; found: number },
): Promise<Problem> {
  const shown = [...new Set([...table.grain, name])].map((column) => `"${column}"`).join(', ');
  const rows = await select(
    connection,
    `select ${shown} from ${publishedName(table)} where ${wrong} limit 3`,
  );
  const first = rows.map((row) =>
    Object.entries(row)
      .map(([key, value]) => `${key}=${value}`)
      .join(', '),
  );
  return {
    where: `check numbers_are_sane, ${nameOf(table, name)}`,
    rule: 'numbers_are_sane',
    what: `${found} ${found === 1 ? 'number is' : 'numbers are'} infinite, none, or beyond what can be. First: ${first.join(' ; ')}`,
    why: 'each number of a release is finite, a part lies between 0 and 1, and nothing counts more people than live.',
    fix: 'nothing was released and the last release stays; look for zeros, or a number far too large, in the inputs of these rows.',
  };
}
