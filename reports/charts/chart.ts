import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { AxisNumbers } from '../words/format/formats.ts';
import { onTags, slimmed } from './slim.ts';
import { chartConfig } from './theme.ts';

/** One chart as two drawings: for wide screens and paper, and for narrow screens. */
export interface Chart {
  wide: string;
  narrow: string;
}

export interface ChartWords {
  /** Unique on its page; the narrow drawing adds a suffix. */
  id: string;
  title: string;
  description: string;
  /** How the page writes numbers; absent where no axis bears one. */
  numbers?: AxisNumbers;
}

/** Pixels: the plot, and the room around it for axes and direct labels. */
export interface Frame {
  narrow: boolean;
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A frame before its labels are known: the whole drawing, and the least room beside the plot. */
export type FrameBase = Omit<Frame, 'width'> & { total: number };

/**
 * Gives the labels beside the plot the room that their letters need, and the plot the rest: a drawing on the
 * server cannot measure text, so that a letter counts as a generous average.
 */
export function frameFor(
  base: FrameBase,
  tickLabels: readonly string[],
  endLabels: readonly string[],
): Frame {
  const { total, ...frame } = base;
  const letter = base.narrow ? 6.8 : 7.4;
  const room = (labels: readonly string[], edge: number) =>
    Math.ceil(Math.max(0, ...labels.map((label) => label.length)) * letter) + edge;
  const left = Math.max(base.left, room(tickLabels, 12));
  const right = Math.max(base.right, room(endLabels, 14));
  return { ...frame, left, right, width: total - left - right };
}

/** Layers of a specification; data and encodings are checked by Vega-Lite when it compiles. */
export type Layer = Record<string, unknown>;

/** Draws a chart once per frame; the same input gives the same bytes. */
export async function drawChart(
  words: ChartWords,
  frames: { wide: Frame; narrow: Frame },
  layers: (frame: Frame) => Layer[],
): Promise<Chart> {
  return {
    wide: await drawFrame(words, frames.wide, layers(frames.wide)),
    narrow: await drawFrame({ ...words, id: `${words.id}-etroit` }, frames.narrow, layers(frames.narrow)),
  };
}

async function drawFrame(words: ChartWords, frame: Frame, layers: Layer[]): Promise<string> {
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: frame.width,
    height: frame.height,
    // The room is fixed, so that a label knows in advance where it will stand.
    autosize: { type: 'none' },
    padding: { left: frame.left, right: frame.right, top: frame.top, bottom: frame.bottom },
    background: 'white',
    config: chartConfig(frame.narrow, words.numbers),
    layer: layers,
    // Every layer but one has no axis; shared axes would let those erase it.
    resolve: { axis: { x: 'independent', y: 'independent' } },
  } as unknown as TopLevelSpec;
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return describe(svg, words);
}

/**
 * One image with one description. Vega writes roles and English descriptions on its groups; a drawing that is
 * a single image needs none of them. The font is said once. A drawing keeps its left on the left whatever the
 * page around it does, and each line of Arabic runs from the right inside its own place.
 */
function describe(svg: string, words: ChartWords): string {
  const names = `<title id="${words.id}-t">${escapeXml(words.title)}</title><desc id="${words.id}-d">${escapeXml(words.description)}</desc>`;
  const font = /<text [^>]*?( font-family="[^"]*")/.exec(svg)?.[1] ?? '';
  const bare = onTags(svg, (tag) =>
    tag
      .replace(/ (?:role|aria-[a-z]+|class)="[^"]*"/g, '')
      .replace(font, '')
      .replace(/^<text (?=[^>]*stroke="white")/, '<text paint-order="stroke" '),
  );
  const drawn = bare.replace(
    /<text ([^>]*)>([^<]*[\p{Script=Arabic}\p{Script=Hebrew}][^<]*)/gu,
    // A sign stays before its number, which else would take the side of the words around it.
    (_, attributes: string, text: string) =>
      `<text unicode-bidi="plaintext" ${attributes}>${text.replace(/[−+](?=\d)/g, '\u200e$&')}`,
  );
  const root = `role="img" aria-labelledby="${words.id}-t ${words.id}-d" direction="ltr"${font}`;
  return slimmed(drawn).replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) => `<svg ${root} ${attributes}>${names}`,
  );
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
