import { foldedTable } from '../../html/fold.ts';
import { html, type Markup, named, nothing, webLink } from '../../html/markup.ts';
import type { ProgrammePublishedRow } from '../../reading/reference/rows.ts';
import type { ProgrammeFacts } from '../../reading/training/facts.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { siteName } from '../sector/targets.ts';

/** Within this share of the published figure, the two agree. */
const agreement = 0.05;

/** The national sum of a programme beside every figure that somebody published for it. */
export function programmePublished(
  context: Context,
  programme: string,
  facts: ProgrammeFacts,
  id: string,
): Markup {
  const { t, labels } = context;
  const rows = facts.published.filter((row) => row.programme_code === programme);
  if (rows.length === 0) return nothing;
  return foldedTable({
    id: `${id}-publie`,
    caption: t.programmes.publishedCaption(labels.programme(programme)),
    mark: nothing,
    columns: [
      { label: t.programmes.publishedFigure },
      { label: t.national.period },
      { label: t.programmes.publishedValue, numeric: true },
      { label: t.programmes.ourSum, numeric: true },
      { label: t.programmes.agreement },
      { label: t.national.source },
    ],
    rows: rows.map((row) => cells(context, row)),
    note: t.programmes.publishedNote,
  });
}

function cells(context: Context, row: ProgrammePublishedRow): (string | Markup)[] {
  const { t, formats } = context;
  const site = siteName(row.url);
  const said = row.said_by === null ? formats.missing : wordFor(t.names.claimant, row.said_by);
  return [
    figureName(context, row),
    t.names.period(row.period),
    formats.together(`${row.qualifier ?? ''}${row.qualifier ? ' ' : ''}${formats.printed(row.value)}`),
    row.sum_value === null ? formats.missing : formats.persons(row.sum_value, false),
    agreementWord(context, row),
    html`${named(said)}${site === null ? nothing : html` ${webLink(row.url, site)}`}`,
  ];
}

function figureName({ t, labels }: Context, row: ProgrammePublishedRow): Markup {
  if (row.kind === 'figure') {
    const unit = row.unit === null ? '' : wordFor(t.names.unit, row.unit);
    return html`${wordFor(t.sources.figureIndicator, row.label)}<small>${unit}</small>`;
  }
  const definition = labels.definition(row.measure, row.definition ?? '');
  return html`${named(labels.measure(row.measure))}<small>${named(definition)}</small>`;
}

function agreementWord({ t, formats }: Context, row: ProgrammePublishedRow): string {
  if (row.sum_value === null || row.value === 0) return t.programmes.notComparable;
  const difference = row.sum_value / row.value - 1;
  return Math.abs(difference) <= agreement
    ? t.programmes.agrees
    : t.programmes.differs(formats.signedShare(difference));
}
