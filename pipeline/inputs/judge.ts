import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { periodText, statusText, valueText } from '../dictionary/inputs.ts';
import type { Found } from '../files/found.ts';
import { cellReader, type Fault, type Remedy } from './cell.ts';
import { findMarks } from './number_marks.ts';
import { isOpenDate, OPEN_DATE } from './part_of_year.ts';
import { readPeriod, yearLooksLike } from './period.ts';
import { EUROSTAT_FLAGS, statusOf } from './statuses.ts';
import type { WrittenSource } from './written.ts';

/**
 * Judges each different text of a source once, however many rows repeat it: odd numbers (a plain one is cast by the
 * engine), years and statuses. What is said of a text stands in raw.value_text, raw.period_text and raw.status_text,
 * and SQL joins it to the rows.
 *
 * @returns what was found and not declared.
 */
export async function judgeTexts(
  connection: DuckDBConnection,
  written: WrittenSource,
): Promise<readonly Found[]> {
  const found = await judgeValues(connection, written);
  await judgePeriods(connection, written);
  await judgeStatuses(connection, written);
  return found;
}

/** Texts that the engine's own cast would not read, or in another way than a person: it takes 1_000, 0x1F and 0b1. */
const ODD = `select distinct value_text as text from raw.written
  where source_id = $1 and (try_cast(value_text as bigint) is null or contains(value_text, '_')
    or contains(value_text, 'x') or contains(value_text, 'X') or contains(value_text, 'b') or contains(value_text, 'B'))`;
/** Plain numbers with a dot; first those that could not be thousands, of which one is enough to tell. */
const DOTTED = `select distinct value_text as text from raw.written
  where source_id = $1 and contains(value_text, '.') and regexp_full_match(value_text, '-?[0-9]+\\.[0-9]+')
  order by regexp_full_match(text, '-?[1-9][0-9]{0,2}\\.[0-9]{3}'), text limit 1000`;

async function judgeValues(
  connection: DuckDBConnection,
  { source, text }: WrittenSource,
): Promise<readonly Found[]> {
  const texts = async (sql: string) =>
    (await select<{ text: string }>(connection, sql, [source.id])).map((row) => row.text);
  const odd = await texts(ODD);
  const { decimal, thousands } = source;
  const dotted = decimal === undefined && thousands === undefined ? await texts(DOTTED) : [];
  const { marks, found, ambiguous } = findMarks([...odd, ...dotted], {
    decimal,
    thousands,
    delimiter: text.delimiter,
  });
  const isPlain = marks.decimal === '.' && marks.thousands !== '.';
  // Where a dot means something else than to the engine, or nobody knows what, every text with one is judged here.
  const judged =
    isPlain && ambiguous === undefined ? odd : [...new Set([...odd, ...(await texts(ALL_DOTTED))])];
  const read = cellReader({
    marks,
    flags: flagsOf(source),
    missing: new Set(source.missing),
    isAmbiguous: ambiguous !== undefined,
  });
  const rows = judged.map((one) => {
    const cell = read(one);
    return {
      source_id: source.id,
      text: one,
      kind: cell.kind,
      value: cell.kind === 'value' ? cell.value : null,
      status: cell.kind === 'value' ? cell.status : null,
      ...(cell.kind === 'fault' ? quoted(one, cell, declared(cell.remedy)) : UNQUOTED),
    };
  });
  await fill(connection, valueText, rows);
  return found;
}

const ALL_DOTTED = `select distinct value_text as text from raw.written where source_id = $1 and contains(value_text, '.')`;

async function judgePeriods(connection: DuckDBConnection, { source }: WrittenSource): Promise<void> {
  const texts = await select<{ text: string; is_period: boolean }>(
    connection,
    `select distinct coalesce(nullif(period_text, ''), year_text, '') as text, coalesce(period_text, '') <> '' as is_period
     from raw.written where source_id = $1`,
    [source.id],
  );
  const reading = { kind: source.years.kind, flags: flagsOf(source) };
  const rows = texts.map(({ text, is_period }) => {
    const period = readPeriod(text, { ...reading, isPeriod: is_period });
    const says =
      period !== null ? undefined : is_period ? 'is no year and no part of one' : 'is not a calendar year';
    const likely: ReturnType<typeof yearLooksLike> = is_period
      ? isOpenDate(text)
        ? { says: OPEN_DATE }
        : null
      : yearLooksLike(text);
    const fault = says && { says, ...(likely && { looksLike: likely.says }) };
    return {
      source_id: source.id,
      text,
      is_period,
      year: says === undefined ? period!.year : null,
      next_year: period?.nextYear ?? null,
      first_month: period?.firstMonth ?? 1,
      last_month: period?.lastMonth ?? 12,
      status: period?.status ?? null,
      booked: source.years.booked ?? null,
      ...(fault ? quoted(text, fault, likely?.declare) : UNQUOTED),
    };
  });
  await fill(connection, periodText, rows);
}

async function judgeStatuses(connection: DuckDBConnection, { source }: WrittenSource): Promise<void> {
  const texts = await select<{ text: string }>(
    connection,
    "select distinct coalesce(status_text, '') as text from raw.written where source_id = $1",
    [source.id],
  );
  const rows = texts.map(({ text }) => ({ source_id: source.id, text, status: statusOf(text) }));
  await fill(connection, statusText, rows);
}

function flagsOf({ flags }: WrittenSource['source']): Readonly<Record<string, string>> | null {
  return flags === 'eurostat' ? EUROSTAT_FLAGS : (flags ?? null);
}

const UNQUOTED = { reason: null, told: null };

/**
 * What is said of a text to the person who runs, and what is published: a row that is shifted by a cell may hold a name
 * under any header, so that nothing of the text is quoted in public, nor what it looks like.
 */
function quoted(
  text: string,
  { says, openly = says, looksLike }: Pick<Fault, 'says' | 'openly' | 'looksLike'>,
  declare: string | undefined,
): { reason: string; told: string } {
  const likely = looksLike === undefined ? '' : `; ${looksLike}`;
  return {
    reason: `the text ${openly}.`,
    told: `"${text}" ${says}${likely}${declare === undefined ? '' : `: declare ${declare}`}.`,
  };
}

/** What a source declares to make a cell readable. */
function declared(remedy: Remedy | undefined): string | undefined {
  switch (remedy?.key) {
    case 'flags':
      return `flags: { ${remedy.letters}: … } on the source, or flags: eurostat`;
    case 'missing':
      return `missing: ["${remedy.text}"]`;
    case 'decimal':
      return 'it on the source';
    case 'decimal or thousands':
      return 'decimal or thousands on the source';
    default:
      return undefined;
  }
}
