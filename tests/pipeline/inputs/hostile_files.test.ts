/**
 * What somebody may put where a file is expected: each is refused with what, where, why and what to do; nothing waits
 * and nothing is read that has no end. Memory is measured at the command line, in a process of its own.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkInputs } from '../../../pipeline/commands/check/check_inputs.ts';
import { addCheck } from '../../../pipeline/commands/check.ts';
import { addCodes } from '../../../pipeline/commands/codes.ts';
import { addLook } from '../../../pipeline/commands/look.ts';
import { LONGEST_LINE, MOST_COLUMNS } from '../../../pipeline/files/bounds.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { loadProject } from '../../../pipeline/project/project.ts';
import { lockDataFolder, makeFolder } from '../../../pipeline/publish/lock.ts';
import { ROOT, start } from '../tiny/command.ts';
import { commandHere } from '../tiny/command_here.ts';
import { refusal } from '../tiny/refusal.ts';
import { HEADER } from '../tiny/source_files.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { edited, type Files, type WrittenProject, writeProject } from '../tiny/write_project.ts';

const SOURCE = 'inputs/stocks.csv';
const SEED = 'seeds/measures.csv';
const PROJECT = 'adequation.yaml';
const GOOD = '2015,R1,DEV,demand,100';

/** The first thing that is told of a project of which one file was put to another use. */
async function told(spoil: (project: WrittenProject) => void, files: Files = stockFiles()) {
  const project = writeProject(files);
  spoil(project);
  const error = await refusal(async () =>
    checkInputs(loadProject(project.folder), { tell: () => undefined }),
  );
  const problem = error.problems[0]!;
  expect(problem.fix, problem.what).toBeTruthy();
  return { code: error.exitCode, count: error.problems.length, ...problem };
}

const replaced = (file: string, make: (path: string) => void) => (project: WrittenProject) => {
  rmSync(project.path(file));
  make(project.path(file));
};
const pipe = (path: string) => execFileSync('mkfifo', [path]);
const folder = (path: string) => execFileSync('mkdir', [path]);
const linkTo = (target: string) => (path: string) => symlinkSync(target, path);

describe.each([
  ['a source', SOURCE, EXIT.rejected],
  ['a seed', SEED, EXIT.usage],
])('in the place of %s', (_, file, code) => {
  test.each([
    ['a folder', folder, 'no_file', 'it is a folder, not a file.'],
    ['a pipe that nobody writes', pipe, 'no_file', 'it is a pipe, not a file.'],
    ['a device without end', linkTo('/dev/zero'), 'no_file', 'it is a device, not a file.'],
    ['a link to itself', linkTo('stocks.csv'), 'missing_file', 'the file cannot be read (ELOOP).'],
    ['nothing', () => undefined, 'missing_file', 'the file cannot be read (ENOENT).'],
  ])('%s', async (name, make, rule, what) => {
    const loop = name === 'a link to itself' ? linkTo(file.split('/')[1]!) : make;
    expect(await told(replaced(file, loop))).toMatchObject({ code, where: file, rule, what });
  });

  test('more bytes than are read, of which none is looked at', async () => {
    const large = await told(({ path }) => truncateSync(path(file), 2 ** 33));
    expect(large).toMatchObject({ code, where: file, rule: 'too_large' });
    expect(large.what).toMatch(/^it has 8\.00 GiB, and at most [\d.]+ [MG]iB are read\.$/);
  });
});

test('a file that a link leads to is read: shared folders are reached so', async () => {
  const project = writeProject(stockFiles());
  const shared = writeProject({ 'shared.csv': String(stockFiles()[SOURCE]) });
  replaced(SOURCE, linkTo(shared.path('shared.csv')))(project);
  const { sources } = await checkInputs(project.load(), { tell: () => undefined });
  expect(sources[0]).toMatchObject({ accepted: 48 });
});

