/** Years that their months, quarters or halves tell: the same as the year itself, wherever that is read. */
import { describe, expect, test } from 'vitest';
import { select } from '../../../pipeline/database/database.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { ingested } from '../tiny/ingested.ts';
import {
  aroundMean,
  atQuarterEnds,
  inMonths,
  inQuarters,
  jobsInParts,
  type Split,
  trainingInParts,
  yearIs,
} from '../tiny/part_files.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import { edited, type Files, lines } from '../tiny/write_project.ts';

/** Turns rows round, and so mixes years and quarters. */
const shuffled = (rows: string[]) =>
  rows
    .map((row, i) => [(i * 101) % rows.length, row] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, row]) => row);

describe('what is computed is what the yearly file gives, to the last bit', () => {
  test.each([
    ['months of flows', trainingInParts(inMonths)],
    ['quarters of flows, shuffled', trainingInParts(inQuarters, shuffled)],
    ['dated ends of a stock', jobsInParts(atQuarterEnds)],
    ['halves of a stock that is declared a mean', yearIs(jobsInParts(aroundMean), 'employment', 'mean')],
  ])('from %s', async (_, files) => {
    for (const table of ['forecast', 'answer', 'observation_total']) {
      const sql = `select * from ${table} order by all`;
      const yearly = await askOnce(flowFiles(), sql);
      expect(yearly.length).toBeGreaterThan(5);
      expect(JSON.stringify(await askOnce(files, sql))).toBe(JSON.stringify(yearly));
    }
  });
});

describe('the same months, written otherwise', () => {
  const plainMonths = trainingInParts(inMonths);
  const [, ...rows] = String(plainMonths['inputs/training.csv']).trim().split('\n');
  const same = async (files: Files) => {
    const sql = 'select * exclude (source_line) from observation order by all';
    expect(await askOnce(files, sql)).toEqual(await askOnce(plainMonths, sql));
  };

  test('year and month in two columns, the month as a number that the source recodes', () => {
    const recode = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [String(i + 1), `M${i + 1}`]));
    const keys = `recode: { period: ${JSON.stringify(recode)} }\n    columns: { year: year, when: period, region`;
    const two = rows.map((row) => row.replace(/^(\d+)-0?(\d+),/, '$1,$2,'));
    return same({
      ...edited(plainMonths, 'adequation.yaml', 'columns: { when: period, region', keys),
      'inputs/training.csv': lines('year,when,region,programme,measure,value', ...two),
    });
  });

  test('one column a month', () => {
    const months = [...new Set(rows.map((row) => row.slice(0, 7)))];
    const wide = new Map<string, string[]>();
    for (const row of rows) {
      const [month, ...rest] = row.split(',');
      const key = rest.slice(0, 3).join(',');
      const held = wide.get(key) ?? months.map(() => '');
      wide.set(key, held.with(months.indexOf(month!), rest[3]!));
    }
    const unpivot = JSON.stringify({
      into: 'period',
      columns: Object.fromEntries(months.map((month) => [`m${month}`, month])),
    });
    const keys = `unpivot: ${unpivot}\n    columns: { region: region, programme: programme, measure: measure }`;
    return same({
      ...edited(
        plainMonths,
        'adequation.yaml',
        'columns: { when: period, region: region, programme: programme, measure: measure, value: value }',
        keys,
      ),
      'inputs/training.csv': lines(
        ['region,programme,measure', ...months.map((month) => `m${month}`)].join(','),
        ...[...wide].map(([key, held]) => [key, ...held].join(',')),
      ),
    });
  });
});

test('the year says what it rests on: derived, by how many parts, from the line of the first', async () => {
  const [row] = await askOnce(
    trainingInParts(inMonths),
    `select o.value, o.basis, o.obs_status, o.source_note, o.source_line, y.n_parts, y.n_needed, y.is_used
     from observation o join year_of_parts y using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
     where measure = 'new_entrants' and year = 2014 and region_code = 'R1' and programme_code = 'licence'`,
  );
  expect(row).toEqual({
    ...{ value: 101, basis: 'derived', obs_status: 'A', source_note: 'sum of 12 months', source_line: 2 },
    ...{ n_parts: 12, n_needed: 12, is_used: true },
  });
});

const R1 = "measure = 'new_entrants' and region_code = 'R1' and programme_code = 'licence'";

