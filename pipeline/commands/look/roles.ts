import { DIMENSIONS, type Dimension } from '../../dictionary/dimensions.ts';
import type { Lists } from './lists.ts';
import { periodColumn } from './period_column.ts';
import type { TimeHeader } from './period_headers.ts';
import type { Column } from './profile.ts';
import { timeRoles } from './time_roles.ts';
import { isCodeHeader, isProjection, isTotalName, type Role, roleNamed } from './words.ts';

/** A column that is a dimension of the project, and how its texts are known there. */
export interface DimensionColumn {
  readonly column: Column;
  /** Of its texts, how many the list of the project knows; 1 where there is no list to ask. */
  readonly known: number;
  /** Texts that a list knows only apart from accents and marks → their code. */
  readonly recode: Readonly<Record<string, string>>;
  readonly unknown: readonly string[];
  /** Where the file holds more than the project: the texts whose rows are read. */
  readonly kept?: readonly string[];
}

/** Columns under the very names of a project file, which hold what it would hold. */
const OWN_NAMES = ['measure', 'definition', 'unit', 'basis', 'grade', 'source', 'period'] as const;
type OwnName = (typeof OWN_NAMES)[number];

export interface Roles {
  readonly own: Partial<Record<OwnName, Column>>;
  readonly year?: Column;
  readonly dimensions: Partial<Record<Dimension, DimensionColumn>>;
  readonly status?: Column;
  readonly unit?: Column;
  readonly values: readonly Column[];
  /** Header → year, where columns are years or, with `headersAre` period, parts of years. */
  readonly yearHeaders: readonly TimeHeader[];
  readonly headersAre: 'year' | 'period';
  /** Texts of the column of periods that are parts under another name, such as 1 or janvier. */
  readonly recodePeriod: Readonly<Record<string, string>>;
  /** Where columns are codes of a dimension. */
  readonly wide?: {
    readonly dimension: Dimension;
    readonly headers: readonly string[];
    readonly recode: Readonly<Record<string, string>>;
  };
  /** Columns that are neither. */
  readonly others: readonly Column[];
}

/** Which column is what: the code lists of the project tell first, then the words of the headers, then the texts. */
export function rolesOf(columns: readonly Column[], lists: Lists | undefined): Roles {
  const free = new Set(columns.filter(({ kind }) => kind !== 'empty'));
  const take = (column: Column | undefined) => {
    if (column !== undefined) free.delete(column);
    return column;
  };
  const named = (role: Role) => [...free].filter(({ header }) => roleNamed(header) === role);
  const own: Partial<Record<OwnName, Column>> = {};
  for (const name of OWN_NAMES) {
    const column = [...free].find(({ header }) => header.trim().toLowerCase() === name);
    if (column !== undefined && isOwn(name, column, lists)) own[name] = take(column)!;
  }
  const time = timeRoles([...free], {
    isNamed: (column) => roleNamed(column.header) === 'year',
    period: own.period,
  });
  for (const column of time.taken) free.delete(column);
  if (time.period !== undefined) own.period = time.period;
  const { year, headers: wideYears } = time;
  const status = take(named('status').find(({ numbers }) => numbers === undefined));
  const unit = take(named('unit').find(({ kind }) => kind === 'constant' || kind === 'text'));
  const dimensions: Partial<Record<Dimension, DimensionColumn>> = {};
  for (const { dimension, found } of bestFirst([...free], lists)) {
    if (dimensions[dimension] !== undefined || !free.has(found.column)) continue;
    const chosen = lists === undefined ? codeBeside(found, [...free]) : found;
    dimensions[dimension] = chosen;
    free.delete(chosen.column);
  }
  const numeric = [...free].filter((column) => isValue(column));
  const wide = wideYears.length > 0 ? undefined : wideOver(numeric, lists);
  const inYears = new Set(wideYears.map(({ header }) => header));
  const values =
    wideYears.length > 0 && (time.headersAre === 'period' || year === undefined)
      ? []
      : numeric.filter(({ header }) => !wide?.headers.includes(header));
  const used = new Set([...values.map(({ header }) => header), ...inYears, ...(wide?.headers ?? [])]);
  const others = [...free].filter(({ header }) => !used.has(header));
  return {
    ...(year && { year }),
    ...(status && { status }),
    ...(unit && { unit }),
    ...(wide && { wide }),
    own,
    dimensions,
    values: calledValue(values),
    yearHeaders: time.headersAre === 'period' || year === undefined ? wideYears : [],
    headersAre: time.headersAre,
    recodePeriod: time.recodePeriod,
    others,
  };
}

const BASES = ['observed', 'derived', 'imputed', 'assumed', 'illustrative'];

/** Whether a column that is called so holds what a project file means by it. */
function isOwn(name: OwnName, column: Column, lists: Lists | undefined): boolean {
  const { texts } = column;
  const all = (known: readonly string[]) => [...texts.keys()].every((text) => known.includes(text));
  const measures = lists?.measures ?? [];
  if (name === 'measure') return lists === undefined || all(measures.map(({ measure }) => measure));
  if (name === 'definition')
    return lists === undefined || all(measures.flatMap(({ definitions }) => definitions));
  if (name === 'unit') return lists === undefined ? texts.size > 1 : all(measures.map(({ unit }) => unit));
  if (name === 'basis') return all(BASES);
  if (name === 'grade') return all(['A', 'B', 'C', 'D']);
  if (name === 'period') return periodColumn([column]) !== undefined;
  return true;
}

