/** `adequation init`: two files and a target become a project that runs at once, and says what it assumes. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAll } from '../../../pipeline/commands/init/ask.ts';
import { addInit } from '../../../pipeline/commands/init.ts';
import { addRun } from '../../../pipeline/commands/run.ts';
import { openZip } from '../../../pipeline/files/xlsx/zip_entries.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { commandHere } from '../tiny/command_here.ts';
import { lines } from '../tiny/write_project.ts';

const folder = mkdtempSync(join(tmpdir(), 'begun-'));
const jobs = join(folder, 'posts.csv');
const training = join(folder, 'graduates.csv');
const project = join(folder, 'tunisia');
const report = join(project, 'data/current/report');
/** Words, codes and institutions of the shipped project, none of which belongs in another country's. */
const OF_MOROCCO =
  /maroc|moroc|المغرب|OFPPT|ANAPEC|CNSS|APEBI|dirham|درهم|\bMA-\d|_mad\b|\bMAD\b|talent visa|visa talent|تأشيرة المواهب|casablanca|offshor|ترحيل الخدمات/i;

let said = '';
beforeAll(async () => {
  writeFileSync(
    jobs,
    lines(
      'year,value',
      ...Array.from({ length: 8 }, (_, i) => `${2016 + i},${30000 + 900 * i + (i % 3) * 70}`),
    ),
  );
  writeFileSync(
    training,
    lines('year,value', ...Array.from({ length: 8 }, (_, i) => `${2016 + i},${2600 + 60 * i}`)),
  );
  const files = ['--jobs', jobs, '--training', training, '--delivered', '2024-06-01'];
  const flags = ['--country', 'TN', '--sectors', 'ICT:TIC', '--language', 'fr,ar,en'];
  const begun = await commandHere(
    addInit,
    ...['init', project, ...flags, ...files, '--target', '45000', '--target-year', '2030'],
  );
  expect([begun.stderr, begun.code]).toEqual(['', EXIT.done]);
  said = begun.stdout;
  const run = await commandHere(addRun, 'run', '--project', project);
  expect([run.stderr, run.code]).toEqual(['', EXIT.done]);
}, 120_000);

/** Every page of a language, by path. */
function pages(language: string): string[] {
  return readdirSync(join(report, language), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => join(report, language, path));
}

test('the page of its only region is there, in every language', () => {
  for (const language of ['fr', 'ar', 'en'])
    expect([language, existsSync(join(report, language, 'region/tn.html'))]).toEqual([language, true]);
});

describe('what nobody gave', () => {
  const assumed = () =>
    readFileSync(join(project, 'seeds/parameters.csv'), 'utf8')
      .split('\n')
      .filter((line) => line.includes(',assumed,'))
      .map((line) => line.split(',')[0]!);

  test('is listed when the project is begun, with its file and range', () => {
    expect(assumed().length).toBeGreaterThan(5);
    for (const name of assumed())
      expect(said).toMatch(new RegExp(`seeds/parameters\\.csv: ${name} [\\d.]+ \\([\\d.]+–[\\d.]+\\)`));
    expect(said).toContain('seeds/crosswalk.csv: leavers of ALL who go to ALL');
  });

  test.each([
    ['fr', /Supposé, car personne ne l.a donné/],
    ['ar', /مفترض لأن أحدا لم يقدمه/],
    ['en', /Assumed because nobody gave it/],
  ] as const)('is listed on the method page, row by row (%s)', (language, title) => {
    const html = readFileSync(join(report, language, 'method.html'), 'utf8');
    expect(html).toMatch(title);
    const [list] = /id="valeurs-supposees-titre"[\s\S]*?<\/table>/.exec(html) ?? [''];
    const told = said
      .split('\n')
      .filter((line) => /^ {2}seeds\/(parameters|pools|crosswalk)\.csv: /.test(line));
    expect(told.length).toBe(assumed().length + 2);
    expect(list.match(/<tr/g)).toHaveLength(1 + told.length);
  });
});

