/** Workbooks as a spreadsheet reads them: typed cells, marks where illustrative rows stand, and text that stays text. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import readXlsxFile, { type CellValue, type Sheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPlaceTables } from '../../../reports/exports/place_tables.ts';
import { sharedStrings } from '../../../reports/exports/shared_strings.ts';
import { cellXml } from '../../../reports/exports/sheet_xml.ts';
import { renderWorkbooks } from '../../../reports/exports/workbook.ts';
import { workbookTables } from '../../../reports/exports/workbook_tables.ts';
import { xmlText } from '../../../reports/exports/xml_text.ts';
import { pack, zip } from '../../../reports/exports/zip.ts';
import { openReader } from '../../../reports/reading/database.ts';
import { readEdition } from '../../../reports/reading/edition/edition.ts';
import { type Context, contextOf } from '../../../reports/sections/context.ts';
import { renderSite } from '../../../reports/site.ts';
import { exportTexts as arabic } from '../../../reports/words/ar/export.ts';
import { exportTexts as english } from '../../../reports/words/en/export.ts';
import { exportTexts as french } from '../../../reports/words/fr/export.ts';
import { chooseLanguages } from '../../../reports/words/language.ts';
import { decisionProject } from '../fixture/flow_decision.ts';
import { makeRelease, plainSpaces, type Release } from '../fixture/release.ts';
import { stockProject } from '../fixture/stock_project.ts';
import { unzip } from './unzip.ts';

const formula = '=HYPERLINK("http://example.invalid/";"clic")';

let release: Release;
let region: Sheet[];
let nation: Sheet[];
beforeAll(async () => {
  const tables = decisionProject();
  const named = (view: string, key: string, code: string) => tables[view]!.find((row) => row[key] === code)!;
  named('region', 'region_code', 'MA-01').name_fr = formula;
  named('sector', 'sector_code', 'ITO').name_fr = '+33 1';
  named('sector', 'sector_code', 'CRM').name_fr = 'constructor';
  named('occupation', 'occupation_code', 'SWE').name_fr = 'm'.repeat(300);
  named('source', 'source_id', 'job_demand').publisher = '<script>&\u202e';
  Object.assign(tables.recommendation![0]!, {
    action_fr: formula,
    lead_fr: '<script>&\u202e',
    partners_fr: '@SUM(1)',
    support_fr: '-1+1',
    support_ar: 'n'.repeat(40_000),
    evidence: 'toString',
    axis: '',
  });
  named('competence', 'competence_code', 'penetration_testing').name_fr = formula;
  Object.assign(tables.data_to_obtain![0]!, { holder_fr: formula, change_fr: '+1' });
  Object.assign(tables.cause![0]!, { cause: formula, number_1_name: '\u2066x' });
  Object.assign(tables.revision![0]!, { previous_vintage_id: formula });
  release = await makeRelease(tables);
  region = await readXlsxFile(path('region/ma-01.xlsx'), { trim: false });
  nation = await readXlsxFile(path('national.xlsx'));
});

const path = (file: string) => join(release.folder, 'report/fr', file);

function sheet(sheets: readonly Sheet[], name: string): CellValue[][] {
  const found = sheets.find((one) => one.sheet === name);
  expect(sheets.map((one) => one.sheet)).toContain(name);
  return found!.data as CellValue[][];
}

/** The cells of one column, without its header. */
function column(rows: CellValue[][], name: string): CellValue[] {
  const at = rows[0]!.indexOf(name);
  expect(rows[0]).toContain(name);
  return rows.slice(1).map((row) => row[at]!);
}

