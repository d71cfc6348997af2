import { DIMENSIONS } from '../../dictionary/dimensions.ts';
import { aboutKeys, flagKeys, layoutKeys, markKeys, missingKeys } from './entry_keys.ts';
import type { Lists } from './lists.ts';
import { measureOf } from './measures.ts';
import type { Numbers } from './profile.ts';
import { tellsProjection } from './roles.ts';
import type { Seen } from './seen.ts';
import { type Question, type ValueGroup, valueGroups } from './value_groups.ts';
import { wholeTexts } from './wholes.ts';
import { isPerCent, scaleNamed } from './words.ts';

/** An entry of the project file, as its schema knows it, in the order in which it is printed. */
export interface Entry {
  readonly source: Record<string, unknown>;
  readonly questions: readonly Question[];
}

/** The entries that would read the file: one, or as many as it has units. */
export function entriesOf(seen: Seen, lists: Lists | undefined): Entry[] {
  const groups = valueGroups(seen, lists);
  const base = idOf(seen.name);
  return groups.map((group, i) => entryOf(seen, lists, group, i === 0 ? base : `${base}_${i + 1}`));
}

function idOf(name: string): string {
  const words = name
    .replace(/\.[A-Za-z]{2,5}$/, '')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const id = words
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .replace(/^(.{20,40})_.*$/, '$1')
    .slice(0, 40);
  return /^[a-z]/.test(id) ? id : `source_${id}`.replace(/_$/, '');
}

function entryOf(seen: Seen, lists: Lists | undefined, group: ValueGroup, id: string): Entry {
  const { roles, layout, table } = seen;
  const questions: Question[] = [...group.questions];
  const columns: Record<string, string> = {};
  const constants: Record<string, string | number> = {};
  const recode: Record<string, Record<string, string>> = {};
  const into = group.unpivot?.into;
  const numbers = group.columns.flatMap(({ numbers: found }) => (found === undefined ? [] : [found]));
  mapYear({ seen, into, columns, constants, questions });
  if (Object.keys(seen.roles.recodePeriod).length > 0) recode.period = { ...seen.roles.recodePeriod };
  mapDimensions({ seen, lists, group, columns, constants, recode });
  if (group.unpivot === undefined && group.columns[0] !== undefined)
    columns[group.columns[0].header] = 'value';
  const { unit, definition, measure } = mapMeasure(seen, group, lists, questions);
  for (const [name, column] of Object.entries(roles.own)) columns[column.header] = name;
  const told = { ...(into !== 'measure' && { measure }), definition, unit };
  for (const [name, text] of Object.entries(told)) if (!(name in roles.own)) constants[name] = text;
  mapStatus({ seen, columns, constants, questions });
  const multiplier = multiplierOf({ seen, group, unit, numbers, questions, isKnown: lists !== undefined });
  const filters = filtersOf(seen);
  for (const { column, isWhole } of seen.splits)
    if (!isWhole)
      questions.push({
        at: ['filters', column.header],
        asks: 'which rows are read?',
        choices: [...column.texts.keys()].slice(0, 12),
      });
  const source = {
    id,
    path: seen.path,
    ...layoutKeys(layout),
    ...markKeys(numbers, questions),
    ...flagKeys(roles.year, numbers, questions),
    ...(roles.year?.years && roles.year.years.kind !== 'calendar'
      ? { years: { kind: roles.year.years.kind } }
      : {}),
    columns,
    ...(group.unpivot && { unpivot: group.unpivot }),
    constants,
    ...(Object.keys(filters).length > 0 && { filters }),
    ...(Object.keys(recode).length > 0 && { recode }),
    ...missingKeys(group, numbers),
    ...(multiplier !== 1 && { multiplier }),
    ...aboutKeys(
      seen,
      table.notes.map(({ text }) => text),
    ),
  };
  return { source, questions };
}

function filtersOf({ roles, splits }: Seen): Record<string, string | readonly string[]> {
  const known = Object.values(roles.dimensions).flatMap(({ column, kept }) =>
    kept === undefined ? [] : [[column.header, kept.length === 1 ? kept[0]! : kept] as const],
  );
  return Object.fromEntries([...splits.map(({ column, kept }) => [column.header, kept] as const), ...known]);
}

interface Mapping {
  readonly seen: Seen;
  readonly columns: Record<string, string>;
  readonly constants: Record<string, string | number>;
  readonly questions: Question[];
}

