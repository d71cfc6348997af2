/** What a source may declare of its file, and what comes of it: the values as they are, with their lines. */
import { expect, test } from 'vitest';
import { select } from '../../../pipeline/database/database.ts';
import { accepted, ingested } from '../tiny/ingested.ts';
import { HEADER, type SourceKeys, sourceFiles } from '../tiny/source_files.ts';
import { lines } from '../tiny/write_project.ts';

const brief = async (content: string | Uint8Array, keys: SourceKeys = {}) =>
  (await accepted(sourceFiles(content, keys))).map(
    ({ line, region_code, occupation_code, measure, year, value }) =>
      `${line}: ${region_code} ${occupation_code} ${measure} ${year} ${value}`,
  );

const TWO_ROWS = lines(HEADER, '2015,R1,DEV,demand,100', '2016,R1,DEV,demand,110');
const BOTH = ['2: R1 DEV demand 2015 100', '3: R1 DEV demand 2016 110'];

test('a byte-order mark, CRLF and a delimiter at the end of each line change nothing', async () => {
  expect(await brief(TWO_ROWS)).toEqual(BOTH);
  expect(await brief(`\ufeff${TWO_ROWS}`)).toEqual(BOTH);
  expect(await brief(TWO_ROWS.replaceAll('\n', '\r\n'))).toEqual(BOTH);
  expect(await brief(TWO_ROWS.replaceAll('\n', ',\r\n'))).toEqual(BOTH);
});

test('semicolons, decimal comma and thousands dot, as a French spreadsheet writes them', async () => {
  const text = lines(HEADER, '2015,R1,DEV,demand,1.234,5').replaceAll(',', ';').replace('234;5', '234,5');
  expect(await brief(text, { delimiter: ';', decimal: ',', thousands: '.' })).toEqual([
    '2: R1 DEV demand 2015 1234.5',
  ]);
});

test('Latin-1 and windows-1252, where they are declared', async () => {
  const text = lines(HEADER.replace('region', 'région'), '2015,R1,DEV,demand,100');
  const columns = {
    year: 'year',
    région: 'region',
    occupation: 'occupation',
    measure: 'measure',
    value: 'value',
  };
  for (const encoding of ['iso-8859-1', 'windows-1252']) {
    expect(await brief(Buffer.from(text, 'latin1'), { encoding, columns })).toEqual(BOTH.slice(0, 1));
  }
});

test('a preamble above the header, remarks and empty lines below it', async () => {
  const text = lines(
    '"Source: register"',
    '',
    HEADER,
    '# checked "by hand", twice',
    '2015,R1,DEV,demand,100',
    '',
    '2016,R1,DEV,demand,110',
  );
  expect(await brief(text, { header_row: 3, comment: '#' })).toEqual([
    '5: R1 DEV demand 2015 100',
    '7: R1 DEV demand 2016 110',
  ]);
});

test('lines are counted through texts that span several', async () => {
  const text = lines(`${HEADER},note`, '2015,R1,DEV,demand,100,"one', 'two"', '2016,R1,DEV,demand,110,');
  expect(await brief(text)).toEqual(['2: R1 DEV demand 2015 100', '4: R1 DEV demand 2016 110']);
});

test('year columns: blanks and declared tokens are missing years, never zero', async () => {
  const text = lines('region,occupation,2015,2016,2017,2018', 'R1,DEV,100,,N/A,0');
  const keys = {
    columns: { region: 'region', occupation: 'occupation' },
    constants: {
      sector: '_T',
      programme: '_Z',
      definition: 'register',
      unit: 'persons',
      status: 'A',
      measure: 'demand',
    },
    unpivot: { into: 'year', years: [2015, 2018] },
    missing: ['N/A'],
  };
  const files = sourceFiles(text, keys);
  expect(await brief(text, keys)).toEqual(['2: R1 DEV demand 2015 100', '2: R1 DEV demand 2018 0']);
  const [counts] = await ingested(files, (connection) =>
    select(connection, 'select records, cells, blank, filtered_out, read from raw.source'),
  );
  expect(counts).toEqual({ records: 1, cells: 4, blank: 2, filtered_out: 0, read: 2 });
});

test('measure columns under names of their own', async () => {
  const text = lines('year,region,occupation,wanted,there', '2015,R1,DEV,100,90', '2016,R1,DEV,110,95');
  const keys = {
    columns: { year: 'year', region: 'region', occupation: 'occupation' },
    unpivot: { into: 'measure', columns: { wanted: 'demand', there: 'supply' } },
  };
  expect(await brief(text, keys)).toEqual([
    '2: R1 DEV demand 2015 100',
    '2: R1 DEV supply 2015 90',
    '3: R1 DEV demand 2016 110',
    '3: R1 DEV supply 2016 95',
  ]);
});

test('a filter keeps the rows of one value and counts the others', async () => {
  const text = lines(
    `${HEADER},sex`,
    '2015,R1,DEV,demand,100,Total',
    '2015,R1,DEV,demand,60,Male',
    '2015,R1,DEV,demand,40,Female',
  );
  const files = sourceFiles(text, { filters: { sex: 'Total' } });
  expect((await accepted(files)).map((row) => row.value)).toEqual([100]);
  const [counts] = await ingested(files, (connection) =>
    select(connection, 'select cells, filtered_out, read from raw.source'),
  );
  expect(counts).toEqual({ cells: 3, filtered_out: 2, read: 1 });
});

test('constants, a multiplier and a status of the file', async () => {
  const text = lines('year,region,occupation,value,flag', '2015,R1,DEV,1.5,P');
  const rows = await accepted(
    sourceFiles(text, {
      columns: { year: 'year', region: 'region', occupation: 'occupation', value: 'value', flag: 'status' },
      constants: {
        sector: '_T',
        programme: '_Z',
        definition: 'register',
        unit: 'persons',
        measure: 'demand',
      },
      multiplier: 1000,
    }),
  );
  expect(rows).toMatchObject([{ value: 1500, obs_status: 'P' }]);
});

test('codes, names in any language and declared spellings lead to one code, whatever their case and accents', async () => {
  const spellings = ['R1', 'nord', 'LE NORD', 'North', 'الشمال', ' Nord '];
  const text = lines(HEADER, ...spellings.map((region, i) => `${2012 + i},${region},DEV,demand,1`));
  const rows = await accepted(sourceFiles(text));
  expect(rows.map((row) => row.region_code)).toEqual(Array(spellings.length).fill('R1'));
  // The same letters, written as letter and accent apart, as some systems write them.
  const apart = lines(HEADER, `2015,R1,${'Développement'.normalize('NFD')},demand,1`);
  expect((await accepted(sourceFiles(apart))).map((row) => row.occupation_code)).toEqual(['DEV']);
});
