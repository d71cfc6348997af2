/** Workbooks as a spreadsheet reads them: typed cells, marks where illustrative rows stand, and text that stays text. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import readXlsxFile, { type CellValue, type Sheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Unit } from '../../../reports/exports/cell_styles.ts';
import { readWorkbookRows } from '../../../reports/exports/place_tables.ts';
import { sharedStrings } from '../../../reports/exports/shared_strings.ts';
import { cellXml } from '../../../reports/exports/sheet_xml.ts';
import { renderWorkbooks } from '../../../reports/exports/workbook.ts';
import { tableSpecs } from '../../../reports/exports/workbook_sheets.ts';
import { xmlText } from '../../../reports/exports/xml_text.ts';
import { pack, zip } from '../../../reports/exports/zip.ts';
import { openReader } from '../../../reports/reading/database.ts';
import { readEdition } from '../../../reports/reading/edition/edition.ts';
import { readRegionFacts } from '../../../reports/reading/region/facts.ts';
import type { TableCell } from '../../../reports/reading/table_rows.ts';
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
let other: Sheet[];
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
  nation = await readXlsxFile(path('national.xlsx'), { trim: false });
  other = await readXlsxFile(path('region/ma-06.xlsx'), { trim: false });
});

const path = (file: string) => join(release.folder, 'report/fr', file);

function sheet(sheets: readonly Sheet[], name: string): CellValue[][] {
  const found = sheets.find((one) => one.sheet === name);
  expect(sheets.map((one) => one.sheet)).toContain(name);
  return found!.data as CellValue[][];
}

/** Of a table: way back and title, what a row is, names of the database, heads; then the rows. */
const NAMES = 2;
const HEADS = 3;

/** The cells of one column by its name in the database. */
function column(rows: CellValue[][], name: string): CellValue[] {
  const at = rows[NAMES]!.indexOf(name);
  expect(rows[NAMES]).toContain(name);
  return rows.slice(HEADS + 1).map((row) => row[at]!);
}

const tables = (sheets: readonly Sheet[]) => sheets.slice(2, -1);

