import { statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { DecodeError } from '../../files/decode.ts';
import { FormatError } from '../../files/format_error.ts';
import type { FileLayout } from '../../files/layout.ts';
import { FileFault, readPlainFile } from '../../files/plain_file.ts';
import { EXIT, UserError } from '../../problem.ts';
import type { Project } from '../../project/project.ts';
import { type Entry, entriesOf } from './entry.ts';
import { type Lists, listsOf } from './lists.ts';
import { odditiesOf } from './oddities.ts';
import { type Seen, see } from './seen.ts';

export interface Looked {
  readonly seen: Seen;
  readonly entries: readonly Entry[];
  readonly oddities: readonly string[];
}

/**
 * What a file seems to be, and the entries of the project file that would read it.
 *
 * @param project whose code lists, measures and definitions tell the columns; without one the file is described alone.
 * @throws UserError (exit 2) when the file cannot be read, (exit 3) when it is of no format that is known.
 */
export function lookAt(
  file: string,
  project: Project | undefined,
  asked: FileLayout & { id?: string } = {},
): Looked {
  const bytes = bytesOf(file);
  if (bytes.subarray(0, 4).toString('latin1') === 'PAR1')
    throw new UserError(EXIT.rejected, [
      {
        where: file,
        rule: 'look',
        what: 'it is a Parquet file, which the engine reads by its columns.',
        fix: 'write its entry with `format: parquet`, mapping its columns as those of a CSV.',
      },
    ]);
  const lists: Lists | undefined = project === undefined ? undefined : listsOf(project);
  const { id, ...layout } = asked;
  const about = {
    name: basename(file),
    path: project === undefined ? file : relative(project.root, resolve(file)).replaceAll('\\', '/'),
    delivered: statSync(file).mtime.toISOString().slice(0, 10),
  };
  let seen: Seen;
  try {
    seen = see(bytes, about, layout, lists);
  } catch (error) {
    if (!(error instanceof FormatError || error instanceof DecodeError)) throw error;
    const line = error.line === undefined ? {} : { line: error.line };
    const usual = 'look at it in the program it comes from, and save it as CSV in UTF-8 or as .xlsx.';
    const fix = (error instanceof FormatError ? error.fix : undefined) ?? usual;
    throw new UserError(EXIT.rejected, [
      { where: file, ...line, rule: 'look', what: `${error.message}.`, fix },
    ]);
  }
  if (seen.table.records.length === 0)
    throw new UserError(EXIT.rejected, [
      {
        where: file,
        rule: 'look',
        what: 'no row was found below a header.',
        fix: 'name the row of the header with --header-row, or the sheet with --sheet.',
      },
    ]);
  const entries = entriesOf(seen, lists).map((entry, i) =>
    id === undefined ? entry : { ...entry, source: { ...entry.source, id: i === 0 ? id : `${id}_${i + 1}` } },
  );
  return { seen, entries, oddities: odditiesOf(seen, lists) };
}

function bytesOf(file: string): Buffer {
  try {
    return readPlainFile(file);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const { rule, message: what, fix } = error;
    throw new UserError(EXIT.usage, [{ where: file, rule, what, fix }]);
  }
}
