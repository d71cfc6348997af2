import { fill } from '../what_if/page_data.ts';
import type { Bench, Shown, ShownRow } from '../what_if/show.ts';
import { element, made } from './dom.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Two bars a specialty on one scale: the settings above, the edition below. Words are text of the page, so that they
 * wrap and can be read aloud; only the bars are drawn, in shares of the width, so that they fit any screen.
 */
export function drawBars(bench: Bench, shown: Shown): void {
  const { words } = bench.data;
  element('graphique-titre').textContent = fill(words.chartTitle, { place: shown.place });
  const ends = shown.specialties.flatMap((row) => [row.trial.gap ?? 0, row.central.gap ?? 0]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const across = high > low ? high - low : 1;
  const at = (value: number) => (100 * (value - low)) / across;
  element('barres').replaceChildren(
    ...shown.specialties.map((row) => {
      const gap = row.cells[0]!;
      const told =
        row.trial.gap === null
          ? [gap.value, ...gap.more].join(' – ')
          : fill(words.chartBar, {
              value: gap.value,
              central: bench.formats.signedPersons(row.central.gap, row.isIllustrative),
            });
      return made('li', '', made('bdi', '', row.name), ' ', made('strong', '', told), ...bars(row, at));
    }),
  );
}

function bars({ trial, central }: ShownRow, at: (value: number) => number): Node[] {
  if (trial.gap === null || central.gap === null) return [];
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('height', '22');
  drawing.append(
    bar('trial', at(Math.min(0, trial.gap)), at(Math.max(0, trial.gap)), 1),
    bar('edition', at(Math.min(0, central.gap)), at(Math.max(0, central.gap)), 12),
    zero(at(0)),
  );
  return [drawing];
}

function bar(kind: string, from: number, to: number, y: number): SVGElement {
  return drawn('rect', { class: kind, x: `${from}%`, y: String(y), width: `${to - from}%`, height: '9' });
}

function zero(x: number): SVGElement {
  return drawn('line', { class: 'zero', x1: `${x}%`, x2: `${x}%`, y1: '0', y2: '22' });
}

function drawn(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const node = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