describe('a workbook', () => {
  it('opens with the decision and the contents, ends with the dictionary, and has twelve sheets at most', () => {
    const names = region.map((one) => one.sheet);
    expect(names.slice(0, 3)).toEqual(['Décision', 'Sommaire', 'Spécialités']);
    expect(names.at(-1)).toBe('Dictionnaire');
    expect(names.length).toBeLessThanOrEqual(12);
    expect(nation.length).toBeLessThanOrEqual(12);
  });

  it('answers on the first sheet as the page of details does, and names what is decided and what it waits for', () => {
    const text = plainSpaces(JSON.stringify(sheet(region, 'Décision')));
    const page = plainSpaces(release.pages.get('fr/region/ma-06-details.html')!);
    const own = plainSpaces(JSON.stringify(sheet(other, 'Décision')));
    const [answer] = /Si ces données d.illustration étaient exactes, il [^<]*80 %\./.exec(page)!;
    expect(own).toContain(answer);
    expect(text).toContain('À décider pour la prochaine rentrée');
    expect(text).toContain('Spécialités, du plus grand manque au moindre (personnes)');
    expect(own).toContain('Ce qui changerait cette réponse');
  });

  it('says what it is, of which edition, that its rows are illustrative, and where the rest stands', () => {
    const notes = sheet(region, 'Sommaire').map((row) =>
      plainSpaces(row.map((cell) => cell ?? '').join(' | ')),
    );
    const text = notes.join('\n');
    expect(text).toContain(`Territoire | ${plainSpaces(formula)}`);
    expect(text).toContain('Édition du 15 octobre 2026');
    expect(text).toContain('20261015-a1b2c3');
    expect(text).toContain("◆ Données d'illustration | Les lignes qui portent ◆");
    expect(text).toMatch(/Secteurs \| Une ligne par scénario [^|]*\| \d+ lignes ◆ \| answer/);
    expect(text).toContain('Prévisions | tables/forecast.csv.gz');
  });

  it('marks every illustrative row in its first column', () => {
    const rows = sheet(region, 'Secteurs');
    expect(rows[HEADS]![0]).toBe('◆');
    expect(rows.slice(HEADS + 1).every((row) => row[0] === '◆')).toBe(true);
  });

  it('holds no mark where nothing is illustrative', async () => {
    const real = await makeRelease(stockProject());
    const sheets = await readXlsxFile(join(real.folder, 'report/fr/region/r1.xlsx'));
    expect(JSON.stringify(sheets)).not.toContain('◆');
    expect(sheets.length).toBeGreaterThan(3);
    expect(JSON.stringify(sheet(sheets, 'Décision'))).toContain('Besoins');
  });

  it('gives people whole, shares as such, days as days, and nothing for what is unknown', async () => {
    const rows = sheet(region, 'Secteurs');
    expect(column(rows, 'gap_cum_persons')).toContain(-2346);
    expect(column(sheet(region, 'Hypothèses'), 'short_at_low')).toContain(2046);
    for (const { sheet: name, data } of [...tables(region), ...tables(nation)])
      for (const cell of (data as CellValue[][]).slice(HEADS + 1).flat())
        if (typeof cell === 'number') expect(String(cell).length, `${name}: ${cell}`).toBeLessThanOrEqual(12);
    expect(column(sheet(region, 'Plan'), 'decide_by')[0]).toEqual(new Date('2027-05-01T00:00:00Z'));
    const unknown = sheet(await readXlsxFile(path('region/ma-12.xlsx'), { trim: false }), 'Secteurs');
    expect(unknown[NAMES]).not.toContain('gap_cum_persons');
  });

  it('holds the rows of its place, the reference scenario first', () => {
    expect(new Set(column(sheet(region, 'Plan'), 'region_code'))).toEqual(new Set(['MA-01']));
    const scenarios = column(sheet(region, 'Secteurs'), 'scenario');
    expect(new Set(scenarios)).toEqual(new Set(['trend', 'high_emigration']));
    expect(scenarios.indexOf('high_emigration')).toBeGreaterThan(scenarios.lastIndexOf('trend'));
    expect(column(sheet(nation, 'Régions'), 'region_code')).toContain('MA-01');
  });

  it('names codes, keeps them folded away, and describes every column in its own language', () => {
    const rows = sheet(region, 'Secteurs');
    const names = column(rows, 'sector_name');
    expect(names[column(rows, 'sector_code').indexOf('ITO')]).toBe('+33 1');
    const dictionary = sheet(region, 'Dictionnaire');
    const described = new Set(dictionary.map(([name, head, , , , column]) => `${name}.${head}.${column}`));
    for (const { sheet: name, data } of tables(region)) {
      const [heads, own] = [data[HEADS] as string[], data[NAMES] as string[]];
      for (const [at, head] of heads.entries())
        expect(described, name).toContain(`${name}.${head}.${own[at]}`);
    }
  });
});

/** Points of an A4 sheet on its side, between its margins of .4 inch, and of a row as high as its texts. */
const PAPER = { width: 841.9 - 2 * 28.8, height: 595.3 - 28.8 - 43.2 };
/** Points of one character of a column's width, as spreadsheets count it. */
const CHARACTER = 5.4;

/** How many pages a sheet takes that is shrunk to the width of one. */
function pagesOf(xml: string): number {
  const visible = [...xml.matchAll(/<col [^>]*>/g)]
    .map(([col]) => col)
    .filter((col) => !col.includes('hidden'));
  const width = visible.reduce((sum, col) => sum + Number(/width="([\d.]+)"/.exec(col)![1]) * CHARACTER, 0);
  const height = [...xml.matchAll(/<row r="\d+"(?: ht="([\d.]+)")?/g)].reduce(
    (sum, [, points]) => sum + Number(points ?? 15),
    0,
  );
  const scale = Math.min(1, PAPER.width / width);
  return xml.includes('fitToHeight="1"') ? 1 : Math.ceil((height * scale) / (PAPER.height * 0.9));
}

