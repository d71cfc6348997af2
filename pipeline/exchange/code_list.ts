import type { DuckDBConnection } from '@duckdb/node-api';
import type { LanguageCode } from '../../reports/words/languages.ts';
import { select } from '../database/database.ts';
import { publishedName } from '../database/declared.ts';
import { referencesOf } from '../dictionary/keys.ts';
import type { Table } from '../dictionary/table.ts';
import type { Cube } from './cube.ts';

/** The codes of one dimension, whatever cube it is of, with their names. */
export interface CodeList {
  readonly column: string;
  readonly codes: readonly Code[];
  /** False where a value could not stand as a code of SDMX: the dimension is then text. */
  readonly isCoded: boolean;
}

interface Code {
  readonly code: string;
  readonly names: Readonly<Partial<Record<LanguageCode, string>>>;
}

/** @see SDMX 2.1, section 3A, common:IDType */
const ID = /^[A-Za-z0-9_@$-]+$/;

/** The columns under which tables name their codes. */
const NAMINGS = ['name', 'title', 'label'];

/**
 * A list for each dimension of these cubes: every code that a row holds, and every other of the list that the project
 * has for it, with its names.
 */
export async function readCodeLists(
  connection: DuckDBConnection,
  cubes: readonly Cube[],
  languages: readonly LanguageCode[],
): Promise<Map<string, CodeList>> {
  const columns = [...new Set(cubes.flatMap(({ dimensions }) => dimensions))].sort();
  const lists = new Map<string, CodeList>();
  for (const column of columns) {
    const users = cubes.filter(({ dimensions }) => dimensions.includes(column)).map(({ table }) => table);
    const names = await namesOf(connection, ownerOf(users, column), languages);
    for (const table of users)
      for (const { code } of await select<{ code: string }>(
        connection,
        `select distinct "${column}"::varchar as code from ${publishedName(table)} where "${column}" is not null`,
      ))
        if (!names.has(code)) names.set(code, {});
    const codes = [...names]
      .map(([code, own]) => ({ code, names: own }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    lists.set(column, { column, codes, isCoded: codes.every(({ code }) => ID.test(code)) });
  }
  return lists;
}

/** The table that names the codes of a column. */
function ownerOf(users: readonly Table[], column: string) {
  for (const table of users) {
    const found = referencesOf(table).find(({ columns }) => columns[0] === column);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function namesOf(
  connection: DuckDBConnection,
  owner: ReturnType<typeof ownerOf>,
  languages: readonly LanguageCode[],
): Promise<Map<string, Code['names']>> {
  const prefix = NAMINGS.find((one) => owner?.table.columns[`${one}_${languages[0]!}`] !== undefined);
  if (owner === undefined || prefix === undefined) return new Map();
  const words = languages.map((code) => `"${prefix}_${code}" as "${code}"`).join(', ');
  const rows = await select<Record<string, string | null>>(
    connection,
    `select "${owner.key[0]!}"::varchar as code, ${words} from ${publishedName(owner.table)}`,
  );
  return new Map(
    rows.map(({ code, ...names }) => [
      code!,
      Object.fromEntries(Object.entries(names).filter(([, name]) => name !== null)),
    ]),
  );
}
