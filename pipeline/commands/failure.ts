import { lackBehind } from '../machine.ts';
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
  const lack = lackBehind(error);
  if (lack !== undefined) {
    const { rule, why, fix } = lack;
    const what = text.split('\n')[0]!;
    return { code: EXIT.resources, problems: [{ where: 'this machine', rule, what, why, fix }] };
  }
  return {
    code: EXIT.bug,
    problems: [{ where: 'adequation', rule: 'bug', what: text }],
    stack: error instanceof Error ? (error.stack ?? text) : text,
  };
}
