/** What each row rests on: as its file says, observed where it says nothing, and never more than it is. */
import { describe, expect, test } from 'vitest';
import { select } from '../../../pipeline/database/database.ts';
import { ingested } from '../tiny/ingested.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import { HEADER, sourceFiles } from '../tiny/source_files.ts';
import { edited, type Files, lines } from '../tiny/write_project.ts';

const basisOf = (files: Files) =>
  ingested(files, (connection) =>
    select(connection, 'select line, basis, grade from staging.observation order by line'),
  );

const COLUMNS = {
  ...{ year: 'year', region: 'region', occupation: 'occupation', measure: 'measure', value: 'value' },
  ...{ rests_on: 'basis', mark: 'grade' },
};
const withBasis = (...rows: readonly string[]) =>
  sourceFiles(lines(`${HEADER},rests_on,mark`, ...rows), { columns: COLUMNS });

test('a file that says nothing was observed, and has no grade', async () => {
  expect(await basisOf(sourceFiles(lines(HEADER, '2015,R1,DEV,demand,100')))).toEqual([
    { line: 2, basis: 'observed', grade: null },
  ]);
});

test('rows of a made-up definition are illustrative', async () => {
  const files = edited(
    sourceFiles(lines(HEADER, '2015,R1,DEV,demand,100')),
    'seeds/definitions.csv',
    'demand,register,Registre,false',
    'demand,register,Registre,true',
  );
  expect(await basisOf(files)).toEqual([{ line: 2, basis: 'illustrative', grade: null }]);
});

test('a mapped column is kept, a constant too', async () => {
  const rows = ['2015,R1,DEV,demand,100,derived,B', '2016,R1,DEV,demand,100,assumed,'];
  expect(await basisOf(withBasis(...rows))).toEqual([
    { line: 2, basis: 'derived', grade: 'B' },
    { line: 3, basis: 'assumed', grade: null },
  ]);
  const constants = { sector: '_T', programme: '_Z', definition: 'register', unit: 'persons', status: 'A' };
  const files = sourceFiles(lines(HEADER, '2015,R1,DEV,demand,100'), {
    constants: { ...constants, basis: 'imputed' },
  });
  expect(await basisOf(files)).toEqual([{ line: 2, basis: 'imputed', grade: null }]);
});

describe('refused, each with its line', () => {
  test.each([
    ['basis', 'a mapped cell that is empty', '2015,R1,DEV,demand,100,,A', 'the cell is empty.'],
    ['basis', 'a word that is no basis', '2015,R1,DEV,demand,100,seen,A', '"seen" is no basis'],
    ['grade', 'a letter that is no grade', '2015,R1,DEV,demand,100,observed,E', '"E" is no grade'],
  ])('%s: %s', async (rule, _, row, what) => {
    const { problems } = await checkRefusal(withBasis(row));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ where: 'inputs/stocks.csv', line: 2, rule, column: rule });
    expect(problems[0]!.what).toContain(what);
  });

  test('a made-up definition that calls a row observed', async () => {
    const files = edited(
      withBasis('2015,R1,DEV,demand,100,observed,A'),
      'seeds/definitions.csv',
      'demand,register,Registre,false',
      'demand,register,Registre,true',
    );
    const { problems } = await checkRefusal(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 2, rule: 'basis' });
  });
});
