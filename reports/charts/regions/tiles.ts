import { classBox, classLegend, looks, signOf } from '../gap_class.ts';
import { type Chart, drawChart, type Picture } from '../pen/chart.ts';
import { illustrativeWord } from '../pen/illustrative_mark.ts';
import { fitLine, lineHeight, wrapText } from '../pen/letters.ts';
import { mirroredIf } from '../pen/mirror.ts';
import type { Link, Piece, Sign, Word } from '../pen/pieces.ts';
import { fontSize } from '../pen/theme.ts';
import type { RegionChart } from './input.ts';

/** A tile for each region in the order given, where no map is known: no place on the grid means a place. */
export function tilesChart(chart: RegionChart): Chart {
  return drawChart(
    chart.words,
    tilesOf(chart, { narrow: false, width: 620, columns: Math.min(4, Math.max(3, chart.regions.length)) }),
    tilesOf(chart, { narrow: true, width: 310, columns: 2 }),
  );
}

const tileHeight = 78;

function tilesOf(chart: RegionChart, grid: { narrow: boolean; width: number; columns: number }): Picture {
  const { width, columns } = grid;
  const size = fontSize(grid.narrow);
  const gap = 6;
  const tile = (width - 2 - gap * (columns - 1)) / columns;
  const legend = classLegend(chart.classes, { x: 1, y: 2, width: width - 2, size });
  const top = legend.height + 8;
  const boxes: Piece[] = [];
  const links: Link[] = [];
  chart.regions.forEach((region, at) => {
    const x = 1 + (at % columns) * (tile + gap);
    const y = top + Math.floor(at / columns) * (tileHeight + gap);
    const { ink } = looks[region.class];
    const halo = region.class === 'not_evaluable';
    boxes.push(...classBox(region.class, x, y, tile, tileHeight));
    const names = wrapText(region.name, tile - 16, size, 2).map((text, line): Word => {
      return { kind: 'word', x: x + 8, y: y + 14 + line * lineHeight(size), text, size, color: ink, halo };
    });
    const foot = y + tileHeight - 15;
    const signs = signOf(region.class, x + 14, foot) as Sign[];
    const from = x + (signs.length === 0 ? 8 : 28);
    const text = fitLine(region.text, tile - (from - x) - 8, size + 1, true);
    const strong = { kind: 'word' as const, size: size + 1, bold: true, color: ink, halo };
    links.push({
      kind: 'link',
      to: region.to,
      pieces: [...signs, ...names, { ...strong, x: from, y: foot, text }],
    });
  });
  const rows = Math.ceil(chart.regions.length / columns);
  const bottom = top + rows * (tileHeight + gap);
  const pieces = [...legend.pieces, ...boxes, ...links];
  return {
    width,
    height: bottom + (chart.mark === '' ? 2 : 20),
    pieces: [
      ...mirroredIf(chart.rtl, pieces, width),
      ...illustrativeWord(chart.mark, chart.rtl, width, bottom + 8, size - 1),
    ],
  };
}
