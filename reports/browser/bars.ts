import type { ShownBar } from '../what_if/plan_show.ts';
import type { Shown } from '../what_if/show.ts';
import { element, made } from './dom.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Two bars a specialty on one scale: the settings above, what they are compared with below. Words are text of the page, so that they
 * wrap and can be read aloud; only the bars are drawn, in shares of the width, so that they fit any screen.
 */
export function drawBars(shown: Shown): void {
  element('graphique-titre').textContent = shown.chartTitle;
  const ends = shown.bars.flatMap((bar) => [bar.trial ?? 0, bar.other ?? 0]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const across = high > low ? high - low : 1;
  const at = (value: number) => (100 * (value - low)) / across;
  element('barres').replaceChildren(
    ...shown.bars.map((bar) =>
      made('li', '', made('bdi', '', bar.name), ' ', made('strong', '', bar.told), ...drawing(bar, at)),
    ),
  );
}

function drawing({ trial, other }: ShownBar, at: (value: number) => number): Node[] {
  if (trial === null || other === null) return [];
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('height', '22');
  svg.append(
    bar('trial', at(Math.min(0, trial)), at(Math.max(0, trial)), 1),
    bar('edition', at(Math.min(0, other)), at(Math.max(0, other)), 12),
    zero(at(0)),
  );
  return [svg];
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
