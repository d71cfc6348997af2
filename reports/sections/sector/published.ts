import { html, type Markup, named } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { SectorFacts } from '../../reading/sector/facts.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { billionsUnit } from '../money.ts';
import { measured } from './targets.ts';

/** Exports published for a segment: real figures, apart from the regional series. */
export function sectorExports(context: Context, facts: SectorFacts): Markup {
  const { t, formats, labels } = context;
  const title = heading(context, t.sectorPage.exportsTitle);
  if (facts.exports.length === 0) return html`${title}<p>${t.sectorPage.exportsNone}</p>`;
  return html`${title}
<p>${t.sectorPage.exportsIntro}</p>
${table({
  id: 'secteur-exportations',
  caption: t.sectorPage.exportsCaption(labels.sector(facts.sectorCode)),
  mark: html``,
  columns: [
    { label: t.national.definition },
    { label: t.chart.columnYear, numeric: true },
    { label: t.chart.billions(billionsUnit(context)), numeric: true },
  ],
  rows: facts.exports.map((row) => [
    named(labels.definition(row.measure, row.definition)),
    String(row.year),
    formats.printed(row.value / 1e9),
  ]),
})}`;
}

/** Targets of the sector, or that none was announced for it alone. */
export function sectorTargets(context: Context, facts: SectorFacts): Markup {
  const { t, labels } = context;
  const title = heading(context, t.sectorPage.targetTitle);
  if (facts.targets.length === 0) return html`${title}<p>${t.sectorPage.targetNone}</p>`;
  return html`${title}
${table({
  id: 'secteur-cibles',
  caption: t.sectorPage.targetCaption,
  mark: html``,
  columns: [
    { label: t.target.what },
    { label: t.target.year, numeric: true },
    { label: t.target.value, numeric: true },
    { label: t.target.status },
  ],
  rows: facts.targets.map((row) => [
    named(labels.measure(row.measure)),
    String(row.year),
    measured(context, row.value, row.unit),
    wordFor(t.names.targetStatus, row.adopted),
  ]),
})}`;
}
