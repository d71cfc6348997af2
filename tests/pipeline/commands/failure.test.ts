/** What the machine lacks is told with 7 and words; a fault of our own alone is told with 1 and its stack. */
import { expect, test } from 'vitest';
import { judge } from '../../../pipeline/commands/failure.ts';
import { EXIT } from '../../../pipeline/problem.ts';

const ofSystem = (code: string) => Object.assign(new Error(`${code}: it went wrong, open '/x'`), { code });

test.each([
  ['resources', ofSystem('ENOSPC')],
  ['resources', ofSystem('EDQUOT')],
  ['resources', new Error('Out of Memory Error: failed to allocate data of size 1.0 MiB')],
  ['resources', new Error('IO Error: Could not write file "/x": No space left on device')],
  ['permission', ofSystem('EROFS')],
  ['permission', new Error('IO Error: Cannot open file "/x": Read-only file system')],
  ['files', ofSystem('EIO')],
  ['files', ofSystem('ENOENT')],
  ['files', new Error('IO Error: Cannot open file "/x": No such file or directory')],
])('%s: %s', (rule, error) => {
  const { code, problems, stack } = judge(error);
  expect([code, problems.map((problem) => problem.rule), stack]).toEqual([EXIT.resources, [rule], undefined]);
  expect(problems[0]!.fix).toContain('run again');
});

test('a fault of the program', () => {
  for (const error of [
    new TypeError('x is undefined'),
    Object.assign(new Error('no module'), { code: 'ERR_MODULE_NOT_FOUND' }),
  ])
    expect(judge(error)).toMatchObject({ code: EXIT.bug, stack: error.stack });
});
