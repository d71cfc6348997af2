/** Codes name pages: what a disk could not keep, or would keep as one, is refused; the rest makes names that differ. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeProblems } from '../../../pipeline/seeds/code_rules.ts';
import type { Seeds } from '../../../pipeline/seeds/row.ts';
import { codeFile } from '../../../reports/html/region_file.ts';

/** What is told of the second of these codes, or of the last where one is given. */
function told(...codes: string[]): string | undefined {
  const region = codes.map((region_code, i) => ({ region_code, line: i + 2 }));
  return codeProblems({ region } as unknown as Seeds, { region: 'seeds/regions.csv' }).at(-1)?.what;
}

test.each([
  ['R'.repeat(300), 'has 300 letters, and at most 60'],
  ['a\nb', 'not seen (U+000A)'],
  ['R\u202e1', 'not seen (U+202E)'],
  ['R\u200b1', 'not seen (U+200B)'],
  ['R\u00ad1', 'not seen (U+00AD)'],
  ['R\ufeff1', 'not seen (U+FEFF)'],
  ['R\u00001', 'not seen (U+0000)'],
  ['R'.repeat(61), 'has 61 letters, and at most 60'],
  ['😀'.repeat(50), 'takes 300 bytes as the name of a file, and at most 200'],
  // Letters of four bytes each, and one sign that is written out as fifteen of two, with three blanks of three.
  ['𐐀'.repeat(51), 'takes 204 bytes'],
  ['ﷺ'.repeat(20), 'takes 780 bytes'],
])('%j', (code, says) => {
  expect(told(code)).toContain(says);
});

test.each([
  ['MA-01', 'ma-01'],
  ['Él', 'E\u0301l'],
  ['Ａ1', 'a1'],
])('%j beside %j', (one, other) => {
  expect(told(one, other)).toContain('would be one file on many disks');
});

test.each([['R'.repeat(60)], ['𐐀'.repeat(50)]])('%j is as long as a code may be', (code) => {
  expect(told(code)).toBeUndefined();
});

test('what is odd and can be kept is kept: paths, quotes, names of devices', () => {
  const odd = [
    '../x',
    '/etc/passwd',
    'C:\\x',
    'CON',
    'nul',
    '"a"',
    "d'e",
    'a|b',
    'x?',
    '.',
    '..',
    'R2',
    'R2-details',
    '_T',
    'جهة',
  ];
  expect(told(...odd)).toBeUndefined();
  const names = odd.flatMap((code) => [`${codeFile(code)}.html`, `${codeFile(code)}-details.html`]);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^(?!(?:con|nul)\.)[\p{L}\p{N}_~-]+\.html$/u);
});

test('whatever is accepted has a name of its own that any disk keeps', () => {
  const code = fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), fc.stringMatching(/^[A-Ca-c.~/-]{1,4}$/));
  fc.assert(
    fc.property(fc.uniqueArray(code, { minLength: 2, maxLength: 6 }), (codes) => {
      fc.pre(told(...codes) === undefined);
      const names = codes.map((one) => codeFile(one).normalize('NFKC').toLowerCase());
      expect(new Set(names).size).toBe(codes.length);
      for (const name of names) {
        expect(name).not.toMatch(/[/\\:*?"<>|\s]/);
        expect(Buffer.byteLength(`${name}-details.html`)).toBeLessThanOrEqual(255);
      }
    }),
    { numRuns: 300 },
  );
});
