import { html, type Markup, named, nothing, webLink } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PlacedFigureRow } from '../../reading/reference/rows.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { siteName } from '../sector/targets.ts';

/** Every figure that somebody published, as printed, with its place and its page. */
export function everyFigure(context: Context, figures: readonly PlacedFigureRow[]): Markup {
  const { t } = context;
  if (figures.length === 0) return nothing;
  return html`<h2 id="chiffres">${t.sources.figureTitle}</h2>
<p>${t.sources.figureIntro(figures.length)}</p>
${table({
  id: 'tous-les-chiffres',
  caption: t.sources.figureCaption,
  mark: nothing,
  columns: [
    { label: t.national.figure },
    { label: t.sources.figurePlace },
    { label: t.national.period },
    { label: t.national.value, numeric: true },
    { label: t.national.nature },
    { label: t.target.claim },
    { label: t.national.source },
  ],
  rows: figures.map((row) => cells(context, row)),
})}`;
}

function cells({ t, formats, labels }: Context, row: PlacedFigureRow): (string | Markup)[] {
  const sector = labels.sector(row.segment);
  const field = sector === row.segment ? wordFor(t.sources.figureSegment, row.segment) : sector;
  const site = siteName(row.url);
  const kind = row.kind === 'increment' ? html`<small>${t.target.increment}</small>` : nothing;
  const place =
    row.region_code === null
      ? wordFor(t.sources.place, row.place_as_printed ?? formats.missing)
      : labels.region(row.region_code);
  return [
    html`${named(wordFor(t.sources.figureIndicator, row.indicator))}<small>${named(field)}</small>`,
    named(place),
    row.year === null ? t.names.period(row.period_as_printed) : String(row.year),
    html`${formats.together(`${row.qualifier ?? ''}${row.qualifier ? ' ' : ''}${formats.printed(row.value)}`)}<small>${wordFor(t.names.unit, row.unit)}</small>`,
    html`${wordFor(t.names.nature, row.nature)}${kind}`,
    named(wordFor(t.names.claimant, row.claimed_by ?? formats.missing)),
    html`${site === null ? formats.missing : webLink(row.url, site)}<small>${row.figure_id}</small>`,
  ];
}
