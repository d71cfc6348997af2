import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { asBytes } from '../../bytes.ts';
import { MOST_PACKED_BYTES } from '../../files/xlsx/zip_entries.ts';
import { EXIT, UserError } from '../../problem.ts';
import type { Project } from '../../project/project.ts';
import { isInsideReleases } from '../../publish/immutable.ts';
import { cellOf } from '../../seeds/row.ts';
import { COLUMNS, readCapacities } from './read_capacities.ts';

export interface ImportOptions {
  readonly file: string;
  /** Nothing is written where it is absent. */
  readonly out?: string | undefined;
  readonly whole?: boolean | undefined;
}

/**
 * What `adequation import-sheet` does: reads, checks and, where nothing is wrong, writes.
 *
 * @throws UserError (exit 2) when a file cannot be read or written, (exit 3) with every wrong cell.
 */
export function importSheet(project: Project, options: ImportOptions): { csv: string; told: string } {
  const read = readCapacities(project, options.file, bytesOf(options.file));
  const rows = options.whole ? read.whole : read.rows;
  const table = [COLUMNS, ...rows.map((row) => COLUMNS.map((name) => cellOf(row, name)))];
  const csv = `${Papa.unparse(table, { newline: '\n' })}\n`;
  if (options.out !== undefined) write(project, options.out, csv);
  const empty = read.empty === 0 ? '' : `, ${read.empty} left empty`;
  const to = options.out === undefined ? '' : ` to ${options.out}`;
  return {
    csv,
    told: `Sheet "${read.sheet}": ${read.rows.length} capacities${empty}. ${rows.length} rows written${to}.`,
  };
}

function bytesOf(file: string): Buffer {
  const refused = (what: string) =>
    new UserError(EXIT.usage, [
      { where: file, rule: 'missing_file', what, fix: 'give the path of a workbook (.xlsx).' },
    ]);
  try {
    const status = statSync(file);
    if (!status.isFile()) throw refused('it is not a file.');
    if (status.size > MOST_PACKED_BYTES) throw refused(`it is larger than ${asBytes(MOST_PACKED_BYTES)}.`);
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw refused(`the file cannot be read (${code}).`);
  }
}

/** Never over a file that is there: it may be the only copy of what somebody typed. */
function write(project: Project, out: string, csv: string): void {
  const refused = (what: string) =>
    new UserError(EXIT.usage, [
      { where: '--out', rule: 'usage', what, fix: 'name a new file, in a folder that exists.' },
    ]);
  if (isInsideReleases(resolve(out), project.dataFolder))
    throw refused(`${out} lies where releases are kept.`);
  try {
    writeFileSync(out, csv, { flag: 'wx' });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw refused(
      code === 'EEXIST'
        ? `${out} is there already and was left as it was.`
        : `${out} cannot be written (${code}).`,
    );
  }
}
