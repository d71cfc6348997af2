import type {
  AnswerChange,
  AssumptionChange,
  Change,
  ComparedReleases,
  PlanKey,
  Value,
} from '../../../reports/reading/compared_releases.ts';
import { ASSUMPTIONS, type Facts, type FactTable, type KnownInput, type PlanRow } from './facts.ts';

/** Half a person is what rounding hides. */
const LEAST_PERSONS = 0.5;

export function compareFacts(before: Facts, after: Facts): ComparedReleases {
  const absent = [...new Set([...before.absent, ...after.absent])].sort();
  const both = (table: string) => !absent.includes(table);
  return {
    before: before.release,
    after: after.release,
    inputs: both('inputs')
      ? comparedInputs(before.inputs, after.inputs)
      : comparedInputs(sourcesOf(before), sourcesOf(after)),
    assumptions: comparedAssumptions(before, after, both),
    answers: both('answer_occupation')
      ? comparedAnswers(before, after)
      : { compared: 0, flipped: [], beyond: [], nation: [] },
    plan: both('plan') ? comparedPlan(before, after) : { same: 0, changes: [], cost: [] },
    absent,
  };
}

/** The rows of both sides with one key, in the order of the keys. */
function paired<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (row: T) => string,
): { key: string; before: T | undefined; after: T | undefined }[] {
  const [old, now] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(row), row])));
  return [...new Set([...old!.keys(), ...now!.keys()])]
    .sort()
    .map((key) => ({ key, before: old!.get(key), after: now!.get(key) }));
}

const changeOf = (before: unknown, after: unknown): Change =>
  before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';

/** Of other files one of the two releases says nothing. */
const sourcesOf = ({ inputs }: Facts): KnownInput[] => inputs.filter(({ kind }) => kind === 'source');

function comparedInputs(
  before: readonly KnownInput[],
  after: readonly KnownInput[],
): ComparedReleases['inputs'] {
  const pairs = paired(before, after, ({ kind, id }) => `${kind} ${id}`);
  const changes = pairs
    .filter((pair) => pair.before?.sha256 !== pair.after?.sha256)
    .map(({ before: old, after: now }) => {
      const { kind, id, path } = (now ?? old)!;
      return {
        change: changeOf(old, now),
        kind,
        id,
        path,
        rows_before: old?.rows ?? null,
        rows_after: now?.rows ?? null,
        bytes_before: old?.bytes ?? null,
        bytes_after: now?.bytes ?? null,
      };
    });
  return { same: pairs.length - changes.length, changes };
}

/** Codes that stand for anywhere tell nothing in the name of a row. */
const ANYWHERE = new Set(['', '_T', '_Z', 'null']);

function comparedAssumptions(
  before: Facts,
  after: Facts,
  both: (table: string) => boolean,
): ComparedReleases['assumptions'] {
  const changes: AssumptionChange[] = [];
  let same = 0;
  for (const { table, key } of ASSUMPTIONS) {
    const [old, now] = [before.tables[table], after.tables[table]];
    if (!both(table) || old === undefined || now === undefined) continue;
    const columns = comparable(old, now, key);
    const codes = (row: Record<string, Value>) => key.map((column) => String(row[column] ?? ''));
    for (const pair of paired(old.rows, now.rows, (row) => JSON.stringify(codes(row)))) {
      const told = columns
        .map((column) => ({
          column,
          before: pair.before?.[column] ?? null,
          after: pair.after?.[column] ?? null,
        }))
        .filter((cell) => cell.before !== cell.after);
      if (told.length === 0) same++;
      const named = codes((pair.after ?? pair.before)!).filter((code) => !ANYWHERE.has(code));
      for (const cell of told)
        changes.push({ change: changeOf(pair.before, pair.after), table, key: named, ...cell });
    }
  }
  return { same, changes };
}

/** Numbers, and how well they are known: words on them are no assumption. */
const KNOWN_BY = new Set(['status', 'grade', 'basis', 'operation']);
/** What the run derives from the others. */
const DERIVED = new Set(['mean']);

function comparable(before: FactTable, after: FactTable, key: readonly string[]): string[] {
  const isNumber = (column: string) =>
    [...before.rows, ...after.rows].some((row) => typeof row[column] === 'number');
  return before.columns.filter(
    (column) =>
      after.columns.includes(column) &&
      !key.includes(column) &&
      !DERIVED.has(column) &&
      (KNOWN_BY.has(column) || isNumber(column)),
  );
}

function comparedAnswers(before: Facts, after: Facts): ComparedReleases['answers'] {
  const pairs = paired(before.answers, after.answers, ({ scenario, region_code, occupation_code }) =>
    JSON.stringify([scenario, region_code, occupation_code]),
  );
  const rows = pairs.flatMap(({ before: old, after: now }) => {
    if (old === undefined || now === undefined) return [];
    const { short_persons: mean, short_lo_80: lo, short_hi_80: hi } = old;
    const moved = now.short_persons;
    return [
      {
        scenario: now.scenario,
        region_code: now.region_code,
        occupation_code: now.occupation_code,
        verdict_before: old.verdict,
        verdict_after: now.verdict,
        short_before: mean,
        short_after: moved,
        lo_80_before: lo,
        hi_80_before: hi,
        is_beyond:
          moved === null || mean === null || lo === null || hi === null
            ? null
            : moved < Math.min(lo, mean) - LEAST_PERSONS || moved > Math.max(hi, mean) + LEAST_PERSONS,
      },
    ];
  });
  const byMove = (a: AnswerChange, b: AnswerChange) => moveOf(b) - moveOf(a);
  const isNation = ({ region_code, occupation_code }: AnswerChange) =>
    region_code === '_T' && occupation_code === '_T';
  const cells = rows.filter((row) => !isNation(row));
  return {
    compared: cells.length,
    flipped: cells.filter((row) => row.verdict_before !== row.verdict_after).sort(byMove),
    beyond: cells.filter((row) => row.is_beyond === true).sort(byMove),
    nation: rows.filter(isNation),
  };
}

const moveOf = ({ short_before, short_after }: AnswerChange): number =>
  Math.abs((short_after ?? 0) - (short_before ?? 0));

const keyOf = ({ starts_persons: _, cost_money: __, ...key }: PlanRow): PlanKey => key;

function comparedPlan(before: Facts, after: Facts): ComparedReleases['plan'] {
  const pairs = paired(before.plan, after.plan, (row) => JSON.stringify(Object.values(keyOf(row))));
  const changes = pairs
    .filter((pair) => pair.before?.starts_persons !== pair.after?.starts_persons)
    .map(({ before: old, after: now }) => ({
      change: changeOf(old, now),
      ...keyOf((now ?? old)!),
      starts_before: old?.starts_persons ?? null,
      starts_after: now?.starts_persons ?? null,
    }));
  const scenarios = [...new Set([...before.plan, ...after.plan].map(({ scenario }) => scenario))].sort();
  const cost = ({ plan }: Facts, scenario: string) => {
    const told = plan.filter((row) => row.scenario === scenario);
    return told.length === 0 ? null : told.reduce((sum, row) => sum + (row.cost_money ?? 0), 0);
  };
  return {
    same: pairs.length - changes.length,
    changes,
    cost: scenarios.map((scenario) => ({
      scenario,
      before: cost(before, scenario),
      after: cost(after, scenario),
    })),
  };
}
