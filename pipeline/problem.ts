/**
 * Everything that can be wrong with what a user gave us, told as what, where, why and what to do. All
 * problems of a stage travel together, so that a person mends a file once and not ten times.
 */

/** Exit codes of the command line; a scheduler decides by them, so they never change meaning. */
export const EXIT = {
  done: 0,
  bug: 1,
  usage: 2,
  rejected: 3,
  check: 4,
  integrity: 6,
  resources: 7,
  locked: 75,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Problem {
  /** File, relative to the project, or an option of the command line. */
  readonly where: string;
  /** 1-based line in that file. */
  readonly line?: number;
  readonly column?: string;
  /** Short name of the rule that was broken; problems of one rule and column are printed together. */
  readonly rule: string;
  readonly what: string;
  readonly why?: string;
  readonly fix?: string;
}

/** An error in the user's files or call: printed whole, without a stack. */
export class UserError extends Error {
  readonly exitCode: ExitCode;
  readonly problems: readonly Problem[];

  constructor(exitCode: ExitCode, problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'UserError';
    this.exitCode = exitCode;
    this.problems = problems;
  }
}

const SHOWN_LINES = 12;

/** Prints each kind of problem once, with the lines on which it comes back; one without a line stands alone. */
export function formatProblems(problems: readonly Problem[]): string {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const alone = problem.line === undefined ? problem.what : '';
    const key = JSON.stringify([
      problem.where,
      problem.column,
      problem.rule,
      problem.why,
      problem.fix,
      alone,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].map(formatGroup).join('\n');
}

function formatGroup(group: readonly Problem[]): string {
  const first = group[0]!;
  const place = first.line === undefined ? first.where : `${first.where}:${first.line}`;
  const lines = [`${place}${first.column ? `, column ${first.column}` : ''}: ${first.what}`];
  if (first.why) lines.push(`  Why: ${first.why}`);
  if (first.fix) lines.push(`  Do:  ${first.fix}`);
  const others = group.slice(1);
  if (others.length > 0) lines.push(`  ${moreOf(others)}`);
  return lines.join('\n');
}

function moreOf(others: readonly Problem[]): string {
  const places = others.map((problem) => problem.line);
  const shown = places.slice(0, SHOWN_LINES).join(', ');
  const rest = places.length > SHOWN_LINES ? ', …' : '';
  return `${others.length} more ${others.length === 1 ? 'line' : 'lines'}: ${shown}${rest}.`;
}
