/** The questions of README, run as it prints them, on the shipped release. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { addQuery } from '../../pipeline/commands/query.ts';
import { adequation, ROOT } from '../pipeline/tiny/command.ts';
import { commandHere } from '../pipeline/tiny/command_here.ts';
import { shippedRelease } from './shipped_release.ts';

type Answer = Readonly<Record<string, unknown>>;

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const questions = [...readme.matchAll(/^```sql\n([\s\S]*?)^```/gm)].map((block) => block[1]!.trim());
const answers = new Map<string, Answer[]>();

beforeAll(async () => {
  const { data } = await shippedRelease();
  for (const [i, sql] of questions.entries()) {
    // The first one as a user asks it, in a process of its own.
    const command = i === 0 ? adequation : (...args: string[]) => commandHere(addQuery, ...args);
    const options = ['--format', 'json', '--project', ROOT, '--data', data];
    const { code, stdout, stderr } = await command('query', sql, ...options);
    expect([sql, code, stderr]).toEqual([sql, 0, '']);
    answers.set(sql, JSON.parse(stdout) as Answer[]);
  }
});

/** The answer to the one question that reads these words. */
function answerOf(...words: string[]): readonly Answer[] {
  const asked = questions.filter((sql) => words.every((word) => sql.includes(word)));
  expect([words, asked.length]).toEqual([words, 1]);
  return answers.get(asked[0]!)!;
}

test.each(questions)('is answered: %s', (sql) => {
  expect(answers.get(sql)!.length).toBeGreaterThan(0);
});

describe('what they say', () => {
  test('what a gap rests on is the whole of each side, and nothing is made up', () => {
    const rows = answerOf('from evidence');
    for (const side of ['demand', 'supply']) {
      const own = rows.filter((row) => row.side === side);
      expect(own.reduce((sum, row) => sum + Number(row.percent), 0)).toBeCloseTo(100, 0);
    }
    expect(rows.map((row) => row.basis)).not.toContain('illustrative');
  });

  test('what cannot be decided comes first, with its deciding input and the datum that the list of data holds', () => {
    const rows = answerOf('from answer_occupation', 'data_to_obtain');
    expect(rows[0]!.verdict).toBe('undecided');
    const open = rows.filter((row) => row.verdict === 'undecided');
    expect(open.filter((row) => row.deciding_input === null || row.data_to_obtain === null)).toEqual([]);
  });

  test('270,000 has a probability, with the coverage of what it rests on', () => {
    const [row] = answerOf('target_probability');
    expect(row).toMatchObject({ target: 270_000, rests_on: 'reference_class' });
    expect(Number(row!.p_reached)).toBeGreaterThan(0);
    expect(Number(row!.hi_80)).toBeLessThan(270_000);
    expect([Number(row!.coverage_80), Number(row!.coverage_95)]).toEqual([0.8, 0.94]);
  });

  test('a first edition changed nothing, and says what it says now', () => {
    const rows = answerOf('from vintage', 'revision');
    expect(rows.every((row) => row.previous_vintage_id === null && row.now !== null)).toBe(true);
  });

  test('a shortfall has two ends', () => {
    const [row] = answerOf('from target_progress');
    expect(row!.shortfall_lo as number).toBeLessThan(row!.shortfall_hi as number);
  });

  test('no guess was found in a source', () => {
    expect(answerOf("status in ('assumed', 'unknown')").every((row) => row.status !== 'found')).toBe(true);
  });

  test('one cell comes to the gap of the balance, from rows', () => {
    const [row] = answerOf('gap_in_balance');
    expect(Number(row!.gap)).toBeCloseTo(Number(row!.gap_in_balance), 2);
  });
});