/** What was read and doubted of the first series of training. */
function told(files: Files) {
  return ingested(files, async (connection) => ({
    years: await select(
      connection,
      `select year, value, obs_status from staging.observation where ${R1} and year <= 2017 order by year`,
    ),
    doubts: await select(
      connection,
      `select rule, line, n_rows, year, value, expected_low from staging.plausibility where ${R1} order by all`,
    ),
  }));
}

const without =
  (pattern: RegExp): Split =>
  (year, value) =>
    inMonths(year, value).filter(([period]) => !pattern.test(period));
const plain = [2014, 2015, 2016, 2017].map((year, i) => ({
  year,
  value: [101, 109, 110, 118][i]!,
  obs_status: 'A',
}));

test('a year with a hole is none, and told; so is one of which the series only has the end', async () => {
  const { years, doubts } = await told(trainingInParts(without(/^2015-08|^2014-0[1-6]/)));
  expect(years.map((row) => (row as { year: number }).year)).toEqual([2016, 2017]);
  expect(doubts).toEqual([
    { rule: 'parts_missing', line: 2, n_rows: 2, year: 2014, value: 6, expected_low: 12 },
  ]);
});

test('a year that goes on has no hole, and an end asks for no other month', async () => {
  expect((await told(trainingInParts(without(/^2025-(0[4-9]|1)/)))).doubts).toEqual([]);
  const rows = await ingested(
    jobsInParts((year, value) => atQuarterEnds(year, value).filter(([period]) => !/-06-/.test(period))),
    (connection) =>
      select(connection, "select distinct rule from staging.plausibility where rule = 'parts_missing'"),
  );
  expect(rows).toEqual([]);
});

test.each([
  ['agrees', 0, []],
  ['differs by what rounding can do', 6, []],
  [
    'differs by more',
    7,
    [{ rule: 'year_unlike_parts', n_rows: 1, year: 2016, value: 117, expected_low: 110 }],
  ],
])('a printed year stands where it %s', async (_, more, doubts) => {
  const split: Split = (year, value) => [
    ...inMonths(year, value),
    ...(year === '2016' ? [[year, value + more] as const] : []),
  ];
  const seen = await told(trainingInParts(split));
  expect(seen.years).toEqual(plain.map((row) => (row.year === 2016 ? { ...row, value: 110 + more } : row)));
  expect(seen.doubts).toMatchObject(doubts);
  expect(seen.doubts).toHaveLength(doubts.length);
});

test('where months and halves are both there the halves speak, and a difference is told', async () => {
  const split: Split = (year, value) => [
    ...inMonths(year, value),
    ...([
      [`${year}-H1`, value - 40],
      [`${year}-S2`, year === '2016' ? 60 : 40],
    ] as const),
  ];
  const { years, doubts } = await told(trainingInParts(split));
  expect(years).toEqual(plain.map((row) => (row.year === 2016 ? { ...row, value: 130 } : row)));
  expect(doubts).toMatchObject([{ rule: 'year_unlike_parts', value: 130, expected_low: 110 }]);
});

