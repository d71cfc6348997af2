import { fitLine } from './letters.ts';
import type { Piece } from './pieces.ts';
import { colours } from './theme.ts';

/** The mark of illustrative rows at the end of the last line: it travels with the drawing. */
export function illustrativeWord(
  whole: string,
  rtl: boolean,
  width: number,
  y: number,
  size: number,
): Piece[] {
  if (whole === '') return [];
  const text = fitLine(whole, width - 8, size, true);
  const [x, align] = rtl ? [4, 'left' as const] : [width - 4, 'right' as const];
  return [{ kind: 'word', x, y, text, size, align, bold: true, color: colours.mark }];
}
