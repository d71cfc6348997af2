/** The thread in which a run, or the check of one, does its work: it tells what happens, message by message. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Found } from '../../files/found.ts';
import type { Project } from '../../project/project.ts';
import type { RunKey } from '../../project/run_key.ts';
import { type RunResult, run } from '../../run.ts';
import { type Checked, checkRun } from '../check/check_run.ts';
import { type Judged, judge } from '../failure.ts';

interface Asked {
  readonly project: Project;
  readonly asOf?: string;
}

export interface RunTask extends Asked {
  readonly work: 'run';
  readonly vintageOnly: boolean;
  readonly keep: boolean;
  readonly fresh: boolean;
}

export interface CheckTask extends Asked {
  readonly work: 'check';
  /** Is there and empty. */
  readonly folder: string;
}

/** What comes of each work. */
export interface Outcome {
  readonly run: RunResult;
  readonly check: Checked;
}

/** What happens on the way. */
export type Heard =
  | { readonly kind: 'begun'; readonly run: RunKey }
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'warn'; readonly lines: readonly string[] }
  | { readonly kind: 'found'; readonly path: string; readonly found: Found }
  | { readonly kind: 'kept'; readonly folder: string };

export type WorkMessage =
  | Heard
  | { readonly kind: 'result'; readonly result: RunResult | Checked }
  | { readonly kind: 'failed'; readonly judged: Judged };

const post = (message: WorkMessage) => parentPort!.postMessage(message);
const { task } = workerData as { task: RunTask | CheckTask };
const tellers = {
  begun: (one: RunKey) => post({ kind: 'begun', run: one }),
  tell: (stage: string) => post({ kind: 'stage', stage }),
  warn: (lines: readonly string[]) => post({ kind: 'warn', lines }),
  tellFound: (path: string, found: Found) => post({ kind: 'found', path, found }),
};

try {
  post({ kind: 'result', result: await (task.work === 'run' ? released(task) : checkRun(task, tellers)) });
} catch (error) {
  post({ kind: 'failed', judged: judge(error) });
}

function released({ project, keep, work: _, ...asked }: RunTask): Promise<RunResult> {
  const kept = (folder: string) => post({ kind: 'kept', folder });
  return run(project, { ...asked, ...tellers, ...(keep ? { keep: kept } : {}) });
}
