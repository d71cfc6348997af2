import type { SensitivityRow, TargetConflictRow } from '../analysis_rows.ts';
import { type Reader, sqlFile } from '../database.ts';
import { withoutBidiIn } from '../labels.ts';
import type {
  AssumedRow,
  CommentRow,
  DefinitionRow,
  DoubtRow,
  IndicatorRow,
  InstrumentRow,
  PlacedFigureRow,
  ProtectionRow,
  QualityRow,
  RejectedRow,
  SpliceRow,
} from './rows.ts';

export interface MethodFacts {
  indicators: IndicatorRow[];
  quality: QualityRow[];
  assumed: AssumedRow[];
}

export async function readMethod(reader: Reader): Promise<MethodFacts> {
  return {
    indicators: withoutBidiIn(await reader.rows<IndicatorRow>('select * from indicator order by indicator')),
    quality: await reader.rows<QualityRow>(sqlFile('reference/quality')),
    assumed: await reader.rows<AssumedRow>(sqlFile('reference/assumed')),
  };
}

export function readComments(reader: Reader): Promise<CommentRow[]> {
  return reader.rows<CommentRow>(sqlFile('reference/comments'));
}

export interface SourceFacts {
  rejected: RejectedRow[];
  doubts: DoubtRow[];
  /** Empty where the project declares no protection. */
  protection: ProtectionRow[];
  definitions: DefinitionRow[];
  splices: SpliceRow[];
  figures: PlacedFigureRow[];
  claims: TargetConflictRow[];
  instruments: InstrumentRow[];
  /** Of the nation, the heaviest first; the last row is what no single assumption explains. */
  sensitivity: SensitivityRow[];
}

export async function readSourceFacts(reader: Reader): Promise<SourceFacts> {
  return {
    rejected: withoutBidiIn(await reader.rows<RejectedRow>(sqlFile('reference/rejected_rows'))),
    doubts: withoutBidiIn(await reader.rows<DoubtRow>(sqlFile('reference/doubts'))),
    protection: await reader.rows<ProtectionRow>(sqlFile('reference/protection')),
    definitions: withoutBidiIn(
      await reader.rows<DefinitionRow>(
        `select measure, definition, break_note, note, coalesce(is_illustrative, false) as is_illustrative
       from definition order by measure, is_illustrative, definition`,
      ),
    ),
    splices: withoutBidiIn(await reader.rows<SpliceRow>(sqlFile('reference/splices'))),
    figures: withoutBidiIn(await reader.rows<PlacedFigureRow>(sqlFile('reference/every_published_figure'))),
    claims: withoutBidiIn(await reader.rows<TargetConflictRow>(sqlFile('reference/every_claim'))),
    instruments: withoutBidiIn(
      await reader.rows<InstrumentRow>('select * from instrument order by kind, instrument_code'),
    ),
    sensitivity: await reader.rows<SensitivityRow>(sqlFile('region/sensitivity'), { region_code: '_T' }),
  };
}
