/** F20: a second thread that fails. It is the only worker there is: draws and plan use it where they are large. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT } from '../../../pipeline/problem.ts';
import { currentRelease } from '../../../pipeline/releases/current.ts';
import { sharesFiles } from '../../pipeline/tiny/shares_files.ts';
import { edited, writeProject } from '../../pipeline/tiny/write_project.ts';
import { command } from '../launch.ts';
import { type Part, Tally } from '../tally.ts';
import { differences, leavesNothing } from '../whole.ts';
import { lastWords } from '../world.ts';

/** So many draws that a second thread is worth it. */
const files = () => edited(sharesFiles(), 'adequation.yaml', 'draws: 500', 'draws: 60000');

/** Of the two threads a run has: the one in which it works, and the second one of its draws. */
const PROGRAMS = { 'the run': 'beside/work_thread', 'the draws': 'draws/thread' };

export async function failingThreads(): Promise<Part> {
  const tally = new Tally(
    'the thread of the run, or the second thread of its draws, throws, exits without an answer, is ended from outside, or answers twice',
    'the run fails at once with its message and releases nothing, or gives the usual bytes where the answer was there',
  );
  const project = writeProject(files());
  const log = join(mkdtempSync(join(tmpdir(), 'threads-')), 'log');
  const run = (data: string, how: string, program: string) =>
    command(['run', '--project', project.folder, '--data', data], {
      preload: ['threads'],
      env: { FAULT_THREAD: how, FAULT_LOG: log, FAULT_PROGRAM: program },
    });
  const usual = project.path('usual');
  const first = await run(usual, 'nothing', PROGRAMS['the draws']);
  if (first.code !== EXIT.done) throw new Error(first.stderr);
  if (!readFileSync(log, 'utf8').includes('nothing')) throw new Error('no second thread was started');
  for (const [name, program] of Object.entries(PROGRAMS))
    for (const how of ['throw', 'exit', 'kill', 'twice']) {
      const data = project.path(`${how}-${program.length}`);
      writeFileSync(log, '');
      await tally.check(`${name}: ${how}`, async () => {
        const done = await run(data, how, program);
        if (done.hangs || !readFileSync(log, 'utf8').includes(how))
          throw new Error(`not tried: ${lastWords(done)}`);
        if (how === 'twice') {
          if (done.code !== EXIT.done) throw new Error(lastWords(done));
          const differ = differences(currentRelease(data)!, currentRelease(usual)!);
          if (differ.length > 0) throw new Error(`differs: ${differ.join(', ')}`);
          leavesNothing(data);
        } else if (done.code === EXIT.done || currentRelease(data) !== undefined) {
          throw new Error('it released');
        }
      });
      rmSync(data, { recursive: true, force: true });
    }
  return tally.part;
}
