import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunKey, runKey } from '../../pipeline/project/run_key.ts';
import { LOCK_FILE } from '../../pipeline/publish/lock.ts';
import { currentRelease } from '../../pipeline/releases/current.ts';
import { flowFiles } from '../pipeline/tiny/flow_files.ts';
import { edited, type WrittenProject, writeProject } from '../pipeline/tiny/write_project.ts';
import { command, type Launch, type Run } from './launch.ts';
import { type Seen, seeCurrent } from './whole.ts';

/** How often the longer faults are tried. */
export interface Amounts {
  readonly kills: number;
  readonly pairs: number;
  readonly publications: number;
  readonly disks: number;
  readonly mutations: number;
}

/** What every fault is tried on: a small project, its release of last year, and what a run that nothing disturbs makes. */
export interface World {
  readonly project: WrittenProject;
  /** A data folder with the release before; never changed. */
  readonly before: string;
  readonly old: Seen;
  /** The same after the run that faults will disturb; never changed. */
  readonly after: string;
  readonly fresh: Seen;
  /** The release of `after`. */
  readonly release: string;
  readonly key: RunKey;
  readonly runMs: number;
  readonly amounts: Amounts;
  /** 0 to 1, the same for the same seed. */
  readonly random: () => number;
}

/** The run that is disturbed: of the newest edition. */
export const runOf = (data: string, project: WrittenProject, how: Launch = {}): Promise<Run> =>
  command(['run', '--project', project.folder, '--data', data], how);

/** Two regions, two sectors, 100 draws, one language: what a run must do at least. */
export const smallFiles = () =>
  edited(flowFiles(), 'adequation.yaml', 'splices: []', 'splices: []\nuncertainty: { draws: 100 }');

export async function makeWorld(amounts: Amounts, seed: number): Promise<World> {
  const project = writeProject(smallFiles());
  const [before, after] = ['before', 'after'].map((name) => project.path(name)) as [string, string];
  const first = await command([
    'run',
    ...['--project', project.folder, '--data', before, '--as-of', '2025-12-31'],
  ]);
  if (first.code !== 0) throw new Error(first.stderr);
  copyFolder(before, after);
  const second = await runOf(after, project);
  if (second.code !== 0) throw new Error(second.stderr);
  return {
    project,
    before,
    old: await seeCurrent(before),
    after,
    fresh: await seeCurrent(after),
    release: currentRelease(after)!,
    key: runKey(project.load()),
    runMs: second.ms,
    amounts,
    random: randomOf(seed),
  };
}

/** A data folder of its own, as it was before the run. */
export function dataBefore(world: World, from = world.before): string {
  const data = mkdtempSync(join(tmpdir(), 'data-'));
  rmSync(data, { recursive: true });
  copyFolder(from, data);
  return data;
}

/** Links to what is released, which is never written again; a copy of the rest, and no lock: links would share it. */
export function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name === LOCK_FILE) continue;
    const copy = (how: string) => spawnSync('cp', [how, join(from, name), to], { encoding: 'utf8' });
    if (name === 'releases' && copy('-al').status === 0) continue;
    const { status, stderr } = copy('-a');
    if (status !== 0) throw new Error(stderr);
  }
}

/** The last line that a person would read. */
export const lastWords = ({ code, signal, stderr }: Run): string =>
  `${code ?? signal}: ${stderr.trim().split('\n').slice(0, 2).join(' ')}`.slice(0, 200);

export const readText = (path: string): string => readFileSync(path, 'utf8');

export function randomOf(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
