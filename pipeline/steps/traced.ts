import type { DuckDBConnection } from '@duckdb/node-api';

/** What a step asked of the database and of the project file while it was computed. */
export interface Trace {
  /** Every text of SQL, and of each table that rows were appended to, its name. */
  readonly asked: string[];
  /** Keys of the project file that were read. */
  readonly settings: Set<string>;
}

/** The same connection, which notes what is asked of it. */
export function tracedConnection(connection: DuckDBConnection, { asked }: Trace): DuckDBConnection {
  return new Proxy(connection, {
    get: (target, name) => {
      const held: unknown = Reflect.get(target, name, target);
      if (typeof held !== 'function') return held;
      return (...given: unknown[]) => {
        if (name === 'createAppender') asked.push(`insert into ${String(given[1])}.${String(given[0])}`);
        else if (typeof given[0] === 'string') asked.push(given[0]);
        return Reflect.apply(held, target, given);
      };
    },
  });
}

/** Where a project lies says nothing of what it holds; a step that reads files there names their digest. */
const PLACES: readonly string[] = ['file', 'root', 'dataFolder'];

/** The same project, which notes which of its keys are read. */
export function tracedProject<Of extends object>(project: Of, { settings }: Trace): Of {
  return new Proxy(project, {
    get: (target, name) => {
      if (typeof name === 'string' && !PLACES.includes(name)) settings.add(name);
      return Reflect.get(target, name, target);
    },
  });
}

/** Tables named in what was asked, of those there are; more rather than less. */
export function tablesNamed(asked: readonly string[], tables: ReadonlySet<string>): Set<string> {
  const named = new Set<string>();
  for (const sql of asked)
    for (const [name] of sql.matchAll(/\b[a-z]+\.[a-z_0-9]+\b/g)) if (tables.has(name)) named.add(name);
  return named;
}

const WRITES =
  /\b(?:insert into|update|delete from|drop table|alter table|create (?:or replace )?table)\s+([a-z]+\.[a-z_0-9]+)/g;

/** Tables that what was asked makes or changes. */
export function tablesWritten(asked: readonly string[]): Set<string> {
  return new Set(asked.flatMap((sql) => [...sql.matchAll(WRITES)].map(([, table]) => table!)));
}

const SHOWS = /\bcreate (?:or replace )?view\s+([a-z]+\.[a-z_0-9]+)/g;

/** Views that what was asked makes. */
export function viewsMade(asked: readonly string[]): Set<string> {
  return new Set(asked.flatMap((sql) => [...sql.matchAll(SHOWS)].map(([, view]) => view!)));
}
