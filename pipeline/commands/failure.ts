import { EXIT, type ExitCode, formatProblems, onRecord, type Problem, UserError } from '../problem.ts';
import { endProgress } from './terminal.ts';

/** What an error means to whoever called: it can travel between threads, as an error cannot. */
export interface Judged {
  readonly code: ExitCode;
  readonly problems: readonly Problem[];
  /** Of our own bugs alone. */
  readonly stack?: string;
}

/** Ends with the exit code the error asks for; only our own bugs print a stack. */
export function fail(error: unknown): void {
  failWith(judge(error));
}

export function failWith({ code, problems, stack }: Judged): void {
  process.exitCode = code;
  if (process.argv.includes('--json')) {
    process.stdout.write(
      `${JSON.stringify({ state: 'failed', exit_code: code, problems: problems.map(onRecord) })}\n`,
    );
  }
  endProgress();
  if (code === EXIT.bug)
    process.stderr.write(
      `${stack}\nThis is a fault of the program, not of your files. The last release is untouched.\n`,
    );
  else process.stderr.write(`${formatProblems(problems)}\n`);
}

export function judge(error: unknown): Judged {
  if (error instanceof UserError) return { code: error.exitCode, problems: error.problems };
  const text = error instanceof Error ? error.message : String(error);
  const code = (error as NodeJS.ErrnoException)?.code;
  if (
    code === 'ENOSPC' ||
    code === 'ERR_WORKER_OUT_OF_MEMORY' ||
    /No space left|Out of Memory|max_temp_directory_size/.test(text)
  ) {
    return {
      code: EXIT.resources,
      problems: [
        {
          where: 'this machine',
          rule: 'resources',
          what: text.split('\n')[0]!,
          why: 'the run needs more disk or memory than there is.',
          fix: 'free some and run again; the last release is untouched.',
        },
      ],
    };
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return {
      code: EXIT.resources,
      problems: [
        {
          where: 'this machine',
          rule: 'permission',
          what: text,
          fix: 'give the account write access to the data folder, or name another with --data.',
        },
      ],
    };
  }
  return {
    code: EXIT.bug,
    problems: [{ where: 'adequation', rule: 'bug', what: text }],
    stack: error instanceof Error ? (error.stack ?? text) : text,
  };
}