describe('a workbook', () => {
  it('opens with its notes and its dictionary, then one table a sheet, the answer first', () => {
    expect(region.slice(0, 4).map((one) => one.sheet)).toEqual([
      'Notes',
      'Dictionnaire',
      'Réponse',
      'Réponse par spécialité',
    ]);
  });

  it('says what it is, of which edition, and that its rows are illustrative', () => {
    const notes = sheet(region, 'Notes').map((row) => plainSpaces(row.map((cell) => cell ?? '').join(' | ')));
    const text = notes.join('\n');
    expect(text).toContain(`Territoire | ${plainSpaces(formula)}`);
    expect(text).toContain('Édition du 15 octobre 2026');
    expect(text).toContain('20261015-a1b2c3');
    expect(text).toContain("◆ Données d'illustration | Les lignes qui portent ◆");
    expect(text).toContain("s'entend au conditionnel");
    expect(text).toMatch(/Réponse \(answer\) : \d+ lignes, dont \d+ d'illustration ◆/);
  });

  it('marks every illustrative row in its first column, and none of the others', () => {
    const rows = sheet(region, 'Réponse');
    expect(rows[0]![0]).toBe('◆ Données d’illustration');
    expect(column(rows, 'is_illustrative').every((flag) => flag === true)).toBe(true);
    expect(rows.slice(1).every((row) => row[0] === '◆')).toBe(true);
    const definitions = sheet(region, 'Définitions');
    const flags = column(definitions, 'is_illustrative');
    expect(flags.filter((flag) => flag === true)).toHaveLength(1);
    expect(definitions.slice(1).map((row) => row[0] === '◆')).toEqual(flags.map((flag) => flag === true));
  });

  it('holds no mark where nothing is illustrative', async () => {
    const real = await makeRelease(stockProject());
    const sheets = await readXlsxFile(join(real.folder, 'report/fr/region/r1.xlsx'));
    expect(JSON.stringify(sheets)).not.toContain('◆');
    expect(sheets.length).toBeGreaterThan(4);
  });

  it('gives numbers with all their digits, truth values as such, and nothing for what is unknown', async () => {
    const rows = sheet(region, 'Réponse');
    expect(column(rows, 'gap_cum_persons')).toContain(-2346);
    expect(column(sheet(region, 'Effet des hypothèses'), 'short_at_low')).toContain(2045.6);
    expect(column(rows, 'from_year').every((year) => typeof year === 'number')).toBe(true);
    // A day that the database knows as a day is one; a source says its own in its own words.
    expect(column(sheet(region, 'Plan de formation'), 'decide_by')[0]).toEqual(
      new Date('2027-05-01T00:00:00Z'),
    );
    expect(column(sheet(region, 'Sources'), 'delivered')).toContain('2026-10-15');
    const unknown = sheet(await readXlsxFile(path('region/ma-12.xlsx')), 'Réponse');
    expect(column(unknown, 'gap_cum_persons').every((gap) => gap === null)).toBe(true);
  });

  it('holds the rows of its place, the reference scenario first', () => {
    expect(new Set(column(sheet(region, 'Réponse'), 'region_code'))).toEqual(new Set(['MA-01']));
    expect(new Set(column(sheet(nation, 'Réponse'), 'region_code'))).toEqual(new Set(['_T']));
    const scenarios = column(sheet(region, 'Réponse'), 'scenario');
    expect(new Set(scenarios)).toEqual(new Set(['trend', 'high_emigration']));
    expect(scenarios.indexOf('high_emigration')).toBeGreaterThan(scenarios.lastIndexOf('trend'));
    expect(new Set(column(sheet(region, 'Bilan annuel'), 'scenario'))).toEqual(new Set(['trend']));
    // An assumption that holds everywhere holds here too.
    expect(column(sheet(region, 'Hypothèses'), 'region_code')).toContain('_T');
  });

  it('names codes beside them, and describes every column of every sheet', () => {
    const rows = sheet(region, 'Réponse');
    const names = column(rows, 'sector_name');
    expect(names[column(rows, 'sector_code').indexOf('ITO')]).toBe('+33 1');
    const described = new Set(
      sheet(region, 'Dictionnaire')
        .slice(1)
        .map(([name, , one]) => `${name}.${one}`),
    );
    for (const { sheet: name, data } of region.slice(2)) {
      for (const header of data[0] as string[]) expect(described, name).toContain(`${name}.${header}`);
    }
  });
});

describe('the file itself', () => {
  const files = () => unzip(readFileSync(path('region/ma-01.xlsx')));

  it('has no formula and no merged cell, and keeps each header row in sight', () => {
    const sheets = [...files()].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(region.length);
    for (const [name, xml] of sheets) {
      expect(xml, name).not.toMatch(/<f[ >]|<mergeCell/);
      if (name !== 'xl/worksheets/sheet1.xml')
        expect(xml, name).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    }
  });

  it('keeps hostile labels as text, whole and without direction controls', () => {
    const text = JSON.stringify(region);
    expect(text).toContain(JSON.stringify(formula).slice(1, -1));
    expect(text).toContain('m'.repeat(300));
    expect(text).toContain('<script>&"');
    expect(text).toContain('"constructor"');
    expect(files().get('xl/sharedStrings.xml')).toContain('=HYPERLINK(');
    for (const [name, xml] of files()) expect(xml, name).not.toMatch(/\[native code\]|NaN|undefined|<script/);
  });

  it('keeps what attacks in actions, causes, data to obtain and revisions as text too', () => {
    const [action] = sheet(region, 'Recommandations')
      .slice(1)
      .filter((row) => row.includes(formula));
    expect(action).toEqual(expect.arrayContaining(['<script>&', '@SUM(1)', '-1+1', 'toString']));
    expect(action).toContain(`${'n'.repeat(32_766)}…`);
    expect(column(sheet(region, 'Données à obtenir'), 'holder_fr')).toContain(formula);
    expect(column(sheet(region, 'Données à obtenir'), 'change_fr')).toContain('+1');
    expect(column(sheet(region, 'Causes'), 'cause')).toContain(formula);
    expect(column(sheet(region, 'Causes'), 'number_1_name')).toContain('x');
    expect(column(sheet(region, 'Écarts de compétences'), 'competence_name')).toContain(formula);
    expect(column(sheet(region, 'Révisions'), 'previous_vintage_id')).toContain(formula);
  });

  it('has the same bytes whenever it is written', async () => {
    const outFolder = join(release.folder, 'later');
    mkdirSync(outFolder);
    const first = readFileSync(path('region/ma-01.xlsx'));
    // Zip archives tell time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await renderSite({
      databasePath: join(release.folder, 'adequation.duckdb'),
      outFolder,
      languages: ['fr'],
    });
    expect(readFileSync(join(outFolder, 'fr/region/ma-01.xlsx')).equals(first)).toBe(true);
  });

  it('is linked from the page of its place', () => {
    expect(release.pages.get('fr/region/ma-01.html')).toContain('<a href="ma-01.xlsx">');
    expect(release.pages.get('fr/national.html')).toContain('<a href="national.xlsx">');
  });
});

