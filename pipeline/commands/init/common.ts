import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { eachLanguage, type LanguageCode } from '../../../reports/words/languages.ts';

/** The seeds that any project needs, as they are shipped: a new project gets copies, and reads none from here. */
const COMMON = fileURLToPath(new URL('../../../seeds/common/', import.meta.url));

/** The shipped text of a common seed, to be copied whole. */
export function commonText(name: string): string {
  return readFileSync(`${COMMON}${name}.csv`, 'utf8');
}

/** Rows of a common seed by column. */
export function commonRows(name: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(commonText(name), {
    header: true,
    comments: '#',
    skipEmptyLines: true,
  }).data;
}

/** What a word of seeds/common/words.csv is in each language, under `prefix_<code>`. */
export function said(word: string, prefix: string): Record<string, string> {
  const row = words().find((own) => own.word === word)!;
  return eachLanguage(prefix, (code) => row[`name_${code}`]!);
}

/** The same word in one language. */
export function saidIn(word: string, language: LanguageCode): string {
  return said(word, 'in')[`in_${language}`]!;
}

let read: Record<string, string>[] | undefined;
function words(): Record<string, string>[] {
  read ??= commonRows('words');
  return read;
}

/** A name that a person gave: the same in every language, until another is written in the seed. */
export function named(name: string, prefix = 'name'): Record<string, string> {
  return eachLanguage(prefix, () => name);
}

/** A seed: its note as a remark, its header, its rows; what a row lacks is an empty cell. */
export function seedText(
  note: string,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number>>[],
): string {
  const table = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `# ${note}\n${Papa.unparse(table, { newline: '\n' })}\n`;
}
