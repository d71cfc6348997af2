/** Wrong rows of the seeds: exit 2, each with its file and line. */
import { describe, expect, test } from 'vitest';
import { describeFound } from '../../../pipeline/files/found.ts';
import { EXIT, type Problem } from '../../../pipeline/problem.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { appended, edited, type Files, lines, writeProject } from '../tiny/write_project.ts';

const files = flowFiles();
const lineOf = (file: string, part: string) => {
  const text = String(files[file]);
  return text.slice(0, text.indexOf(part)).split('\n').length;
};
const lastLine = (file: string) => String(files[file]).split('\n').length;

async function problemsOf(broken: Files): Promise<readonly Problem[]> {
  const project = writeProject(broken).load();
  const error = await refusal(() => readSeeds(project));
  expect(error.exitCode).toBe(EXIT.usage);
  return error.problems;
}

test('the seeds as they stand are right', () => {
  expect(readSeeds(writeProject(files).load()).region).toHaveLength(4);
});

describe('a cell that is not what its column holds', () => {
  test.each([
    [
      'a share above one',
      'seeds/crosswalk.csv',
      'licence,DEV,0.5',
      'licence,DEV,50',
      'share',
      'must be a share',
    ],
    [
      'a decimal comma',
      'seeds/crosswalk.csv',
      'licence,DEV,0.5',
      'licence,DEV,"0,5"',
      'share',
      'must be a number',
    ],
    [
      'an empty share',
      'seeds/crosswalk.csv',
      'licence,DEV,0.5',
      'licence,DEV,',
      'share',
      'must not be empty',
    ],
    [
      'an empty name in the language of the project',
      'seeds/regions.csv',
      'R1,Nord',
      'R1,',
      'name_fr',
      'must not be empty',
    ],
    [
      'a status nobody knows',
      'seeds/crosswalk.csv',
      '0.5,assumed',
      '0.5,guessed',
      'status',
      'must be one of found',
    ],
    [
      'a year that is none',
      'seeds/targets.csv',
      'register,2030,20000',
      'register,20300,20000',
      'year',
      'must be a year',
    ],
    [
      'true written otherwise',
      'seeds/measures.csv',
      'MAD,flow,true',
      'MAD,flow,yes',
      'nonnegative',
      'must be true or false',
    ],
    [
      'an assumed value with a grade of evidence',
      'seeds/parameters.csv',
      '0.03,share,assumed,D',
      '0.03,share,assumed,A',
      'grade',
      'must be D for an assumed value',
    ],
    [
      'a low end without a high one',
      'seeds/parameters.csv',
      '0.02,0.01,0.03',
      '0.02,0.01,',
      'low',
      'must be given together with high',
    ],
    [
      'a baseline after its target',
      'seeds/targets.csv',
      '14000,2024,adopted',
      '14000,2031,adopted',
      'baseline_year',
      'must come before',
    ],
    [
      'a class whose ends are turned round',
      'seeds/indicator_classes.csv',
      'shortage,,1,upper',
      'shortage,2,1,upper',
      'lower',
      'must be below upper',
    ],
  ])('%s', async (_, file, from, to, column, what) => {
    const problems = await problemsOf(edited(files, file, from, to));
    expect(problems).toMatchObject([{ where: file, line: lineOf(file, from), column }]);
    expect(problems[0]!.what).toContain(what);
  });

  test('a column that nobody knows', async () => {
    const problems = await problemsOf({
      ...files,
      'seeds/sectors.csv': lines(
        'sector_code,name_fr,colour',
        '_T,Tous,red',
        'IT,Info,',
        'CC,Contact,',
        '_O,Ailleurs,',
      ),
    });
    expect(problems).toMatchObject([
      { where: 'seeds/sectors.csv', line: 2, column: 'colour', what: 'this column is not known.' },
    ]);
  });

  test('a row with a cell too many', async () => {
    const problems = await problemsOf(appended(files, 'seeds/sectors.csv', 'XX,Autre,oops'));
    expect(problems).toMatchObject([
      { where: 'seeds/sectors.csv', line: lastLine('seeds/sectors.csv'), rule: 'column_count' },
    ]);
  });

  test('a seed that is not there, and one that lost the column of its key', async () => {
    const { 'seeds/targets.csv': _, ...without } = files;
    expect(await problemsOf(without)).toMatchObject([{ where: 'seeds/targets.csv', rule: 'missing_file' }]);
    const renamed = String(files['seeds/occupations.csv']).replace('occupation_code', 'occupation');
    const [problem] = await problemsOf({ ...files, 'seeds/occupations.csv': renamed });
    expect(problem).toMatchObject({ where: 'seeds/occupations.csv', rule: 'seed_header' });
    expect(problem!.fix).toContain('did you mean "occupation"?');
  });
});