function mapYear({ seen, into, columns, constants, questions }: Mapping & { into: unknown }): void {
  if (into === 'year') return;
  const { year, own } = seen.roles;
  if (year !== undefined) columns[year.header] = 'year';
  if (year !== undefined || own.period !== undefined || into === 'period') return;
  const told = [
    ...seen.columns.map(({ header }) => header),
    seen.name,
    ...seen.table.notes.map(({ text }) => text),
  ];
  const years = told.flatMap((text) => text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  const choices = years.length > 0 ? [...new Set(years)] : [seen.delivered.slice(0, 4)];
  constants.year = Number(choices[0]);
  questions.push({
    at: ['constants', 'year'],
    asks: 'no column tells the year; which one is it?',
    choices: choices.slice(0, 8),
  });
}

function mapDimensions({
  seen,
  lists,
  group,
  columns,
  constants,
  recode,
}: Omit<Mapping, 'questions'> & {
  lists: Lists | undefined;
  group: ValueGroup;
  recode: Record<string, Record<string, string>>;
}): void {
  const { dimensions, wide } = seen.roles;
  const isTraining = dimensions.programme !== undefined || wide?.dimension === 'programme';
  for (const dimension of DIMENSIONS) {
    const found = dimensions[dimension];
    if (wide?.dimension === dimension) continue;
    if (found === undefined) {
      const isSenseless = dimension === 'programme' || (isTraining && dimension !== 'region');
      constants[dimension] = isSenseless ? '_Z' : '_T';
      continue;
    }
    columns[found.column.header] = dimension;
    const texts = {
      ...found.recode,
      ...(found.kept === undefined && wholeTexts(seen, lists, dimension, group.columns[0])),
    };
    if (Object.keys(texts).length > 0) recode[dimension] = texts;
  }
}

function mapMeasure(
  { roles: { own } }: Seen,
  group: ValueGroup,
  lists: Lists | undefined,
  questions: Question[],
): { measure: string; definition: string; unit: string } {
  const told = own.measure !== undefined ? [...own.measure.texts.keys()] : measuresIn(group);
  const guess = told.length > 0 ? { measure: told[0]!, choices: [] } : measureOf(lists, group.evidence);
  if (guess.choices.length > 0)
    questions.push({ at: ['constants', 'measure'], asks: 'what is counted?', choices: guess.choices });
  const counted = told.length > 0 ? told : [guess.measure];
  const known = lists?.measures.find(({ measure }) => measure === counted[0]);
  const definitions = definitionsOf(lists, counted);
  if (definitions.length !== 1 && own.definition === undefined)
    questions.push({
      at: ['constants', 'definition'],
      asks: 'under which definition?',
      choices:
        definitions.length > 0 ? definitions.slice(0, 12) : ['a definition of that measure in the project'],
    });
  const unit = own.unit === undefined ? unitOf(group, known?.unit, questions) : '';
  return { measure: guess.measure, definition: definitions[0] ?? 'as_published', unit };
}

function measuresIn({ measure, unpivot }: ValueGroup): string[] {
  if (unpivot?.into === 'measure') return Object.values(unpivot.columns as Record<string, string>);
  return measure === undefined ? [] : [measure];
}

/** Definitions that all of these measures have. */
function definitionsOf(lists: Lists | undefined, measures: readonly string[]): string[] {
  const held = measures.map(
    (name) => lists?.measures.find(({ measure }) => measure === name)?.definitions ?? [],
  );
  return (held[0] ?? []).filter((one) => held.every((definitions) => definitions.includes(one)));
}

function unitOf({ evidence }: ValueGroup, known: string | undefined, questions: Question[]): string {
  if (known !== undefined) return known;
  if (isPerCent(evidence)) return '%';
  questions.push({
    at: ['constants', 'unit'],
    asks: 'in which unit, as the project writes it?',
    choices: ['persons', 'posts', '%', 'share'],
  });
  return 'persons';
}

function mapStatus({ seen, columns, constants, questions }: Mapping): void {
  const { status, year, values } = seen.roles;
  if (status !== undefined) {
    columns[status.header] = 'status';
    return;
  }
  const headers = [year, ...values].flatMap((column) => (column === undefined ? [] : [column.header]));
  const last = Math.max(
    year?.years?.to ?? 0,
    ...seen.roles.yearHeaders.map((one) => Number(/\d{4}/.exec(one.year)?.[0] ?? 0)),
  );
  const isAhead = last > Number(seen.delivered.slice(0, 4));
  const isProjected = isAhead || tellsProjection([...headers, seen.name]);
  constants.status = isProjected ? 'F' : 'A';
  if (isProjected)
    questions.push({
      at: ['constants', 'status'],
      asks: isAhead ? `years go to ${last}: a projection?` : 'a header tells a projection: is it one?',
      choices: ['F', 'E', 'A'],
    });
}

function multiplierOf({
  seen,
  group,
  unit,
  numbers,
  questions,
  isKnown,
}: {
  seen: Seen;
  group: ValueGroup;
  unit: string;
  numbers: readonly Numbers[];
  questions: Question[];
  isKnown: boolean;
}): number {
  const said = `${group.evidence} ${[...(seen.roles.unit?.texts.keys() ?? [])].join(' ')}`;
  const most = Math.max(0, ...numbers.map((one) => one.most));
  if (unit === 'share') return most > 1 ? 0.01 : 1;
  if (!['persons', 'posts'].includes(unit)) return 1;
  const named = scaleNamed(said);
  if (named !== undefined) return named.scale;
  if (!isKnown || !numbers.some(({ hasFractions }) => hasFractions)) return 1;
  questions.push({
    at: ['multiplier'],
    asks: 'people are counted in fractions: in thousands?',
    choices: ['1000', '1'],
  });
  return 1000;
}
