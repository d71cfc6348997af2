import type { MapFile } from '../../assets/map_file.ts';
import { classLegend, hatchPieces, looks, outline, signOf, swatchOf, swatchWidth } from '../gap_class.ts';
import { type Chart, drawChart, type Picture } from '../pen/chart.ts';
import { illustrativeWord } from '../pen/illustrative_mark.ts';
import { fitLine, lineHeight, textWidth, wrapText } from '../pen/letters.ts';
import { mirroredIf } from '../pen/mirror.ts';
import type { Link, Piece, Sign, Word } from '../pen/pieces.ts';
import { colours, fontSize } from '../pen/theme.ts';
import type { RegionChart, RegionMark } from './input.ts';
import { type MapLabel, placeLabels } from './map_labels.ts';
import { type PlacedRegion, projected } from './map_projection.ts';

/** The regions of a country by class, each with its name, its number and the sign of its class. */
export function mapChart(chart: RegionChart, map: MapFile): Chart {
  return drawChart(chart.words, wideMap(chart, map), narrowMap(chart, map));
}

/** Names stand off the coast and the borders, each with a line to its region and a link to its page. */
function wideMap(chart: RegionChart, map: MapFile): Picture {
  const [width, size] = [WIDE, fontSize(false)];
  const legend = classLegend(chart.classes, { x: 4, y: 2, width: width - 8, size });
  const top = legend.height + 22;
  const { regions, height } = projected(map.regions, { x: 216, y: top, width: width - 432 });
  const marks = new Map(chart.regions.map((mark) => [mark.code, mark]));
  const named = regions.filter((region) => marks.has(region.code));
  const labels = placeLabels(named, regions, 38, { top: top - 12, bottom: top + height });
  const foot = footOf(chart, width, top + height + 8, size - 1);
  return {
    width,
    height: foot.bottom,
    pieces: [
      ...mirroredIf(chart.rtl, legend.pieces, width),
      ...shapePieces(regions, marks, 8),
      ...labels.map(({ region, side, x, y }): Piece => {
        const edge = side === 'left' ? x + 4 : x - 4;
        return { kind: 'line', from: [edge, y], to: region.anchor, color: colours.ink, width: 0.8 };
      }),
      ...circlePieces(named, marks),
      ...labels.map((label) => labelLink(label, marks.get(label.region.code)!, width, size)),
      ...foot.pieces,
    ],
  };
}

/** A drawing as wide as a column beside the answer that it shows. */
const WIDE = 690;

/** The name of a region, its number and the sign of its class: what leads to its page. */
function labelLink({ side, x, y }: MapLabel, mark: RegionMark, width: number, size: number): Link {
  const room = side === 'left' ? x - 4 : width - x - 4;
  const align = side === 'left' ? 'right' : 'left';
  const text = fitLine(mark.text, room - 16, size, true);
  const beside = textWidth(text, size, true) * 0.9 + 10;
  return {
    kind: 'link',
    to: mark.to,
    pieces: [
      { kind: 'word', x, y: y - 9, text: fitLine(mark.name, room, size), size, align, color: colours.line },
      { kind: 'word', x, y: y + 9, text, size, align, bold: true },
      ...(signOf(mark.class, side === 'left' ? x - beside : x + beside, y + 9, colours.ink) as Sign[]),
    ],
  };
}

/** Square pixels of the largest circle. */
const LARGEST = 1800;

/** A circle a region, as large as its number; the large ones below the small. */
function circlePieces(named: readonly PlacedRegion[], marks: ReadonlyMap<string, RegionMark>): Piece[] {
  const amountOf = ({ code }: PlacedRegion) => marks.get(code)?.amount ?? 0;
  const most = Math.max(0, ...named.map(amountOf));
  return named
    .filter((region) => amountOf(region) > 0)
    .toSorted((one, other) => amountOf(other) - amountOf(one))
    .map((region): Piece => {
      const [x, y] = region.anchor;
      const size = Math.max(14, (LARGEST * amountOf(region)) / most);
      return { kind: 'sign', shape: 'circle', size, x, y, fill: colours.target, stroke: 'white' };
    });
}

/** A number on each region, and the list of names below the map. */
function narrowMap(chart: RegionChart, map: MapFile): Picture {
  const [width, size] = [310, fontSize(true)];
  const legend = classLegend(chart.classes, { x: 2, y: 2, width: width - 4, size });
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

/** Key, swatch, name (in two lines where it must) and number of each region, which lead to its page. */
function listOf(
  regions: readonly RegionMark[],
  width: number,
  top: number,
  size: number,
): { pieces: Piece[]; bottom: number } {
  const [links, lines]: [Link[], Piece[]] = [[], []];
  const keyEnd = 2 + textWidth(String(regions.length), size, true);
  const nameStart = keyEnd + swatchWidth + 10;
  let y = top;
  regions.forEach((mark, at) => {
    const text = fitLine(mark.text, width / 2, size, true);
    const name = wrapText(mark.name, width - nameStart - textWidth(text, size, true) - 12, size, 2);
    const first = y + 10;
    const strong = { kind: 'word' as const, y: first, size, align: 'right' as const, bold: true };
    const names = name.map((line, row): Word => {
      const place = { x: nameStart, y: first + row * lineHeight(size) };
      return { kind: 'word', ...place, text: line, size, color: colours.line };
    });
    lines.push(...swatchOf(mark.class, keyEnd + 5, first));
    const pieces = [
      { ...strong, x: keyEnd, text: String(at + 1) },
      ...names,
      { ...strong, x: width - 4, text },
    ];
    links.push({ kind: 'link', to: mark.to, pieces });
    y += 4 + name.length * lineHeight(size);
    lines.push({ kind: 'line', from: [2, y], to: [width - 2, y], color: colours.grid, width: 1 });
  });
  return { pieces: [...lines, ...links], bottom: y };
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
      .sort((one, other) => fillOf(one).localeCompare(fillOf(other)))
      .map((region): Piece => {
        return { kind: 'shape', polygons: region.polygons, fill: fillOf(region), stroke: outline };
      }),
    ...hatched.flatMap((region) => hatchPieces(region.polygons, step)),
  ];
}

/** Whose geometry it is, and the mark: beside it where there is room, below it where there is not. */
function footOf(
  chart: RegionChart,
  width: number,
  top: number,
  size: number,
): { pieces: Piece[]; bottom: number } {
  const isNarrow = width < 400;
  const said = isNarrow ? chart.mark : fitLine(chart.mark, width / 2, size, true);
  const markRoom = isNarrow ? 0 : textWidth(said, size, true) + 24;
  const lines = chart.attribution === '' ? [] : wrapText(chart.attribution, width - 8 - markRoom, size, 3);
  const y = (row: number) => top + 9 + row * lineHeight(size);
  const [x, align] = chart.rtl ? [width - 4, 'right' as const] : [4, 'left' as const];
  const words = lines.map((text, row): Piece => {
    return { kind: 'word', x, y: y(row), text, size, align, color: colours.quiet };
  });
  const markRow = isNarrow ? words.length : 0;
  const mark = illustrativeWord(said, chart.rtl, width, y(markRow), size);
  return { pieces: [...words, ...mark], bottom: y(Math.max(words.length, markRow + mark.length)) };
}

function lookOrder(piece: Piece): number {
  return piece.kind !== 'word' ? 0 : (piece.halo ? 2 : 0) + (piece.color === '#ffffff' ? 1 : 0);
}
