import { withoutBidiControls } from '../../words/format/isolate.ts';
import type { Entry } from '../../words/shape/handed.ts';
import type { ScenarioStepRow, ScoreRow } from '../analysis_rows.ts';
import { type Reader, sqlFile } from '../database.ts';
import { inLanguage, type Labels, type NameLanguage, readLabels, withoutBidiIn } from '../labels.ts';
import type { ClassRow, ParameterRow, RunRow, SourceRow } from '../rows.ts';
import { readMovablePlaces } from '../what_if/movable_places.ts';

/** What every page of one edition shares: the run, the names and the provenance. */
export interface Edition {
  run: RunRow;
  labels: Labels;
  /** Regions with rows, in the order of their codes; the nation is not one of them. */
  regions: readonly string[];
  /** Pages of regions, workbooks and the what-if page stand beside; else they are made on request, and nothing leads to them. */
  hasPlaces: boolean;
  hasIllustrative: boolean;
  /** What its readers meet beside the acronyms of every project. */
  acronyms: readonly Entry[];
  /** Regions that border on each other. */
  neighbours: ReadonlyMap<string, readonly string[]>;
  parameters: readonly ParameterRow[];
  sources: readonly SourceRow[];
  classes: readonly ClassRow[];
  /** What each scenario changes, in the order of the scenarios. */
  steps: readonly ScenarioStepRow[];
  /** Past accuracy of each set of series. */
  scores: readonly ScoreRow[];
  /** Some answer of this edition has a probability. */
  hasLikelihood: boolean;
  /** Places that the what-if page lists; null where there is no such page. */
  movable: readonly string[] | null;
}

const notARegion = "('_T', '_X', '_O', '_Z')";

/** Only regions that have rows count: a code list may name more places than the files do. */
const regionsSql = `
  select region_code from region
  where region_code not in ${notARegion}
    and (region_code in (select region_code from observation)
      or region_code in (select region_code from balance))
  order by region_code`;

const parametersSql = `
  select parameter, region_code, sector_code, occupation_code, programme_code,
    value::double as value, low::double as low, high::double as high, unit, status, grade, source, url
  from parameter
  order by parameter, programme_code, sector_code, occupation_code, region_code`;

const sourcesSql = `
  select source_id, path, publisher, licence, vintage::varchar as vintage, delivered::varchar as delivered,
    accepted, rejected
  from source order by source_id`;

type AnyRow = Record<string, string | number | null>;

export async function readEdition(
  reader: Reader,
  language: NameLanguage,
  hasPlaces = true,
): Promise<Edition> {
  const [flag] = await reader.rows<{ found: boolean }>(
    'select coalesce(bool_or(is_illustrative), false) as found from observation',
  );
  const [likelihood] = await reader.rows<{ found: boolean }>(
    'select count(short_lo_80) > 0 as found from answer where not is_illustrative',
  );
  const run = await readRun(reader, language.code);
  return {
    run,
    labels: await readLabels(reader, language),
    regions: await readRegionCodes(reader),
    hasPlaces,
    hasIllustrative: flag?.found ?? false,
    acronyms: await readAcronyms(reader, language),
    neighbours: await readNeighbours(reader),
    parameters: await reader.rows<ParameterRow>(parametersSql),
    sources: withoutBidiIn(await reader.rows<SourceRow>(sourcesSql)),
    classes: await readClasses(reader, language.code),
    steps: await reader.rows<ScenarioStepRow>(sqlFile('edition/scenario_steps')),
    scores: await reader.rows<ScoreRow>(sqlFile('edition/model_scores')),
    hasLikelihood: likelihood?.found ?? false,
    movable: hasPlaces ? await readMovablePlaces(reader, run.scenario) : null,
  };
}

/** A release that was made before the table has none. */
async function readAcronyms(reader: Reader, language: NameLanguage): Promise<Entry[]> {
  const found = await reader.rows("select 1 from duckdb_columns() where table_name = 'acronym' limit 1");
  if (found.length === 0) return [];
  const rows = await reader.rows<AnyRow>('select * from acronym order by acronym');
  return rows.map((row) => ({
    term: String(row.acronym),
    meaning: language.typeset(inLanguage(row, 'meaning', language.code) ?? ''),
  }));
}

/** In the order of their codes. */
export async function readRegionCodes(reader: Reader): Promise<string[]> {
  return (await reader.rows<{ region_code: string }>(regionsSql)).map((row) => row.region_code);
}

async function readNeighbours(reader: Reader): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reader.rows<{ region_code: string; neighbours: string | null }>(
    'select region_code, neighbours from region',
  );
  return new Map(rows.map((row) => [row.region_code, (row.neighbours ?? '').split('|').filter(Boolean)]));
}

async function readRun(reader: Reader, language: string): Promise<RunRow> {
  const [row] = await reader.rows<AnyRow>(
    "select *, strftime(as_of::date, '%Y-%m-%d') as as_of_day from run order by run_id desc limit 1",
  );
  if (row === undefined) throw new Error('main.run is empty: this file is not a finished run.');
  const title = inLanguage(row, 'title', language) ?? withoutBidiControls(String(row.project_id));
  return { ...(row as unknown as RunRow), title, as_of: String(row.as_of_day) };
}

async function readClasses(reader: Reader, language: string): Promise<ClassRow[]> {
  const rows = await reader.rows<AnyRow>(
    `select *, lower::double as lower_cut, upper::double as upper_cut
     from indicator_class order by indicator, class_order`,
  );
  return rows.map((row) => ({
    indicator: String(row.indicator),
    class_code: String(row.class_code),
    class_order: Number(row.class_order),
    lower: row.lower_cut as number | null,
    upper: row.upper_cut as number | null,
    closed_side: row.closed_side as string | null,
    label: inLanguage(row, 'label', language) ?? String(row.class_code),
    reading_employer: inLanguage(row, 'reading_employer', language) ?? '',
    reading_graduate: inLanguage(row, 'reading_graduate', language) ?? '',
  }));
}
