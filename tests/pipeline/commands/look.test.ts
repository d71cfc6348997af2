/** `adequation look`: what it says of files as planners hold them, what it writes, and what it leaves alone. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkInputs } from '../../../pipeline/commands/check/check_inputs.ts';
import { lookAt } from '../../../pipeline/commands/look/look_file.ts';
import { addLook } from '../../../pipeline/commands/look.ts';
import { loadProject } from '../../../pipeline/project/project.ts';
import { sourceSchema } from '../../../pipeline/project/schema.ts';
import { type Begun, begunProject } from '../tiny/begun_project.ts';
import { ROOT } from '../tiny/command.ts';
import { commandHere } from '../tiny/command_here.ts';
import { type HandCell, handMadeWorkbook } from '../tiny/hand_made_workbook.ts';

const REGIONS = [
  ['R1', 'Nord'],
  ['R2', 'Fès-Meknès'],
  ['R3', 'Sud'],
];
const BEGUN: Begun = { measures: [['employment', 'Emploi', 'persons', true]], lists: { region: REGIONS } };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'looked-'));
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const look = (...args: string[]) => commandHere(addLook, 'look', ...args);

/** Looks and writes into a project, then reads it as check does. */
async function readBack(path: string, begun: Begun = BEGUN) {
  const project = begunProject(begun);
  const said = await look(path, '--project', project, '--write');
  expect(said.stderr).toBe('');
  const { sources } = await checkInputs(loadProject(project), { tell: () => undefined });
  return {
    said: said.stdout,
    code: said.code,
    sources,
    entry: parse(readFileSync(join(project, 'adequation.yaml'), 'utf8')).sources[0],
  };
}

describe('a file as a French Excel saves it', () => {
  const CP1252 = Buffer.from(
    'Région;Année;Effectif (milliers)\r\nNord;2019;10,5\r\nFès-Meknès;2019;1 204,25\r\nNord;2020;11,5\r\nFès-Meknès;2020;1 300\r\n;;\r\n;;\r\n;;\r\n',
    'latin1',
  );

  test('is read: semicolons, decimal commas, one byte an accent, empty rows at its end', async () => {
    const { said, entry, sources } = await readBack(file('effectifs.csv', CP1252));
    expect(entry).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      decimal: ',',
      thousands: ' ',
      columns: { Région: 'region', Année: 'year', 'Effectif (milliers)': 'value' },
      constants: { measure: 'employment', definition: 'published', unit: 'persons' },
      multiplier: 1000,
    });
    expect(sources).toMatchObject([{ read: 4, accepted: 4, rejected: 0 }]);
    expect(said).toContain('cells between semicolons');
  });
});

