import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { USUAL_TMPDIR } from './temporary_root.ts';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface Ended {
  /** Exit code as a shell tells it: 128 and the number of the signal where one ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the command line as a user does, in a process of its own. */
export function start(args: readonly string[], cwd = ROOT, input?: string): Started {
  return startNode(['--import', TSX, join(ROOT, 'pipeline/cli.ts'), ...args], cwd, input);
}

export function startNode(args: readonly string[], cwd: string, input?: string): Started {
  const env = { ...process.env, TMPDIR: process.env[USUAL_TMPDIR] };
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(input);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => (stdout += text));
  child.stderr.on('data', (text) => (stderr += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 128 + constants.signals[signal!], stdout, stderr }),
    );
  });
  return { process: child, ended };
}

/** Runs the command line to its end. */
export function adequation(...args: readonly string[]): Promise<Ended> {
  return start(args).ended;
}