/** Where one column is called value, the numbers beside it are something else. */
function calledValue(values: readonly Column[]): readonly Column[] {
  const called = values.filter(({ header }) => /^(?:obs_)?(?:value|valeur|القيمة)s?$/i.test(header.trim()));
  return called.length === 1 ? called : values;
}

/** A year beside the year, such as that of a census, is no value. */
const isValue = ({ header, numbers, years }: Column) =>
  numbers !== undefined && !(years !== undefined && roleNamed(header) === 'year');

function bestFirst(
  columns: readonly Column[],
  lists: Lists | undefined,
): { dimension: Dimension; found: DimensionColumn; score: number }[] {
  const found = columns.flatMap((column) =>
    DIMENSIONS.flatMap((dimension) => {
      if (column.numbers !== undefined && column.kind === 'number' && !isKnown(column, dimension, lists))
        return [];
      if (
        column.header.trim().toLowerCase() === dimension &&
        [...column.texts.keys()].every((text) => text.startsWith('_'))
      )
        return [{ dimension, found: { column, known: 1, recode: {}, unknown: [] }, score: 8 }];
      const isNamed = roleNamed(column.header) === dimension;
      const match = matchOf(column, dimension, lists, isNamed);
      if (match === undefined) return [];
      const isOfList = lists !== undefined && match.known > 0;
      const score =
        (isOfList ? (match.kept === undefined ? match.known * 4 : 3) : 0) +
        (isNamed ? 2 : 0) +
        (isCodeHeader(column.header) ? 2.5 : 0) +
        (column.kind === 'constant' ? -1 : 0) -
        Object.keys(match.recode).length / 1e6;
      return [{ dimension, found: match, score }];
    }),
  );
  return found.sort((a, b) => b.score - a.score);
}

/** Without lists to ask: the codes beside a column of names, one for each. */
function codeBeside(found: DimensionColumn, free: readonly Column[]): DimensionColumn {
  const { header, texts } = found.column;
  if (isCodeHeader(header)) return found;
  const code = free.find(
    (column) =>
      isCodeHeader(column.header) &&
      roleNamed(column.header) === undefined &&
      column.texts.size === texts.size,
  );
  return code === undefined ? found : { ...found, column: code };
}

const isKnown = (column: Column, dimension: Dimension, lists: Lists | undefined) =>
  lists !== undefined && (matchOf(column, dimension, lists, false)?.known ?? 0) > 0.9;

/**
 * How a list of the project knows the texts of a column. Nothing where it knows none, unless a header names the
 * dimension and the list has codes: those texts are then told as unknown. A file of the world in a project of a few
 * codes is read in the rows of those.
 */
function matchOf(
  column: Column,
  dimension: Dimension,
  lists: Lists | undefined,
  isNamed: boolean,
): DimensionColumn | undefined {
  const texts = [...column.texts.keys()];
  if (lists === undefined)
    return isNamed && column.kind !== 'number' ? { column, known: 1, recode: {}, unknown: [] } : undefined;
  const size = lists.sizes[dimension];
  const matches = texts.map((text) => ({ text, match: lists.matchers[dimension].match(text) }));
  const found = matches.flatMap(({ text, match }) => (match === undefined ? [] : [{ text, ...match }]));
  const recode = Object.fromEntries(
    found.flatMap(({ text, how, code }) => (how === 'normalised' ? [[text, code]] : [])),
  );
  const unknown = matches.flatMap(({ text, match }) => (match === undefined ? [text] : []));
  // Words for a whole stand in many lists, and tell none of them.
  const sure = found.filter(({ text }) => !isTotalName(text));
  const known = found.length / texts.length;
  if (size > 0 && sure.length > 0 && known >= 0.5) return { column, known, recode, unknown };
  const codes = new Set(sure.map(({ code }) => code)).size;
  const isTold = isNamed || isCodeHeader(column.header) || codes >= 3;
  if (sure.length > 0 && isTold && codes >= size / 2)
    return { column, known, recode, unknown, kept: found.map(({ text }) => text) };
  return isNamed && size > 0 && column.kind !== 'number' ? { column, known, recode, unknown } : undefined;
}

/** Columns whose headers are codes of one dimension. */
function wideOver(columns: readonly Column[], lists: Lists | undefined): Roles['wide'] {
  if (lists === undefined || columns.length < 3) return undefined;
  for (const dimension of DIMENSIONS) {
    if (lists.sizes[dimension] === 0) continue;
    const headers = columns.filter(({ header }) => lists.matchers[dimension].match(header) !== undefined);
    if (headers.length < Math.max(3, columns.length * 0.6)) continue;
    const recode = Object.fromEntries(
      headers.map(({ header }) => [header, lists.matchers[dimension].match(header)!.code]),
    );
    return { dimension, headers: headers.map(({ header }) => header), recode };
  }
  return undefined;
}

export const tellsProjection = (texts: readonly string[]) => texts.some(isProjection);