describe('a project file', () => {
  const yaml = (text: string) => told(({ write }) => write(PROJECT, text));
  const usual = String(stockFiles()[PROJECT]);

  test('whose anchors stand for a thousand million values', async () => {
    const letters = [...'abcdefghij'];
    const bomb = letters.map((one, i) => {
      const nine = i === 0 ? Array(9).fill('x') : Array(9).fill(`*${letters[i - 1]}`);
      return `${one}: &${one} [${nine.join(', ')}]`;
    });
    const problem = await yaml(`${bomb.join('\n')}\n${usual}`);
    expect(problem).toMatchObject({ code: EXIT.usage, rule: 'yaml' });
    expect(problem.what).toContain('aliases (*) stand for too much');
  });

  test.each([
    ['nested ten thousand deep', `x: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, 'yaml'],
    ['of three megabytes', `${usual}${'# a remark that helps nobody\n'.repeat(110_000)}`, 'too_large'],
    ['of bytes of zero', '\0'.repeat(3000), 'value'],
    ['that is a list', '- a\n- b\n', 'value'],
    [
      'of twenty thousand keys',
      `${usual}${Array.from({ length: 20_000 }, (_, i) => `key_${i}: 1`).join('\n')}\n`,
      'unknown_key',
    ],
  ])('%s', async (_, text, rule) => {
    expect(await yaml(text)).toMatchObject({ code: EXIT.usage, rule });
  });

  test.each([[','], ['"'], ['\\n'], ['2'], ['20']])('whose remark sign %s would hide rows', async (sign) => {
    const text = usual.replace(
      `path: ${SOURCE}`,
      `path: ${SOURCE}\n    comment: "${sign === '"' ? '\\"' : sign}"`,
    );
    expect(await yaml(text)).toMatchObject({ code: EXIT.usage, rule: 'comment' });
  });
});

describe('text that no table has', () => {
  const source = (content: string | Uint8Array) => told(({ write }) => write(SOURCE, content));
  const row = `${HEADER}\n${GOOD}\n`;

  test('a line of ten megabytes, or a cell, or a header', async () => {
    const long = 'x'.repeat(10 * LONGEST_LINE);
    for (const [text, line] of [
      [`${row}${long}\n`, 3],
      [`${row}2016,R1,${long},demand,1\n`, 3],
      [`${long}\n${row}`, 1],
    ] as const) {
      const problem = await source(text);
      expect(problem).toMatchObject({ code: EXIT.rejected, rule: 'format', line });
      expect(problem.what.length).toBeLessThan(200);
    }
  });

  test('more columns than a spreadsheet of sense', async () => {
    const extra = Array.from({ length: MOST_COLUMNS }, (_, i) => `c${i}`).join(',');
    const problem = await source(`${HEADER},${extra}\n`);
    expect(problem.what).toContain(`has ${MOST_COLUMNS + 5} columns`);
  });

  test('a byte of zero, with its line', async () => {
    expect(await source(`${row}2016,R1,DE\0V,demand,12\n`)).toMatchObject({ rule: 'format', line: 3 });
  });

  test('a packed file', async () => {
    const packed = await source(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]));
    expect(packed).toMatchObject({ rule: 'format', what: 'it is packed (gzip).' });
    expect((await source(Buffer.from('PK\x03\x04rest'))).what).toContain('workbook or another packed file');
  });

  test('of a hundred thousand refused rows the first thousand are told, and the rest counted', async () => {
    const twins = `${GOOD}\n`.repeat(100_000);
    const problem = await source(`${HEADER}\n${twins}`);
    expect(problem).toMatchObject({ rule: 'duplicate_key', line: 3, count: 1001 });
  });
});

describe('numbers that nothing in the world has', () => {
  test.each(['1e308', '-1e308', '20000000000', '5e-324', '1e-13'])('%s persons', async (value) => {
    const files = edited(
      stockFiles(),
      SOURCE,
      /^2015,R1,DEV,demand,\d+$/m.exec(String(stockFiles()[SOURCE]))![0],
      `2015,R1,DEV,demand,${value}`,
    );
    const problem = await told(() => undefined, files);
    expect(problem).toMatchObject({ code: EXIT.rejected, line: 2, column: 'value' });
    expect(['magnitude', 'negative']).toContain(problem.rule);
  });
});

describe('at the command line, in half a gigabyte', () => {
  test.each([
    ['a pipe', replaced(SOURCE, pipe)],
    ['a device without end', replaced(SEED, linkTo('/dev/zero'))],
    [
      'a line of a hundred megabytes',
      ({ path }: WrittenProject) => writeFileSync(path(SOURCE), Buffer.alloc(1e8, 'x')),
    ],
  ])('%s', async (_, spoil) => {
    const project = writeProject(stockFiles());
    spoil(project);
    const { process: child, ended } = start(['check', '--project', project.folder]);
    let peak = 0;
    let looks = 0;
    const look = setInterval(() => {
      try {
        const held = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
        if (held !== undefined) looks++;
        peak = Math.max(peak, Number(held ?? 0));
      } catch {
        // It has ended.
      }
    }, 20);
    const { code, stderr } = await ended;
    clearInterval(look);
    expect([EXIT.usage, EXIT.rejected]).toContain(code);
    expect(stderr).toMatch(/\n {2}Do: /);
    expect(stderr).not.toContain('    at ');
    // No run of Node takes less than twenty megabytes: fewer, and something else was measured.
    expect(looks).toBeGreaterThan(3);
    expect(peak / 1024).toBeGreaterThan(20);
    expect(peak / 1024).toBeLessThan(512);
  });
});

describe('a data folder that cannot be made is told, and nobody waits for it', () => {
  test.each([
    ['below a folder that takes no entries', '/proc/none'],
    ['below a file', join(ROOT, 'package.json/x')],
    ['in the place of a device', '/dev/null'],
  ])('%s', async (_, data) => {
    const error = await refusal(() => makeFolder(data));
    expect(error.message).toContain('the data folder cannot be made here');
    expect(error.exitCode).toBe(EXIT.usage);
  });

  test('a path that the engine would misread', async () => {
    const error = await refusal(() => lockDataFolder('/tmp/what?/data'));
    expect([error.exitCode, error.message]).toEqual([EXIT.usage, expect.stringContaining('a question mark')]);
  });

  test('an empty name', async () => {
    const { code, stderr } = await commandHere(addCheck, 'check', '--data', '');
    expect([code, stderr]).toEqual([EXIT.usage, expect.stringContaining('--data: the path is empty.')]);
  });
});

test('look and codes wait for no pipe', async () => {
  const { path } = writeProject({});
  pipe(path('pipe'));
  for (const [add, ...args] of [
    [addLook, 'look', path('pipe')],
    [addCodes, 'codes', 'suggest', path('pipe')],
  ] as const) {
    const { code, stderr } = await commandHere(add, ...args);
    expect([code, stderr]).toEqual([EXIT.usage, expect.stringContaining('it is a pipe, not a file.')]);
  }
});
