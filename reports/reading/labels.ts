import { isolateName, withoutBidiControls } from '../words/format/isolate.ts';
import type { Reader } from './database.ts';

/** The language in which names are read, and the direction of the sentences in which they will stand. */
export interface NameLanguage {
  code: string;
  direction: 'ltr' | 'rtl';
  /** Spaces and apostrophes as the language sets them. */
  typeset(text: string): string;
}

/** What a code is called in the language of the page; an unnamed code shows itself. */
export type Naming = (code: string) => string;

export interface Labels {
  region: Naming;
  sector: Naming;
  occupation: Naming;
  programme: Naming;
  lever: Naming;
  aid: Naming;
  /** An institution or another instrument of the State. */
  instrument: Naming;
  competence: Naming;
  /** A market or a capability that the sector names. */
  statement: Naming;
  measure: Naming;
  indicator: Naming;
  scenario: Naming;
  definition: (measure: string, definition: string) => string;
  /** A stock is counted on a day, a flow over a year. */
  isStock: (measure: string) => boolean;
  /** The occupations of the balance: level 1 of the code list. */
  specialties: readonly string[];
}

type NamedRow = Record<string, string | number | null>;

export async function readLabels(reader: Reader, language: NameLanguage): Promise<Labels> {
  const nameOf = (row: NamedRow, field: string): string =>
    isolateName(language.typeset(inLanguage(row, field, language.code) ?? ''), language.direction);
  const list = async (view: string, key: string, field: string): Promise<Map<string, string>> => {
    const rows = await reader.rows<NamedRow>(`select * from ${view}`);
    return new Map(rows.map((row) => [String(row[key]), nameOf(row, field)]));
  };
  const naming = (names: Map<string, string>): Naming => {
    return (code) => names.get(code) || code;
  };

  const definitions = await reader.rows<NamedRow>('select * from definition');
  const definitionNames = new Map(
    definitions.map((row) => [
      `${row.measure} ${row.definition}`,
      nameOf(row, 'label') || String(row.definition),
    ]),
  );
  const stocks = await reader.rows<{ measure: string }>("select measure from measure where nature = 'stock'");
  const stockMeasures = new Set(stocks.map((row) => row.measure));
  const specialties = await reader.rows<{ occupation_code: string }>(
    "select occupation_code from occupation where level = 1 and occupation_code not in ('_T', '_Z') order by all",
  );

  return {
    region: naming(await list('region', 'region_code', 'name')),
    sector: naming(await list('sector', 'sector_code', 'name')),
    occupation: naming(await list('occupation', 'occupation_code', 'name')),
    programme: naming(await list('programme', 'programme_code', 'name')),
    lever: naming(await list('lever', 'lever_code', 'name')),
    aid: naming(await list('aid', 'aid_code', 'name')),
    instrument: naming(await list('instrument', 'instrument_code', 'name')),
    competence: naming(await list('competence', 'competence_code', 'name')),
    statement: naming(await list('statement', 'statement_code', 'name')),
    measure: naming(await list('measure', 'measure', 'label')),
    indicator: naming(await list('indicator', 'indicator', 'name')),
    scenario: naming(await list('scenario', 'scenario', 'title')),
    definition: (measure, definition) => definitionNames.get(`${measure} ${definition}`) ?? definition,
    isStock: (measure) => stockMeasures.has(measure),
    specialties: specialties.map((row) => row.occupation_code),
  };
}

/** `name_fr` of a row when the language is French; null when that column is empty or absent. */
export function inLanguage(row: NamedRow, field: string, language: string): string | null {
  const text = row[`${field}_${language}`];
  return typeof text === 'string' && text.trim() !== '' ? withoutBidiControls(text) : null;
}

/** Rows whose texts are printed as files wrote them. */
export function withoutBidiIn<Row extends object>(rows: readonly Row[]): Row[] {
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          typeof value === 'string' ? withoutBidiControls(value) : value,
        ]),
      ) as Row,
  );
}