test('advice asks for what decides, of holders by their roles', () => {
  const html = readFileSync(join(report, 'en/data.html'), 'utf8');
  expect(html).toContain('Public employment service');
  expect(html).not.toMatch(/\{[a-z][a-z_]*\}/);
});

test('a person at a terminal is asked, and an empty answer leaves a flag out', async () => {
  const asked: string[] = [];
  const output = new Writable({
    write: (text, _, done) => {
      asked.push(String(text));
      done();
    },
  });
  const typed = await askAll(Readable.from(['TN\n', '\n', 'fr,ar\n', 'ICT:TIC\n']), output);
  expect(typed).toEqual({ country: 'TN', language: 'fr,ar', sectors: 'ICT:TIC' });
  expect(asked.join('')).toContain('Regions, as code:name');
});

test.each([
  ['a column of months', 'month', ['month,value', '2023-11,100', '2023-12,110', '2024-01,120']],
  ['a column a quarter', '2023-Q1', ['region,2023-Q1,2023-Q2,2023-Q3', 'Tunis,100,110,120', 'Sfax,90,95,99']],
])('a file with %s begins no project, and is told what does', async (name, header, rows) => {
  const parted = join(folder, `${header}.csv`);
  writeFileSync(parted, lines(...rows));
  const begun = await commandHere(addInit, 'init', join(folder, name), '--country', 'TN', '--jobs', parted);
  expect(begun.code).toBe(EXIT.usage);
  expect(begun.stderr).toContain(`the column "${header}" holds parts of years`);
  expect(begun.stderr).toContain('adequation look <file> --write');
});

test('without files workbooks to fill are written, and a project that is there is left as it is', async () => {
  const empty = join(folder, 'empty');
  const begun = await commandHere(addInit, 'init', empty, '--country', 'SN');
  expect([begun.stderr, begun.code]).toEqual(['', EXIT.done]);
  expect(begun.stdout).toContain('fill inputs/jobs.xlsx and inputs/training.xlsx');
  expect(readdirSync(join(empty, 'inputs')).sort()).toEqual(['jobs.xlsx', 'training.xlsx']);
  const again = await commandHere(addInit, 'init', empty, '--country', 'SN');
  expect([again.code, again.stderr.includes('a project is there already')]).toEqual([EXIT.usage, true]);
});

test.each(['fr', 'ar', 'en'])('no word of the shipped country stands on a page (%s)', (language) => {
  expect(OF_MOROCCO.test('le dirham')).toBe(true);
  const found = pages(language).flatMap((path) => {
    const [word] = OF_MOROCCO.exec(readFileSync(path, 'utf8')) ?? [];
    return word === undefined ? [] : [`${path.slice(report.length)}: ${word}`];
  });
  expect(pages(language).length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

test('nor in a workbook, nor in what the project itself holds', () => {
  const workbooks = readdirSync(report, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.xlsx'),
  );
  expect(workbooks.length).toBeGreaterThan(6);
  const cells = workbooks.flatMap((path) => {
    const open = openZip(readFileSync(join(report, path)));
    const parts = [
      'xl/sharedStrings.xml',
      ...Array.from({ length: 14 }, (_, i) => `xl/worksheets/sheet${i + 1}.xml`),
    ];
    return parts.map((part): [string, string] => [`${path} ${part}`, open(part)?.toString('utf8') ?? '']);
  });
  const seeds = readdirSync(join(project, 'seeds')).map((name): [string, string] => [
    name,
    readFileSync(join(project, 'seeds', name), 'utf8'),
  ]);
  const yaml: [string, string] = ['adequation.yaml', readFileSync(join(project, 'adequation.yaml'), 'utf8')];
  const found = [...cells, ...seeds, yaml].flatMap(([where, text]) => {
    const [word] = OF_MOROCCO.exec(text) ?? [];
    return word === undefined ? [] : [`${where}: ${word}`];
  });
  expect(found).toEqual([]);
});
