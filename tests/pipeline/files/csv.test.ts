import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../pipeline/files/csv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const layout = { delimiter: ',', encoding: 'utf-8', header_row: 1 };
const read = (text: string, keys: Partial<typeof layout> & { comment?: string } = {}) =>
  readCsv(bytes(text), { ...layout, ...keys });
const rows = (table: ReturnType<typeof readCsv>) => table.records.map(({ line, cells }) => [line, ...cells]);

describe('every record knows the line on which it begins', () => {
  test.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['no newline at the end', 'a,b\n1,2\n3,4'],
    ['a byte-order mark', '\ufeffa,b\n1,2\n3,4\n'],
    ['a delimiter at the end of each line', 'a,b,\n1,2,\n3,4,\n'],
  ])('%s', (_, text) => {
    const table = read(text);
    expect(table.header).toEqual(['a', 'b']);
    expect(rows(table)).toEqual([
      [2, '1', '2'],
      [3, '3', '4'],
    ]);
    expect(table.broken).toEqual([]);
  });

  test('after a text that spans three lines, with either newline', () => {
    for (const newline of ['\n', '\r\n']) {
      const text = ['a,b', '"one', 'two', '""three"",",2', '3,4', ''].join(newline);
      expect(rows(read(text))).toEqual([
        [2, 'one\ntwo\n"three",', '2'],
        [5, '3', '4'],
      ]);
    }
  });

  test('after empty lines and remarks, also remarks that hold quotation marks and delimiters', () => {
    const text = '# about\n\na,b\n# said "so", once\n1,2\n# an open one: x,"y\n\n3,4\n';
    expect(rows(read(text, { comment: '#' }))).toEqual([
      [5, '1', '2'],
      [8, '3', '4'],
    ]);
  });

  test('below a preamble that is not part of the table', () => {
    const text = '"Source","World\'s data",\n\n"Updated","2024",\n\n"a","b",\n"1","2",\n';
    const table = read(text, { header_row: 5 });
    expect(table.headerLine).toBe(5);
    expect(rows(table)).toEqual([[6, '1', '2']]);
  });
});

describe('a broken record is kept with its line, its text and what is wrong', () => {
  test('too few and too many cells', () => {
    const { records, broken } = read('a,b\n1\n1,2\n1,2,3\n');
    expect(records.map((record) => record.line)).toEqual([3]);
    expect(broken).toEqual([
      { line: 2, text: '1', rule: 'column_count', reason: '1 cells where the header has 2' },
      { line: 4, text: '1,2,3', rule: 'column_count', reason: '3 cells where the header has 2' },
    ]);
  });

  test('a quotation mark that is never closed swallows the rest, and says where it began', () => {
    const { broken } = read('a,b\n1,2\n3,"4\n5,6\n');
    expect(broken.map(({ line, rule }) => [line, rule])).toEqual([[3, 'quote']]);
  });
});

test('nothing is guessed: a file of semicolons declared with commas has one column', () => {
  expect(read('a;b\n1;2\n').header).toEqual(['a;b']);
  expect(rows(read('a;b\n1;2\n', { delimiter: ';' }))).toEqual([[2, '1', '2']]);
});

test.each(['\t', '|', ';'])('delimiter %j', (delimiter) => {
  expect(rows(read(`a${delimiter}b\n"1${delimiter}"${delimiter}2\n`, { delimiter }))).toEqual([
    [2, `1${delimiter}`, '2'],
  ]);
});

test('a file of remarks alone, and an empty one, have no header and no record', () => {
  for (const text of ['', '\n\n', '# a\n# b\n']) {
    const table = read(text, { comment: '#' });
    expect([table.header, table.records, table.broken]).toEqual([[], [], []]);
  }
});

test('any table that can be written is read back, each record with its own line', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '#', ' ', '1'), maxLength: 6 });
  const row = fc.tuple(fc.constantFrom('k', 'K'), cell, fc.constantFrom('z'));
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(2), { maxLength: 8 }),
      (cells, gaps) => {
        const written = cells.map((record) => Papa.unparse([record], { newline: '\n' }));
        let text = 'a,b,c\n';
        const expected = written.map((record, i) => {
          text += ['', '\n', '# "remark\n'][gaps[i] ?? 0]!;
          const line = text.split('\n').length;
          text += `${record}\n`;
          return { line, cells: cells[i] };
        });
        const table = read(text, { comment: '#' });
        expect(table.broken).toEqual([]);
        expect(table.records).toEqual(expected);
      },
    ),
    { seed: 20261122, numRuns: 300 },
  );
});

test('a text that hides in a formula, as some programs write codes for a spreadsheet, is that text', () => {
  const table = read('code,title\n"=""13-2011""",a\n="01",="b"\n"=1+1",=x\n');
  expect(table.records.map(({ cells }) => cells)).toEqual([
    ['13-2011', 'a'],
    ['01', 'b'],
    ['=1+1', '=x'],
  ]);
});