describe('with a status in each row', () => {
  const broken = (at: RegExp, hole = /^never/, declare = (text: string) => text, split = inMonths) => {
    const files = edited(
      trainingInParts(split),
      'adequation.yaml',
      'unit: persons, status: A }',
      'unit: persons }',
    );
    const status = (row: string) =>
      at.test(row)
        ? 'B'
        : /^2016,.*,9\d\d$/.test(row)
          ? 'F'
          : /^2017-02,R1,licence,new/.test(row)
            ? 'P'
            : 'A';
    const rows = String(files['inputs/training.csv'])
      .trim()
      .split('\n')
      .filter((row) => !hole.test(row))
      .map((row, i) => `${row},${i === 0 ? 'status' : status(row)}`);
    const project = edited(
      files,
      'adequation.yaml',
      'columns: { when: period,',
      'columns: { when: period, status: status,',
    );
    return told({
      ...project,
      'adequation.yaml': declare(String(project['adequation.yaml'])),
      'inputs/training.csv': rows.join('\n'),
    });
  };
  const [first, second, third, fourth] = plain;
  const provisional = { ...fourth, obs_status: 'P' };

  test('what was not counted of a year stands back behind all of its months, and is told', async () => {
    const { years, doubts } = await broken(/^never/, /^never/, undefined, (year, value) => [
      ...inMonths(year, value),
      ...(year === '2016' && value < 200 ? [[year, 900 + (value % 100)] as const] : []),
    ]);
    expect(years).toEqual([first, second, third, provisional]);
    expect(doubts).toMatchObject([
      { rule: 'year_not_counted', n_rows: 1, year: 2016, value: 910, expected_low: 110 },
    ]);
  });

  test('a break among months stands in the next printed year', async () => {
    const { years } = await broken(/^2015-07,R1,licence,new/, /^never/, undefined, (year, value) => [
      ...(year === '2015' ? inMonths(year, value) : []),
      [year, value],
    ]);
    expect(years).toEqual([first, second, { ...third, obs_status: 'B' }, fourth]);
  });

  test('a break among months stands in the next year that is printed alone, and not in a later one of months', async () => {
    const { years } = await broken(/^2015-07,R1,licence,new/, /^never/, undefined, (year, value) =>
      year === '2016' ? [[year, value]] : inMonths(year, value),
    );
    expect(years).toEqual([first, { ...third, obs_status: 'B' }, provisional]);
  });

  test('a series that breaks begins with the next year where it breaks within one', async () => {
    const { years, doubts } = await broken(/^2015-07,R1,licence,new/);
    expect(years).toEqual([first, { ...third, obs_status: 'B' }, provisional]);
    expect(doubts).toMatchObject([{ rule: 'parts_missing', year: 2015, value: 12, expected_low: 12 }]);
  });

  test('a series that breaks begins with the year after that, where the next has a hole', async () => {
    const { years } = await broken(/^2015-07,R1,licence,new/, /^2016-03,R1,licence,new/);
    expect(years).toEqual([first, { ...fourth, obs_status: 'B' }]);
  });

  test('a series that breaks begins with none where the source says that breaks are small', async () => {
    const ignoring = (text: string) => {
      expect(text).toContain('constants: { sector: _Z');
      return text.replace('constants: { sector: _Z', 'breaks: ignore\n    constants: { sector: _Z');
    };
    const { years, doubts } = await broken(/^2015-07,R1,licence,new/, /^never/, ignoring);
    expect([years.length, doubts]).toEqual([4, []]);
  });

  test('a series that breaks begins with the very year that it breaks with', async () => {
    const { years } = await broken(/^2015-01,R1,licence,new/);
    expect(years).toEqual([first, { ...second, obs_status: 'B' }, third, provisional]);
  });
});

test('what nobody declares follows from nature and unit', async () => {
  const declared = ['flow,persons', 'stock,persons', 'flow,share', 'stock,share', 'flow,percent'];
  const kinds = await ingested(flowFiles(), (connection) =>
    Promise.all(
      declared.map(async (one) => {
        const [nature, unit] = one.split(',');
        const [row] = await select<{ told: string }>(
          connection,
          'select rule.year_is(null::varchar, $1, $2) as told',
          [nature!, unit!],
        );
        return row!.told;
      }),
    ),
  );
  expect(kinds).toEqual(['sum', 'end', 'mean', 'end', 'mean']);
});

describe('refused, with what to write', () => {
  test.each([
    ['employment', 'sum', 'a stock counts the same people every month'],
    ['completed', 'end', 'a flow is of the whole year'],
  ])('%s as %s', async (measure, declared, why) => {
    const { problems } = await checkRefusal(yearIs(flowFiles(), measure, declared));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: 'year_is', column: 'year_is' });
    expect(problems[0]!.what).toContain(why);
  });

  test('a source that says neither year nor period', async () => {
    const files = edited(
      flowFiles(),
      'adequation.yaml',
      'columns: { year: year, region',
      'columns: { region',
    );
    const { problems } = await checkRefusal(files);
    expect(problems.map(({ rule }) => rule)).toEqual(['column_missing']);
  });

  test('a month where a year is asked for, with the key that reads it', async () => {
    const files = edited(trainingInParts(inMonths), 'adequation.yaml', 'when: period', 'when: year');
    const { problems } = await checkRefusal(files);
    expect(problems[0]).toMatchObject({ rule: 'not_a_year' });
    expect(problems[0]!.what).toContain('it looks like a part of a year: declare its column as `period`');
  });
});
