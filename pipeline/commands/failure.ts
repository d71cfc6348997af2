import { EXIT, type ExitCode, formatProblems, onRecord, type Problem, UserError } from '../problem.ts';
import { endProgress } from './terminal.ts';

/** What an error means to whoever called: it can travel between threads, as an error cannot. */
export interface Judged {
  readonly code: ExitCode;
  readonly problems: readonly Problem[];
  /** Of our own bugs alone. */
  readonly stack?: string;
}

/** What a machine lacks, as Node's codes and the engine's texts tell it. */
const MACHINE = [
  {
    rule: 'resources',
    codes: /^(ENOSPC|EDQUOT|ERR_WORKER_OUT_OF_MEMORY)$/,
    texts: /No space left|quota exceeded|Out of Memory|max_temp_directory_size/i,
    why: 'the run needs more disk or memory than there is.',
    fix: 'free some and run again; the last release is untouched.',
  },
  {
    rule: 'permission',
    codes: /^(EACCES|EPERM|EROFS)$/,
    texts: /Permission denied|Read-only file system/,
    why: 'the account may not write there, or the disk is read-only.',
    fix: 'give the account write access to the data folder, or name another with --data, and run again.',
  },
  {
    rule: 'files',
    codes:
      /^(EIO|EBUSY|EMFILE|ENFILE|ESTALE|ENXIO|ENOENT|ENOTDIR|EISDIR|EEXIST|ENOTEMPTY|ELOOP|ENAMETOOLONG)$/,
    texts: /^IO Error:/,
    why: 'a file or folder that the program works with went away, was put there by somebody else, or cannot be read.',
    fix: 'see that nobody else touches the data folder and that its disk is sound, then run again; the last release is untouched.',
  },
];

/** Ends with the exit code the error asks for; only our own bugs print a stack. */
export function fail(error: unknown): void {
  failWith(judge(error));
}

/** @param tell says it on standard error. */
export function failWith(judged: Judged, tell: (judged: Judged) => void = tellPerson): void {
  const { code, problems } = judged;
  process.exitCode = code;
  if (process.argv.includes('--json')) {
    process.stdout.write(
      `${JSON.stringify({ state: 'failed', exit_code: code, problems: problems.map(onRecord) })}\n`,
    );
  }
  tell(judged);
}

function tellPerson({ code, problems, stack }: Judged): void {
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
  const code = (error as NodeJS.ErrnoException)?.code ?? '';
  const found = MACHINE.find(({ codes, texts }) => codes.test(code) || texts.test(text));
  if (found !== undefined) {
    const { rule, why, fix } = found;
    const what = text.split('\n')[0]!;
    return { code: EXIT.resources, problems: [{ where: 'this machine', rule, what, why, fix }] };
  }
  return {
    code: EXIT.bug,
    problems: [{ where: 'adequation', rule: 'bug', what: text }],
    stack: error instanceof Error ? (error.stack ?? text) : text,
  };
}