describe('a seed that a spreadsheet saved', () => {
  const read = (content: string | Uint8Array) => {
    const told: string[] = [];
    const project = writeProject({ ...files, 'seeds/occupations.csv': content }).load();
    return { seeds: readSeeds(project, (_, found) => told.push(describeFound(found))), told };
  };
  const text = String(files['seeds/occupations.csv']);
  const plain = read(text).seeds.occupation;

  test('semicolons, CRLF, a mark of its encoding and empty rows below change nothing, and are told', () => {
    const { seeds, told } = read(`\ufeff${text.replaceAll(',', ';').replaceAll('\n', '\r\n')};;;\r\n;;;\r\n`);
    expect(seeds.occupation).toEqual(plain);
    expect(told).toEqual(['its cells are separated by semicolons (declare delimiter: ";")']);
  });

  test('windows-1252 is read by its bytes, and told', () => {
    const { seeds, told } = read(Buffer.from(text, 'latin1'));
    expect(seeds.occupation).toEqual(plain);
    expect(told).toEqual(['it is written in windows-1252 (declare encoding: windows-1252)']);
  });
});

describe('rows that contradict each other', () => {
  const cases: readonly { title: string; file: string; row: string; rule: string; what: string }[] = [
    {
      title: 'a code twice',
      file: 'seeds/regions.csv',
      row: 'R1,Nord-Est,',
      rule: 'duplicate',
      what: `R1 stands already in line ${lineOf('seeds/regions.csv', 'R1,')}.`,
    },
    {
      title: 'a spelling that means two codes',
      file: 'seeds/regions.csv',
      row: 'R3,NORD,',
      rule: 'spelling',
      what: `"nord" means both R1 (line ${lineOf('seeds/regions.csv', 'R1,')}) and R3.`,
    },
    {
      title: 'a code that no list holds',
      file: 'seeds/staffing_shares.csv',
      row: 'IT,DEVV,0,assumed,D,tests',
      rule: 'unknown_code',
      what: '"DEVV" is not in seeds/occupations.csv.',
    },
    {
      title: 'a measure that no list holds',
      file: 'seeds/definitions.csv',
      row: 'employmnt,register,Registre,false',
      rule: 'unknown_code',
      what: '"employmnt" is not in seeds/measures.csv.',
    },
    {
      title: 'a programme without a crosswalk',
      file: 'seeds/programmes.csv',
      row: 'master,Bac+5,2,Master',
      rule: 'no_crosswalk',
      what: 'the programme master has no row in seeds/crosswalk.csv.',
    },
    {
      title: 'a rate written as a percentage',
      file: 'seeds/parameters.csv',
      row: 'completion_rate,R1,_T,_T,_T,60,,,share,assumed,D,tests',
      rule: 'parameter_value',
      what: 'completion_rate is 60, outside 0–1.',
    },
    {
      title: 'low above high',
      file: 'seeds/parameters.csv',
      row: 'completion_rate,R1,_T,_T,_T,0.6,0.8,0.5,share,assumed,D,tests',
      rule: 'parameter_low',
      what: 'low 0.8 lies above high 0.5.',
    },
    {
      title: 'a value outside its own range',
      file: 'seeds/parameters.csv',
      row: 'completion_rate,R1,_T,_T,_T,0.9,0.5,0.8,share,assumed,D,tests',
      rule: 'parameter_value',
      what: 'the value 0.9 of completion_rate lies outside its own range.',
    },
    {
      title: 'a value that is said to be unknown',
      file: 'seeds/parameters.csv',
      row: 'completion_rate,R1,_T,_T,_T,0.6,,,share,unknown,,tests',
      rule: 'parameter_status',
      what: 'status is unknown, but value is 0.6.',
    },
    {
      title: 'an assumption without a value',
      file: 'seeds/parameters.csv',
      row: 'completion_rate,R1,_T,_T,_T,,,,share,assumed,D,tests',
      rule: 'parameter_status',
      what: 'status is assumed, but value is empty.',
    },
    {
      title: 'persons who are there, and may be fewer than none',
      file: 'seeds/measures.csv',
      row: 'vacant,Absents,persons,stock,false',
      rule: 'open_measure',
      what: 'vacant may be below zero, and it counts persons who are there.',
    },
    {
      title: 'a share that may be below zero',
      file: 'seeds/measures.csv',
      row: 'part,Part,share,flow,false',
      rule: 'open_measure',
      what: 'part may be below zero, and it is a share.',
    },
    {
      title: 'fewer than nobody comes back',
      file: 'seeds/parameters.csv',
      row: 'returnees_persons,_T,_T,_T,_T,-5,,,persons a year,assumed,D,tests',
      rule: 'parameter_negative',
      what: 'returnees_persons is -5 persons a year.',
    },
    {
      title: 'fewer than nobody at the low end',
      file: 'seeds/parameters.csv',
      row: 'returnees_persons,_T,_T,_T,_T,5,-1,9,persons a year,assumed,D,tests',
      rule: 'parameter_negative',
      what: 'returnees_persons is -1 persons a year.',
    },
    {
      title: 'a level below nobody',
      file: 'seeds/targets.csv',
      row: 'less,employment,_T,_T,register,2030,-20000,persons,level,,,claimed,tests,tests',
      rule: 'target_negative',
      what: 'the target less asks for -20000 of employment, which cannot be negative.',
    },
    {
      title: 'an increment that leaves fewer than nobody',
      file: 'seeds/targets.csv',
      row: 'fewer,employment,_T,_T,register,2030,-15000,persons,increment,14000,2024,claimed,tests,tests',
      rule: 'target_negative',
      what: 'the target fewer leads to -1000 of employment, which cannot be negative.',
    },
    {
      title: 'an increment without a baseline',
      file: 'seeds/targets.csv',
      row: 'more,employment,_T,_T,register,2030,3000,persons,increment,,,claimed,tests,tests',
      rule: 'increment_baseline',
      what: 'the target more adds to a baseline that is not given.',
    },
  ];

  test.each(cases)('$title', async ({ file, row, rule, what }) => {
    const problems = await problemsOf(appended(files, file, row));
    expect(problems).toContainEqual(
      expect.objectContaining({ where: file, line: lastLine(file), rule, what }),
    );
    for (const problem of problems) expect(problem.fix).toBeTruthy();
  });

  test('what the balance counts cannot be below zero; growth can', async () => {
    const file = 'seeds/measures.csv';
    const open = edited(
      files,
      file,
      'completed,Lauréats,persons,flow,true',
      'completed,Lauréats,persons,flow,false',
    );
    expect(await problemsOf(open)).toMatchObject([
      { where: file, rule: 'open_measure', what: 'completed may be below zero, and the balance counts it.' },
    ]);
    const growth = 'export_productivity_growth,_T,_T,_T,_T,0.01,-0.05,0.05,growth a year,assumed,D,tests';
    const grown = readSeeds(writeProject(appended(files, 'seeds/parameters.csv', growth)).load());
    expect(grown.parameter?.at(-1)).toMatchObject({ low: -0.05, unit: 'growth a year' });
  });

  test('shares that do not sum to one, told at the first row of their group', async () => {
    const staffing = 'seeds/staffing_shares.csv';
    expect(await problemsOf(edited(files, staffing, 'CC,AGT,0.9', 'CC,AGT,0.8'))).toMatchObject([
      {
        where: staffing,
        line: lineOf(staffing, 'CC,DEV'),
        rule: 'share_sum',
        what: 'the shares of CC sum to 0.9, not to 1.',
      },
    ]);
    const crosswalk = 'seeds/crosswalk.csv';
    expect(await problemsOf(edited(files, crosswalk, 'licence,_O,0.3', 'licence,_O,0.31'))).toMatchObject([
      {
        where: crosswalk,
        line: lineOf(crosswalk, 'licence,DEV'),
        rule: 'share_sum',
        what: 'the shares of licence sum to 1.01, not to 1.',
      },
    ]);
  });

  test('two equally specific parameters that meet in one cell, until a third decides', async () => {
    const file = 'seeds/parameters.csv';
    const tie = appended(files, file, 'sector_exit_rate,R1,_T,_T,_T,0.07,,,share,assumed,D,tests');
    expect(await problemsOf(tie)).toMatchObject([
      {
        where: file,
        line: lastLine(file),
        rule: 'parameter_tie',
        what: `sector_exit_rate: this row and line ${lineOf(file, 'sector_exit_rate,_T,CC')} are equally specific and meet in one cell.`,
      },
    ]);
    const decided = appended(tie, file, 'sector_exit_rate,R1,CC,_T,_T,0.08,,,share,assumed,D,tests');
    expect(() => readSeeds(writeProject(decided).load())).not.toThrow();
  });

  test.each([
    [
      'a perimeter of supply',
      '    titles: { fr: Tendance }',
      '    titles: { fr: Tendance }\n    supply: registre',
      'register',
    ],
    [
      'what an initial gap is counted by',
      '  published_total_tolerance: 1',
      '  published_total_tolerance: 1\n  initial_gap: { jobseekers: registre, vacancies: registre }',
      '',
    ],
    [
      'a measure to be protected',
      'splices: []',
      'splices: []\ndisclosure: { threshold: 5, measures: [employmnt] }',
      'employment',
    ],
  ])('%s that the project file names and no seed holds', async (_, from, to, nearest) => {
    const problems = await problemsOf(edited(files, 'adequation.yaml', from, to));
    for (const problem of problems) {
      expect(problem).toMatchObject({ rule: 'unknown_name' });
      expect(problem.fix).toContain(nearest);
    }
  });

  test('a number of the country that is told of a sector, beside which nobody could tell the one that is read', async () => {
    const file = 'seeds/parameters.csv';
    const row = (sector: string) =>
      `export_productivity_growth,_T,${sector},_T,_T,0.02,,,growth a year,assumed,D,tests`;
    expect(await problemsOf(appended(files, file, row('IT')))).toMatchObject([
      { line: lastLine(file), column: 'sector_code', rule: 'national_scope' },
    ]);
    expect(() => readSeeds(writeProject(appended(files, file, row('_T'))).load())).not.toThrow();
  });

  test('an inflow of one region or sector, which the balance would spread over the whole country', async () => {
    const file = 'seeds/parameters.csv';
    const told = appended(files, file, 'returnees_persons,R1,IT,_T,_T,40,,,persons a year,assumed,D,tests');
    expect(await problemsOf(told)).toMatchObject([
      {
        line: lastLine(file),
        column: 'region_code',
        rule: 'inflow_scope',
        what: 'returnees_persons is told of R1 alone.',
      },
      { line: lastLine(file), column: 'sector_code', rule: 'inflow_scope' },
    ]);
    const ofSpecialty = appended(
      files,
      file,
      'returnees_persons,_T,_T,DEV,_T,40,,,persons a year,assumed,D,tests',
    );
    expect(() => readSeeds(writeProject(ofSpecialty).load())).not.toThrow();
  });

  test('a balance whose definition no seed holds', async () => {
    const problems = await problemsOf(
      edited(
        files,
        'adequation.yaml',
        'measure: employment, definition: register',
        'measure: employment, definition: registr',
      ),
    );
    expect(problems).toMatchObject([
      { rule: 'balance_definition', fix: 'did you mean "employment / register"?' },
    ]);
    expect(problems[0]!.what).toContain('balance.demand asks for employment / registr');
  });

  test('a rate that the balance of flows needs and nobody gives, in one cell or in all', async () => {
    const file = 'seeds/parameters.csv';
    const none = edited(
      files,
      file,
      'retirement_rate,_T,_T,_T,_T,0.02,0.01,0.03,share,assumed,D,tests\n',
      '',
    );
    expect(await problemsOf(none)).toMatchObject([
      { where: file, rule: 'parameter_missing', what: 'retirement_rate has no value for R1, IT, DEV.' },
    ]);
    const onlyR1 = edited(files, file, 'abroad_share,_T,', 'abroad_share,R1,');
    expect(await problemsOf(onlyR1)).toMatchObject([
      { where: file, rule: 'parameter_missing', what: 'abroad_share has no value for R2, licence.' },
    ]);
  });
});

