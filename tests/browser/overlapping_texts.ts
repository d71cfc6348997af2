import type { Page } from 'playwright-core';

interface Word {
  text: string;
  drawing: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Leaves the frame of its drawing. */
  cut: boolean;
}

/**
 * Pairs of words in the visible charts of a page that touch, and words that leave their drawing. What counts is the
 * ink of a word from top to foot: its box holds room that the font leaves between lines, in one font a third more
 * than in another.
 */
export async function overlappingTexts(page: Page): Promise<string[]> {
  const words = await visibleWords(page);
  const cut = words.filter((word) => word.cut).map((word) => `cut: ${word.text}`);
  const touching = words.flatMap((one, at) =>
    words
      .slice(at + 1)
      .filter((other) => other.drawing === one.drawing && touches(one, other))
      .map((other) => `${one.text} / ${other.text}`),
  );
  return [...cut, ...touching];
}

function touches(one: Word, other: Word): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > 1 && high > 0.5;
}

async function visibleWords(page: Page): Promise<Word[]> {
  const drawings = await page.$$eval('svg', (all) =>
    all.map((svg, drawing): Word[] => {
      const frame = svg.getBoundingClientRect();
      const pen = svg.ownerDocument.createElement('canvas').getContext('2d');
      return [...svg.querySelectorAll('text')].map((word) => {
        const { left, right, ...box } = word.getBoundingClientRect().toJSON();
        let { top, bottom } = box;
        const screen = word.getScreenCTM();
        // A word that stands upright shows its box.
        if (pen && screen && screen.b === 0 && word.getNumberOfChars() > 0) {
          const { font } = word.ownerDocument.defaultView!.getComputedStyle(word);
          pen.font = font;
          const ink = pen.measureText(word.textContent ?? '');
          const line = screen.d * word.getStartPositionOfChar(0).y + screen.f;
          top = line - screen.d * ink.actualBoundingBoxAscent;
          bottom = line + screen.d * ink.actualBoundingBoxDescent;
        }
        const cut =
          left < frame.left - 1 ||
          right > frame.right + 1 ||
          top < frame.top - 1 ||
          bottom > frame.bottom + 1;
        return { text: word.textContent ?? '', drawing, left, right, top, bottom, cut };
      });
    }),
  );
  return drawings.flat().filter((word) => word.text.trim() !== '' && word.right > word.left);
}
