/**
 * Tries every kind of fault and writes docs/reliability.md: `npm run faults -- [--only F1,F5.2] [--kills 300] [--add]`.
 * `F5.2` is the second part of a kind alone. `--add` adds its counts to those of the last time, so that a long trial can be made in slices.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../pipeline/tiny/command.ts';
import temporaryRoot from '../pipeline/tiny/temporary_root.ts';
import { KINDS, type Worlds } from './kinds.ts';
import { type Results, reliabilityPage } from './page.ts';
import { smallWorld } from './small_world.ts';
import type { Part } from './tally.ts';
import { makeWorld } from './world.ts';

export const RESULTS = join(ROOT, 'tests/faults/results.json');
export const PAGE = join(ROOT, 'docs/reliability.md');

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    add: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261128' },
    kills: { type: 'string', default: '200' },
    pairs: { type: 'string', default: '50' },
    publications: { type: 'string', default: '100' },
    disks: { type: 'string', default: '40' },
    mutations: { type: 'string', default: '2000' },
    /** A file that `npm run mutate` wrote: it is counted, and nothing is spoilt again. */
    mutated: { type: 'string' },
  },
});
/** Kind → numbers of its parts; none for all of them. */
const only = values.only?.split(',').map((one) => one.split('.') as [string, string?]);
const endTemporary = temporaryRoot();
try {
  await tryAll();
} finally {
  endTemporary();
}

async function tryAll(): Promise<void> {
  const asked = KINDS.filter(({ id }) => only?.some(([kind]) => kind === id) ?? true);
  let results: Results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};
  const amounts = {
    kills: Number(values.kills),
    pairs: Number(values.pairs),
    publications: Number(values.publications),
    disks: Number(values.disks),
    mutations: Number(values.mutations),
  };
  const once = <Made>(make: () => Promise<Made>) => {
    let made: Promise<Made> | undefined;
    return () => (made ??= make());
  };
  const worlds: Worlds = {
    small: once(smallWorld),
    whole: once(() => makeWorld(amounts, Number(values.seed))),
    amounts,
    mutated: values.mutated,
  };
  for (const { id, title, parts } of asked) {
    console.log(`${id} ${title}`);
    const began = performance.now();
    const told: Part[] = [];
    const numbers = only?.flatMap(([kind, part]) =>
      kind === id && part !== undefined ? [Number(part)] : [],
    );
    const chosen = numbers?.length ? numbers.map((number) => parts[number - 1]!) : parts;
    for (const part of chosen) {
      const some = [await part(worlds)].flat();
      for (const { what, tried, survived } of some) console.log(`  ${survived} of ${tried}: ${what}`);
      told.push(...some);
    }
    const seconds = Math.round((performance.now() - began) / 1000);
    results = { ...results, [id]: merged(results[id], { seconds, parts: told }, chosen === parts) };
    writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
    writeFileSync(PAGE, reliabilityPage(results));
  }
  if (asked.some(({ id }) => results[id]!.parts.some(({ tried, survived }) => survived < tried)))
    process.exitCode = 1;
}

type Told = Results[string];

/** The counts of now; with `--add` on top of those of before, part by part; a part that was not asked for stays. */
function merged(before: Told | undefined, now: Told, isAll: boolean): Told {
  if (before === undefined || (!values.add && isAll)) return now;
  const parts = new Map(before.parts.map((part) => [part.what, part]));
  for (const part of now.parts) {
    const old = values.add ? parts.get(part.what) : undefined;
    parts.set(part.what, {
      ...part,
      tried: part.tried + (old?.tried ?? 0),
      survived: part.survived + (old?.survived ?? 0),
      failures: [...(old?.failures ?? []), ...part.failures].slice(0, 5),
    });
  }
  return { seconds: now.seconds + (values.add ? before.seconds : 0), parts: [...parts.values()] };
}
