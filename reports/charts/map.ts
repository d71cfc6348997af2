import type { MapFile } from '../assets/map_file.ts';
import type { Chart } from './chart.ts';
import { hatchPieces, legendOf, looks, outline, signOf, swatchOf } from './gap_class.ts';
import { fitLine, lineHeight, textWidth, wrapText } from './letters.ts';
import { placeLabels } from './map_labels.ts';
import { type PlacedRegion, projected } from './map_projection.ts';
import { markWord } from './mark_word.ts';
import { drawPictures, mirrored, type Picture, type Piece } from './pieces.ts';
import type { RegionChart, RegionMark } from './region_input.ts';
import { colours, fontSize } from './theme.ts';

/** The regions of a country by class, each with its name, its number and the sign of its class. */
export async function mapChart(chart: RegionChart, map: MapFile): Promise<Chart> {
  return drawPictures(chart.words, wideMap(chart, map), narrowMap(chart, map));
}

/** Names stand off the coast and the borders, each with a line to its region. */
function wideMap(chart: RegionChart, map: MapFile): Picture {
  const [width, size] = [912, fontSize(false)];
  const legend = legendOf(chart.classes, { x: 4, y: 2, width: width - 8, size });
  const top = legend.height + 22;
  const { regions, height } = projected(map.regions, { x: 214, y: top, width: width - 428 });
  const marks = new Map(chart.regions.map((mark) => [mark.code, mark]));
  const named = regions.filter((region) => marks.has(region.code));
  const labels = placeLabels(named, regions, 38, { top: top - 12, bottom: top + height });
  const lines: Piece[] = [];
  const names: Piece[] = [];
  const numbers: Piece[] = [];
  for (const { region, side, x, y } of labels) {
    const mark = marks.get(region.code)!;
    const room = side === 'left' ? x - 4 : width - x - 4;
    const align = side === 'left' ? 'right' : 'left';
    const edge = side === 'left' ? x + 4 : x - 4;
    lines.push({ kind: 'line', from: [edge, y], to: region.anchor, color: colours.ink, width: 0.8 });
    names.push({ kind: 'word', x, y: y - 9, text: fitLine(mark.name, room, size), size, align });
    numbers.push({
      kind: 'word',
      x,
      y: y + 9,
      text: fitLine(mark.text, room, size, true),
      size,
      align,
      bold: true,
    });
  }
  const foot = footOf(chart, width, top + height + 8, size - 1);
  return {
    width,
    height: foot.bottom,
    pieces: [
      ...mirroredIf(chart.rtl, legend.pieces, width),
      ...shapePieces(regions, marks, 8),
      ...lines,
      ...named.flatMap((region) => anchorPieces(region, marks.get(region.code)!)),
      ...sortByAlign([...names, ...numbers]),
      ...foot.pieces,
    ],
  };
}

/** A number on each region, and the list of names below the map. */
function narrowMap(chart: RegionChart, map: MapFile): Picture {
  const [width, size] = [310, fontSize(true)];
  const legend = legendOf(chart.classes, { x: 2, y: 2, width: width - 4, size });
  const top = legend.height + 8;
  const { regions, height } = projected(map.regions, { x: 4, y: top, width: width - 8 });
  const marks = new Map(chart.regions.map((mark) => [mark.code, mark]));
  const places = new Map(regions.map((region) => [region.code, region]));
  const keys = chart.regions.map((mark, at): Piece => {
    const [x, y] = places.get(mark.code)!.anchor;
    const halo = mark.class === 'not_evaluable';
    return {
      kind: 'word',
      x,
      y,
      text: String(at + 1),
      size,
      align: 'center',
      bold: true,
      color: looks[mark.class].ink,
      halo,
    };
  });
  const list = listOf(chart.regions, width, top + height + 18, size);
  const foot = footOf(chart, width, list.bottom + 4, size - 1);
  return {
    width,
    height: foot.bottom,
    pieces: [
      ...mirroredIf(chart.rtl, [...legend.pieces, ...list.pieces], width),
      ...shapePieces(regions, marks, 6),
      ...keys.sort((one, other) => lookOrder(one) - lookOrder(other)),
      ...foot.pieces,
    ],
  };
}