describe('the file itself', () => {
  const files = () => unzip(readFileSync(path('region/ma-01.xlsx')));

  it('has no formula, filters each table, keeps its heads in sight and prints them on every page', () => {
    const sheets = [...files()].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(region.length);
    for (const [name, xml] of sheets) {
      expect(xml, name).not.toMatch(/<f[ >]/);
      expect(xml, name).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1"/);
      const at = Number(/\d+/.exec(name)![0]);
      if (at <= 2) continue;
      expect(xml, name).toMatch(/<pane [^>]*ySplit="[24]"[^>]*state="frozen"/);
      expect(xml, name).toMatch(/<autoFilter ref="A[24]:[A-Z]+\d+"\/>/);
      if (at < sheets.length)
        expect(files().get('xl/workbook.xml')).toContain(`_xlnm.Print_Titles" localSheetId="${at - 1}"`);
    }
  });

  it('leads from the contents to every sheet, and back', () => {
    const links = [
      ...files()
        .get('xl/worksheets/sheet2.xml')!
        .matchAll(/location="'([^"]*)'!A1"/g),
    ];
    const names = region.map((one) => one.sheet).filter((name) => name !== 'Sommaire');
    expect(links.map(([, name]) => name!.replaceAll("''", "'"))).toEqual(names);
    for (let at = 3; at <= region.length; at++)
      expect(files().get(`xl/worksheets/sheet${at}.xml`)).toContain(`location="'Sommaire'!A1"`);
  });

  it('prints on forty A4 pages at most', () => {
    const sheets = [...files()].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.reduce((sum, [, xml]) => sum + pagesOf(xml), 0)).toBeLessThanOrEqual(40);
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

  it('keeps what attacks in actions, competences and data to obtain as text too', () => {
    const [action] = sheet(region, 'Feuille de route').filter((row) => row.includes(formula));
    expect(action).toEqual(expect.arrayContaining(['<script>&', '@SUM(1)', '-1+1']));
    expect(column(sheet(region, 'Données à obtenir'), 'holder')).toContain(formula);
    expect(column(sheet(region, 'Données à obtenir'), 'change')).toContain('+1');
    expect(column(sheet(region, 'Compétences'), 'competence_name')).toContain(formula);
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
    const facts = await readRegionFacts(reader, 'MA-01');
    const [workbook] = await renderWorkbooks([context], facts, await readWorkbookRows(reader));
    reader.close();
    expect([workbook!.language, workbook!.path]).toEqual(['ar', 'region/ma-01.xlsx']);
    const { bytes } = workbook!;
    const names = (await readXlsxFile(bytes)).map((one) => one.sheet);
    expect(names.slice(0, 3)).toEqual(['القرار', 'المحتويات', 'التخصصات']);
    for (const [name, xml] of unzip(bytes)) {
      if (name.startsWith('xl/worksheets/sheet')) expect(xml, name).toContain('rightToLeft="1"');
    }
  });
});

it.each<[TableCell, Unit, string, string | null]>([
  [-5, 'number', '-5', null],
  [942.3061180694438, 'persons', '942', null],
  [-0.2, 'persons', '0', null],
  [0.123456789, 'share', '0.1235', null],
  [1_234_567.89, 'money', '1234568', null],
  [1 / 3, 'number', '0.333333', null],
  [new Date('2027-05-01T00:00:00Z'), 'day', '46508', null],
  ['-5', 'text', '0', '-5'],
  ['=1+1', 'text', '0', '=1+1'],
  ['toString', 'text', '0', 'toString'],
  ['x'.repeat(40_000), 'text', '0', `${'x'.repeat(32_766)}…`],
])('the cell of %s has its own type, and the precision of its unit', (value, unit, kept, text) => {
  const strings = sharedStrings();
  const type = text === null ? '' : ' t="s"';
  expect(cellXml('B2', value, unit, strings)).toMatch(
    new RegExp(`^<c r="B2"( s="\\d+")?${type}><v>${kept}</v></c>$`),
  );
  expect(strings.xml({} as Context)).toContain(text === null ? '<sst ' : `<si><t>${text}</t></si>`);
});

it('a cell of nothing is none', () => {
  for (const value of [null, '', Number.NaN])
    expect(cellXml('B2', value, 'number', sharedStrings())).toBe('');
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
  it('name every sheet, no two alike, as a spreadsheet allows, and every column', () => {
    const ids = ['decision', 'contents', ...tableSpecs.map(({ id }) => id), 'dictionary'];
    expect(Object.keys(workbook.names).sort()).toEqual([...ids].sort());
    expect(Object.keys(workbook.about).sort()).toEqual([...ids].sort());
    const names = Object.values(workbook.names);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length, name).toBeLessThanOrEqual(31);
      expect(name).toMatch(/^[^'[\]:*?/\\]([^[\]:*?/\\]*[^'[\]:*?/\\])?$/);
    }
    const used = new Set(tableSpecs.flatMap(({ columns }) => columns.map(({ name }) => name as string)));
    expect(Object.keys(workbook.columns).filter((name) => !used.has(name))).toEqual([]);
    // A spreadsheet shows no more of a prompt.
    for (const prompt of Object.values(workbook.input)) expect(prompt.length).toBeLessThanOrEqual(255);
  });
});
