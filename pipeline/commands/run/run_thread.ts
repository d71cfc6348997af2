/** The thread in which a run does its work: it is given a project, and tells what happens, message by message. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Found } from '../../files/found.ts';
import type { Project } from '../../project/project.ts';
import type { RunKey } from '../../project/run_key.ts';
import { type RunResult, run } from '../../run.ts';
import { type Judged, judge } from '../failure.ts';

export interface RunTask {
  readonly project: Project;
  readonly asOf?: string;
  readonly vintageOnly?: boolean;
  readonly keep?: boolean;
}

export type RunMessage =
  | { readonly kind: 'begun'; readonly run: RunKey }
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'warn'; readonly lines: readonly string[] }
  | { readonly kind: 'found'; readonly path: string; readonly found: Found }
  | { readonly kind: 'kept'; readonly folder: string }
  | { readonly kind: 'result'; readonly result: RunResult }
  | { readonly kind: 'failed'; readonly judged: Judged };

const tell = (message: RunMessage) => parentPort!.postMessage(message);

const { project, keep, ...asked } = (workerData as { task: RunTask }).task;
try {
  const result = await run(project, {
    ...asked,
    ...(keep ? { keep: (folder) => tell({ kind: 'kept', folder }) } : {}),
    begun: (one) => tell({ kind: 'begun', run: one }),
    tell: (stage) => tell({ kind: 'stage', stage }),
    warn: (lines) => tell({ kind: 'warn', lines }),
    tellFound: (path, found) => tell({ kind: 'found', path, found }),
  });
  tell({ kind: 'result', result });
} catch (error) {
  tell({ kind: 'failed', judged: judge(error) });
}
