/**
 * Compares two releases: every published view cell by cell, every page by the numbers that it prints.
 *
 *     npx tsx tests/proof/compare_releases.ts <release before> <release after>
 *
 * A change of the house must leave both as they were; what differs is listed and the exit code is 1.
 * Floating-point cells may differ in the last digits that an order of summing decides (1e-9 of their size), and are
 * counted. What names the run itself (its key, the code's hash) differs by nature and is left out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const RELATIVE_TOLERANCE = 1e-9;
/** Cells that name the run, not what it found. */
const OF_THE_RUN = /^(run_id|run_key|vintage_id|code_sha256|node_version|duckdb_version|sql_sha256)$/;
const SHOWN = 3;

const [before, after] = process.argv.slice(2);
if (before === undefined || after === undefined) {
  console.error('Give two release folders: the one before and the one after.');
  process.exit(2);
}

const differences: string[] = [];
const say = (line: string) => differences.push(line);

await compareViews(before, after);
comparePages(join(before, 'report'), join(after, 'report'));
for (const line of differences) console.log(line);
console.log(differences.length === 0 ? 'No difference.' : `${differences.length} differences.`);
process.exitCode = differences.length === 0 ? 0 : 1;

async function compareViews(one: string, other: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
  for (const [name, folder] of [
    ['a', one],
    ['b', other],
  ])
    await connection.run(
      `attach '${join(folder!, 'adequation.duckdb').replaceAll("'", "''")}' as ${name} (read_only)`,
    );
  const places = new Map<string, string>();
  const columnsOf = async (database: string) => {
    const found = new Map<string, Map<string, string>>();
    for (const row of await rowsOf(
      `select schema_name, table_name, column_name, data_type from duckdb_columns() where database_name = '${database}' and not internal order by column_index`,
    )) {
      const [table, column] = [String(row.table_name), String(row.column_name)];
      // A table may have gone from one schema to another.
      places.set(`${database}.${table}`, `${database}.${quoted(String(row.schema_name))}.${quoted(table)}`);
      found.set(table, (found.get(table) ?? new Map()).set(column, String(row.data_type)));
    }
    return found;
  };
  const [inA, inB] = [await columnsOf('a'), await columnsOf('b')];
  let cells = 0;
  let close = 0;
  for (const view of [...new Set([...inA.keys(), ...inB.keys()])].sort()) {
    const [mine, theirs] = [inA.get(view), inB.get(view)];
    if (mine === undefined || theirs === undefined) {
      say(`${view}: only ${mine === undefined ? 'after' : 'before'}`);
      continue;
    }
    for (const column of mine.keys()) if (!theirs.has(column)) say(`${view}.${column}: only before`);
    for (const column of theirs.keys()) if (!mine.has(column)) say(`${view}.${column}: only after`);
    const shared = [...mine.keys()].filter((column) => theirs.has(column) && !OF_THE_RUN.test(column));
    const types = [
      ...new Map([...mine].filter(([column, type]) => theirs.get(column) !== type && theirs.has(column))),
    ];
    for (const [column, type] of types) say(`${view}.${column}: ${type} before, ${theirs.get(column)} after`);
    // Rows are laid side by side in the order of all their cells, those that summing may blur last.
    const isFloat = (column: string) => mine.get(column) === 'DOUBLE';
    const order = [...shared.filter((column) => !isFloat(column)), ...shared.filter(isFloat)].map(quoted);
    const read = async (database: string) =>
      (
        await connection.runAndReadAll(
          `select ${order.join(', ')} from ${places.get(`${database}.${view}`)} order by all`,
        )
      ).getRowsJS();
    const [left, right] = [await read('a'), await read('b')];
    if (left.length !== right.length) {
      say(`${view}: ${left.length} rows before, ${right.length} after`);
      continue;
    }
    const wrong: string[] = [];
    left.forEach((row, at) => {
      row.forEach((cell, i) => {
        cells++;
        const its = right[at]![i];
        if (same(cell, its)) return;
        if (typeof cell === 'number' && typeof its === 'number' && near(cell, its)) close++;
        else wrong.push(`row ${at + 1}, ${order[i]}: ${String(cell)} before, ${String(its)} after`);
      });
    });
    if (wrong.length > 0) say(`${view}: ${wrong.length} cells differ; ${wrong.slice(0, SHOWN).join('; ')}`);
  }
  console.log(`${cells} cells compared, ${close} of them equal but for the last digits.`);
  connection.closeSync();
  instance.closeSync();
}

function same(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || JSON.stringify(a, plain) === JSON.stringify(b, plain);
}

function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Numbers of each page as a multiset: moved rows are equal, a changed digit is not. */
function comparePages(one: string, other: string): void {
  const pagesOf = (folder: string) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((path) => path.endsWith('.html'))
          .sort()
      : [];
  const [mine, theirs] = [pagesOf(one), pagesOf(other)];
  for (const page of mine.filter((path) => !theirs.includes(path))) say(`${page}: only before`);
  for (const page of theirs.filter((path) => !mine.includes(path))) say(`${page}: only after`);
  let numbers = 0;
  for (const page of mine.filter((path) => theirs.includes(path))) {
    const [a, b] = [one, other].map((folder) => numbersOf(readFileSync(join(folder, page), 'utf8')));
    numbers += [...a!.values()].reduce((sum, count) => sum + count, 0);
    const wrong = [...new Set([...a!.keys(), ...b!.keys()])].filter((text) => a!.get(text) !== b!.get(text));
    if (wrong.length > 0) {
      const told = wrong
        .slice(0, 2 * SHOWN)
        .map((text) => `${text} (${a!.get(text) ?? 0} → ${b!.get(text) ?? 0})`);
      say(`${page}: ${wrong.length} numbers differ; ${told.join(', ')}`);
    }
  }
  console.log(`${mine.length} pages compared, ${numbers} numbers.`);
}

/** What a reader sees: no script, no style, no drawing of a chart (its table holds the numbers), no name of the run. */
function numbersOf(html: string): Map<string, number> {
  const text = html
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/\d{4}-\d{2}-\d{2}-[0-9a-f]{12}/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[a-z#0-9]+;/g, ' ');
  const found = new Map<string, number>();
  for (const [number] of text.matchAll(/[−-]?\d+(?:[.,\u202f\u00a0]\d+)*/g))
    found.set(number, (found.get(number) ?? 0) + 1);
  return found;
}
