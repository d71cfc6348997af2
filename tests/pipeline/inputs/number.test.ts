import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberReader, readYear } from '../../../pipeline/inputs/number.ts';

describe('a number is read as its marks are declared, or not at all', () => {
  test.each([
    // text, decimal mark, thousands mark, what it is
    ['1234.5', '.', undefined, 1234.5],
    ['-12', '.', undefined, -12],
    [' 7 ', '.', undefined, 7],
    ['1.5e3', '.', undefined, 1500],
    ['8,238,800', '.', ',', 8_238_800],
    ['1,234.5', '.', ',', 1234.5],
    ['1.234,5', ',', '.', 1234.5],
    ['1 234,5', ',', ' ', 1234.5],
    ['1\u202f234', ',', '\u202f', 1234],
    ['1,5', ',', undefined, 1.5],
    // not twelve, not one and a fifth: groups come in threes
    ['1,2', '.', ',', null],
    ['12,34', '.', ',', null],
    ['1234,567', '.', ',', null],
    ['1,2', '.', undefined, null],
    ['1 234', '.', undefined, null],
    ['1.5', ',', undefined, null],
    ['1\u00a0234', '.', ' ', 1234],
    ['', '.', undefined, null],
    ['-', '.', undefined, null],
    ['..', '.', undefined, null],
    ['N/A', '.', undefined, null],
    ['>200', '.', undefined, null],
    ['~46000', '.', undefined, null],
    ['="12"', '.', undefined, null],
    ['0x1F', '.', undefined, null],
    ['Infinity', '.', undefined, null],
    ['1e999', '.', undefined, null],
    ['١٢٣', '.', undefined, null],
  ] as const)('"%s" with decimal "%s" and thousands "%s" is %s', (text, decimal, thousands, value) => {
    expect(numberReader({ decimal, thousands })(text)).toBe(value);
  });
});

test('what is written with any pair of marks is read back', () => {
  const marks = fc.constantFrom<[string, string]>(['.', ','], [',', '.'], [',', ' '], ['.', "'"]);
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.nat(999),
      marks,
      (whole, rest, [decimal, thousands]) => {
        const grouped = Math.abs(whole).toLocaleString('en-US').replaceAll(',', thousands);
        const text = `${whole < 0 ? '-' : ''}${grouped}${decimal}${String(rest).padStart(3, '0')}`;
        expect(numberReader({ decimal, thousands })(text)).toBe(
          Number(`${whole < 0 ? '-' : ''}${Math.abs(whole)}.${String(rest).padStart(3, '0')}`),
        );
      },
    ),
    { seed: 20261122 },
  );
});

test('a year is four digits; a quarter, a school year and a span are not one year', () => {
  expect(readYear(' 2024 ')).toBe(2024);
  for (const text of ['2024-Q3', '2023-2024', '2023/24', '24', '2024.5', '', 'about 2012'])
    expect(readYear(text)).toBeNull();
});