describe('classes that do not cover every value once', () => {
  const file = 'seeds/indicator_classes.csv';
  test.each([
    ['overlap', 'surplus,1,,', 'surplus,0.5,,'],
    ['a gap between two', 'surplus,1,,', 'surplus,1.5,,'],
    ['a cut that belongs to neither', 'shortage,,1,upper', 'shortage,,1,lower'],
    ['no class for the smallest', 'shortage,,1,', 'shortage,0,1,'],
    ['no class for the largest', 'surplus,1,,', 'surplus,1,9,'],
  ])('%s', async (_, from, to) => {
    expect(await problemsOf(edited(files, file, from, to))).toMatchObject([
      { where: file, line: lineOf(file, 'ita,shortage'), rule: 'class_cuts' },
    ]);
  });
});

describe('a splice', () => {
  const splice = (keys: string) =>
    edited(
      files,
      'adequation.yaml',
      'splices: []',
      `splices: [{ measure: exports, ${keys}, factor: 1.5, source: t }]`,
    );

  test('of a definition that no seed holds', async () => {
    const problems = await problemsOf(splice('older: narow, newer: wide, into: joined'));
    expect(problems).toMatchObject([{ rule: 'splice', fix: 'did you mean "narrow"?' }]);
    expect(await problemsOf(splice('older: narrow, newer: wide, into: joind'))).toMatchObject([
      { rule: 'splice', fix: 'did you mean "joined"?' },
    ]);
  });

  test('into one of its own parts', async () => {
    expect(await problemsOf(splice('older: narrow, newer: wide, into: wide'))).toMatchObject([
      { rule: 'splice' },
    ]);
  });
});

test('several wrong rows in several seeds are told at once', async () => {
  let broken = edited(files, 'seeds/crosswalk.csv', 'licence,DEV,0.5', 'licence,DEV,x');
  broken = edited(broken, 'seeds/targets.csv', 'register,2030,20000', 'register,2030,many');
  broken = edited(broken, 'seeds/regions.csv', 'R2,Sud', 'R2,');
  const problems = await problemsOf(broken);
  expect(problems.map(({ where }) => where).sort()).toEqual([
    'seeds/crosswalk.csv',
    'seeds/regions.csv',
    'seeds/targets.csv',
  ]);
});
