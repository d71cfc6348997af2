import { fitLine } from '../pen/letters.ts';
import type { Piece } from '../pen/pieces.ts';
import { spread } from '../pen/spread.ts';
import { colours, fontSize } from '../pen/theme.ts';
import type { Plane } from './plane.ts';

/** A label at the right of the plot, at the height of a value of the last year. */
export interface EndLabel {
  value: number;
  text: string;
  kind: 'main' | 'band' | 'target' | 'shortfall';
}

const labelColours = {
  main: colours.line,
  band: colours.quiet,
  target: colours.target,
  shortfall: colours.target,
};

/**
 * Labels as they are drawn, cut where they would fill the plot. The measure of the shortfall is too long for a
 * narrow screen; the sentence above tells it.
 */
export function shownEnds(labels: readonly EndLabel[], isNarrow: boolean): EndLabel[] {
  return labels
    .filter(({ kind }) => !isNarrow || kind !== 'shortfall')
    .map((label) => ({
      ...label,
      text: fitLine(label.text, isNarrow ? 130 : 240, fontSize(isNarrow), true),
    }));
}

/** Beside the last year, each near its value and none on another. */
export function endWords(labels: readonly EndLabel[], plane: Plane): Piece[] {
  const { size, right, bottom, y } = plane;
  const wanted = labels.map(({ value }) => y(value));
  const placed = spread(wanted, size + 4, bottom - 4);
  return labels.map(({ text, kind }, at): Piece => {
    const bold = kind === 'main' || kind === 'target';
    return {
      kind: 'word',
      x: right + 9,
      y: placed[at] ?? bottom,
      text,
      size,
      bold,
      color: labelColours[kind],
    };
  });
}
