/** What stands beside the yearly counts, and would tell them: values under old codes, parts of a year, and what they are. */
import { describe, expect, test } from 'vitest';
import { select } from '../../../pipeline/database/database.ts';
import { ingested } from '../tiny/ingested.ts';
import { yearIs } from '../tiny/part_files.ts';
import { released } from '../tiny/released.ts';
import { CANARIES, smallCellFiles } from '../tiny/small_cell_files.ts';
import { type SourceKeys, sourceFiles } from '../tiny/source_files.ts';
import { textsOf } from '../tiny/texts_of.ts';
import { edited, type Files, lines } from '../tiny/write_project.ts';

/** Until 2016 the third region, where few developers work, had another name. */
function passedFiles(disclosure?: string): Files {
  const files = edited(
    smallCellFiles(disclosure),
    'adequation.yaml',
    '  definition: seeds/definitions.csv',
    '  definition: seeds/definitions.csv\n  passage: seeds/passages.csv',
  );
  return {
    ...files,
    'seeds/regions.csv': lines(
      'region_code,name_fr,name_ar,spellings,valid_from,valid_to',
      '_T,Pays,البلد,,,',
      'R1,Nord,الشمال,,,',
      'R2,Sud,الجنوب,,,',
      'R3,Est,الشرق,,2017,',
      'OE,Levant,المشرق,,,2016',
    ),
    'seeds/passages.csv': lines(
      'dimension,from_code,to_code,low,mode,high,basis,source',
      'region,OE,R3,,1,,derived,the law',
    ),
    'inputs/stocks.csv': String(files['inputs/stocks.csv']).replace(/^(201[56]),R3,/gm, '$1,OE,'),
  };
}

interface Passed {
  place: string;
  passed: number | null;
  low: number | null;
  high: number | null;
  observed: number;
  is_protected: boolean;
}

const passedOf = (files: Files) =>
  ingested(files, (connection) =>
    select<Passed>(
      connection,
      `select v.measure || '/' || v.occupation_code || '/' || v.year as place, v.value as passed, v.low, v.high, o.value as observed, o.is_protected
       from staging.passed_value v
       join staging.observation o using (measure, region_code, sector_code, occupation_code, programme_code, definition, year) order by all`,
    ),
  );

describe('values passed on from old codes', () => {
  test('a suppressed one tells no number, nor a range of its own; any other is what the observation says', async () => {
    const rows = await passedOf(passedFiles());
    expect(rows).toHaveLength(12);
    const hidden = rows.filter(({ is_protected }) => is_protected);
    expect(hidden.map(({ place }) => place)).toContain('demand/DEV/2015');
    for (const { passed, low, high } of hidden) expect([passed, low, high]).toEqual([null, null, null]);
    for (const { passed, observed } of rows.filter((row) => !row.is_protected)) expect(passed).toBe(observed);
  });

  test('where values are rounded they are too, and no range tells what was rounded', async () => {
    const rows = await passedOf(passedFiles('{ threshold: 2, rounding: 1000 }'));
    expect(rows).toHaveLength(12);
    for (const { passed, low, high, observed } of rows) {
      expect([passed, low, high]).toEqual([observed, null, null]);
      expect(observed % 1000).toBe(0);
    }
  });

  test('an old code behind which few units stand protects what it was passed on to', async () => {
    const files = passedFiles('{ threshold: 2, contributors: 3 }');
    const [head, ...rows] = String(files['inputs/stocks.csv']).trim().split('\n');
    const units = rows.map((row) => `${row},${/^2015,OE,DEV,demand/.test(row) ? 1 : 9}`);
    const passed = await passedOf({
      ...edited(files, 'adequation.yaml', 'value: value\n', 'value: value\n      units: contributors\n'),
      'inputs/stocks.csv': lines(`${head},units`, ...units),
    });
    const hidden = passed.filter(({ is_protected }) => is_protected).map(({ place }) => place);
    expect(hidden).toEqual(['demand/DEV/2015', 'demand/OPS/2015', 'demand/_T/2015']);
  });

  test('no small number of theirs is found in any byte', async () => {
    const { data } = await released(passedFiles());
    for await (const [path, text] of textsOf(data)) {
      const found = CANARIES.filter((number) => new RegExp(`(?<![\\w.])${number}(?!\\w)`).test(text));
      expect([path, found]).toEqual([path, []]);
    }
  });
});

