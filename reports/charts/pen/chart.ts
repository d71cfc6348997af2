import { families } from '../../assets/font_families.ts';
import { html, type Markup } from '../../html/markup.ts';
import { element } from './element.ts';
import type { Piece } from './pieces.ts';
import { drawPieces } from './strokes.ts';
import { colours } from './theme.ts';

/** One chart as two drawings: for wide screens and paper, and for narrow screens. */
export interface Chart {
  wide: Markup;
  narrow: Markup;
}

export interface ChartWords {
  /** Unique on its page; the narrow drawing adds a suffix. */
  id: string;
  title: string;
  description: string;
}

/** A picture that knows its own size, in pixels. */
export interface Picture {
  width: number;
  height: number;
  pieces: readonly Piece[];
}

/** Draws two pictures of the same chart; the same input gives the same bytes. */
export function drawChart(words: ChartWords, wide: Picture, narrow: Picture): Chart {
  return {
    wide: drawPicture(words, wide),
    narrow: drawPicture({ ...words, id: `${words.id}-etroit` }, narrow),
  };
}

/**
 * One image with one description, or a group of links with one; its font and its ink are said once. A drawing keeps its
 * left on the left whatever the page around it does.
 */
function drawPicture({ id, title, description }: ChartWords, { width, height, pieces }: Picture): Markup {
  const tall = Math.ceil(height);
  const root = {
    // What stands in an image can be neither reached nor read.
    role: pieces.some((piece) => piece.kind === 'link') ? 'group' : 'img',
    'aria-labelledby': `${id}-t ${id}-d`,
    direction: 'ltr',
    'font-family': families,
    fill: colours.ink,
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height: tall,
    viewBox: `0 0 ${width} ${tall}`,
  };
  const names = html`<title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>`;
  const paper = element('rect', { width, height: tall, fill: 'white' });
  return element('svg', root, html`${names}${paper}${drawPieces(pieces)}`);
}
