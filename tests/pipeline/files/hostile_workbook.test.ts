/** Workbooks that were made to hurt: each is refused, at once and in little memory, and nothing of it is unpacked. */
import { expect, test } from 'vitest';
import { MOST_COLUMNS } from '../../../pipeline/files/bounds.ts';
import { readTable } from '../../../pipeline/files/read_table.ts';
import { XlsxError } from '../../../pipeline/files/xlsx/zip_entries.ts';
import { columnLetters } from '../../../reports/exports/sheet_xml.ts';
import { pack, type ZipFile, zip } from '../../../reports/exports/zip.ts';

const part = (path: string, ...pieces: string[]): ZipFile => ({ path, pieces: pieces.map(pack) });
const BOOK = part('xl/workbook.xml', '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>');
const relations = (target: string) =>
  part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships><Relationship Id="r1" Target="${target}"/></Relationships>`,
  );
const SHEET = 'worksheets/sheet1.xml';

const workbook = (sheet: ZipFile, target = SHEET) => zip([BOOK, relations(target), sheet]);
const sheetOf = (inner: string) =>
  workbook(part(`xl/${SHEET}`, `<worksheet><sheetData>${inner}</sheetData></worksheet>`));
const read = (bytes: Buffer) => readTable(bytes, { format: 'xlsx' }, ['year']);
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

test('the workbook that the others are spoilt from is read', () => {
  const bytes = sheetOf(`<row r="1">${cell('A1', 'year')}</row><row r="2">${cell('A2', '2015')}</row>`);
  expect(read(bytes)).toMatchObject({ header: ['year'], records: [{ line: 2, cells: ['2015'] }] });
});

test('one that unpacks to more than memory should hold', () => {
  const blanks = pack(' '.repeat(2 ** 24));
  const bytes = workbook({ path: `xl/${SHEET}`, pieces: Array(17).fill(blanks) });
  expect(bytes.length).toBeLessThan(2 ** 20);
  expect(() => read(bytes)).toThrow('it unpacks to more than 256 MiB');
});

test('a sheet that lies outside the archive', () => {
  const bytes = workbook(part('../../etc/passwd', '<worksheet/>'), '../../../etc/passwd');
  expect(() => read(bytes)).toThrow(XlsxError);
});

test('two parts of one name, of which readers choose as they like', () => {
  const sheet = part(`xl/${SHEET}`, '<worksheet/>');
  expect(() => read(zip([BOOK, relations(SHEET), sheet, sheet]))).toThrow('two parts of one name');
});

test('an encrypted part', () => {
  const bytes = sheetOf('');
  // The flag stands in the directory at the end, behind the sign of each entry.
  for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 1))
    bytes[at + 8]! |= 1;
  expect(() => read(bytes)).toThrow('it is encrypted');
});

test('rows and columns beyond the end of any sheet', () => {
  for (const place of ['A1048577', 'A99999999999', 'XFE1', 'AAAA1', 'A0x'])
    expect(() => read(sheetOf(`<row>${cell(place, 'year')}</row>`)), place).toThrow('it is damaged');
  expect(() => read(sheetOf(`<row r="1e300">${cell('', 'year')}</row>`))).toThrow('it is damaged');
});

test('more columns than are read, in forty rows', () => {
  const row = (at: number) =>
    `<row r="${at}">${Array.from({ length: MOST_COLUMNS + 1 }, (_, i) => cell(`${columnLetters(i)}${at}`, `c${i}`)).join('')}</row>`;
  const rows = Array.from({ length: 40 }, (_, i) => row(i + 1)).join('');
  expect(() => read(sheetOf(rows))).toThrow(`has ${MOST_COLUMNS + 1} columns`);
});

test('entities that would grow are no entities', () => {
  const sheet = part(
    `xl/${SHEET}`,
    `<!DOCTYPE x [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1">${cell('A1', '&b;')}</row></sheetData></worksheet>`,
  );
  let text = '';
  try {
    text = read(workbook(sheet)).header.join();
  } catch (error) {
    expect(error).toBeInstanceOf(XlsxError);
  }
  expect(text).not.toContain('xxxxxxxxxx');
});
