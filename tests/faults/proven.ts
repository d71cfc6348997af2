import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../pipeline/tiny/command.ts';
import type { Part } from './tally.ts';

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Runs files of the ordinary suite, and counts their tests: each is one try. What a test skips was not tried. */
export function provenByTests(what: string, files: readonly string[], only?: string): Part {
  const found = files.filter((file) => existsSync(join(ROOT, file)));
  const evidence = found.map((file) => `\`${file}\``).join(', ');
  if (found.length === 0) return { what, tried: 0, survived: 0, evidence: 'no test yet', failures: [] };
  const out = join(mkdtempSync(join(tmpdir(), 'tests-')), 'report.json');
  const named = only === undefined ? [] : ['-t', only];
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', ...found, ...named, '--reporter=json', `--outputFile=${out}`];
  spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
  const report = JSON.parse(readFileSync(out, 'utf8')) as Report;
  const tests = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed');
  const failed = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  for (const name of failed) console.log(`    ${what}: ${name}`);
  return {
    what,
    tried: tests.length,
    survived: tests.length - failed.length,
    evidence,
    failures: failed.slice(0, 5),
  };
}
