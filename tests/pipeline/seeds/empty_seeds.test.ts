/** A seed without rows says nothing: that is an error, unless the project says that it is meant. */
import { expect, test } from 'vitest';
import { EXIT } from '../../../pipeline/problem.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { type Files, writeProject } from '../tiny/write_project.ts';

const TARGETS = 'seeds/targets.csv';
const HEADER = `${String(flowFiles()[TARGETS]).split('\n').slice(0, 2).join('\n')}\n`;
const declared = (names: string): Files => ({
  ...flowFiles(),
  'adequation.yaml': `${String(flowFiles()['adequation.yaml'])}empty_seeds: [${names}]\n`,
});
const read = (files: Files) => readSeeds(writeProject(files).load());

test.each([
  ['a header alone', HEADER, 'it holds a header and no row.'],
  ['nothing', '', 'it holds nothing, not even a header.'],
  ['a remark', '# nothing\n', 'it holds nothing, not even a header.'],
])('%s is refused, whatever seed it is', async (_, content, what) => {
  const error = await refusal(() => read({ ...flowFiles(), [TARGETS]: content }));
  expect(error.exitCode).toBe(EXIT.usage);
  expect(error.problems).toMatchObject([{ where: TARGETS, rule: 'empty_seed', what }]);
  expect(error.problems[0]!.fix).toContain('add target to empty_seeds');
});

test('declared so it says nothing, and may say something later', () => {
  expect(read({ ...declared('target'), [TARGETS]: HEADER }).target).toEqual([]);
  expect(read(declared('target')).target).toHaveLength(3);
});

test('a name that is no seed of the project is told with the nearest', async () => {
  const error = await refusal(() => read(declared('targets')));
  expect(error.problems).toMatchObject([{ rule: 'empty_seed' }]);
  expect(error.problems[0]!.fix).toContain('"target"');
});
