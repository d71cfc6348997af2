/** A sheet of capacities that was typed in: back as rows of the seed, or every wrong cell at once. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importSheet } from '../../../pipeline/commands/import_sheet/import_sheet.ts';
import { UserError } from '../../../pipeline/problem.ts';
import { loadProject } from '../../../pipeline/project/project.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { STYLE } from '../../../reports/exports/cell_styles.ts';
import { sharedStrings } from '../../../reports/exports/shared_strings.ts';
import { cellXml, columnLetters } from '../../../reports/exports/sheet_xml.ts';
import { workbookFiles } from '../../../reports/exports/workbook_xml.ts';
import { pack, zip } from '../../../reports/exports/zip.ts';
import type { TableCell } from '../../../reports/reading/table_rows.ts';
import type { Context } from '../../../reports/sections/context.ts';
import { ROOT } from '../tiny/command.ts';

const NAMES = [
  'lever_name',
  'starts_per_year',
  'low',
  'high',
  'status',
  'grade',
  'source',
  'lever_code',
  'region_code',
];
const HEADS = ['المحور', 'الأماكن', 'Bas', 'Haut', 'Statut', 'Qualité', 'Source', 'Code', 'Région'];
const project = loadProject(ROOT);
const capacities = readSeeds(project).lever_capacity!.filter((row) => row.region_code === 'MA-06');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheet-'));
});

/** A workbook as the report writes it: a sheet before it, two lines above the names, heads under them. */
function workbook(name: string, rows: readonly TableCell[][]): string {
  const strings = sharedStrings();
  const lines = [['← Sommaire'], ['Vos capacités'], NAMES, HEADS, ...rows];
  const xml = lines.map((line, at) => {
    const cells = line.map((value, c) =>
      cellXml(
        `${columnLetters(c)}${at + 1}`,
        value,
        typeof value === 'number' ? 'number' : 'text',
        strings,
        STYLE.none,
      ),
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const sheet = (inner: string) => ({
    pieces: [
      pack(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inner}</sheetData></worksheet>`,
      ),
    ],
  });
  const path = join(folder, `${name}.xlsx`);
  const files = workbookFiles(['Sommaire', 'Vos capacités'], strings.xml({} as Context), '', false);
  writeFileSync(
    path,
    zip([
      ...files,
      { path: 'xl/worksheets/sheet1.xml', ...sheet('') },
      { path: 'xl/worksheets/sheet2.xml', ...sheet(xml.join('')) },
    ]),
  );
  return path;
}

const typed = (change: (cells: TableCell[], at: number) => void = () => undefined): TableCell[][] =>
  capacities.map((row, at) => {
    const cells: TableCell[] = [
      'Levier',
      row.starts_per_year,
      row.low,
      row.high,
      row.status,
      row.grade,
      row.source,
      row.lever_code,
      row.region_code,
    ];
    change(cells, at);
    return cells;
  });

function problemsOf(file: string, out?: string): string[] {
  try {
    importSheet(project, { file, out });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.exitCode).toBe(3);
    return error.problems.map(({ where, what }) => `${where.replace(/^.*, cell /, '')}: ${what}`);
  }
  return [];
}

test('unchanged, it gives back the rows of the seed, to the byte', () => {
  const { csv } = importSheet(project, { file: workbook('same', typed()) });
  const own = readFileSync(join(ROOT, 'seeds/lever_capacities.csv'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(',MA-06,'));
  expect(csv.trimEnd().split('\n').slice(1)).toEqual(own);
});

test('whole, it is the seed with the rows of the sheet in their place, and without those left empty', () => {
  const rows = typed((cells, at) => {
    if (at === 0) cells[1] = cells[3] as number;
    if (at === 1) cells.fill(null, 1, 4);
  });
  const out = join(folder, 'whole.csv');
  const { told } = importSheet(project, { file: workbook('whole', rows), whole: true, out });
  const all = readSeeds(project).lever_capacity!.length;
  expect(told).toContain(`${capacities.length - 1} capacities, 1 left empty. ${all - 1} rows written to `);
  const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(all);
  expect(lines.filter((line) => line.startsWith(`${capacities[1]!.lever_code},MA-06,`))).toEqual([]);
  expect(() => importSheet(project, { file: workbook('again', rows), out })).toThrow('is there already');
});

test('every wrong cell is told at once, and nothing is written', () => {
  const rows = typed((cells, at) => {
    if (at === 0) cells[1] = '1 200';
    if (at === 1) cells[4] = 'inconnu';
    if (at === 2) cells[6] = null;
    if (at === 3) cells[1] = -3;
  });
  rows.push([...rows.at(-1)!]);
  const out = join(folder, 'never.csv');
  const problems = problemsOf(workbook('wrong', rows), out);
  expect(problems.map((problem) => problem.split(':')[0])).toEqual([
    'B5',
    'E6',
    'G7',
    'B8',
    `H${rows.length + 4}`,
  ]);
  expect(problems[0]).toContain('starts_per_year is "1 200"');
  expect(problems[2]).toContain('source is empty');
  expect(() => readFileSync(out)).toThrow('ENOENT');
});

test('what rows say of each other and of the other seeds is told by cell too', () => {
  const rows = typed((cells, at) => {
    if (at === 0) cells[2] = 1e6;
    if (at === 1) cells[7] = 'bootcamps';
  });
  const problems = problemsOf(workbook('crossed', rows));
  expect(problems).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^B5: starts_per_year \d+ lies outside its own range/),
      expect.stringMatching(/^H6: .*bootcamps/),
    ]),
  );
});

describe('what is no such workbook', () => {
  const refused = (bytes: Buffer): string[] => {
    const file = join(folder, 'other.xlsx');
    writeFileSync(file, bytes);
    return problemsOf(file);
  };

  test('is refused with what it is', () => {
    expect(refused(Buffer.from('a,b\n1,2\n'))[0]).toContain('it is no .xlsx workbook');
    expect(refused(readFileSync(workbook('cut', typed())).subarray(0, 900))[0]).toContain(
      'it is no .xlsx workbook',
    );
    expect(refused(zip([{ path: 'a', pieces: [pack('x')] }]))[0]).toContain('it is no .xlsx workbook');
    expect(problemsOf(workbook('empty', []).replace('empty', 'same'))).toEqual([]);
  });

  test('is refused where it would unpack to more than a machine should hold', () => {
    const bomb = zip([
      ...workbookFiles(['a'], '', '', false),
      { path: 'xl/worksheets/sheet1.xml', pieces: Array.from({ length: 17 }, () => sixteenMebibytes) },
    ]);
    expect(bomb.length).toBeLessThan(2 ** 20);
    expect(refused(bomb)[0]).toContain('it unpacks to more than 256 MiB');
  });
});

const sixteenMebibytes = pack(' '.repeat(2 ** 24));