describe('a file of parts of years', () => {
  const months = (when: (month: string) => string) =>
    [
      'Région;Mois;Effectif',
      ...['Nord', 'Sud'].flatMap((region) =>
        ['01', '02', '11', '12'].map((month) => `${region};${when(month)};${1000 + Number(month)}`),
      ),
    ].join('\n');

  test.each([
    ['months', (month: string) => `2024-${month}`],
    ['dates of several months a year', (month: string) => `01/${month}/2024`.replace('01/', '28/')],
    ['quarters', (month: string) => `T${{ '01': 1, '02': 2, 11: 3, 12: 4 }[month]} 2024`],
  ])('%s are a period, and no year is asked for', async (name, when) => {
    const { said, entry, sources } = await readBack(file(`${name.slice(0, 6)}.csv`, months(when)));
    expect(entry.columns).toEqual({ Région: 'region', Mois: 'period', Effectif: 'value' });
    expect(said).toMatch(/period: "Mois", 4 different.*year_is/);
    expect(entry.constants).not.toHaveProperty('year');
    expect(entry).not.toHaveProperty('years');
    expect(sources).toMatchObject([{ read: 8, accepted: 8 }]);
  });

  const REGION = { Nord: 1, Sud: 2 };
  const twelve = Array.from({ length: 12 }, (_, i) => i + 1);
  const wide = (before: string, headers: readonly (string | number)[], years: readonly number[] = []) =>
    [
      [before, ...headers].join(';'),
      ...Object.entries(REGION).flatMap(([region, r]) =>
        (years.length > 0 ? years : [undefined]).map((year, y) =>
          [
            region,
            ...(year === undefined ? [] : [year]),
            ...headers.map((_, i) => 3100 * r + 50 * y + i),
          ].join(';'),
        ),
      ),
    ].join('\n');

  const halves = (year: number) => [`${year}-H1`, `${year}-H2`];
  test.each<readonly [string, string, Record<string, string>, number]>([
    [
      'months',
      wide(
        'Région',
        twelve.map((m) => `2024-${String(m).padStart(2, '0')}`),
      ),
      Object.fromEntries(
        twelve.map((m) => String(m).padStart(2, '0')).map((m) => [`2024-${m}`, `2024-${m}`]),
      ),
      24,
    ],
    [
      'quarters',
      wide('Région', ['T1 2023', 'T2 2023', 'T3 2023', 'T4 2023', '2023', 'T1 2024']),
      {
        ...{ 'T1 2023': 'T1 2023', 'T2 2023': 'T2 2023', 'T3 2023': 'T3 2023', 'T4 2023': 'T4 2023' },
        ...{ 2023: '2023', 'T1 2024': 'T1 2024' },
      },
      12,
    ],
    [
      'halves with a word',
      wide(
        'Région',
        halves(2023).map((half) => `Emploi ${half}`),
      ),
      { 'Emploi 2023-H1': '2023-H1', 'Emploi 2023-H2': '2023-H2' },
      4,
    ],
    [
      'ends of months',
      wide('Région', ['2023-11-30', '2023-12-31', '2024-01-31']),
      { '2023-11-30': '2023-11-30', '2023-12-31': '2023-12-31', '2024-01-31': '2024-01-31' },
      6,
    ],
  ])('a column for each of %s', async (name, text, columns, read) => {
    const { said, entry, sources } = await readBack(file(`wide_${name.slice(0, 6).trim()}.csv`, text));
    expect(entry.unpivot).toEqual({ into: 'period', columns });
    expect(entry.columns).toEqual({ Région: 'region' });
    expect(entry.constants).not.toHaveProperty('year');
    expect(said).toMatch(/period: in the header of \d+ columns, .* to .*year_is/);
    expect(sources).toMatchObject([{ read, accepted: read, rejected: 0 }]);
  });

  const parts = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}${i + 1}`);
  const FRENCH = 'Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre'.split(
    ' ',
  );
  test.each<readonly [string, readonly (string | number)[], readonly string[]]>([
    ['M1 … M12', parts('M', 12), parts('M', 12)],
    ['quarters', parts('Q', 4), parts('Q', 4)],
    ['halves', parts('S', 2), parts('S', 2)],
    ['names of months', FRENCH, parts('M', 12)],
    ['numbers of months', twelve, parts('M', 12)],
  ])('a column for each of %s beside the year', async (name, headers, given) => {
    const text = wide('Région;Année', headers, [2022, 2023]);
    const { said, entry, sources } = await readBack(file(`beside_${name.slice(0, 6).trim()}.csv`, text));
    expect(entry.unpivot).toEqual({
      into: 'period',
      columns: Object.fromEntries(headers.map((header, i) => [header, given[i]])),
    });
    expect(entry.columns).toEqual({ Région: 'region', Année: 'year' });
    expect(said).toContain(`period: in the header of ${headers.length} columns`);
    expect(sources).toMatchObject([{ read: 4 * headers.length, accepted: 4 * headers.length, rejected: 0 }]);
  });

  test.each<readonly [string, string, readonly (string | number)[], Record<string, string> | undefined]>([
    ['quarters', 'Trimestre', ['T1', 'T2', 'T3', 'T4'], undefined],
    ['all quarters, whatever the header says', 'Moment', ['Q1', 'Q2', 'Q3', 'Q4'], undefined],
    ['numbers of months', 'Mois', [1, 2, 3, 11], { 1: 'M1', 2: 'M2', 3: 'M3', 11: 'M11' }],
    ['names of months', 'Mois', ['janv.', 'févr.', 'déc.'], { 'janv.': 'M1', 'févr.': 'M2', 'déc.': 'M12' }],
  ])('a column of %s beside the year', async (name, header, texts, recode) => {
    const rows = ['Nord', 'Sud'].flatMap((region) =>
      [2022, 2023].flatMap((year) => texts.map((text, i) => `${region};${year};${text};${1000 + year + i}`)),
    );
    const { entry, sources } = await readBack(
      file(`long_${name.slice(0, 6).trim()}.csv`, [`Région;Année;${header};Effectif`, ...rows].join('\n')),
    );
    expect(entry.columns).toEqual({ Région: 'region', Année: 'year', [header]: 'period', Effectif: 'value' });
    expect(entry.recode?.period).toEqual(recode);
    expect(sources).toMatchObject([{ read: rows.length, accepted: rows.length, rejected: 0 }]);
  });

  test.each([
    ['school years in headers', 'Région;2010-11;2011-12', 'year'],
    ['one date a year in headers', 'Région;2022-12-31;2023-12-31', 'year'],
    ['years in headers', 'Région;2022;2023', 'year'],
  ])('%s are no parts of years', (_, head, into) => {
    const [entry] = lookAt(file('no_parts.csv', `${head}\nNord;10;11\nSud;12;13`), undefined).entries;
    expect(entry!.source.unpivot).toMatchObject({ into });
  });

  test('two codes beside the year are no halves', () => {
    const rows = [2022, 2023].flatMap((year) => ['S1', 'S2'].map((code) => `${year};${code};${year + 5000}`));
    const [entry] = lookAt(
      file('strata.csv', ['Année;Strate;Effectif', ...rows].join('\n')),
      undefined,
    ).entries;
    expect(entry!.source.columns).not.toMatchObject({ Strate: 'period' });
  });

  test('a day beside the year is no period', async () => {
    const rows = [
      'Nord;2023;10;2025-01-03',
      'Nord;2024;11;2025-02-07',
      'Sud;2023;12;2025-01-03',
      'Sud;2024;13;2025-03-01',
    ];
    const { entry } = await readBack(
      file('days.csv', ['Région;Année;Effectif;Mise à jour', ...rows].join('\n')),
    );
    expect(entry.columns).toEqual({ Région: 'region', Année: 'year', Effectif: 'value' });
  });

  test('school years are no months', () => {
    const text = ['Région;Année;Effectif', 'Nord;2010-11;10', 'Nord;2011-12;11'].join('\n');
    const [entry] = lookAt(file('school.csv', text), undefined).entries;
    expect(entry!.source).toMatchObject({ columns: { Année: 'year' }, years: { kind: 'school' } });
  });

  test.each([
    ['school years', '2009-10', '2013-14', 'school'],
    ['one date a year', '31/12/2019', '31/12/2020', 'date'],
  ])('%s under a header that says period are years', (_, one, other, kind) => {
    const text = ['Région;period;Effectif', `Nord;${one};10`, `Nord;${other};11`].join('\n');
    const [entry] = lookAt(file(`period_${kind}.csv`, text), undefined).entries;
    expect(entry!.source).toMatchObject({ columns: { period: 'year' }, years: { kind } });
  });

  test('one date a year is the year', async () => {
    const rows = ['Nord;2023-12-31;10', 'Nord;2024-12-31;11', 'Sud;2023-12-31;12', 'Sud;2024-12-31;13'];
    const { entry } = await readBack(file('ends.csv', ['Région;Date;Effectif', ...rows].join('\n')));
    expect(entry).toMatchObject({ columns: { Date: 'year' }, years: { kind: 'date' } });
  });
});

describe('a workbook as an office hands it out', () => {
  const rows: HandCell[][] = [
    ['Emploi par région et sexe'],
    ['en milliers'],
    [],
    ['Région', '2019', null, null, '2020', null, null],
    [null, 'Hommes', 'Femmes', 'Ensemble', 'Hommes', 'Femmes', 'Ensemble'],
    ['Nord', 6, 4.5, 10.5, 7, 4.5, 11.5],
    ['Fes Meknes', 700, 504.25, 1204.25, 800, 500, 1300],
    ['Sud', 1, 2, 3, 1, 2, 3],
    [],
    ['Source : enquête nationale sur l’emploi'],
    ['(1) données provisoires'],
  ];
  const merged = ['A1:G1', 'A4:A5', 'B4:D4', 'E4:G4'];
  const bytes = handMadeWorkbook([
    { name: 'Lisez-moi', rows: [['Ce fichier tient deux feuilles']] },
    { name: 'Données', rows, merged, hiddenRows: [8] },
  ]);

  test('is read: titles and notes apart, a header of two rows, the whole and not its parts, a hidden row told', async () => {
    const { said, entry, sources } = await readBack(file('emploi.xlsx', bytes));
    expect(entry).toMatchObject({
      format: 'xlsx',
      sheet: 'Données',
      header_rows: 2,
      columns: { Région: 'region' },
      unpivot: { into: 'year', columns: { '2019 / Ensemble': 2019, '2020 / Ensemble': 2020 } },
      recode: { region: { 'Fes Meknes': 'R2' } },
      multiplier: 1000,
      publisher: 'enquête nationale sur l’emploi',
    });
    expect(said).toContain('hidden rows are read too: 8');
    expect(sources).toMatchObject([{ read: 6, accepted: 6, rejected: 0 }]);
  });

  test('cells merged over several rows are filled', async () => {
    const tall: HandCell[][] = [
      ['Région', 'Année', 'Effectif'],
      ['Nord', 2019, 10],
      [null, 2020, 11],
      ['Sud', 2019, 20],
      [null, 2020, 21],
    ];
    const path = file(
      'fusion.xlsx',
      handMadeWorkbook([{ name: 'F', rows: tall, merged: ['A2:A3', 'A4:A5'] }]),
    );
    const { entry, sources } = await readBack(path);
    expect([entry.fill, sources]).toMatchObject([['Région'], [{ read: 4, accepted: 4 }]]);
  });
});

describe('what is found in a table', () => {
  const seen = (text: string, begun: Begun = BEGUN) =>
    lookAt(file('t.csv', text), loadProject(begunProject(begun), undefined, 'without sources'));
  const source = (text: string) => seen(text).entries[0]!.source;

  test('flags, school years, dates, marks of absence, words for a whole, numbers read in two ways', () => {
    expect(source('region,year,value\nR1,2019,10 b\nR1,2020p,11\nR2,2019,: c\nR2,2020p,12\n')).toMatchObject({
      flags: 'eurostat',
    });
    expect(source('region,year,value\nR1,2018/19,10\nR1,2019/20,..\nR2,2018/19,11\n')).toMatchObject({
      years: { kind: 'school' },
      missing: ['..'],
    });
    expect(source('region,year,value\nR1,31/12/2019,10\nR1,31/12/2020,11\n')).toMatchObject({
      years: { kind: 'date' },
    });
    expect(source('region,year,value\nR1,2019,10\nR2,2019,11\nEnsemble,2019,21\n')).toMatchObject({
      recode: { region: { Ensemble: '_T' } },
    });
    const doubtful = seen('region,year,value\nR1,2019,912\nR1,2020,1.003\n').entries[0]!;
    expect(doubtful.source.thousands).toBe('.');
    expect(doubtful.questions.map(({ at }) => at.join('.'))).toContain('thousands');
  });

  test('what looks wrong is told: keys twice, unknown names, unseen blanks, a total among its parts', () => {
    const years = [2019, 2020, 2021].flatMap((year) => [
      `R1,${year},10`,
      `R2,${year},${year - 2000}`,
      `R3,${year},7`,
      `Tout le pays,${year},${17 + year - 2000}`,
    ]);
    const { oddities } = seen(`region,year,value\n${years.join('\n')}\nR1,2021,10\nNordd,2021,5\n`);
    expect(oddities.join('\n')).toContain('1 rows have a key that another row has');
    expect(oddities.join('\n')).toContain('"Nordd" (did you mean nord?)');
    const blank = seen('region,year,value\nR1\u00a0,2019,10\nR2,2019,11\n');
    expect(blank.oddities.join('\n')).toContain('no-break space (U+00A0)');
    const whole = seen(`region,year,value\n${years.join('\n')}\n`);
    expect(whole.oddities.join('\n')).toContain('"Tout le pays" is the sum of the others in 3 of 3 groups');
    expect(whole.entries[0]!.source).toMatchObject({ recode: { region: { 'Tout le pays': '_T' } } });
  });

  test('a file of the world is read in the rows that the project knows, or that it has asked for', async () => {
    const countries = ['Nord', 'Sud', 'Algeria', 'Benin', 'Chad', 'Djibouti', 'Egypt'];
    const text = `country,code,year,value\n${countries.flatMap((name, i) => [2019, 2020].map((year) => `${name},C${i},${year},${i + year}`)).join('\n')}\n`;
    const two = seen(text);
    expect(two.entries[0]!.source).toMatchObject({
      columns: { country: 'region' },
      filters: { country: ['Nord', 'Sud'] },
    });
    expect(two.oddities.join()).toContain('rows of "Nord", "Sud" are read');
    const one: Begun = { ...BEGUN, lists: { region: [['EGY', 'Egypt']] } };
    const { entry, sources } = await readBack(file('world.csv', text), one);
    expect([entry.filters, sources]).toMatchObject([{ country: 'Egypt' }, [{ read: 2, accepted: 2 }]]);
    const none = seen(text, { ...BEGUN, lists: {} });
    expect(none.entries[0]!.questions.map(({ at }) => at.join('.'))).toContain('filters.country');
  });

  test('each measure has its column, and parts of a hundred are no people', () => {
    const begun: Begun = {
      measures: [
        ['employment', 'Employment', 'persons', true],
        ['openings', 'Job openings', 'persons', true],
        ['exit_rate', 'Exit rate', '%', true],
      ],
      lists: { region: REGIONS },
    };
    const { entries } = seen(
      'region,year,emp_thousands,job_openings_thousands,exit_rate_pct,wage\nR1,2019,1.5,0.2,3,9\nR2,2019,2.5,0.1,4,8\n',
      begun,
    );
    expect(entries.map(({ source: one }) => [one.unpivot ?? one.columns, one.multiplier ?? 1])).toEqual([
      [
        { into: 'measure', columns: { emp_thousands: 'employment', job_openings_thousands: 'openings' } },
        1000,
      ],
      [{ region: 'region', year: 'year', exit_rate_pct: 'value' }, 1],
    ]);
  });
});

test('the inputs that are shipped are read as the shipped project reads them', () => {
  const project = loadProject(ROOT);
  for (const declared of project.sources) {
    const [entry] = lookAt(join(ROOT, declared.path), project).entries;
    const { columns, constants, unpivot } = sourceSchema.parse(entry!.source);
    expect({ columns, constants, unpivot }).toEqual({
      columns: declared.columns,
      constants: declared.constants,
      unpivot: declared.unpivot,
    });
    expect(entry!.questions).toEqual([]);
  }
});

describe('the project file', () => {
  const PATH = 'emploi.csv';
  const TEXT = 'region,year,value\nR1,2019,10\nR2,2019,11\n';
  const other = (id: string) => `  - id: ${id}
    path: a.csv # of a colleague
    columns: { region: region, year: year, value: value }
    constants: {measure: employment,   definition: published, sector: _T, occupation: _T, programme: _Z, unit: persons, status: A}
    licence: none
    vintage: "2020"
    delivered: "2020-01-01"
    publisher: a colleague
`;

  test('keeps every letter of what stands there, before and behind its sources', async () => {
    const sources = `\nsources:\n${other('first')}\n# Targets come later.\nall_sectors: false\n`;
    const project = begunProject({ ...BEGUN, sources });
    const path = join(project, 'adequation.yaml');
    const before = readFileSync(path, 'utf8');
    const { code, stdout } = await look(file(PATH, TEXT), '--project', project, '--write');
    const after = readFileSync(path, 'utf8');
    const at = before.indexOf('\n# Targets come later.');
    expect([code, after.startsWith(before.slice(0, at)), after.endsWith(before.slice(at))]).toEqual([
      0,
      true,
      true,
    ]);
    expect(parse(after).sources.map(({ id }: { id: string }) => id)).toEqual(['first', 'emploi']);
    expect(stdout).toContain('2 of 2 values of emploi are accepted');
    expect(readdirSync(project).sort()).toEqual(['adequation.yaml', 'seeds']);
    loadProject(project);
  });

  test('is left alone where the name is taken; an empty list is filled', async () => {
    const project = begunProject({ ...BEGUN, sources: `\nsources:\n${other('emploi')}` });
    const path = join(project, 'adequation.yaml');
    const before = readFileSync(path, 'utf8');
    const taken = await look(file(PATH, TEXT), '--project', project, '--write');
    expect([taken.code, readFileSync(path, 'utf8') === before]).toEqual([2, true]);
    expect(taken.stderr).toContain('has a source "emploi" already');
    expect((await look(file(PATH, TEXT), '--project', project, '--write', '--id', 'jobs')).code).toBe(0);
    const empty = begunProject({ ...BEGUN, sources: '\nsources: []\n' });
    expect((await look(file(PATH, TEXT), '--project', empty, '--write')).code).toBe(0);
    expect(loadProject(empty).sources.map(({ id }) => id)).toEqual(['emploi']);
  });

  test('without one, or where something is open, it is told and the exit code is 3', async () => {
    const begun: Begun = {
      ...BEGUN,
      measures: [...BEGUN.measures, ['vacancies', 'Vacancies', 'posts', true]],
    };
    const open = await look(file('table.csv', TEXT), '--project', begunProject(begun), '--json');
    expect(open.code).toBe(3);
    const told = JSON.parse(open.stdout);
    expect(told.entries[0].questions[0]).toMatchObject({ at: ['constants', 'measure'] });
    expect(told.yaml).toMatch(/measure: \w+ # choose: what is counted\? \w+ \| \w+/);
    expect(sourceSchema.safeParse(told.entries[0].source).success).toBe(true);
    const none = await look(file('no_rows.csv', 'region,year,value\n'), '--project', begunProject(BEGUN));
    expect([none.code, none.stderr]).toEqual([3, expect.stringContaining('no row was found')]);
    const absent = await look(join(folder, 'absent.csv'), '--project', begunProject(BEGUN));
    expect([absent.code, absent.stderr]).toEqual([2, expect.stringContaining('ENOENT')]);
  });
});