test('what was imputed stays so where it is suppressed, and a model is given nothing of it', async () => {
  const rows = lines(
    'year,region,occupation,measure,value,rests_on',
    ...['2018,R1,DEV,demand,3,imputed', '2018,R1,OPS,demand,40,observed', '2018,R1,_T,demand,43,observed'],
    ...['2018,R2,DEV,demand,3,observed', '2018,R2,OPS,demand,40,imputed', '2018,R2,_T,demand,43,observed'],
  );
  const columns: SourceKeys = {
    ...{ year: 'year', region: 'region', occupation: 'occupation', measure: 'measure', value: 'value' },
    rests_on: 'basis',
  };
  const files = edited(
    sourceFiles(rows, { columns }),
    'adequation.yaml',
    'scenarios:\n',
    'disclosure: { threshold: 10 }\nscenarios:\n',
  );
  const basis = await ingested(files, (connection) =>
    select(
      connection,
      "select region_code || '/' || occupation_code as place, basis, is_protected from staging.observation order by all",
    ),
  );
  expect(basis).toEqual([
    { place: 'R1/DEV', basis: 'imputed', is_protected: true },
    { place: 'R1/OPS', basis: 'derived', is_protected: true },
    { place: 'R1/_T', basis: 'observed', is_protected: false },
    { place: 'R2/DEV', basis: 'derived', is_protected: true },
    { place: 'R2/OPS', basis: 'imputed', is_protected: true },
    { place: 'R2/_T', basis: 'observed', is_protected: false },
  ]);
});

