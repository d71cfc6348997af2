/** `adequation forecast` in a process of its own: standard input and output, exit codes, a reader that goes away. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addForecast } from '../../../pipeline/commands/forecast.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { adequation, start } from '../tiny/command.ts';
import { commandHere } from '../tiny/command_here.ts';

const ROWS = Array.from({ length: 10 }, (_, t) => `jobs,${2010 + t},${100 + 4 * t + (t % 3)}`);
const csv = (...rows: readonly string[]) => `series_id,year,value\n${rows.join('\n')}\n`;

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'series-')), 'series.csv');
  writeFileSync(path, text);
  return path;
}

test('- reads standard input, and gives what the file gives', async () => {
  const read = await adequation('forecast', file(csv(...ROWS)), '--horizon', '2');
  expect([read.code, read.stderr]).toEqual([EXIT.done, '']);
  expect(read.stdout.split('\n')).toHaveLength(4);
  const piped = await start(['forecast', '-', '--horizon', '2'], undefined, csv(...ROWS)).ended;
  expect(piped).toEqual(read);
});

test('bad rows are told on stderr; with --strict the exit is 3 and nothing is printed', async () => {
  const path = file(csv(...ROWS, 'bad,2000,1 234 5'));
  const loose = await adequation('forecast', path, '--horizon', '2');
  expect(loose.code).toBe(EXIT.done);
  expect(loose.stderr).toContain(`${path}:12, column value: "1 234 5" is not a number.`);
  expect(loose.stdout).not.toContain('bad');
  const output = `${path}.out`;
  const strict = await adequation('forecast', path, '--horizon', '2', '--strict', '--output', output);
  expect([strict.code, strict.stdout, existsSync(output)]).toEqual([EXIT.rejected, '', false]);
  expect(strict.stderr).toContain(`${path}:12`);
});

test('--json lists all that was left out, more than a message holds, beside the file of forecasts', async () => {
  const path = file(
    csv(...ROWS, ...Array.from({ length: 90 }, (_, s) => `high${s},2010,900\nhigh${s},2011,901`)),
  );
  const args = ['forecast', path, '--horizon', '2', '--ceiling', '500', '--output', `${path}.out`, '--json'];
  const { code, stdout, stderr } = await commandHere(addForecast, ...args);
  expect(code).toBe(EXIT.done);
  expect(stderr).toMatch(/… and \d+ more kinds of faults; --json lists every one/);
  const { state, left_out } = JSON.parse(stdout) as { state: string; left_out: { what: string }[] };
  expect(state).toBe('written');
  expect(left_out.map(({ what }) => what.split(' ')[0])).toEqual(
    Array.from({ length: 90 }, (_, s) => `high${s}`),
  );
  expect(existsSync(`${path}.out`)).toBe(true);
});

test.each([
  [['forecast', 'none.csv', '--horizon', '2', '--json'], 'standard output holds the forecasts'],
  [['forecast', 'none.csv', '--horizon', '2'], 'the file cannot be read (ENOENT)'],
  [['forecast', 'none.parquet', '--horizon', '2'], 'the file cannot be read (ENOENT)'],
  [['forecast', '-', '--horizon', '0'], '"0" is not a whole number from 1 to 100'],
  [['forecast', '-', '--horizon', '2', '--floor', 'nought'], '"nought" is not a number'],
  [['forecast', '-'], "required option '--horizon <years>' not specified"],
] as const)('a wrong call (%s) ends with exit 2 and no stack', async (args, words) => {
  const ended = await commandHere(addForecast, ...args);
  expect([ended.code, ended.stdout]).toEqual([EXIT.usage, '']);
  expect(ended.stderr).toContain(words);
  expect(ended.stderr).not.toMatch(/\n\s+at .+:\d+/);
});

test('a reader that has seen enough is no fault', async () => {
  const many = Array.from({ length: 1900 }, (_, i) => ROWS.map((row) => row.replace('jobs', `s${i}`))).flat();
  const started = start(['forecast', '-', '--horizon', '9'], undefined, csv(...many));
  started.process.stdout!.once('data', () => started.process.stdout!.destroy());
  const { code, stderr } = await started.ended;
  expect([code, stderr]).toEqual([EXIT.done, '']);
});

test('--model runs a model of the catalogue under its own name, or says what it needs', async () => {
  const path = file(csv(...ROWS, ...ROWS.map((row) => row.replace('jobs', 'more'))));
  const named = await adequation(
    'forecast',
    path,
    '--horizon',
    '2',
    '--model',
    'logistic',
    '--ceiling',
    '400',
  );
  expect([named.code, named.stderr]).toEqual([EXIT.done, '']);
  const cells = named.stdout.split('\n')[1]!.split(',');
  expect(cells.slice(0, 4)).toEqual(['jobs', '1', '2020', 'logistic']);
  expect(cells.slice(5)).toEqual(['', '', '', '']); // ten points tell too little of its errors
  const low = await adequation('forecast', path, '--horizon', '2', '--model', 'logistic', '--ceiling', '120');
  expect([low.code, low.stdout]).toEqual([EXIT.rejected, '']);
  expect(low.stderr).toContain('logistic cannot forecast jobs: point 5 is');
});

test.each([
  [['--model', 'thetta'], 'did you mean "theta"?'],
  [['--model', 'logistic'], 'logistic needs --ceiling'],
  [['--model', 'damped_to_target'], 'needs a target for each series'],
  [['--model', 'theta', '--panel', 'series_id'], 'leave one of the two out'],
])('forecast %s is refused in words', async (options, words) => {
  const ended = await adequation('forecast', file(csv(...ROWS)), '--horizon', '2', ...options);
  expect([ended.code, ended.stderr]).toEqual([EXIT.usage, expect.stringContaining(words)]);
});
