import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Project } from '../project/project.ts';
import { type StepReads, type StepStore, stepName } from './store.ts';
import { stageTables, stageViews, tableHash } from './table_hash.ts';
import {
  type Trace,
  tablesNamed,
  tablesWritten,
  tracedConnection,
  tracedProject,
  viewsMade,
} from './traced.ts';

/** What a step works with: all it reads goes through here, or is handed to it. */
export interface StepTools {
  readonly connection: DuckDBConnection;
  readonly project: Project;
}

/** What came of a step. */
export interface StepResult<T> {
  readonly value: T;
  readonly isReused: boolean;
  /** Says what it rests on, so that who is handed the value rests on the same. */
  readonly name: string;
}

interface StepOptions<T> {
  /** Whether what came of it may stand for the step another time; absent: always. */
  readonly isKept?: (value: T) => boolean;
  /** Digest of files that the step reads itself. */
  readonly files?: string;
  /** Results of earlier steps that it is handed, not reads from the database. */
  readonly handed?: Readonly<Record<string, StepResult<unknown>>>;
}

/**
 * The steps of one run. Each is computed, or taken from the store where the same step of the same code read the same:
 * the tables it names in its SQL, the keys of the project file, the files and results it is handed. What it reads is
 * noted while it is computed and never declared, so nothing can be forgotten.
 */
export class Steps {
  readonly #tools: StepTools;
  readonly #store: StepStore | undefined;
  readonly #code: string;
  /** What the content of each table comes to, once its step is over. */
  readonly #content = new Map<string, string>();
  readonly #reused: string[] = [];

  /** @param store absent: everything is computed and nothing is kept. */
  constructor(tools: StepTools, code: string, store?: StepStore) {
    this.#tools = tools;
    this.#code = code;
    this.#store = store;
  }

  /** Steps that were taken from the store, in their order. */
  get reused(): readonly string[] {
    return this.#reused;
  }

  /** @param compute must write only tables that are empty or not there yet, and give what `node:v8` can serialise. */
  async take<T>(
    step: string,
    compute: (tools: StepTools) => Promise<T>,
    { files = '', handed = {}, isKept = () => true }: StepOptions<T> = {},
  ): Promise<StepResult<T>> {
    if (this.#store === undefined) return { value: await compute(this.#tools), isReused: false, name: '' };
    const names = Object.fromEntries(Object.entries(handed).map(([own, { name }]) => [own, name]));
    const kept = await this.#kept(step, files, names);
    if (kept !== undefined) this.#reused.push(step);
    if (kept !== undefined) return { value: kept.value as T, isReused: true, name: kept.name };
    return this.#compute(compute, { step, code: this.#code, files, handed: names }, isKept);
  }

  async #kept(step: string, files: string, handed: Readonly<Record<string, string>>) {
    const store = this.#store!;
    for (const kept of store.resultsOf(step)) {
      const { reads } = kept;
      if (reads.code !== this.#code || reads.files !== files) continue;
      if (!Object.entries(handed).every(([own, name]) => reads.handed[own] === name)) continue;
      const settings = Object.entries(reads.settings);
      if (!settings.every(([key, digest]) => this.#setting(key) === digest)) continue;
      if (!(await this.#isUnchanged(reads.tables))) continue;
      const restored = await store.restore(this.#tools.connection, kept);
      if (restored === undefined) continue;
      for (const [table, content] of Object.entries(kept.wrote)) this.#content.set(table, content);
      return { value: restored.value, name: stepName(reads) };
    }
    return undefined;
  }

  async #compute<T>(
    compute: (tools: StepTools) => Promise<T>,
    known: Omit<StepReads, 'tables' | 'settings'>,
    isKept: (value: T) => boolean,
  ): Promise<StepResult<T>> {
    const { connection, project } = this.#tools;
    const trace: Trace = { asked: [], settings: new Set() };
    const value = await compute({
      connection: tracedConnection(connection, trace),
      project: tracedProject(project, trace),
    });
    // A view hides the tables behind it, and is not there where the step that made it is taken from the store.
    const made = viewsMade(trace.asked);
    for (const view of tablesNamed(trace.asked, await stageViews(connection)))
      if (!made.has(view))
        throw new Error(`step ${known.step} reads the view ${view}, which it does not make itself`);
    const tables = await stageTables(connection);
    const written = tablesWritten(trace.asked);
    const wrote: Record<string, string> = {};
    const read: Record<string, string> = {};
    for (const table of tablesNamed(trace.asked, tables)) {
      if (!written.has(table)) {
        read[table] = await this.#contentOf(table);
        continue;
      }
      if (this.#content.has(table))
        throw new Error(`step ${known.step} writes ${table}, which an earlier step has written or read`);
      wrote[table] = await this.#contentOf(table);
    }
    const settings = Object.fromEntries([...trace.settings].map((key) => [key, this.#setting(key)]));
    const reads = { ...known, tables: read, settings };
    if (isKept(value)) await this.#store!.keep(connection, reads, wrote, value);
    return { value, isReused: false, name: stepName(reads) };
  }

  async #isUnchanged(tables: Readonly<Record<string, string>>): Promise<boolean> {
    const there = await stageTables(this.#tools.connection);
    for (const [table, content] of Object.entries(tables))
      if (!there.has(table) || (await this.#contentOf(table)) !== content) return false;
    return true;
  }

  async #contentOf(table: string): Promise<string> {
    const known = this.#content.get(table);
    if (known !== undefined) return known;
    const content = await tableHash(this.#tools.connection, table);
    this.#content.set(table, content);
    return content;
  }

  #setting(key: string): string {
    const text = JSON.stringify(this.#tools.project[key as keyof Project]) ?? 'absent';
    return createHash('sha256').update(text).digest('hex');
  }
}
