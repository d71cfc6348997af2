import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { append, toColumns } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { spelling } from '../dictionary/code_lists.ts';
import { SEEDS, type SeedName } from '../dictionary/tables.ts';
import { readCsv } from '../files/csv.ts';
import { DecodeError } from '../files/decode.ts';
import type { FileLayout } from '../files/layout.ts';
import type { TextRecord, TextTable } from '../files/text_table.ts';
import { EXIT, type Problem, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { CodeListDeclaration } from '../project/schema.ts';
import { imputationExcesses } from './imputation_rules.ts';
import type { SeedFiles, SeedRow, Seeds } from './row.ts';
import { crossCheckSeeds } from './rules.ts';
import { CODE_LISTS, spellings } from './spellings.ts';

/** Every seed file starts remarks with this sign: the note on where its rows come from. */
const REMARK = '#';

/**
 * Reads every seed and code list of the project, checks each row, then what rows say of each other.
 *
 * @throws UserError (exit 2) with every wrong row by file and line.
 */
export function readSeeds(project: Project): Seeds {
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
    Object.assign(seeds, { [name]: readSeed(project, name, declaration, isCodeList, problems) });
  };
  for (const name of CODE_LISTS) take(name, project.code_lists[name], true);
  for (const [name, path] of Object.entries(project.seeds)) take(name as SeedName, path, false);
  // Rows that could not be read are missing in what the others say of each other, but for what is too much already.
  problems.push(
    ...(problems.length === 0 ? crossCheckSeeds(project, seeds, files) : imputationExcesses(seeds, files)),
  );
  if (problems.length > 0) throw new UserError(EXIT.usage, problems);
  return seeds;
}

function readSeed(
  project: Project,
  name: SeedName,
  declaration: CodeListDeclaration,
  isCodeList: boolean,
  problems: Problem[],
): SeedRow<SeedName>[] {
  const path = typeof declaration === 'string' ? declaration : declaration.path;
  const layout =
    typeof declaration === 'string'
      ? { delimiter: ',', encoding: 'utf-8', header_row: 1, comment: REMARK }
      : declaration;
  const rename = typeof declaration === 'string' ? undefined : declaration.columns;
  const table = readTable(project, path, layout, problems);
  if (!table) return [];
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
  for (const record of table.records) {
    const cells = named(table, record, rename);
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
        fix: 'correct the cell; the header note of the shipped seed tells what each column holds.',
      });
    }
  }
  return rows;
}

function readTable(
  project: Project,
  path: string,
  layout: FileLayout,
  problems: Problem[],
): TextTable | undefined {
  try {
    return readCsv(readFileSync(resolve(project.root, path)), layout);
  } catch (error) {
    if (error instanceof DecodeError) {
      problems.push({
        where: path,
        line: error.line,
        rule: 'encoding',
        what: `${error.message}.`,
        fix: 'save the file as UTF-8.',
      });
      return undefined;
    }
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    problems.push({
      where: path,
      rule: 'missing_file',
      what: `the seed cannot be read (${code}).`,
      fix: 'put the file there, or correct its path in the project file.',
    });
    return undefined;
  }
}

/** Cells by column name; an empty cell is an absent one. */
function named(
  table: TextTable,
  record: TextRecord,
  rename: Record<string, string> | undefined,
): Record<string, string> {
  const cells: Record<string, string> = {};
  table.header.forEach((header, i) => {
    const name = rename === undefined ? header : rename[header];
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
    await append(connection, `raw.${name}`, toColumns(names, rows));
  }
  await fill(connection, spelling, spellings(seeds));
}
