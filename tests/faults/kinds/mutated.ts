/** F11: inputs that a hand, a program or a line has spoilt. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../pipeline/tiny/command.ts';
import type { Part } from '../tally.ts';

/** Has `npm run mutate` spoil so many projects, and reads its last line. */
export function mutatedInputs(howMany: number, seed: number): Part {
  const program = join(ROOT, 'tests/faults/mutations.ts');
  const args = ['--import', 'tsx', program, String(howMany), String(seed)];
  const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  const bad = [...last.matchAll(/\b(crash|hang|no number) (\d+)/g)];
  const tried = Number(/ of (\d+)/.exec(last)?.[1] ?? 0);
  return {
    what: 'a project of which one file was spoilt in one of thirty ways: cells, lines, columns, bytes, encodings',
    tried,
    survived: tried - bad.reduce((sum, [, , n]) => sum + Number(n), 0),
    evidence:
      'refused with words or built with no number that is infinite or none; no crash, none longer than ten seconds: `npm run mutate`',
    failures: bad.map(([text]) => text),
  };
}
