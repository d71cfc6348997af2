/** The watch as a person uses it: it runs, waits, runs again when a file has changed, and ends when it is told to. */
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type Started, start } from '../tiny/command.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { writeProject } from '../tiny/write_project.ts';

let watch: Started | undefined;
afterEach(async () => {
  // Ends what a failed test has left.
  watch?.process.kill('SIGINT');
  await watch?.ended;
});

test('a changed input leads to another release, a wrong one to words, and a signal to a clean end', async () => {
  const project = writeProject(stockFiles());
  const { process, ended } = start(['watch', '--project', project.folder]);
  watch = { process, ended };
  let said = '';
  process.stderr?.on('data', (text) => (said += text));
  const waits = () => said.split('Waiting for a change').length - 1;
  const until = async (count: number) => {
    while (waits() < count && process.exitCode === null) await wait(50);
    expect(waits()).toBe(count);
    return readlinkSync(join(project.data, 'current'));
  };
  const first = await until(1);

  const input = 'inputs/stocks.csv';
  const text = readFileSync(project.path(input), 'utf8');
  project.write(input, `${text}2016,R1,DEV,demand,1 234 5\n`);
  expect(await until(2)).toBe(first);
  expect(said).toContain('"1 234 5" is not a number.');

  project.write(input, text.replace('2015,R1', '2015, R1'));
  const second = await until(3);
  expect(second).not.toBe(first);
  expect(existsSync(join(project.data, second, 'manifest.json'))).toBe(true);

  process.kill('SIGINT');
  expect((await ended).code).toBe(0);
});
