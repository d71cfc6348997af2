import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import { deciderProblems } from './decider_rules.ts';
import { codesIn, durationOf, type Lever, nationalParameter, type PlanSpan } from './lever.ts';
import type { SeedFiles, Seeds } from './row.ts';

/** What a row of levers or of their capacities may not say: unknown names, ranges, dates, sizes. */
export function leverProblems(seeds: Seeds, files: SeedFiles, span: PlanSpan): Problem[] {
  const levers = seeds.lever ?? [];
  const told = (row: { line: number }, problem: Omit<Problem, 'where' | 'line'>): Problem => ({
    where: files.lever!,
    line: row.line,
    ...problem,
  });
  return [
    ...levers.flatMap((row) =>
      [
        ...unknownNames(seeds, row),
        ...deciderProblems(seeds, files, row.lever_code, row.decided_by),
        ...opening(seeds, row, span),
        ...kindOf(row),
        ...classSize(seeds, files, row),
        ...range(row.cost_money, row.cost_low, row.cost_high, ['cost_money', 'cost_low', 'cost_high']),
      ].map((problem) => told(row, problem)),
    ),
    ...(seeds.lever_capacity ?? []).flatMap((row) =>
      range(row.starts_per_year, row.low, row.high, ['starts_per_year', 'low', 'high']).map((problem) => ({
        ...told(row, problem),
        where: files.lever_capacity!,
      })),
    ),
  ];
}

type Told = Omit<Problem, 'where' | 'line'>;

function unknownNames(seeds: Seeds, row: Lever): Told[] {
  const programmes = (seeds.programme ?? []).map((own) => own.programme_code);
  const occupations = (seeds.occupation ?? []).map((own) => own.occupation_code);
  const unknown = (column: string, code: string, known: readonly string[]): Told[] =>
    known.includes(code)
      ? []
      : [
          {
            column,
            rule: 'unknown_code',
            what: `"${code}" is not in the code list.`,
            fix: suggestion(code, known),
          },
        ];
  return [
    ...(row.programme_code === null ? [] : unknown('programme_code', row.programme_code, programmes)),
    ...codesIn(row.occupation_codes).flatMap((code) => unknown('occupation_codes', code, occupations)),
  ];
}

/** An active lever must still bring somebody: one that cannot is to be declared as listed, and is then named. */
function opening(seeds: Seeds, row: Lever, { first, last }: PlanSpan): Told[] {
  const duration = durationOf(seeds, row);
  if (duration === null)
    return [
      {
        column: 'duration_years',
        rule: 'lever_duration',
        what: `${row.lever_code} has no duration, and no programme that has one.`,
        fix: 'write the years from start to arrival; 0 for people who arrive at once.',
      },
    ];
  const opens = Math.max(first, row.first_year ?? first);
  const arrival = opens + Math.ceil(duration);
  if (row.use !== 'active' || arrival <= last) return [];
  const own = row.duration_years === null ? 'programme_code' : 'duration_years';
  const column = opens > first ? 'first_year' : own;
  return [
    {
      column,
      rule: 'lever_too_late',
      what:
        opens > last
          ? `${row.lever_code} opens in ${opens}, after ${last}, the target year.`
          : `${row.lever_code} takes ${duration} ${duration === 1 ? 'year' : 'years'}: who starts in ${opens} arrives in ${arrival}, after ${last}.`,
      why: 'the plan counts only who arrives by the target year of the project.',
      fix: 'set use to listed, so that it is named and not planned, or set a later target_year.',
    },
  ];
}

const REACHES = ['upgrade', 'retain', 'visa'];

/** What each kind needs, and what would be read by nobody. */
function kindOf(row: Lever): Told[] {
  const { kind, lever_code: code } = row;
  const found: Told[] = [];
  const reaches = REACHES.includes(kind);
  if (reaches && row.reach_share === null)
    found.push({
      column: 'reach_share',
      rule: 'lever_reach',
      what: `${code} is of kind ${kind} and has no reach_share.`,
      why: 'it says how far it can go: without it, it could reach everybody.',
      fix: 'write the largest share it can reach: of leavers who do not suit (upgrade), of exits (retain), of all arrivals (visa).',
    });
  if (!reaches && row.reach_share !== null)
    found.push({
      column: 'reach_share',
      rule: 'lever_reach',
      what: `${code} is of kind ${kind}, which has no reach, and has a reach_share of ${row.reach_share}.`,
      why: 'nothing would read it.',
      fix: `empty the cell; its limit is its capacity. Kinds with a reach: ${REACHES.join(', ')}.`,
    });
  if (kind === 'class') return found;
  if (row.programme_code !== null && kind !== 'upgrade')
    found.push({
      column: 'programme_code',
      rule: 'lever_kind_programme',
      what: `${code} is of kind ${kind} and names the programme ${row.programme_code}.`,
      why: 'only a class, or an upgrade of its leavers, follows a programme.',
      fix: 'empty the cell, or set its kind to class.',
    });
  if (row.group_size !== 1 || row.trainers_per_group !== 0)
    found.push({
      column: row.group_size === 1 ? 'trainers_per_group' : 'group_size',
      rule: 'lever_one_by_one',
      what: `${code} is of kind ${kind}, whose people come one by one, and has groups of ${row.group_size} with ${row.trainers_per_group} trainers.`,
      why: 'only a class opens in whole groups and takes trainers.',
      fix: 'write 1 under group_size and 0 under trainers_per_group, or set its kind to class.',
    });
  return found;
}

/** Nobody can be a part of a class: its size is whole, and its least part at least one person. */
function classSize(seeds: Seeds, files: SeedFiles, row: Lever): Told[] {
  const size = row.group_size;
  if (row.kind !== 'class') return [];
  if (!Number.isInteger(size))
    return [
      {
        column: 'group_size',
        rule: 'lever_class_size',
        what: `${row.lever_code} has classes of ${size} persons.`,
        why: 'the plan opens whole classes of whole people.',
        fix: 'write a whole number.',
      },
    ];
  const fill = nationalParameter(seeds, 'class_fill_share');
  if (fill === undefined || size * fill.value! >= 1) return [];
  return [
    {
      column: 'group_size',
      rule: 'lever_class_size',
      what: `a class of ${size} of ${row.lever_code} is below its own fill: ${fill.value} of it (class_fill_share, line ${fill.line} of ${files.parameter}) is no whole person.`,
      why: 'a class opens where that part of it is filled; this one would open for nobody.',
      fix: 'write how many people a class holds; where they come one by one its kind is not class.',
    },
  ];
}

function range(
  value: number,
  low: number | null,
  high: number | null,
  [valueColumn, lowColumn, highColumn]: readonly [string, string, string],
): Told[] {
  if ((low === null) !== (high === null))
    return [
      {
        column: low === null ? lowColumn : highColumn,
        rule: 'lever_range',
        what: `${low === null ? highColumn : lowColumn} is given without ${low === null ? lowColumn : highColumn}.`,
        fix: 'give both ends, or none: without them the value is fixed.',
      },
    ];
  if (low === null || high === null || (low <= value && value <= high)) return [];
  return [
    {
      column: valueColumn,
      rule: 'lever_range',
      what: `${valueColumn} ${value} lies outside its own range, ${lowColumn} ${low} to ${highColumn} ${high}.`,
      why: 'the plan is solved again at both ends.',
      fix: 'widen the range or correct the value.',
    },
  ];
}
