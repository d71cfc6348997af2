/** F11: inputs that a hand, a program or a line has spoilt. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../pipeline/tiny/command.ts';
import type { Part } from '../tally.ts';

/** What must never come of an input. */
const BAD = ['crash', 'hang', 'no number'];

/**
 * Has `npm run mutate` spoil so many projects, and counts what came of them.
 *
 * @param written what it wrote before, so that it need not be done again.
 */
export function mutatedInputs(howMany: number, seed: number, written?: string): Part {
  const file = written ?? join(mkdtempSync(join(tmpdir(), 'mutated-')), 'outcomes.tsv');
  if (written === undefined) {
    const program = join(ROOT, 'tests/faults/mutations.ts');
    const args = ['--import', 'tsx', program, String(howMany), String(seed), file];
    spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
  }
  const outcomes = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));
  const bad = outcomes.filter(([, what]) => BAD.includes(what!));
  return {
    what: 'a project of which one file was spoilt in one of thirty ways: cells, lines, columns, bytes, encodings',
    tried: outcomes.length,
    survived: outcomes.length - bad.length,
    evidence:
      'refused with words or built with no number that is infinite or none; no crash, none longer than ten seconds: `npm run mutate`',
    failures: bad.slice(0, 5).map(([, what, , says]) => `${says}: ${what}`),
  };
}
