import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Ended, ROOT } from '../pipeline/tiny/command.ts';
import { USUAL_TMPDIR } from '../pipeline/tiny/temporary_root.ts';
import type { Fault } from './fault.ts';

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const PRELOADS = {
  files: fileURLToPath(new URL('./preload.mjs', import.meta.url)),
  clock: fileURLToPath(new URL('./preload_clock.mjs', import.meta.url)),
  engine: fileURLToPath(new URL('./preload_engine.mjs', import.meta.url)),
  threads: fileURLToPath(new URL('./preload_threads.mjs', import.meta.url)),
};
/** A run takes seconds; the machine may be busy. */
const HANGS_AFTER_MS = 400_000;

export interface Launch {
  readonly fault?: Fault;
  /** Other preloads, with what they read from the environment. */
  readonly preload?: readonly (keyof typeof PRELOADS)[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** What stands before the program: `unshare -n`, `taskset -c 0`. */
  readonly before?: readonly string[];
  readonly killAfterMs?: number;
}

export interface Run extends Ended {
  /** How often the fault that was asked for happened: where it never did, nothing was tried. */
  readonly fired: number;
  readonly signal: NodeJS.Signals | null;
  readonly hangs: boolean;
  readonly ms: number;
}

export interface Launched {
  readonly pid: number | undefined;
  readonly ended: Promise<Run>;
  kill(signal: NodeJS.Signals): void;
}

/** Starts a program of TypeScript as a process of its own, with its faults loaded before it. */
export function launch(program: string, args: readonly string[], how: Launch = {}): Launched {
  const asked = [...(how.fault === undefined ? [] : (['files'] as const)), ...(how.preload ?? [])];
  const loader = program.endsWith('.ts') ? [TSX] : [];
  const loads = [...asked.map((name) => PRELOADS[name]), ...loader].flatMap((file) => ['--import', file]);
  const [command, ...rest] = [...(how.before ?? []), process.execPath, ...loads, program, ...args];
  const fired = asked.length === 0 ? undefined : join(mkdtempSync(join(tmpdir(), 'fired-')), 'fired');
  const env = {
    ...process.env,
    TMPDIR: process.env[USUAL_TMPDIR],
    ...how.env,
    ...(fired === undefined ? {} : { FAULT_FIRED: fired }),
    ...(how.fault === undefined ? {} : { FAULT: JSON.stringify(how.fault) }),
  };
  const began = performance.now();
  const child = spawn(command!, rest, { cwd: how.cwd ?? ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr, hangs] = ['', '', false];
  child.stdout.on('data', (text) => (stdout += text));
  child.stderr.on('data', (text) => (stderr += text));
  const watch = setTimeout(() => {
    hangs = true;
    child.kill('SIGKILL');
  }, HANGS_AFTER_MS);
  const kill =
    how.killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), how.killAfterMs);
  const ended = new Promise<Run>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(watch);
      clearTimeout(kill);
      resolve({
        code: code ?? 128 + constants.signals[signal!],
        signal,
        fired:
          fired !== undefined && existsSync(fired) ? readFileSync(fired, 'utf8').split('\n').length - 1 : 0,
        stdout,
        stderr,
        hangs,
        ms: performance.now() - began,
      });
    });
  });
  return { pid: child.pid, ended, kill: (signal) => child.kill(signal) };
}

/** @throws Error where the fault that was asked for did not happen: the trial does not count. */
export function mustHaveFired(run: Run): Run {
  if (run.fired === 0) throw new Error('not tried: the fault did not happen');
  return run;
}

/** `adequation …` to its end. */
export function command(args: readonly string[], how: Launch = {}): Promise<Run> {
  return launch(join(ROOT, 'pipeline/cli.ts'), args, how).ended;
}
