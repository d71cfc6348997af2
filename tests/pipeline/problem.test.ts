/** Messages of many faults stay short: each different text with its lines, then counts. */
import { expect, test } from 'vitest';
import { formatProblems, type Problem } from '../../pipeline/problem.ts';

const bad = (text: string, line: number, rule = 'unknown_code'): Problem => ({
  where: 'inputs/jobs.csv',
  line,
  column: 'region',
  rule,
  what: `"${text}" is not a region of the code list.`,
  fix: 'correct the code.',
});

test('every different text is told with its lines, twenty of a kind at most, then a count', () => {
  const problems = Array.from({ length: 34 }, (_, i) => [
    bad(`Region ${i}`, i + 2),
    bad(`Region ${i}`, i + 102),
  ]).flat();
  const text = formatProblems(problems);
  expect(text).toContain('inputs/jobs.csv:2, column region: "Region 0" is not a region');
  expect(text).toContain('  1 more line: 102.');
  expect(text).toContain('  Also, line 20, 120: "Region 18" is not a region');
  expect(text.match(/Also, line/g)).toHaveLength(19);
  expect(text).toContain('… and 14 more texts of the kind, on 28 lines.');
});

test('no message is longer than 4,000 characters, and none is empty, whatever the faults', () => {
  const long = 'x'.repeat(1_000_000);
  expect(formatProblems([bad(long, 2)]).length).toBeLessThan(4000);
  const kinds = Array.from({ length: 300 }, (_, i) => bad(`${long}${i}`, i + 2, `rule_${i}`));
  const text = formatProblems(kinds);
  expect(text.length).toBeLessThan(4000);
  expect(text).toMatch(/… and \d+ more kinds of faults; --json lists every one, where the command has it\.$/);
});
