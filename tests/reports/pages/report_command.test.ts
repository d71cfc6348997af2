/** The command that the index tells is typed into a shell: it arrives as it was meant, whatever the code of the region. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { names } from '../../../pipeline/commands/options.ts';
import { reportCommand } from '../../../reports/sections/home/report_command.ts';

const RUN = '2021-03-01-dda7976e7cb2';

/** What a program is handed when the line is typed into the shell of this machine. */
function typed(line: string): string[] {
  const script = `adequation() { printf '%s\\0' "$@"; }\n${line}`;
  return execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

test.each([
  'R1',
  'MA-01.b',
  'جهة',
  'R 2',
  "d'e",
  '"a"',
  `'"$HOME\\`,
  '`id`',
  'a!b',
  'a;b|c&d',
  '*',
  '#x',
  '~',
  '<a>',
])('names the release, and the one region: %s', (code) => {
  const [command, , release, option, asked] = typed(reportCommand(RUN, code));
  expect([command, release, option]).toEqual(['report', RUN, '--region']);
  expect(names(asked!)).toEqual([code]);
});

test('of a code that the command line would part in two, all pages', () => {
  expect(typed(reportCommand(RUN, 'R,2'))).toEqual(['report', '--release', RUN, '--all']);
  expect(reportCommand(RUN, 'R,2')).toBe(reportCommand(RUN));
});
