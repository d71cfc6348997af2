import type { DuckDBConnection } from '@duckdb/node-api';
import { type LanguageCode, languageCodes } from '../../reports/words/languages.ts';
import { select } from '../database/database.ts';
import { publishedName } from '../database/declared.ts';
import { source as sourceTable } from '../dictionary/inputs.ts';
import { run as runTable } from '../dictionary/project.ts';
import type { Row } from '../dictionary/table.ts';

/** What every standard tells of a release: its project, its day, whom it is from, what it was made of. */
export interface Edition {
  readonly run: Row<typeof runTable>;
  readonly sources: readonly Row<typeof sourceTable>[];
  /** Languages in which the project has a title; the first is the one told where a standard knows one alone. */
  readonly languages: readonly LanguageCode[];
}

/** Reads a released database, which is all that a standard may tell of it. */
export async function readEdition(connection: DuckDBConnection): Promise<Edition> {
  const [run] = await select<Row<typeof runTable>>(connection, `from ${publishedName(runTable)}`);
  const sources = await select<Row<typeof sourceTable>>(
    connection,
    `from ${publishedName(sourceTable)} order by source_id`,
  );
  const languages = languageCodes.filter((code) => run![`title_${code}`] !== null);
  return { run: run!, sources, languages };
}

/** The title in a language, or in the first that the project has. */
export function titleOf({ run, languages }: Edition, language?: LanguageCode): string {
  return run[`title_${language ?? languages[0]!}`] ?? run.project_id;
}
