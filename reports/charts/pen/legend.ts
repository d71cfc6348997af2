import { textWidth, wrapText } from './letters.ts';
import type { Piece } from './pieces.ts';

/** A sample and its name. */
export interface LegendEntry {
  name: string;
  /** Draws the sample from `x` on, around the middle `y`. */
  sample: (x: number, y: number) => Piece[];
}

interface LegendBox {
  x: number;
  y: number;
  width: number;
  size: number;
  /** Pixels that a sample takes. */
  sample: number;
  /** From one row to the next. */
  row: number;
}

/** Samples with their names, in as many rows as the width needs; samples first, so that like pieces stay together. */
export function legendOf(
  entries: readonly LegendEntry[],
  box: LegendBox,
): { pieces: Piece[]; height: number } {
  const { size, row, sample } = box;
  const samples: Piece[] = [];
  const names: Piece[] = [];
  let [x, y] = [box.x, box.y];
  for (const entry of entries) {
    const [text] = wrapText(entry.name, box.width - sample - 6, size, 1);
    const width = sample + 6 + textWidth(text, size);
    if (x > box.x && x + width > box.x + box.width) [x, y] = [box.x, y + row];
    const middle = y + 2 + size / 2;
    samples.push(...entry.sample(x, middle));
    names.push({ kind: 'word', x: x + sample + 6, y: middle, text, size });
    x += width + 18;
  }
  return { pieces: [...samples, ...names], height: entries.length === 0 ? 0 : y - box.y + row };
}
