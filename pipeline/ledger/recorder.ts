import { existsSync } from 'node:fs';
import { EXIT, onRecord, type Problem } from '../problem.ts';
import { clearLastFailure, writeLastFailure } from './last_failure.ts';
import { appendEvent, type LedgerEvent } from './ledger.ts';
import { thisProcess } from './this_process.ts';

/** Writes what becomes of one run into the ledger of its data folder. */
export interface Recorder {
  /** The run holds the lock, and has a name. */
  begun(run: { readonly runId: string }): void;
  stage(name: string): void;
  done(state: string): void;
  failed(exitCode: number, problems: readonly Problem[]): void;
  stopped(exitCode: number): void;
}

const TOLD_PROBLEMS = 5;
const LONGEST_TEXT = 300;

/**
 * @param warn is told when the ledger cannot be written, which is no reason for a run to fail.
 */
export function recorder(dataFolder: string, warn: (text: string) => void): Recorder {
  let runId: string | null = null;
  const marks: { name: string; at: number }[] = [];
  const write = (end: Pick<LedgerEvent, 'event' | 'state' | 'exit_code'> & Partial<LedgerEvent>) => {
    // Where there is no data folder yet, a run that is refused leaves none.
    if (!existsSync(dataFolder)) return;
    const event: LedgerEvent = {
      at: new Date().toISOString(),
      run_id: runId,
      stage: marks.at(-1)?.name ?? null,
      problems: [],
      seconds: rounded(performance.now()),
      ...thisProcess(),
      ...end,
    };
    try {
      appendEvent(dataFolder, event);
      if (event.event === 'failed') writeLastFailure(dataFolder, event);
      if (event.event === 'done') clearLastFailure(dataFolder);
    } catch (error) {
      warn(`What became of this run could not be noted down in ${dataFolder}: ${(error as Error).message}`);
    }
  };
  return {
    begun: (run) => {
      runId = run.runId;
      write({ event: 'start', state: 'running', exit_code: null });
    },
    stage: (name) => {
      marks.push({ name, at: performance.now() });
    },
    done: (state) =>
      write({
        event: 'done',
        state,
        exit_code: EXIT.done,
        stage: null,
        ...(marks.length === 0 ? {} : { stages: durations(marks) }),
      }),
    failed: (exit_code, problems) => {
      // Another run is at work: this one has not begun, and its own story is told by that one.
      if (exit_code === EXIT.locked) return;
      write({ event: 'failed', state: 'failed', exit_code, problems: shortest(problems) });
    },
    stopped: (exit_code) => write({ event: 'stopped', state: 'stopped', exit_code }),
  };
}

function durations(marks: readonly { name: string; at: number }[]): Record<string, number> {
  const ends = [...marks.slice(1).map(({ at }) => at), performance.now()];
  return Object.fromEntries(marks.map(({ name, at }, i) => [name, rounded(ends[i]! - at)]));
}

/** Milliseconds as seconds, to the tenth. */
const rounded = (milliseconds: number) => Math.round(milliseconds / 100) / 10;

/** The first ones, and no text of a book's length: a ledger is read line by line. */
function shortest(problems: readonly Problem[]): Problem[] {
  return problems
    .slice(0, TOLD_PROBLEMS)
    .map(onRecord)
    .map((problem) =>
      Object.fromEntries(
        Object.entries(problem).map(([key, held]) => [
          key,
          typeof held === 'string' && held.length > LONGEST_TEXT ? `${held.slice(0, LONGEST_TEXT)} …` : held,
        ]),
      ),
    ) as unknown as Problem[];
}
