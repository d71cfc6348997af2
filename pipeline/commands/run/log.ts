import { describeFound, type Found } from '../../files/found.ts';
import { secondsLeft } from '../../ledger/story.ts';
import { formatProblems, onRecord } from '../../problem.ts';
import { failWith, type Judged } from '../failure.ts';
import { endProgress, foundTeller, warn } from '../terminal.ts';

/** What is told of a run while it goes on, on standard error. */
export interface RunLog {
  begun(runId: string): void;
  stage(name: string): void;
  warn(lines: readonly string[]): void;
  found(path: string, found: Found): void;
  done(state: string): void;
  failed(judged: Judged, hint: string): void;
  stopped(why: string, exitCode: number): void;
}

/** For a person: progress at a terminal alone, so that a scheduler's log stays quiet. */
export function textLog(usual: ReadonlyMap<string, number>): RunLog {
  const isSeen = process.stderr.isTTY;
  return {
    begun: () => undefined,
    stage: (name) => {
      const left = secondsLeft(usual, name);
      const rest = left === undefined ? '' : ` about ${inWords(left)} left`;
      if (isSeen) process.stderr.write(`\r\u001b[K${name} …${rest}`);
    },
    warn,
    found: foundTeller(),
    done: () => undefined,
    failed: (judged, hint) => {
      failWith(judged);
      process.stderr.write(hint);
    },
    stopped: (why) => {
      endProgress();
      process.stderr.write(`Stopped (${why}); the last release is untouched.\n`);
    },
  };
}

/** For a program: each line of standard error is one object with `at` and `event`. */
export function jsonLog(usual: ReadonlyMap<string, number>): RunLog {
  const write = (event: string, more: object) =>
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...more })}\n`);
  const told = new Set<string>();
  return {
    begun: (run_id) => write('start', { run_id }),
    stage: (stage) => write('stage', { stage, seconds_left: secondsLeft(usual, stage) ?? null }),
    warn: (lines) => {
      for (const text of lines) write('warning', { text });
    },
    found: (path, found) => {
      const text = describeFound(found);
      if (told.has(`${path}\0${text}`)) return;
      told.add(`${path}\0${text}`);
      write('found', { path, text });
    },
    done: (state) => write('done', { state, exit_code: 0 }),
    failed: (judged) => {
      failWith(judged, ({ code, problems, stack }) =>
        write('failed', {
          exit_code: code,
          problems: problems.map(onRecord),
          text: formatProblems(problems.map(onRecord)),
          ...(stack === undefined ? {} : { stack }),
        }),
      );
    },
    stopped: (why, exit_code) => write('stopped', { why, exit_code }),
  };
}

const inWords = (seconds: number) =>
  seconds < 100 ? `${Math.max(1, seconds)} s` : `${Math.round(seconds / 60)} min`;
