/** A workbook whose rows come by and by is the one whose rows are all there. */
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { type PlainCell, plainWorkbook, streamedWorkbook } from '../../../reports/exports/plain_workbook.ts';
import { unzip } from './unzip.ts';

const COLUMNS = ['region_code', 'persons', 'is_total', 'day', 'nothing'];
const SHEET = 'xl/worksheets/sheet1.xml';
const rowOf = (n: number): PlainCell[] => [
  `Rabat-Salé & « ${n} »`,
  n / 7,
  n % 2 === 0,
  new Date(n * 86_400_000),
  null,
];

async function* blocksOf(rows: readonly PlainCell[][], most: number) {
  for (let at = 0; at < rows.length; at += most) yield rows.slice(at, at + most);
}

test.each([0, 1, 3, 20_000])('%i rows, in blocks that end anywhere', async (count) => {
  const rows = Array.from({ length: count }, (_, n) => rowOf(n));
  const whole = unzip(plainWorkbook('gap', COLUMNS, rows));
  const sheet = { name: 'gap', columns: COLUMNS, rowCount: count };
  const streamed = await streamedWorkbook(sheet, blocksOf(rows, 1_999));
  expect([...unzip(streamed).keys()]).toEqual([...whole.keys()]);
  for (const [path, text] of unzip(streamed)) expect([path, text === whole.get(path)]).toEqual([path, true]);
  // What a reader compares after it has unpacked: the check sum, and the length.
  const header = streamed.indexOf(SHEET) - 30;
  const text = Buffer.from(whole.get(SHEET)!);
  expect(streamed.readUInt32LE(header + 14)).toBe(crc32(text));
  expect(streamed.readUInt32LE(header + 22)).toBe(text.length);
});
