import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problem.ts';
import type { ProcessIdentity } from './this_process.ts';

/**
 * What happened in a data folder and when: one line an event, only ever added to. It is the one place that holds the
 * time of the clock; nothing that is computed or released reads it.
 */
export interface LedgerEvent extends ProcessIdentity {
  /** ISO time by the clock of the machine. */
  readonly at: string;
  readonly event: 'start' | 'done' | 'failed' | 'stopped';
  /** Null where a run failed before it had one. */
  readonly run_id: string | null;
  /** What came of it: `released`, `up to date`, `archived`, `failed`, `stopped`; `running` at a start. */
  readonly state: string;
  readonly exit_code: number | null;
  /** The step it was in; null before the first one. */
  readonly stage: string | null;
  /** The first five. */
  readonly problems: readonly Problem[];
  /** Since the process began. */
  readonly seconds: number;
  /** Of a run that ended well: step → seconds, in the order of the run. */
  readonly stages?: Readonly<Record<string, number>>;
}

export const LEDGER_FILE = 'ledger.ndjson';

/**
 * Adds one line and puts it on the disk.
 * A line that a failure of power cut short is closed first, so that only that one is lost.
 */
export function appendEvent(dataFolder: string, event: LedgerEvent): void {
  const descriptor = openSync(join(dataFolder, LEDGER_FILE), 'a+');
  try {
    writeSync(descriptor, `${endsALine(descriptor) ? '' : '\n'}${JSON.stringify(event)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function endsALine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] === 0x0a;
}

export interface Ledger {
  /** Oldest first. */
  readonly events: readonly LedgerEvent[];
  /** 1-based lines that are no event: cut, damaged or written by hand. They are skipped. */
  readonly damaged: readonly number[];
  /** Why nothing could be read at all. */
  readonly unreadable?: string;
}

/** Reads what there is; a ledger that is absent is empty, and one that cannot be read never stops anybody. */
export function readLedger(dataFolder: string): Ledger {
  let text: string;
  try {
    text = readFileSync(join(dataFolder, LEDGER_FILE), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { events: [], damaged: [], ...(code === 'ENOENT' ? {} : { unreadable: message }) };
  }
  const events: LedgerEvent[] = [];
  const damaged: number[] = [];
  text.split('\n').forEach((line, at) => {
    if (line === '') return;
    const event = eventOf(line);
    if (event === undefined) damaged.push(at + 1);
    else events.push(event);
  });
  return { events, damaged };
}

const EVENTS: readonly unknown[] = ['start', 'done', 'failed', 'stopped'];

function eventOf(line: string): LedgerEvent | undefined {
  let held: Partial<LedgerEvent> | null;
  try {
    held = JSON.parse(line) as Partial<LedgerEvent> | null;
  } catch {
    return undefined;
  }
  const isEvent =
    typeof held === 'object' &&
    held !== null &&
    EVENTS.includes(held.event) &&
    typeof held.at === 'string' &&
    !Number.isNaN(Date.parse(held.at)) &&
    Number.isInteger(held.pid);
  if (!isEvent) return undefined;
  return {
    ...NOTHING_TOLD,
    ...held,
    problems: Array.isArray(held!.problems) ? held!.problems : [],
  } as LedgerEvent;
}

const NOTHING_TOLD = {
  host: null,
  boot: null,
  pid_space: null,
  pid_started: null,
  uptime: Number.NaN,
  run_id: null,
  state: '',
  exit_code: null,
  stage: null,
  seconds: 0,
};
