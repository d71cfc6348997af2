/** Sheets of workbooks as rows of text, and what a person who looks at the sheet would not know of them. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { describeFound } from '../../../pipeline/files/found.ts';
import type { FileLayout } from '../../../pipeline/files/layout.ts';
import { readTable } from '../../../pipeline/files/read_table.ts';
import { XlsxError } from '../../../pipeline/files/xlsx/zip_entries.ts';
import {
  AS,
  day,
  failed,
  formula,
  type HandCell,
  type HandSheet,
  handMadeWorkbook,
  percent,
} from '../tiny/hand_made_workbook.ts';

const read = (sheets: readonly HandSheet[], layout: FileLayout = {}, wanted: readonly string[] = []) =>
  readTable(handMadeWorkbook(sheets), { ...layout, format: 'xlsx' }, wanted);
const one = (rows: readonly (readonly HandCell[])[], more: Partial<HandSheet> = {}): HandSheet[] => [
  { name: 'Data', rows, ...more },
];
const lines = (table: ReturnType<typeof read>) => table.records.map(({ line, cells }) => [line, ...cells]);

describe('a plain sheet', () => {
  test('rows of the sheet are the lines; empty rows, and empty columns at the end, are passed over', () => {
    const table = read(
      one([
        ['year', 'region', 'value', null, null],
        [2020, 'R1', 5.5],
        [],
        [null, '', null],
        [2021, 'R1', '7', null, ''],
        [],
      ]),
    );
    expect(table.header).toEqual(['year', 'region', 'value']);
    expect([table.headerLine, ...lines(table)]).toEqual([
      1,
      [2, '2020', 'R1', '5.5'],
      [5, '2021', 'R1', '7'],
    ]);
    expect(table.found.map(describeFound)).toEqual(['"value" holds numbers stored as text: C5']);
  });

  test('titles above and notes below are told apart from rows', () => {
    const table = read(
      one([
        ['Employment by region'],
        [],
        ['year', 'region', 'value'],
        [2020, 'R1', 5],
        ['Source: national survey'],
        ['(1) provisional'],
      ]),
      {},
      ['year', 'value'],
    );
    expect([table.headerLine, ...lines(table)]).toEqual([3, [4, '2020', 'R1', '5']]);
    expect(table.notes).toEqual([
      { line: 1, text: 'Employment by region' },
      { line: 5, text: 'Source: national survey' },
      { line: 6, text: '(1) provisional' },
    ]);
  });

  test('the sheet whose header shows what is wanted is read, and told; another by its name', () => {
    const sheets: HandSheet[] = [
      {
        name: 'Read me',
        rows: [
          ['About', 'this', 'file'],
          ['a', 'b', 'c'],
          ['d', 'e', 'f'],
        ],
      },
      {
        name: 'Old',
        rows: [
          ['year', 'value'],
          [1999, 1],
        ],
        isHidden: true,
      },
      {
        name: 'Émploi',
        rows: [
          ['year', 'value'],
          [2020, 2],
        ],
      },
    ];
    const found = read(sheets, {}, ['year', 'value']);
    expect(lines(found)).toEqual([[2, '2020', '2']]);
    expect(describeFound(found.found[0]!)).toContain('its sheet "Émploi" is read, one of 3');
    const old = read(sheets, { sheet: 'old' });
    expect([lines(old), old.found.map(describeFound)]).toEqual([
      [[2, '1999', '1']],
      ['the sheet "Old" is hidden'],
    ]);
    expect(() => read(sheets, { sheet: 'none' })).toThrow('"Read me", "Old", "Émploi"');
  });

  test('a range is all that is read', () => {
    const rows = [
      ['x', 'x', 'x', 'x'],
      ['x', 'year', 'value', 'x'],
      ['x', 2020, 5, 'x'],
      ['x', 2021, 6, 'x'],
      ['x', 2022, 7, 'x'],
    ];
    const table = read(one(rows), { range: 'B2:C4' });
    expect([table.header, ...lines(table)]).toEqual([
      ['year', 'value'],
      [3, '2020', '5'],
      [4, '2021', '6'],
    ]);
  });
});

describe('merged cells', () => {
  const rows: HandCell[][] = [
    ['Region', '2020', null, '2021', null, 'Note'],
    [null, 'men', 'women', 'men', 'women', null],
    ['R1', 1, 2, 3, 4, 'a'],
    [null, 5, 6, 7, 8, 'b'],
    ['R2', 9, 10, 11, 12, 'c'],
  ];
  const merged = ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2', 'A3:A4'];

  test('an upper name holds over the columns with which it is merged', () => {
    const table = read(one(rows, { merged }), { header_rows: 2 });
    expect(table.header).toEqual([
      'Region',
      '2020 / men',
      '2020 / women',
      '2021 / men',
      '2021 / women',
      'Note',
    ]);
    expect(lines(table)[1]).toEqual([4, '', '5', '6', '7', '8', 'b']);
    expect(table.found.map(describeFound)).toEqual([expect.stringContaining('A3:A4 (declare fill')]);
  });

  test('found by the names that are wanted, also without merged cells', () => {
    const table = read(one([['Title'], ...rows], { merged: [] }), { header_rows: 2, fill: ['Region'] }, [
      '2021 / women',
    ]);
    expect(table.headerLine).toBe(2);
  });

  test('a name that is merged over nothing holds for its own column alone', () => {
    const table = read(
      one(
        [
          ['2020', null, null],
          ['a', 'b', 'c'],
          [1, 2, 3],
        ],
        { merged: ['A1:B1'] },
      ),
      { header_rows: 2 },
    );
    expect(table.header).toEqual(['2020 / a', '2020 / b', 'c']);
  });
});

describe('what a sheet does not show', () => {
  test('hidden rows and columns are read and told', () => {
    const table = read(
      one(
        [
          ['year', 'region', 'value'],
          [2020, 'R1', 1],
          [2020, 'R2', 2],
        ],
        { hiddenRows: [3], hiddenColumns: [2] },
      ),
    );
    expect(lines(table)).toHaveLength(2);
    expect(table.found.map(describeFound)).toEqual([
      'hidden rows are read too: 3',
      'hidden columns are read too: "region"',
    ]);
  });

  test('days are dates, whatever shows them, also counted from 1904; a number with the word days is none', () => {
    const rows: HandCell[][] = [
      ['at', 'value'],
      [day(44196), 1],
      [day(44196, AS.customDate), 1],
      [day(44196.5, AS.moment), 1],
      [day(44196, AS.redNumber), 1],
      [day(59), 1],
      [day(61), 1],
      [{ attributes: 't="d"', inner: '<v>2020-12-31T00:00:00</v>' }, 1],
    ];
    const dates = [
      '2020-12-31',
      '2020-12-31',
      '2020-12-31T12:00:00',
      '44196',
      '1900-02-28',
      '1900-03-01',
      '2020-12-31',
    ];
    const table = read(one(rows));
    expect(table.records.map(({ cells }) => cells[0])).toEqual(dates);
    expect(table.found.map(describeFound)).toContain('"at" holds days, read as dates such as 2020-12-31');
    const old = readTable(
      handMadeWorkbook(
        one([
          ['at', 'n'],
          [day(42734), 1],
          [day(0), 2],
        ]),
        true,
      ),
      { format: 'xlsx' },
      [],
    );
    expect(old.records.map(({ cells }) => cells[0])).toEqual(['2020-12-31', '1904-01-01']);
  });

  test('percentages, formulas, errors, truths', () => {
    const table = read(
      one([
        ['code', 'share', 'sum', 'ok'],
        ['a', percent(0.12), formula('A1+B1', '7.25'), true],
        ['b', { attributes: `s="${AS.customPercent}"`, inner: '<v>0.5</v>' }, failed('#REF!'), false],
        ['c', 0.1, formula('"x"', 'text', 'str'), true],
        ['d', 0.1, formula('A1', ''), true],
      ]),
    );
    expect(lines(table)).toEqual([
      [2, 'a', '0.12', '7.25', 'true'],
      [3, 'b', '0.5', '#REF!', 'false'],
      [4, 'c', '0.1', 'text', 'true'],
      [5, 'd', '0.1', '', 'true'],
    ]);
    expect(table.found.map(describeFound)).toEqual([
      '"share" is shown in per cent and read as a share: 12 % is 0.12',
      '"sum" holds formulas that failed: C3 #REF!',
      'formulas without a result are empty: C5; open and save it in a spreadsheet',
    ]);
  });

  test('an old workbook, one under a password and no workbook are each told', () => {
    const refused = (bytes: Uint8Array) => () => readTable(bytes, { format: 'xlsx' }, []);
    expect(refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toThrow('.xls workbook of before 2007');
    expect(refused(Buffer.from('year,value'))).toThrow(XlsxError);
    expect(readTable(handMadeWorkbook(one([])), { format: 'xlsx' }, []).header).toEqual([]);
  });
});

describe('another reader sees the same cells', () => {
  const word = fc.stringMatching(/^[A-Za-zé'&<>" ]{0,7}[a-zé]$/).map((text) => text.trim());
  const cell = fc.oneof(
    word,
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    fc.constant(null),
  );
  const grid = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    );

  const file = join(mkdtempSync(join(tmpdir(), 'grid-')), 'grid.xlsx');

  test('any grid written is read back, and read-excel-file reads it so', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const header = rows[0]!.map((_, i) => `column ${'abcde'[i]}`);
        // A full last row: what is below it would be notes.
        const body = [...rows, header.map((_, i) => i + 1)];
        const bytes = handMadeWorkbook(one([header, ...body]));
        const own = readTable(bytes, { format: 'xlsx', header_row: 1 }, []).records.map(({ cells }) => cells);
        const filled = body.filter((row) => row.some((value) => value !== null && value !== ''));
        const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));
        expect(own).toEqual(filled.map((row) => row.map(text)));
        writeFileSync(file, bytes);
        const theirs = (await readExcelFile(file, { trim: false }))[0]!.data.slice(1);
        expect(own).toEqual(
          theirs.map((row) => row.map(text)).filter((row) => row.some((value) => value !== '')),
        );
      }),
      { numRuns: 60 },
    );
  });
});
