import { basename } from 'node:path';
import Papa from 'papaparse';
import { type LanguageCode, languageCodes } from '../../../reports/words/languages.ts';
import type { Row } from '../../database/database.ts';
import { readCsv } from '../../files/csv.ts';
import { DecodeError } from '../../files/decode.ts';
import { FormatError } from '../../files/format_error.ts';
import { suggestion } from '../../files/nearest.ts';
import { FileFault, readPlainFile } from '../../files/plain_file.ts';
import type { TextTable } from '../../files/text_table.ts';
import { type Near, titleMatcher } from '../../inputs/title_match.ts';
import { EXIT, type Problem, UserError } from '../../problem.ts';
import type { Project } from '../../project/project.ts';
import { readSeeds } from '../../seeds/seeds.ts';
import { spellings } from '../../seeds/spellings.ts';
import type { QueryFormat } from '../print_rows.ts';

/** Marks between cells that are told apart by the header; a file with another one has to be saved with one of these. */
const DELIMITERS = [',', ';', '\t'];
/** Lines that begin with it are remarks, as in the templates. */
const REMARK = '#';

export interface Suggestions {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
  /** Lines that could not be read, and are not in the rows. */
  readonly problems: readonly Problem[];
}

/**
 * Which occupation each job title of a file stands for: `exact`, `normalised` (but for accents, punctuation, signs of
 * gender), `nearest` (what lies near, and the row to add to the seed of titles if a person agrees) or `none`.
 * Nothing is written.
 *
 * @param format json keeps the nearest ones as a list, the others print them as text.
 * @throws UserError (exit 2) when the file is not there, (exit 3) when it cannot be read or has no such column.
 */
export function suggestCodes(
  project: Project,
  options: { readonly file: string; readonly column: string; readonly format: QueryFormat },
): Suggestions {
  const known = spellings(readSeeds(project)).filter(({ dimension }) => dimension === 'occupation');
  const titles = titleMatcher(known);
  const { table, at } = readTitles(options.file, options.column);
  const counts = new Map<string, number>();
  for (const { cells } of table.records) {
    const title = cells[at]!.trim();
    if (title !== '') counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const rows = [...counts].map(([title, n_rows]): Row => {
    const found = titles.match(title);
    const near = found === undefined ? titles.near(title) : [];
    return {
      title,
      n_rows,
      how: found?.how ?? (near.length > 0 ? 'nearest' : 'none'),
      occupation_code: found?.code ?? null,
      nearest: options.format === 'json' ? near : near.map(nearText).join(' | '),
      row_to_add: near.length > 0 ? rowToAdd(title, project.languages, near[0]!, options.file) : null,
    };
  });
  const names = ['title', 'n_rows', 'how', 'occupation_code', 'nearest', 'row_to_add'];
  return {
    names,
    rows,
    problems: table.broken.map((broken) => ({
      where: options.file,
      line: broken.line,
      rule: broken.rule,
      what: `${broken.reason}.`,
    })),
  };
}

const nearText = ({ spelling, code, distance }: Near) => `${code} ${spelling} (${distance})`;

/** A line of the seed of titles, in the order of its columns. */
function rowToAdd(title: string, spoken: readonly LanguageCode[], near: Near, file: string): string {
  const language = [...spoken, ...languageCodes].find((code) => scriptOf(code).test(title)) ?? spoken[0];
  return Papa.unparse([[title, language, near.code, `Seen in ${basename(file)}`]]);
}

/** The letters of a language, such as Latin; a title in letters of no known language is of the project's first. */
function scriptOf(code: LanguageCode): RegExp {
  return new RegExp(`\\p{Script=${new Intl.Locale(code).maximize().script}}`, 'u');
}

function readTitles(file: string, column: string): { table: TextTable; at: number } {
  const bytes = readBytes(file);
  const tables = DELIMITERS.map((delimiter) => readTable(file, bytes, delimiter));
  // The delimiter is the one that finds the column in the header, else the one that makes most of the header.
  const table =
    tables.find(({ header }) => header.includes(column)) ??
    tables.reduce((best, one) => (one.header.length > best.header.length ? one : best));
  const at = table.header.indexOf(column);
  if (at === -1) {
    const what = `there is no column "${column}" in the header.`;
    const fix = `name a column with --column; the file has: ${table.header.join(', ') || 'no header'}; ${suggestion(column, table.header)}`;
    throw refused({ where: file, line: table.headerLine, rule: 'header', what, fix });
  }
  const unclosed = table.broken.find(({ rule }) => rule === 'quote');
  if (unclosed !== undefined) {
    const what = `${unclosed.reason}, so the rest of the file cannot be told apart.`;
    const fix = 'close the quotation mark, or double it inside a text.';
    throw refused({ where: file, line: unclosed.line, rule: 'quote', what, fix });
  }
  return { table, at };
}

function readTable(file: string, bytes: Uint8Array, delimiter: string): TextTable {
  try {
    return readCsv(bytes, { delimiter, encoding: 'utf-8', header_row: 1, comment: REMARK });
  } catch (error) {
    const isFormat = error instanceof FormatError;
    if (!(isFormat || error instanceof DecodeError)) throw error;
    const fix = (isFormat ? error.fix : undefined) ?? 'save the file as UTF-8.';
    const line = error.line === undefined ? {} : { line: error.line };
    throw refused({ where: file, ...line, rule: 'encoding', what: `${error.message}.`, fix });
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readPlainFile(file);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const { rule, message: what, fix } = error;
    throw new UserError(EXIT.usage, [{ where: file, rule, what, fix }]);
  }
}

const refused = (problem: Problem) => new UserError(EXIT.rejected, [problem]);