describe('in a language that is read from the right', () => {
  it('lays out every sheet so, with its own names', async () => {
    const reader = await openReader(join(release.folder, 'adequation.duckdb'));
    const [language] = await chooseLanguages(['ar']);
    const context = contextOf(language!, await readEdition(reader, language!));
    const tables = (await readPlaceTables(reader))('MA-01');
    reader.close();
    const [workbook] = await renderWorkbooks([context], 'MA-01', tables);
    expect([workbook!.language, workbook!.path]).toEqual(['ar', 'region/ma-01.xlsx']);
    const { bytes } = workbook!;
    const names = (await readXlsxFile(bytes)).map((one) => one.sheet);
    expect(names.slice(0, 3)).toEqual(['ملاحظات', 'قاموس البيانات', 'الجواب']);
    for (const [name, xml] of unzip(bytes)) {
      if (name.startsWith('xl/worksheets/sheet')) expect(xml, name).toContain('rightToLeft="1"');
    }
  });
});

it.each([
  [-5, '<c r="B2"><v>-5</v></c>', null],
  [1 / 3, '<c r="B2"><v>0.3333333333333333</v></c>', null],
  [Number.NaN, '', null],
  [false, '<c r="B2" t="b"><v>0</v></c>', null],
  [new Date('2027-05-01T00:00:00Z'), '<c r="B2" s="4"><v>46508</v></c>', null],
  ['', '', null],
  ['-5', '<c r="B2" t="s"><v>0</v></c>', '-5'],
  ['=1+1', '<c r="B2" t="s"><v>0</v></c>', '=1+1'],
  ['toString', '<c r="B2" t="s"><v>0</v></c>', 'toString'],
  ['x'.repeat(40_000), '<c r="B2" t="s"><v>0</v></c>', `${'x'.repeat(32_766)}…`],
])('the cell of %s has its own type', (value, xml, text) => {
  const strings = sharedStrings();
  expect(cellXml('B2', value, strings)).toBe(xml);
  const list = strings.xml({} as Context);
  expect(list).toBe(
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${text === null ? '' : `<si><t>${text}</t></si>`}</sst>`,
  );
});

it.each([
  ['a & <b>', '<t>a &amp; &lt;b&gt;</t>'],
  [' blanks stay ', '<t xml:space="preserve"> blanks stay </t>'],
  ['a\rb\u0001', '<t>a_x000D_b_x0001_</t>'],
  // What looks like such a character is a text of its own.
  ['_x0041_', '<t>_x005F_x0041_</t>'],
])('the text %j is written as a spreadsheet reads it', (text, xml) => {
  expect(xmlText(text)).toBe(xml);
});

describe('an archive', () => {
  it('is laid out as tools that unpack archives read it, whatever the pieces of its files', () => {
    const bytes = zip([
      { path: 'one.xml', pieces: [pack('<a>'), pack('é'.repeat(1000)), pack('</a>')] },
      { path: 'deux/é.xml', pieces: [pack('')] },
    ]);
    const files = unzip(bytes);
    expect([...files]).toEqual([
      ['one.xml', `<a>${'é'.repeat(1000)}</a>`],
      ['deux/é.xml', ''],
    ]);
    // The sum that readers check: of the whole text, not of its pieces.
    expect(bytes.readUInt32LE(14)).toBe(crc32(Buffer.from(`<a>${'é'.repeat(1000)}</a>`)));
  });

  it('packs in pieces to the same bytes whenever it is made', () => {
    const make = () => zip([{ path: 'a', pieces: [pack('x'.repeat(5000)), pack('y')] }]);
    expect(make().equals(make())).toBe(true);
  });
});

describe.each([
  ['fr', french],
  ['en', english],
  ['ar', arabic],
])('the words of %s', (_, { workbook }) => {
  it('name every sheet, no two alike, as a spreadsheet allows', () => {
    expect(Object.keys(workbook.tables).sort()).toEqual(workbookTables.map(({ view }) => view).sort());
    const names = [workbook.notes, workbook.dictionary, ...Object.values(workbook.tables)];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length, name).toBeLessThanOrEqual(31);
      expect(name).toMatch(/^[^'[\]:*?/\\]([^[\]:*?/\\]*[^'[\]:*?/\\])?$/);
    }
  });
});
