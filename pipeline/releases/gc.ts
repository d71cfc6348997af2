import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { renameDurably } from '../durable.ts';
import { bytesBelow } from '../files_below.ts';
import { isReleaseId } from './current.ts';
import { type ListedRelease, listReleases, type Releases } from './list.ts';
import { findManifest } from './manifest.ts';
import { holdOf } from './pointer.ts';
import { faultsOf } from './verify.ts';

export interface KeepRule {
  /** The newest releases that stay, by date of edition. */
  readonly keep: number;
  /** Besides, the last one of each month. */
  readonly isMonthly: boolean;
}

export interface Collected {
  readonly removed: readonly { readonly id: string; readonly bytes: number }[];
  readonly kept: readonly { readonly id: string; readonly why: string }[];
  /** What killed runs and a killed collection left. */
  readonly leftovers: readonly { readonly name: string; readonly bytes: number }[];
  /** Runs that were killed between their end and their release: the next run of the same files only publishes them. */
  readonly finished: readonly string[];
  readonly bytes: number;
  /** What is no release, and stays. */
  readonly others: Releases['others'];
}

/**
 * Removes releases that nobody keeps, and what dead runs left. Never the current release, nor what a rollback holds or
 * came from; what each release said stays in the archive of vintages. Whoever calls holds the lock of the data folder
 * and has completed the archive.
 *
 * A release is first renamed out of its place, so that a kill leaves either all of it or a leftover, never half of one.
 */
export function collect(dataFolder: string, rule: KeepRule, isTrial: boolean): Collected {
  const { releases, others } = listReleases(dataFolder);
  const reasons = whyKept(dataFolder, releases, rule);
  const runs = join(dataFolder, 'runs');
  const left = existsSync(runs) ? readdirSync(runs) : [];
  const finished = left.filter((name) => isFinished(join(runs, name), name));
  const leftovers = left
    .filter((name) => !finished.includes(name))
    .map((name) => ({ name, bytes: bytesBelow(join(runs, name)) }));
  const gone = releases.filter(({ id }) => !reasons.has(id));
  if (!isTrial) {
    for (const { name } of leftovers) rmSync(join(runs, name), { recursive: true, force: true });
    mkdirSync(runs, { recursive: true });
    for (const { id, path } of gone) {
      const away = join(runs, `${id}.removed`);
      renameDurably(path, away);
      rmSync(away, { recursive: true, force: true });
    }
  }
  return {
    removed: gone.map(({ id, bytes }) => ({ id, bytes })),
    kept: [...reasons].map(([id, why]) => ({ id, why })),
    leftovers,
    finished,
    bytes: [...gone, ...leftovers].reduce((sum, { bytes }) => sum + bytes, 0),
    others,
  };
}

/** Release → why it stays, newest first. */
function whyKept(
  dataFolder: string,
  releases: readonly ListedRelease[],
  rule: KeepRule,
): Map<string, string> {
  const held = holdOf(dataFolder);
  // A damaged release is no release to go back to: it takes no place among those that are kept.
  const whole = releases.filter(({ faults }) => faults === 0).reverse();
  const newest = new Set(whole.slice(0, rule.keep).map(({ id }) => id));
  const months = new Set<string>();
  const kept = new Map<string, string>();
  for (const { id, isCurrent, faults, manifest } of [...releases].reverse()) {
    const month = manifest.as_of.slice(0, 'YYYY-MM'.length);
    const isLastOfMonth = faults === 0 && !months.has(month);
    if (faults === 0) months.add(month);
    if (isCurrent) kept.set(id, 'current');
    else if (held?.instead_of.includes(id)) kept.set(id, 'a rollback came from it');
    else if (newest.has(id)) kept.set(id, `one of the newest ${rule.keep}`);
    else if (rule.isMonthly && isLastOfMonth) kept.set(id, `the last of ${month}`);
  }
  return kept;
}

/** Listed to its end, with every file there; whether their bytes are those is seen before it is published. */
function isFinished(folder: string, name: string): boolean {
  if (!isReleaseId(name)) return false;
  const manifest = findManifest(folder);
  return manifest?.run_id === name && faultsOf(folder, manifest).length === 0;
}