describe('parts of a year', () => {
  const partFiles = (disclosure: string, rows: readonly string[], behind: SourceKeys = {}) => {
    const columns: SourceKeys = {
      ...{ year: 'year', region: 'region', occupation: 'occupation', measure: 'measure', value: 'value' },
      period: 'period',
    };
    const constants = { sector: '_T', programme: '_Z', definition: 'register', unit: 'persons', status: 'A' };
    return edited(
      sourceFiles(lines('year,region,occupation,measure,value,period', ...rows), {
        columns,
        constants: { ...constants, ...behind },
      }),
      'adequation.yaml',
      'scenarios:\n',
      `disclosure: ${disclosure}\nscenarios:\n`,
    );
  };
  const partsIn = (files: Files) =>
    ingested(files, async (connection) => {
      const parts = await select<{ value: number | null }>(
        connection,
        'select value from staging.part_year order by year, last_month',
      );
      return parts.map(({ value }) => value);
    });
  const partsOf = (...declared: Parameters<typeof partFiles>) => partsIn(partFiles(...declared));
  const YEAR = '2018,R1,DEV,change,100,';
  const quarter = (nth: number, value: number) => `2018,R1,DEV,change,${value},2018-Q${nth}`;
  const half = (value: number, year = 2018) => `${year},R1,DEV,change,${value},${year}-H1`;

  test('stand where nothing of their year is small', async () => {
    expect(await partsOf('{ threshold: 5 }', [YEAR, half(40)])).toEqual([40]);
    const twoLengths = [YEAR, half(60), quarter(1, 20), quarter(3, 30)];
    expect(await partsOf('{ threshold: 5 }', twoLengths)).toEqual([20, 60, 30]);
  });

  test.each([
    ['a part is small', [YEAR, half(4)], [null]],
    ['they leave few of their year', [YEAR, half(97)], [null]],
    ['one leaves few of another', [YEAR, half(40), '2018,R1,DEV,change,43,2018-9M'], [null, null]],
    [
      'two overlap and leave few of what both hold',
      [YEAR, '2018,R1,DEV,change,80,2018-9M', '2018,R1,DEV,change,23,2018-H2'],
      [null, null],
    ],
    [
      'two overlap and leave few beside other parts',
      [
        ...[YEAR, '2018,R1,DEV,change,60,2018-9M', '2018,R1,DEV,change,50,2018-H2'],
        ...['2018,R1,DEV,change,20,2018-M10', '2018,R1,DEV,change,17,2018-M11'],
      ],
      [null, null, null, null],
    ],
    [
      'parts of two lengths leave few of their year',
      [YEAR, half(60), quarter(1, 20), quarter(3, 37)],
      [null, null, null],
    ],
    [
      'all of them together leave few of their year',
      [YEAR, quarter(1, 30), quarter(2, 30), quarter(3, 37)],
      [null, null, null],
    ],
    ['nothing else of their definition was counted', [half(3)], [null]],
    [
      'their year is small, while those of another stand',
      ['2018,R1,DEV,change,3,', half(40, 2018), '2019,R1,DEV,change,100,', half(40, 2019)],
      [null, 40],
    ],
  ])('are withheld where %s', async (_, rows, expected) => {
    expect(await partsOf('{ threshold: 5 }', rows)).toEqual(expected);
  });

  /** What is told of a year by its quarters: the parts, the year they make, and what stands beside them. */
  const yearOf = (...values: readonly number[]) =>
    ingested(
      partFiles(
        '{ threshold: 5 }',
        values.map((value, i) => quarter(i + 1, value)),
      ),
      async (connection) => ({
        parts: (
          await select<{ value: number | null }>(
            connection,
            'select value from staging.part_year order by first_month',
          )
        ).map(({ value }) => value),
        made: await select(connection, 'select value from staging.year_of_parts'),
        year: await select(
          connection,
          'select if(is_protected, null, value) as value, source_note from staging.observation where is_made',
        ),
      }),
    );

  test('a year that they make is told where a part is small, and no part of it', async () => {
    expect(await yearOf(30, 3, 30, 40)).toEqual({
      ...{
        parts: [null, null, null, null],
        made: [{ value: 103 }],
        year: [{ value: 103, source_note: 'sum of 4 quarters' }],
      },
    });
  });

  test('a small year that they make is told nowhere, nor by its parts', async () => {
    expect(await yearOf(1, 1, 1, 1)).toEqual({
      ...{
        parts: [null, null, null, null],
        made: [{ value: null }],
        year: [{ value: null, source_note: null }],
      },
    });
  });

  test('beside a suppressed printed year its quarters do not sum to it', async () => {
    const rows = [
      ...['2018,R1,DEV,change,4,', '2018,R1,OPS,change,40,', '2018,R1,_T,change,44,'],
      ...[1, 2, 3, 4].map((nth) => quarter(nth, 10).replace('DEV', 'OPS')),
    ];
    const told = (declared: string) =>
      ingested(partFiles(declared, rows), (connection) =>
        select(connection, 'select value, n_parts from staging.year_of_parts'),
      );
    expect(await told('{ threshold: 2 }')).toEqual([{ value: 40, n_parts: 4 }]);
    expect(await told('{ threshold: 5 }')).toEqual([{ value: null, n_parts: 4 }]);
  });

  test('no small number of a file of quarters is found in any byte, though every year is made of them', async () => {
    const files = smallCellFiles();
    const small: number[] = [];
    const [, ...rows] = String(files['inputs/stocks.csv']).trim().split('\n');
    const quarters = rows.flatMap((row) => {
      const [year, region, occupation, measure, value] = row.split(',');
      return [1, 2, 3, 4].map((nth) => {
        const own = Number(value) - 1009 * (4 - nth);
        if (CANARIES.includes(Number(value) as (typeof CANARIES)[number])) small.push(own);
        return `${year}-Q${nth},${region},${occupation},${measure},${own}`;
      });
    });
    const { data } = await released({
      ...edited(files, 'adequation.yaml', 'year: year', 'year: period'),
      'inputs/stocks.csv': lines('year,region,occupation,measure,value', ...quarters),
    });
    expect(small).toHaveLength(4 * CANARIES.length);
    for await (const [path, text] of textsOf(data)) {
      const found = small.filter((number) => new RegExp(`(?<![\\w.])${number}(?!\\w)`).test(text));
      expect([path, found]).toEqual([path, []]);
    }
  });

  test('what is left of a mean is weighed by its months', async () => {
    // Twelve months of 40 on average after nine of 52: the last three have 4.
    const mean = (rows: readonly string[]) =>
      partsIn(yearIs(partFiles('{ threshold: 5 }', rows), 'change', 'mean'));
    expect(await mean(['2018,R1,DEV,change,40,', '2018,R1,DEV,change,52,2018-9M'])).toEqual([null]);
    expect(await mean(['2018,R1,DEV,change,40,', '2018,R1,DEV,change,42,2018-9M'])).toEqual([42]);
  });

  test.each([
    ['rounding', '{ threshold: 5, rounding: 10 }', {}],
    ['contributors', '{ threshold: 5, contributors: 3 }', { contributors: 9 }],
    ['dominance', '{ threshold: 5, dominance: { n: 1, k: 0.8 } }', { largest_share: 0.1 }],
  ])('are withheld where %s is declared, whatever their size', async (_, declared, behind) => {
    expect(await partsOf(declared, [YEAR, half(40)], behind)).toEqual([null]);
  });
});
