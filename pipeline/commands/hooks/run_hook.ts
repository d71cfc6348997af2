import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../../durable.ts';
import type { Project } from '../../project/project.ts';
import type { Hook } from '../../project/schedule_keys.ts';
import { onStop } from '../stop.ts';

export type HookEvent = 'success' | 'failure' | 'stale';

/** What a hook is told, as a file beside the ledger. */
const STATUS_FILE = 'status.json';

interface HookOptions {
  /** Whether the command line says so. */
  readonly allowed: boolean;
  /** Asked for only where there is a hook. */
  readonly status: () => object;
  readonly warn: (text: string) => void;
  /** What it prints is not shown: every line of standard error is an object there. */
  readonly isSilent?: boolean;
}

/**
 * Runs the hook that the project declares for an event, where the command line allows hooks at all: a project file is
 * written by many, and what it names is run with the rights of who runs it.
 *
 * A command gets the path of the status file as its last argument and in ADEQUATION_STATUS. What goes wrong with it is
 * told to `warn`, and changes neither the release nor the exit code: a broken mail is no broken release.
 */
export async function runHook(
  project: Project,
  event: HookEvent,
  { allowed, status, warn, isSilent = false }: HookOptions,
): Promise<void> {
  const hook = project.hooks[event];
  if (hook === undefined) return;
  if (!allowed) {
    if (process.stderr.isTTY) warn(`The hook for ${event} was not run: --hooks allows it.`);
    return;
  }
  try {
    const told = 'file' in hook ? hook.file : STATUS_FILE;
    const path = writeStatus(project.dataFolder, told, { hook: event, ...status() });
    if ('run' in hook) await runCommand(project, hook, path, isSilent ? 'ignore' : 2);
  } catch (error) {
    warn(`The hook for ${event} failed: ${(error as Error).message}`);
  }
}

/** Whole or not at all: whoever watches the file never reads half of it. */
function writeStatus(dataFolder: string, name: string, status: object): string {
  mkdirSync(dataFolder, { recursive: true });
  const path = join(dataFolder, name);
  writeDurably(path, `${JSON.stringify(status, null, 1)}\n`);
  return path;
}

/** @throws Error with what became of it: it could not start, ended with another code than 0, or took too long. */
function runCommand(
  project: Project,
  hook: Extract<Hook, { run: unknown }>,
  status: string,
  output: 'ignore' | 2,
): Promise<void> {
  const [program = '', ...given] = hook.run;
  return new Promise((resolve, reject) => {
    // A group of its own, so that what it started ends with it; what it prints goes where people read.
    const child = spawn(program, [...given, status], {
      cwd: project.root,
      env: { ...process.env, ADEQUATION_STATUS: status },
      stdio: ['ignore', output, output],
      detached: true,
    });
    const end = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Gone by itself.
      }
    };
    const off = onStop(end);
    const limit = setTimeout(() => {
      end();
      finish(new Error(`${program} was ended after ${hook.seconds} seconds.`));
    }, hook.seconds * 1000);
    const finish = (error?: Error) => {
      clearTimeout(limit);
      off();
      if (error === undefined) resolve();
      else reject(error);
    };
    child.once('error', finish);
    child.once('exit', (code, signal) =>
      finish(code === 0 ? undefined : new Error(`${program} ended with ${code ?? signal}.`)),
    );
  });
}
