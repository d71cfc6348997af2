import { figure } from '../../charts/figure.ts';
import { type NamedSeries, seriesChart } from '../../charts/series.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import type { NationalFacts } from '../../reading/nation/facts.ts';
import type { PublishedRow } from '../../reading/rows.ts';
import { lookUp } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { billionsUnit } from '../money.ts';

interface Definition {
  definition: string;
  label: string;
  points: { year: number; value: number }[];
}

/** A year that two definitions both count: the break, with what each says. */
interface Break {
  year: number;
  before: number;
  after: number;
}

/** Exports by definition, never joined, with the adopted targets. */
export function publishedExports(context: Context, national: NationalFacts): Markup {
  const { t, formats } = context;
  const rows = national.published.filter((row) => row.measure === 'exports');
  if (rows.length === 0) return nothing;
  const all = byDefinition(context, rows);
  // A single number of one claimant is no series: it stands in the table and not on a line.
  const drawn = all.filter((one) => one.points.length > 1);
  const found = breakOf(drawn);
  const words = found && {
    year: String(found.year),
    before: formats.billions(found.before),
    after: formats.billions(found.after),
    unit: billionsUnit(context),
  };
  return html`<h3>${t.national.exportsTitle}</h3>
${words === null ? nothing : html`<p>${t.national.exportsBreak(words)}</p>`}
${drawn.length === 0 ? nothing : chart(context, national, all, drawn, found)}`;
}

function byDefinition({ labels }: Context, rows: readonly PublishedRow[]): Definition[] {
  const definitions = [...new Set(rows.map((row) => row.definition))];
  return definitions
    .map((definition) => ({
      definition,
      label: labels.definition('exports', definition),
      points: rows.filter((row) => row.definition === definition).map(({ year, value }) => ({ year, value })),
    }))
    .sort((a, b) => a.points[0]!.year - b.points[0]!.year || a.definition.localeCompare(b.definition));
}

function breakOf(drawn: readonly Definition[]): Break | null {
  for (const older of drawn) {
    const last = older.points.at(-1)!;
    const newer = drawn.find((one) => one !== older && one.points[0]!.year === last.year);
    if (newer !== undefined) return { year: last.year, before: last.value, after: newer.points[0]!.value };
  }
  return null;
}

/** A definition that the language has no short word for is told by its year: a code is no word. */
function lastLabel({ t, formats }: Context, { definition, points }: Definition): string {
  const last = points.at(-1)!;
  const what = lookUp(t.names.definitionShort, definition) ?? String(last.year);
  return t.chart.pointLabel(formats.billions(last.value), what);
}

function chart(
  context: Context,
  national: NationalFacts,
  all: readonly Definition[],
  drawn: readonly Definition[],
  found: Break | null,
): Markup {
  const { t, formats } = context;
  const unit = billionsUnit(context);
  const billions = (value: number) => value / 1e9;
  const targets = national.targets.filter(
    (row) => row.measure === 'exports' && row.kind === 'level' && row.adopted === 'adopted',
  );
  const title =
    found === null
      ? t.national.exportsChartTitlePlain
      : t.national.exportsChartTitle({
          year: String(found.year),
          before: formats.billions(found.before),
          after: formats.billions(found.after),
          unit,
        });
  const series: NamedSeries[] = drawn.map((one) => ({
    name: one.label,
    points: one.points.map(({ year, value }) => ({ year, value: billions(value) })),
    lastLabel: lastLabel(context, one),
  }));
  const svg = seriesChart({
    words: { id: 'exportations', title, description: describe(context, drawn) },
    series,
    targets: targets.map((row) => ({
      year: row.year,
      value: billions(row.value),
      text: t.chart.target(formats.billions(row.value)),
    })),
    breakMark: found === null ? null : { year: found.year, text: t.chart.breakLabel(String(found.year)) },
    labels: { tick: formats.printed, xTitle: t.chart.yearFlow, yTitle: t.chart.billions(unit) },
  });
  return figure(
    t,
    svg,
    { title, subtitle: t.national.exportsChartSubtitle(unit), mark: nothing },
    {
      id: 'donnees-exportations',
      caption: t.national.exportsTable(unit),
      mark: nothing,
      columns: [
        { label: t.national.definition },
        { label: t.chart.columnYear, numeric: true },
        { label: t.national.value, numeric: true },
      ],
      rows: all.flatMap((one) =>
        one.points.map((point) => [named(one.label), String(point.year), formats.billions(point.value)]),
      ),
    },
  );
}

function describe({ t, formats }: Context, drawn: readonly Definition[]): string {
  const sentences = drawn.map((one) =>
    t.national.exportsPoints({
      definition: one.label,
      points: formats.commas(
        one.points.map((point) => t.chart.pointLabel(formats.billions(point.value), String(point.year))),
      ),
    }),
  );
  return t.national.exportsDescription(sentences.join(' '));
}
