/** A size is written in one way, and what others read meanwhile is written whole and onto the disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asBytes } from '../../pipeline/bytes.ts';
import { ROOT, sourceFilesBelow } from './house/imports.ts';

const texts = sourceFilesBelow('pipeline').map(
  (file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const,
);
/** Files, but the one that is the address of it, whose text shows a mark. */
const others = (address: string, mark: RegExp) =>
  texts.filter(([file, text]) => file !== address && mark.test(text)).map(([file]) => file);

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.00 KiB'],
  [12.34 * 2 ** 20, '12.3 MiB'],
  [256 * 2 ** 20, '256 MiB'],
  [1023.9 * 2 ** 20, '1024 MiB'],
  [2 ** 33, '8.00 GiB'],
])('%d bytes are %s', (bytes, words) => {
  expect(asBytes(bytes)).toBe(words);
});

test('no other file has a format of its own for sizes', () => {
  expect(others('pipeline/bytes.ts', /\} [KMGT]iB/)).toEqual([]);
});

test('no other file puts files onto the disk by itself, but the ledger, which is only ever added to', () => {
  expect(others('pipeline/durable.ts', /\bfsyncSync\(/)).toEqual(['pipeline/ledger/ledger.ts']);
});
