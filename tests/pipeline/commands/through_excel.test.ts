/**
 * The template of jobs, opened and filled in a spreadsheet and saved as that spreadsheet saves it in France, in an English-speaking
 * country and in an Arab one, begins a project whose every row is read.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkInputs } from '../../../pipeline/commands/check/check_inputs.ts';
import { addInit } from '../../../pipeline/commands/init.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { loadProject } from '../../../pipeline/project/project.ts';
import { writeTemplates } from '../../../pipeline/seeds/templates.ts';
import { plainWorkbook } from '../../../reports/exports/plain_workbook.ts';
import { commandHere } from '../tiny/command_here.ts';
import { lines } from '../tiny/write_project.ts';

/** Cells of the template with the example left in, and ten years of two regions below it. */
function filled(regions: readonly string[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'template-'));
  writeTemplates(folder, plainWorkbook);
  const text = readFileSync(join(folder, 'job_demand.csv'), 'utf8').replace('\ufeff', '');
  const rows = Array.from({ length: 10 }, (_, i) =>
    regions.map((region, r) => [
      ...[`${2015 + i}`, region, 'S1', '_T', 'employment', `${1200 + 31 * i + 400 * r}.5`],
      ...['persons', 'register', 'A', 'observed', 'A', 'Register'],
    ]),
  );
  return [
    ...text
      .trim()
      .split('\n')
      .map((line) => line.split(',')),
    ...rows.flat(),
  ];
}

/** One byte a letter, as the tables of Windows say. */
function bytesIn(encoding: string, text: string): Buffer {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Buffer.from([...text].map((letter) => letters.indexOf(letter)));
}

/** What the spreadsheet writes: its separator and decimal mark, CRLF, and rows that were once touched and are empty. */
function saved(rows: readonly (readonly string[])[], separator: string, decimal: string): string {
  const touched = Array.from({ length: 5 }, () => rows[0]!.map(() => ''));
  return `${[...rows, ...touched].map((row) => row.map((cell) => cell.replace(/^(\d+)\.(\d)$/, `$1${decimal}$2`)).join(separator)).join('\r\n')}\r\n`;
}

const FRENCH = ['Île-aux-Grès', 'Forêt'];
const ENGLISH = ['North', 'South'];
const ARABIC = ['الشمال', 'الجنوب'];

const SPREADSHEETS: [string, readonly string[], (rows: string[][]) => [string, Uint8Array]][] = [
  ['French, CSV', FRENCH, (rows) => ['jobs.csv', bytesIn('windows-1252', saved(rows, ';', ','))]],
  ['French, CSV UTF-8', FRENCH, (rows) => ['jobs.csv', Buffer.from(`\ufeff${saved(rows, ';', ',')}`)]],
  ['English, CSV', ENGLISH, (rows) => ['jobs.csv', bytesIn('windows-1252', saved(rows, ',', '.'))]],
  ['English, CSV UTF-8', ENGLISH, (rows) => ['jobs.csv', Buffer.from(`\ufeff${saved(rows, ',', '.')}`)]],
  ['Arabic, CSV', ARABIC, (rows) => ['jobs.csv', bytesIn('windows-1256', saved(rows, ';', '.'))]],
  ['Arabic, CSV UTF-8', ARABIC, (rows) => ['jobs.csv', Buffer.from(`\ufeff${saved(rows, ';', '.')}`)]],
  [
    'any, workbook',
    ARABIC,
    ([head, ...rows]) => [
      'jobs.xlsx',
      plainWorkbook(
        'job_demand',
        head!,
        rows.map((row) => row.map((cell) => (/^\d+(\.\d)?$/.test(cell) ? Number(cell) : cell))),
      ),
    ],
  ],
];

describe.each(SPREADSHEETS)('saved by a spreadsheet: %s', (_, regions, save) => {
  test('every row is read, and the example is a remark', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saved-'));
    const [name, bytes] = save(filled(regions));
    const training = join(folder, 'training.csv');
    writeFileSync(join(folder, name), bytes);
    writeFileSync(
      training,
      lines('year,value', ...Array.from({ length: 8 }, (_, i) => `${2016 + i},${150 + i}`)),
    );
    const project = join(folder, 'project');
    const begun = await commandHere(
      addInit,
      ...['init', project, '--name', 'Made up', '--jobs', join(folder, name), '--training', training],
    );
    expect([begun.stderr, begun.code]).toEqual(['', EXIT.done]);
    const { sources } = await checkInputs(loadProject(project), { tell: () => undefined });
    expect(sources.map(({ read, accepted, rejected }) => [read, accepted, rejected])).toEqual([
      [20, 20, 0],
      [8, 8, 0],
    ]);
    const listed = readFileSync(join(project, 'seeds/regions.csv'), 'utf8');
    for (const region of regions) expect(listed).toContain(region);
  });
});
