import { join } from 'node:path';
import { openReadOnly, select } from '../database/database.ts';
import { lackBehind } from '../machine.ts';
import { EXIT, type Problem, UserError } from '../problem.ts';
import { DATABASE_FILE, REBUILD } from './manifest.ts';

/**
 * Opens the database of a release and reads every value of every table: hashes tell that the bytes are those that were
 * released, this that they are a database.
 *
 * @returns how many tables and rows there are.
 * @throws UserError (exit 6) with the tables that cannot be read; the engine's own error where the machine is why: too
 *   little memory, no rights, somebody who writes to the file.
 */
export async function scanDatabase(release: string): Promise<{ tables: number; rows: number }> {
  const where = join(release, DATABASE_FILE);
  const damaged = (what: string, error: unknown): Problem => {
    return { where, rule: 'integrity', what: `${what}: ${saidOf(damageOf(error))}`, fix: REBUILD };
  };
  const database = await openReadOnly(where).catch((error) => {
    throw new UserError(EXIT.integrity, [damaged('the database does not open', error)]);
  });
  try {
    const tables = await select<{ name: string }>(
      database.connection,
      `select format('"{}"."{}"', schema_name, table_name) as name from duckdb_tables() where not internal order by name`,
    );
    const problems: Problem[] = [];
    let rows = 0;
    for (const { name } of tables) {
      try {
        const [told] = await select<{ n: number }>(
          database.connection,
          `select count(*) as n, bit_xor(hash(t)) as all_values from ${name} t`,
        );
        rows += told!.n;
      } catch (error) {
        problems.push(damaged(`the table ${name} cannot be read`, error));
      }
    }
    if (problems.length > 0) throw new UserError(EXIT.integrity, problems);
    return { tables: tables.length, rows };
  } finally {
    database.close();
  }
}

const saidOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0]!;

/** @throws what it is given, where that tells of the machine and nothing of the release. */
export function damageOf(error: unknown): unknown {
  const rule = lackBehind(error)?.rule;
  if (rule === 'resources' || rule === 'permission' || /Could not set lock/i.test(saidOf(error))) throw error;
  return error;
}
