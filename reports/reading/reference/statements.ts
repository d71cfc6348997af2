import { type Reader, sqlFile } from '../database.ts';
import { withoutBidiIn } from '../labels.ts';
import type { TextRow } from '../region/decision.ts';

/** What is said of a market or of a capability, and by whom, in each language. */
export interface StatementRow extends TextRow {
  statement_code: string;
  /** market or capability. */
  kind: string;
  /** `_T` where it is said of all sectors. */
  sector_code: string;
  /** Null where the page that was read has no date. */
  year: number | null;
  /** Of the activity of the sector; null where none was printed. */
  share: number | null;
  source: string;
  url: string | null;
  grade: string;
  /** Competences that carry a capability, separated by |. */
  competence_codes: string;
}

export async function readStatements(reader: Reader): Promise<StatementRow[]> {
  return withoutBidiIn(await reader.rows<StatementRow>(sqlFile('reference/statements')));
}
