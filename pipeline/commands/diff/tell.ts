import type {
  AnswerChange,
  ComparedReleases,
  PlanChange,
  Value,
} from '../../../reports/reading/compared_releases.ts';

/** Lines of one kind that a terminal shows; the rest is counted, and --json and --page hold all. */
const SHOWN = 15;

const whole = (value: number | null): string => (value === null ? 'none' : String(Math.round(value)));
const shown = (value: Value): string =>
  value === null ? 'none' : typeof value === 'number' ? String(Number(value.toPrecision(6))) : value;
const cell = (codes: readonly string[]): string => codes.join(' / ');

/** What `adequation diff` tells a person at a terminal. */
export function tellCompared(compared: ComparedReleases): string[] {
  const { before, after, inputs, assumptions, answers, plan, absent } = compared;
  const code =
    before.code_sha256 === after.code_sha256
      ? []
      : ['The program that made them is not the same: what no input explains may come from it.'];
  return [
    `From ${before.id} to ${after.id}.`,
    ...code,
    ...(absent.length === 0 ? [] : [`Not compared, for one of them does not hold it: ${absent.join(', ')}.`]),
    '',
    `Inputs: ${inputs.changes.length} differ, ${inputs.same} are the same.`,
    ...some(
      inputs.changes.map(
        (one) =>
          `  ${one.change} ${one.kind} ${one.id} (${one.path}): ${shown(one.rows_before)} → ${shown(one.rows_after)} rows, ${shown(one.bytes_before)} → ${shown(one.bytes_after)} bytes`,
      ),
    ),
    '',
    `Assumptions: ${assumptions.changes.length} cells differ, ${assumptions.same} rows are the same.`,
    ...some(
      assumptions.changes.map(
        (one) =>
          `  ${one.change} ${one.table} ${cell(one.key)}, ${one.column}: ${shown(one.before)} → ${shown(one.after)}`,
      ),
    ),
    '',
    absent.includes('answer_occupation')
      ? 'Answers: not compared.'
      : `Answers: of ${answers.compared} compared, ${answers.flipped.length} verdicts flipped and ${answers.beyond.length} means left their earlier 80 % range.`,
    ...answers.nation.map((one) => `  ${one.scenario}, whole: ${movedPersons(one)}`),
    ...some(
      answers.flipped.map(
        (one) =>
          `  ${answerCell(one)}: ${one.verdict_before ?? 'none'} → ${one.verdict_after ?? 'none'}, ${movedPersons(one)}`,
      ),
    ),
    ...(answers.beyond.length === 0 ? [] : ['  Means outside their earlier range:']),
    ...some(answers.beyond.map((one) => `  ${answerCell(one)}: ${movedPersons(one)}`)),
    '',
    absent.includes('plan')
      ? 'Plan: not compared.'
      : `Plan: ${plan.changes.length} measures differ, ${plan.same} are the same.`,
    ...plan.cost.map((one) =>
      `  ${one.scenario}, cost: ${whole(one.before)} → ${whole(one.after)} ${after.currency ?? ''}`.trimEnd(),
    ),
    ...some(
      plan.changes.map(
        (one) => `  ${planCell(one)}: ${whole(one.starts_before)} → ${whole(one.starts_after)} starts`,
      ),
    ),
  ];
}

function some(lines: readonly string[]): string[] {
  return lines.length <= SHOWN
    ? [...lines]
    : [...lines.slice(0, SHOWN), `  … and ${lines.length - SHOWN} more.`];
}

const answerCell = ({ scenario, region_code, occupation_code }: AnswerChange): string =>
  cell([scenario, region_code, occupation_code]);

/** With where a move comes from and goes to: two of one place differ in nothing else. */
function planCell(one: PlanChange): string {
  const from = isNone(one.from_occupation_code) ? '' : ` from ${one.from_occupation_code}`;
  const to = isNone(one.to_region_code) ? '' : ` to ${one.to_region_code}`;
  const place = cell([one.scenario, one.region_code, one.occupation_code]);
  return `${place}, ${one.action} ${one.lever_code}${from}${to} in ${one.year}`;
}

/** A release of an earlier edition may hold nothing where others say that it is no move. */
const isNone = (code: string | null) => code === null || code === '_Z';

function movedPersons(one: AnswerChange): string {
  const range =
    one.lo_80_before === null || one.hi_80_before === null
      ? ''
      : ` (range before: ${whole(one.lo_80_before)} to ${whole(one.hi_80_before)})`;
  return `${whole(one.short_before)} → ${whole(one.short_after)} people short${range}`;
}
