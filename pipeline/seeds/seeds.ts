import { resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { appendRows } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { formerCode, spelling } from '../dictionary/code_lists.ts';
import { DIMENSIONS } from '../dictionary/dimensions.ts';
import type { Seed } from '../dictionary/table.ts';
import { SEEDS, type SeedName } from '../dictionary/tables.ts';
import { plainName } from '../files/blanks.ts';
import { DecodeError } from '../files/decode.ts';
import { FormatError } from '../files/format_error.ts';
import type { Found } from '../files/found.ts';
import type { FileLayout } from '../files/layout.ts';
import { suggestion } from '../files/nearest.ts';
import { FileFault, MEBIBYTE, readPlainFile } from '../files/plain_file.ts';
import { readTable } from '../files/read_table.ts';
import type { TextRecord, TextTable } from '../files/text_table.ts';
import { EXIT, type Problem, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { CodeListDeclaration } from '../project/schema.ts';
import { formerCodes, isFormer } from './former_codes.ts';
import { imputationExcesses } from './imputation_rules.ts';
import { nameRoles } from './roles.ts';
import type { SeedFiles, SeedRow, Seeds } from './row.ts';
import { crossCheckSeeds } from './rules.ts';
import { spellings } from './spellings.ts';

/** Every seed file starts remarks with this sign: the note on where its rows come from. */
const REMARK = '#';

/** Wrong cells of one file that are told. */
const MOST_TOLD = 1000;
const MOST_WRITTEN = 16 * MEBIBYTE;

/** What is told while seeds are read, such as a delimiter that was found. */
type TellFound = (path: string, found: Found) => void;

/**
 * Reads every seed and code list of the project, checks each row, then what rows say of each other.
 *
 * @throws UserError (exit 2) with every wrong row by file and line.
 */
export function readSeeds(project: Project, tell: TellFound = () => undefined): Seeds {
  const problems: Problem[] = [];
  const seeds: Seeds = {};
  const files: SeedFiles = {};
  const take = <Name extends SeedName>(
    name: Name,
    declaration: CodeListDeclaration | undefined,
    isCodeList: boolean,
  ) => {
    if (declaration === undefined) return;
    files[name] = typeof declaration === 'string' ? declaration : declaration.path;
    // Rows have the type of their seed by rowIn; a name that varies cannot say so to the compiler.
    const table = readFile(project, name, declaration, problems);
    if (table === undefined) return;
    for (const found of table.found) tell(files[name], found);
    Object.assign(seeds, { [name]: rowsOf(project, { name, declaration, isCodeList, table }, problems) });
  };
  for (const name of DIMENSIONS) take(name, project.code_lists[name], true);
  for (const [name, path] of Object.entries(project.seeds)) take(name as SeedName, path, false);
  problems.push(...nameRoles(project, seeds, files));
  // Rows that could not be read are missing in what the others say of each other, but for what is too much already.
  problems.push(
    ...(problems.length === 0 ? crossCheckSeeds(project, seeds, files) : imputationExcesses(seeds, files)),
  );
  if (problems.length > 0) throw new UserError(EXIT.usage, problems);
  return seeds;
}

interface SeedTable {
  readonly name: SeedName;
  readonly declaration: CodeListDeclaration;
  readonly isCodeList: boolean;
  readonly table: TextTable;
}

function rowsOf(
  project: Project,
  { name, declaration, isCodeList, table }: SeedTable,
  problems: Problem[],
): SeedRow<SeedName>[] {
  const path = typeof declaration === 'string' ? declaration : declaration.path;
  const rename = typeof declaration === 'string' ? undefined : declaration.columns;
  const schema = SEEDS[name].rowIn(project.languages);
  const rows: SeedRow<SeedName>[] = [];
  const seen = new Map<string, number>();
  for (const broken of table.broken) {
    problems.push({
      where: path,
      line: broken.line,
      rule: broken.rule,
      what: `${broken.reason}.`,
      fix: 'correct the row.',
    });
  }
  const before = problems.length;
  for (const record of table.records) {
    if (problems.length - before >= MOST_TOLD) {
      const what = 'no row behind this one was looked at: too many are wrong.';
      problems.push({
        where: path,
        line: record.line,
        rule: 'seed_rows',
        what,
        fix: 'correct those above first.',
      });
      break;
    }
    const cells = asTyped(name, table, named(table, record, rename));
    if (isCodeList && rename !== undefined) {
      // A code list taken from a data file repeats its codes; the same row again is the same code.
      const text = JSON.stringify(cells);
      if (seen.has(text)) continue;
      seen.set(text, record.line);
    }
    const parsed = schema.safeParse(cells);
    if (parsed.success) {
      rows.push({ ...parsed.data, line: record.line, is_from_data: rename !== undefined });
      continue;
    }
    for (const issue of parsed.error.issues) {
      const column =
        issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.map(String).join('.');
      problems.push({
        where: path,
        line: record.line,
        column,
        rule: `seed_${issue.code}`,
        what: `${issue.code === 'unrecognized_keys' ? 'this column is not known' : issue.message}.`,
        why: `each row of the seed "${name}" is checked before anything is computed.`,
        fix: fixOf(name, column),
      });
    }
  }
  return rows;
}

/** A seed as rows of text: delimited as any spreadsheet saves it, or a workbook. */
function readFile(
  project: Project,
  name: SeedName,
  declaration: CodeListDeclaration,
  problems: Problem[],
): TextTable | undefined {
  const path = typeof declaration === 'string' ? declaration : declaration.path;
  const layout: FileLayout =
    typeof declaration === 'string'
      ? { comment: REMARK, ...(path.endsWith('.xlsx') ? { format: 'xlsx' } : {}) }
      : declaration;
  const { grain, columns }: Seed = SEEDS[name];
  // A column that says something where it is absent need not be there.
  const asked = grain.filter((column) => columns[column]?.type.safeParse(undefined).success !== true);
  const wanted = typeof declaration === 'string' ? asked : Object.keys(declaration.columns);
  const refuse = (rule: string, what: string, fix: string, line?: number) => {
    problems.push({ where: path, ...(line === undefined ? {} : { line }), rule, what, fix });
    return undefined;
  };
  // What a person writes is small; a list that is taken from a data file is as large as one.
  const largest = typeof declaration === 'string' ? MOST_WRITTEN : undefined;
  let table: TextTable;
  try {
    table = readTable(readPlainFile(resolve(project.root, path), largest), layout, wanted);
  } catch (error) {
    if (error instanceof DecodeError)
      return refuse('encoding', `${error.message}.`, 'save the file as UTF-8.', error.line);
    if (error instanceof FormatError)
      return refuse(
        'format',
        `${error.message}.`,
        error.fix ?? 'save it as CSV or as a workbook (.xlsx).',
        error.line,
      );
    if (error instanceof FileFault) return refuse(error.rule, error.message, error.fix);
    throw error;
  }
  const absent = wanted.filter((column) => !table.header.includes(plainName(column)));
  const isEmpty = table.records.length + table.broken.length === 0;
  if (isEmpty && (absent.length === 0 || table.header.length === 0) && !project.empty_seeds.includes(name))
    return refuse(
      'empty_seed',
      absent.length === 0 ? 'it holds a header and no row.' : 'it holds nothing, not even a header.',
      `put its rows back, or take it out of the project file; where it says nothing on purpose, add ${name} to empty_seeds there.`,
    );
  if (absent.length === 0) return table;
  return refuse(
    'seed_header',
    `there is no column ${absent.map((column) => `"${column}"`).join(' nor ')} in the header.`,
    `the file has: ${table.header.join(', ') || 'no header'}; ${suggestion(absent[0]!, table.header)}`,
    table.headerLine,
  );
}

/** What a column holds, in the words of the dictionary; of an unknown one, what was perhaps meant. */
function fixOf(name: SeedName, column: string): string {
  const columns: Readonly<Record<string, { readonly says: string }>> = SEEDS[name].columns;
  const says = columns[column]?.says;
  if (says) return `correct the cell: ${column} holds ${says.charAt(0).toLowerCase()}${says.slice(1)}.`;
  return columns[column] === undefined && column !== ''
    ? suggestion(column, Object.keys(columns))
    : 'correct the row.';
}

/** How spreadsheets save yes and no, in their own languages. */
const FLAGS: Readonly<Record<string, string>> = { TRUE: 'true', VRAI: 'true', FALSE: 'false', FAUX: 'false' };
const NUMBERS = /^(DOUBLE|INTEGER|BIGINT|DECIMAL)/;

/** Cells as the seed writes them, of a file that a spreadsheet saved: decimal commas between semicolons, TRUE or VRAI. */
function asTyped(
  name: SeedName,
  { delimiter }: TextTable,
  cells: Record<string, string>,
): Record<string, string> {
  const columns: Readonly<Record<string, { readonly sql: string }>> = SEEDS[name].columns;
  for (const [column, text] of Object.entries(cells)) {
    const type = columns[column]?.sql ?? '';
    if (type === 'BOOLEAN') cells[column] = FLAGS[text] ?? text;
    else if (NUMBERS.test(type) && delimiter === ';' && /^-?\d+,\d+$/.test(text))
      cells[column] = text.replace(',', '.');
  }
  return cells;
}

/** Cells by column name; an empty cell is an absent one. */
function named(
  table: TextTable,
  record: TextRecord,
  rename: Record<string, string> | undefined,
): Record<string, string> {
  const names = new Map(Object.entries(rename ?? {}).map(([written, own]) => [plainName(written), own]));
  const cells: Record<string, string> = {};
  table.header.forEach((header, i) => {
    const name = rename === undefined ? header : names.get(header);
    const text = record.cells[i]!.trim();
    if (name !== undefined && text !== '') cells[name] = text;
  });
  return cells;
}

/** Writes the seeds to raw.*, with the spellings under which each code may stand in a file. */
export async function loadSeeds(connection: DuckDBConnection, seeds: Seeds): Promise<void> {
  for (const [name, rows] of Object.entries(seeds)) {
    const { columns, keepsLine } = SEEDS[name as SeedName];
    const names = [...(keepsLine ? ['line'] : []), ...Object.keys(columns)];
    const present = rows.filter((row) => !isFormer(row));
    await appendRows(connection, `raw.${name}`, names, present);
  }
  await fill(connection, formerCode, formerCodes(seeds));
  await fill(connection, spelling, spellings(seeds));
}
