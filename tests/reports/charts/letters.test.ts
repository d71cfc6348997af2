import { expect, it } from 'vitest';
import { fitLine, wrapText } from '../../../reports/charts/pen/letters.ts';

const [open, close] = ['\u2068', '\u2069'];

it('closes an isolate on each line that it is broken over, and opens it again on the next', () => {
  expect(wrapText(`a ${open}bbb ccc${close} d`, 40, 12, 5)).toEqual([
    `a ${open}bbb${close}`,
    `${open}ccc${close} d`,
  ]);
});

it('closes an isolate that is cut', () => {
  expect(fitLine(`${open}${'m'.repeat(30)}${close}`, 60, 12)).toMatch(/^\u2068m+…\u2069$/);
});

it('lets a line that begins with a Latin word run from the right where its text does', () => {
  expect(wrapText('رخصة ODbL', 45, 12, 2)).toEqual(['رخصة', '\u200fODbL']);
  expect(wrapText('licence رخصة', 60, 12, 2)[0]).toBe('licence');
});
