import type { ScenarioAnswerRow } from '../analysis_rows.ts';
import { weakestBasis } from '../basis.ts';
import { type Reader, sqlFile } from '../database.ts';
import { readStatements, type StatementRow } from '../reference/statements.ts';
import { readDemandParts } from '../region/demand_parts.ts';
import { type Level, wholeByYear } from '../region/facts.ts';
import type { AnswerRow, ForecastRow, LeafRow, PublishedRow, TargetRow, VerdictRow } from '../rows.ts';
import { wholeTable } from '../whole_table.ts';

/** What is known of one sector over all regions, in the shape that its page shows. */
export interface SectorFacts {
  sectorCode: string;
  /** The nation; null when the balance has no flows. */
  whole: SectorAnswerRow | null;
  byRegion: SectorAnswerRow[];
  /** What can be decided of the specialties that it recruits, region by region. */
  verdicts: VerdictRow[];
  /** Specialty by specialty; `_T` is all of them. */
  demand: SectorDemandRow[];
  gaps: SectorGapRow[];
  history: Level[];
  historyBasis: string;
  historyIsIllustrative: boolean;
  forecast: ForecastRow[];
  scenarios: ScenarioAnswerRow[];
  exports: PublishedRow[];
  targets: TargetRow[];
  competences: SectorCompetenceRow[];
  /** What is said of this sector or of all. */
  statements: StatementRow[];
}

export type SectorAnswerRow = AnswerRow & { region_code: string };

export interface SectorDemandRow {
  occupation_code: string;
  from_year: number;
  to_year: number;
  expansion_persons: number;
  replacement_persons: number;
  /** Left by people promoted, less those filled from inside. */
  promotion_persons: number;
  openings_persons: number;
  is_illustrative: boolean;
}

export interface SectorGapRow {
  region_code: string;
  occupation_code: string;
  gap_cum_persons: number | null;
  reason: string | null;
  is_illustrative: boolean;
}

export interface SectorCompetenceRow {
  competence_code: string;
  /** Specialties for which it is essential, separated by |, those of the most openings first. */
  occupation_codes: string;
  n_specialties: number;
  n_asked: number;
  has_assumed: boolean;
}

/** Codes of the sectors that get a page. */
export async function readSectorCodes(reader: Reader): Promise<string[]> {
  const rows = await reader.rows<{ sector_code: string }>(sqlFile('sector/codes'));
  return rows.map((row) => row.sector_code);
}

/** The total of the sector as the page of the country prints it, and the specialties rounded to it. */
async function readSectorDemand(
  reader: Reader,
  sectorCode: string,
  rows: readonly SectorDemandRow[],
): Promise<SectorDemandRow[]> {
  const nation = await readDemandParts(reader, '_T');
  const own = nation.find((row) => row.sector_code === sectorCode);
  const whole = rows.at(-1);
  if (own === undefined || whole === undefined || whole.is_illustrative) return [...rows];
  return wholeTable(
    rows,
    {
      parts: ['expansion_persons', 'replacement_persons', 'promotion_persons'],
      sum: 'openings_persons',
    },
    {
      expansion_persons: own.expansion_persons,
      replacement_persons:
        own.retirement_persons + own.sector_exit_persons + own.emigration_persons + own.moves_out_persons,
      promotion_persons: own.external_openings_persons - own.openings_persons,
      openings_persons: own.external_openings_persons,
    },
  );
}

export async function readSectorFacts(reader: Reader, sectorCode: string): Promise<SectorFacts> {
  const of = <Row>(name: string): Promise<Row[]> =>
    reader.rows<Row>(sqlFile(name), { sector_code: sectorCode });
  const answers = await of<SectorAnswerRow>('sector/answers');
  const leaves = await of<LeafRow>('sector/leaves');
  return {
    sectorCode,
    whole: answers.find((row) => row.region_code === '_T') ?? null,
    byRegion: answers.filter((row) => row.region_code !== '_T'),
    verdicts: await of<VerdictRow>('sector/verdicts'),
    demand: await readSectorDemand(reader, sectorCode, await of<SectorDemandRow>('sector/demand')),
    gaps: await of<SectorGapRow>('sector/gaps'),
    history: wholeByYear(leaves),
    historyBasis: weakestBasis(leaves),
    historyIsIllustrative: leaves.some((row) => row.is_illustrative),
    forecast: await of<ForecastRow>('sector/forecast'),
    scenarios: await of<ScenarioAnswerRow>('sector/scenarios'),
    exports: await of<PublishedRow>('sector/exports'),
    targets: await of<TargetRow>('sector/targets'),
    competences: await of<SectorCompetenceRow>('sector/competences'),
    statements: (await readStatements(reader)).filter((row) => ['_T', sectorCode].includes(row.sector_code)),
  };
}
