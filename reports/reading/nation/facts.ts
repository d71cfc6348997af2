import type {
  EmigrationRow,
  PublishedEmploymentFlowRow,
  PublishedTrainingRow,
  TargetChanceRow,
  TargetConflictRow,
  TargetPathRow,
} from '../analysis_rows.ts';
import { type Reader, sqlFile } from '../database.ts';
import { withoutBidiIn } from '../labels.ts';
import { readStatements, type StatementRow } from '../reference/statements.ts';
import type { CoherenceRow, ProgressRow, PublishedForecastRow, PublishedRow, TargetRow } from '../rows.ts';

/** The published line of the nation; nothing in it comes from the regional series. */
export interface NationalFacts {
  published: PublishedRow[];
  forecast: PublishedForecastRow[];
  targets: TargetRow[];
  progress: ProgressRow[];
  coherence: CoherenceRow[];
  path: TargetPathRow[];
  conflict: TargetConflictRow[];
  chance: TargetChanceRow[];
  training: PublishedTrainingRow[];
  employmentFlow: PublishedEmploymentFlowRow[];
  /** What the sector says of its markets and capabilities. */
  statements: StatementRow[];
  /** None on a balance of stocks. */
  emigration: EmigrationRow | undefined;
}

export async function readNationalFacts(reader: Reader): Promise<NationalFacts> {
  const nation = { region_code: '_T' };
  return {
    published: await reader.rows<PublishedRow>(sqlFile('nation/published')),
    forecast: await reader.rows<PublishedForecastRow>(sqlFile('nation/published_forecast')),
    targets: withoutBidiIn(await reader.rows<TargetRow>(sqlFile('nation/targets'), nation)),
    progress: await reader.rows<ProgressRow>(sqlFile('nation/target_progress'), nation),
    coherence: await reader.rows<CoherenceRow>(
      `select ratio, unit, base_year, base_value::double as base_value, target_year,
         target_value::double as target_value, change_share::double as change_share
       from target_coherence order by ratio`,
    ),
    path: await reader.rows<TargetPathRow>(sqlFile('nation/target_path')),
    conflict: withoutBidiIn(await reader.rows<TargetConflictRow>(sqlFile('nation/target_conflict'))),
    chance: await reader.rows<TargetChanceRow>(sqlFile('nation/target_chance'), nation),
    training: await reader.rows<PublishedTrainingRow>(sqlFile('nation/published_training')),
    employmentFlow: await reader.rows<PublishedEmploymentFlowRow>(
      sqlFile('nation/published_employment_flow'),
    ),
    statements: await readStatements(reader),
    emigration: (await reader.rows<EmigrationRow>(sqlFile('nation/implied_emigration')))[0],
  };
}
