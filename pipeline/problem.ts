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
  /** `status`: a source or the last good run is older than was declared. */
  stale: 5,
  integrity: 6,
  resources: 7,
  locked: 75,
  interrupted: 130,
  terminated: 143,
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
  /** The same without what stands in a cell of a file, where it quotes one. */
  readonly openly?: { readonly what: string; readonly fix?: string };
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

/**
 * A problem as it may be kept: in a ledger, in a status, in the answer to a program. A cell of a file may hold a name;
 * it is told to the person who runs, and stored by nobody.
 */
export function onRecord({ openly, ...problem }: Problem): Problem {
  return { ...problem, ...openly };
}

const SHOWN_LINES = 12;
/** Different texts of one kind that are told; the rest is counted. */
const SHOWN_TEXTS = 20;
/** A cell may hold a book: more of a sentence nobody reads. */
const LONGEST_SENTENCE = 400;
const LONGEST_MESSAGE = 4000;

/**
 * Prints each kind of problem once, with every different text and the lines on which it comes back; one without a line
 * stands alone. What does not fit into 4,000 characters is counted.
 */
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
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  const texts = [...groups.values()].map(formatGroup);
  let shown = 0;
  let length = 0;
  while (shown < texts.length && length + texts[shown]!.length < LONGEST_MESSAGE - 120)
    length += texts[shown++]!.length + 1;
  if (shown === texts.length) return texts.join('\n');
  const first = shown === 0 ? [shortened(texts[0]!, LONGEST_MESSAGE - 120)] : texts.slice(0, shown);
  const left = texts.length - Math.max(1, shown);
  return [
    ...first,
    ...(left > 0
      ? [`… and ${left} more kinds of faults; --json lists every one, where the command has it.`]
      : []),
  ].join('\n');
}

function formatGroup(group: readonly Problem[]): string {
  const first = group[0]!;
  const place = first.line === undefined ? first.where : `${first.where}:${first.line}`;
  const lines = [
    `${place}${first.column ? `, column ${shortened(first.column, 80)}` : ''}: ${shortened(first.what, LONGEST_SENTENCE)}`,
  ];
  if (first.why) lines.push(`  Why: ${shortened(first.why, LONGEST_SENTENCE)}`);
  if (first.fix) lines.push(`  Do:  ${shortened(first.fix, LONGEST_SENTENCE)}`);
  const byText = new Map<string, (number | undefined)[]>();
  for (const { what, line } of group.slice(1)) {
    const places = byText.get(what);
    if (places === undefined) byText.set(what, [line]);
    else places.push(line);
  }
  const again = byText.get(first.what);
  byText.delete(first.what);
  if (again !== undefined)
    lines.push(`  ${again.length} more ${again.length === 1 ? 'line' : 'lines'}: ${listed(again)}.`);
  const others = [...byText];
  for (const [what, places] of others.slice(0, SHOWN_TEXTS - 1))
    lines.push(`  Also, line ${listed(places)}: ${shortened(what, 160)}`);
  const rest = others.slice(SHOWN_TEXTS - 1);
  if (rest.length > 0)
    lines.push(
      `  … and ${rest.length} more texts of the kind, on ${rest.flatMap(([, places]) => places).length} lines.`,
    );
  return lines.join('\n');
}

function listed(places: readonly (number | undefined)[]): string {
  return `${places.slice(0, SHOWN_LINES).join(', ')}${places.length > SHOWN_LINES ? `, … (${places.length} lines)` : ''}`;
}

/** The beginning and the end of a sentence that is too long to be read. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 60)} … ${text.slice(-50)}`;
}
