/**
 * Files of other publishers, each read by what `adequation look --write` adds to a small project, with at most three
 * lines changed by hand. The projects hold code lists (where a file has them, from the file itself), measures and
 * definitions; the changes are what a person would answer.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { addLook } from '../../pipeline/commands/look.ts';
import { createDatabase, select } from '../../pipeline/database/database.ts';
import { load } from '../../pipeline/inputs/load.ts';
import { loadProject } from '../../pipeline/project/project.ts';
import { runKey } from '../../pipeline/project/run_key.ts';
import { readSeeds } from '../../pipeline/seeds/seeds.ts';
import { begunProject } from '../pipeline/tiny/begun_project.ts';
import { commandHere } from '../pipeline/tiny/command_here.ts';
import { absent, referenceData } from '../pipeline/tiny/reference_data.ts';

interface Case {
  readonly file: string;
  readonly measures: readonly (readonly [name: string, label: string, unit: string, nonnegative: boolean])[];
  /** Code list → headers of the file that it is read from, a column whose texts it is made of, or the header itself. */
  readonly lists: Partial<Record<'region' | 'occupation', Record<string, string> | string | 'header'>>;
  /** Encoding of the code list that is taken from the file. */
  readonly encoding?: string;
  readonly header_row?: number;
  /** Lines as `look` writes them → as they are after a person has been there. */
  readonly edits?: readonly (readonly [from: RegExp, to: string])[];
  readonly values: number;
  /** Cells of the file as pandas reads them: where, and the value in the unit of the project. */
  readonly cells: readonly (readonly [where: string, value: number])[];
}

const LABOUR = 'labour';

