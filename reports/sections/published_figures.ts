import { html, type Markup, named, nothing, webLink } from '../html/markup.ts';
import { table } from '../html/table.ts';
import type { FigureRow } from '../reading/rows.ts';
import { wordFor } from '../text/texts.ts';
import type { Context } from './context.ts';
import { siteName } from './targets.ts';

/** Every published national figure of what the targets aim at, as printed and with its page. */
export function figureSection(context: Context, figures: readonly FigureRow[]): Markup {
  const { t } = context;
  if (figures.length === 0) return nothing;
  return html`<h3>${t.national.figuresTitle}</h3>
<p>${t.national.figuresIntro}</p>
${table({
  id: 'chiffres-publies',
  caption: t.national.figuresCaption,
  mark: nothing,
  columns: [
    { label: t.national.figure },
    { label: t.national.period },
    { label: t.national.value, numeric: true },
    { label: t.national.nature },
    { label: t.target.claim },
    { label: t.national.source },
  ],
  rows: figures.map((row) => cells(context, row)),
})}`;
}

function cells({ t, formats, labels }: Context, row: FigureRow): (string | Markup)[] {
  const segment = labels.sector(row.segment);
  const field = segment === row.segment ? wordFor(t.names.figureSegment, row.segment) : segment;
  const site = siteName(row.url);
  const kind = row.kind === 'increment' ? html`<small>${t.target.increment}</small>` : nothing;
  return [
    html`${named(wordFor(t.names.figureIndicator, row.indicator))}<small>${named(field)}</small>`,
    row.year === null ? named(t.names.period(row.period_as_printed)) : String(row.year),
    html`${formats.together(`${row.qualifier ?? ''}${row.qualifier ? ' ' : ''}${formats.printed(row.value)}`)}<small>${wordFor(t.names.unit, row.unit)}</small>`,
    html`${wordFor(t.names.nature, row.nature)}${kind}`,
    named(wordFor(t.names.claimant, row.claimed_by ?? formats.missing)),
    html`${site === null ? formats.missing : webLink(row.url, site)}<small>${row.figure_id}</small>`,
  ];
}