/** Key, swatch, name (in two lines where it must) and number of each region. */
function listOf(
  regions: readonly RegionMark[],
  width: number,
  top: number,
  size: number,
): { pieces: Piece[]; bottom: number } {
  const columns: Piece[][] = [[], [], [], [], []];
  let y = top;
  regions.forEach((mark, at) => {
    const text = fitLine(mark.text, width / 2, size, true);
    const lines = wrapText(mark.name, width - 48 - textWidth(text, size, true) - 14, size, 2);
    const first = y + 10;
    columns[0]!.push(...swatchOf(mark.class, 21, first));
    columns[1]!.push({
      kind: 'word',
      x: 16,
      y: first,
      text: String(at + 1),
      size,
      align: 'right',
      bold: true,
    });
    lines.forEach((line, row) => {
      columns[2]!.push({ kind: 'word', x: 48, y: first + row * lineHeight(size), text: line, size });
    });
    columns[3]!.push({ kind: 'word', x: width - 4, y: first, text, size, align: 'right', bold: true });
    y += 4 + lines.length * lineHeight(size);
    columns[4]!.push({ kind: 'line', from: [2, y], to: [width - 2, y], color: colours.grid, width: 1 });
  });
  // Column by column: what looks alike is drawn in one layer.
  return { pieces: columns.flat(), bottom: y };
}

function shapePieces(
  regions: readonly PlacedRegion[],
  marks: ReadonlyMap<string, RegionMark>,
  step: number,
): Piece[] {
  const fillOf = (region: PlacedRegion) => {
    const mark = marks.get(region.code);
    return mark === undefined ? '#ffffff' : looks[mark.class].fill;
  };
  const hatched = regions.filter((region) => marks.get(region.code)?.class === 'not_evaluable');
  return [
    ...[...regions]
      .sort((one, other) => fillOf(one).localeCompare(fillOf(other), 'en'))
      .map(({ polygons: coordinates, ...region }): Piece => {
        return {
          kind: 'shape',
          coordinates,
          fill: fillOf({ ...region, polygons: coordinates }),
          stroke: outline,
        };
      }),
    ...hatched.flatMap((region) => hatchPieces(region.polygons, step)),
  ];
}

/** The sign of the class where the line ends; a dot where there is none. */
function anchorPieces(region: PlacedRegion, mark: RegionMark): Piece[] {
  const [x, y] = region.anchor;
  const sign = signOf(mark.class, x, y);
  return sign.length > 0
    ? sign
    : [{ kind: 'sign', shape: 'circle', size: 30, x, y, fill: colours.ink, stroke: '#ffffff' }];
}

/** Whose geometry it is, and the mark: beside it where there is room, below it where there is not. */
function footOf(
  chart: RegionChart,
  width: number,
  top: number,
  size: number,
): { pieces: Piece[]; bottom: number } {
  const isNarrow = width < 400;
  const markRoom = isNarrow ? 0 : Math.min(width / 2, textWidth(chart.mark, size, true)) + 24;
  const lines = chart.attribution === '' ? [] : wrapText(chart.attribution, width - 8 - markRoom, size, 3);
  const y = (row: number) => top + 9 + row * lineHeight(size);
  const [x, align] = chart.rtl ? [width - 4, 'right' as const] : [4, 'left' as const];
  const words = lines.map((text, row): Piece => {
    return { kind: 'word', x, y: y(row), text, size, align, color: colours.quiet };
  });
  const markRow = isNarrow ? words.length : 0;
  const mark = markWord(chart.mark, chart.rtl, width, y(markRow), size);
  return { pieces: [...words, ...mark], bottom: y(Math.max(words.length, markRow + mark.length)) };
}

function mirroredIf(rtl: boolean, pieces: readonly Piece[], width: number): readonly Piece[] {
  return rtl ? mirrored(pieces, width) : pieces;
}

function sortByAlign(pieces: readonly Piece[]): Piece[] {
  const key = (piece: Piece) => (piece.kind === 'word' ? `${piece.align} ${piece.bold ?? false}` : '');
  return [...pieces].sort((one, other) => key(one).localeCompare(key(other), 'en'));
}

function lookOrder(piece: Piece): number {
  return piece.kind !== 'word' ? 0 : (piece.halo ? 2 : 0) + (piece.color === '#ffffff' ? 1 : 0);
}