function codesOf(file: string, encoding: string, column: string): string[] {
  const text = new TextDecoder(encoding).decode(readFileSync(referenceData(`${LABOUR}/${file}`)));
  const [head, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  if (column === 'header') return head!.slice(1);
  const at = head!.indexOf(column);
  return [...new Set(rows.map((row) => row[at]!))];
}

const CASES: readonly Case[] = [
  {
    file: 'bc_lmo_2010_2020/econ_whse_lmsm_regional_3digitnoc_bc.csv',
    measures: [
      ['labour_demand', 'Labour demand', 'persons', true],
      ['labour_supply', 'Labour supply', 'persons', true],
    ],
    lists: {
      region: { geography_id: 'region_code', geography_name: 'name_en' },
      occupation: { occupation_code: 'occupation_code', occupation_description: 'name_en' },
    },
    values: 24_640,
    cells: [
      [
        "measure = 'labour_demand' and region_code = '59' and occupation_code = 'NOC001' and year = 2010",
        25_660,
      ],
    ],
  },
  {
    file: 'cops_2024_2033/cops_summary_2024_2033.csv',
    encoding: 'windows-1252',
    measures: [
      ['employment', 'Employment', 'persons', true],
      ['growth', 'Employment growth', 'persons', false],
      ['retirements', 'Retirements', 'persons', true],
      ['other_replacement', 'Other replacement', 'persons', false],
      ['openings', 'Job openings', 'persons', false],
      ['school_leavers', 'School leavers', 'persons', true],
      ['immigration', 'Immigration', 'persons', true],
      ['other_seekers', 'Other seekers', 'persons', false],
      ['job_seekers', 'Job seekers', 'persons', false],
    ],
    lists: { occupation: { Code: 'occupation_code', Occupation_Name: 'name_en' } },
    values: 4518,
    cells: [["measure = 'job_seekers' and occupation_code = '_T'", 8_238_800]],
  },
  {
    file: 'bls_ep/table_1_10_separations_openings_2016_26.csv',
    measures: [
      ['employment_base', 'Employment in the base year', 'persons', true],
      ['employment_projected', 'Employment projected', 'persons', true],
      ['labour_force_exits', 'Labour force exits', 'persons', true],
      ['occupational_transfers', 'Occupational transfers', 'persons', true],
      ['openings', 'Openings', 'persons', true],
      ['separations', 'Separations', 'persons', true],
      ['separations_rate', 'Separations rate', '%', true],
    ],
    lists: { occupation: { soc_code: 'occupation_code', title: 'name_en' } },
    values: 1091 * 7,
    cells: [
      ["measure = 'occupational_transfers' and occupation_code = '11-1011'", 12_400],
      ["measure = 'separations_rate' and occupation_code = '11-1011'", 7],
      ["measure = 'employment_base' and occupation_code = '_T'", 156_063_800],
    ],
  },
  {
    file: 'bls_ep/raw_2020_30_Employment-Projections.csv',
    measures: [['employment', 'Employment', 'persons', true]],
    lists: { occupation: { 'Occupation Code': 'occupation_code', 'Occupation Title': 'name_en' } },
    values: 1580,
    cells: [[`year = 2030 and occupation_code = '13-2011'`, 1_488_200]],
  },
  {
    file: 'dares_fap_france/effectifs_3niv.csv',
    measures: [['employment', 'Employment', 'persons', true]],
    lists: { occupation: 'header' },
    values: 7449,
    cells: [["year = 2018 and occupation_code = 'A0Z'", 447_486.33]],
  },
  {
    file: 'dares_fap_france/serie_demandeurs_emploi_A_ABC.csv',
    encoding: 'windows-1252',
    measures: [['jobseekers', 'Jobseekers', 'persons', true]],
    lists: { occupation: 'Fap3' },
    values: 7104,
    cells: [["occupation_code = 'A0Z' and year = 1997", 23_050]],
  },
  {
    file: 'format_samples/ilostat_EMP_NIFL_SEX_RT_A_20240726.csv',
    measures: [['informal_rate', 'Informal employment rate', '%', true]],
    lists: { region: 'ref_area.label' },
    values: 1184,
    cells: [["region_code = 'Afghanistan' and year = 2021", 86.395]],
  },
  {
    file: 'format_samples/ilostat_EMP_TEMP_SEX_INS_NB_A_20240725_subset.csv',
    measures: [['employment', 'Employment', 'persons', true]],
    lists: { region: 'ref_area.label' },
    values: 135,
    cells: [["region_code = 'Algeria' and year = 2017", 10_858_275]],
  },
  {
    file: 'format_samples/worldbank_API_NY.GDP.MKTP.CD_DS2_en_csv_v2_2002465.csv',
    measures: [['gdp', 'Gross domestic product (GDP)', 'USD', true]],
    lists: { region: { 'Country Code': 'region_code', 'Country Name': 'name_en' } },
    header_row: 5,
    // One country’s product leaps tenfold, as the file prints it and its exchange rate of the year explains: a person lets it stand.
    edits: [[/^balance:/m, 'plausibility: { warn: [power_of_ten] }\nbalance:']],
    values: 13_980,
    cells: [["region_code = 'ABW' and year = 1986", 405_586_592.178771]],
  },
  {
    file: 'eurostat_ict_panel/panel_annual_presentation.csv',
    measures: [
      ['ict_employment', 'ICT specialists employed', 'persons', true],
      ['ict_graduates', 'Graduates in ICT (tertiary)', 'persons', true],
    ],
    lists: { region: { geo: 'region_code', geo_name: 'name_en' } },
    values: 347 + 313,
    cells: [
      ["measure = 'ict_employment' and region_code = 'AT' and year = 2014", 149_000],
      ["measure = 'ict_graduates' and region_code = 'AT' and year = 2014", 3651],
    ],
  },
];

function skeleton({ file, measures, lists, encoding, header_row }: Case): string {
  const layout = {
    path: referenceData(`${LABOUR}/${file}`),
    ...(encoding && { encoding }),
    ...(header_row && { header_row }),
  };
  const list = (held: Record<string, string> | string) =>
    typeof held === 'object'
      ? { ...layout, columns: held }
      : codesOf(file, encoding ?? 'utf-8', held).map((code) => [code, code]);
  const held = Object.fromEntries(Object.entries(lists).map(([name, from]) => [name, list(from)]));
  return begunProject({ measures, lists: held });
}

describe.skipIf(absent(LABOUR))('look --write', () => {
  test.each(CASES)('$file', async (given) => {
    const folder = skeleton(given);
    const project = join(folder, 'adequation.yaml');
    const before = readFileSync(project, 'utf8');
    const said = await commandHere(
      addLook,
      'look',
      referenceData(`${LABOUR}/${given.file}`),
      '--project',
      folder,
      '--write',
    );
    expect(said.stderr).toBe('');
    const written = readFileSync(project, 'utf8');
    // What stood there stands, to the letter.
    expect(written.startsWith(before)).toBe(true);
    let edits = 0;
    const edited = (given.edits ?? []).reduce((text, [from, to]) => {
      expect(text).toMatch(from);
      edits++;
      return text.replace(from, to);
    }, written);
    writeFileSync(project, edited);
    expect(edits).toBeLessThanOrEqual(3);
    const loaded = loadProject(folder);
    const database = await createDatabase(':memory:', loaded.dataFolder);
    try {
      const { sources: counts } = await load(database.connection, loaded, readSeeds(loaded), runKey(loaded));
      const told = counts.map(({ accepted, read }) => `${accepted} of ${read}`).join(' + ');
      console.info(`${given.file}: ${edits} lines changed, ${told} accepted`);
      expect(counts.map(({ rejected }) => rejected)).toEqual(counts.map(() => 0));
      expect(counts.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(given.values);
      for (const [where, value] of given.cells) {
        const rows = await select<{ value: number }>(
          database.connection,
          `select value from staging.observation where ${where}`,
        );
        expect(rows.map((row) => row.value)).toEqual([expect.closeTo(value, 4)]);
      }
    } finally {
      database.close();
    }
  });
});
