import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { DoubtRow } from '../../reading/reference/rows.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

/** What was read and is unlikely all the same: counted by rule, with the strongest of each. */
export function doubtSection(context: Context, rows: readonly DoubtRow[]): Markup {
  const { t, formats } = context;
  const title = html`<h3 id="vraisemblance">${t.sources.doubtTitle}</h3>`;
  if (rows.length === 0) return html`${title}<p>${t.sources.doubtNone}</p>`;
  const count = (of: 'n' | 'n_waived') => rows.reduce((all, row) => all + row[of], 0);
  return html`${title}
<p>${t.sources.doubtIntro({ count: count('n'), waived: count('n_waived') })}</p>
${table({
  id: 'doutes',
  caption: t.sources.doubtCaption,
  mark: nothing,
  columns: [
    { label: t.sources.doubtRule, long: true },
    { label: t.sources.doubtCount, numeric: true },
    { label: t.sources.doubtFirst, long: true },
    { label: t.sources.line },
  ],
  rows: rows.map((row) => [
    html`${wordFor(t.sources.doubtRules, row.rule)}<small><code>${row.rule}</code></small>`,
    formats.printed(row.n),
    strongest(context, row),
    html`<code>${row.file.split(/[\\/]/).at(-1) ?? row.file}:${row.line}</code>`,
  ]),
})}`;
}

function strongest(context: Context, row: DoubtRow): Markup {
  const { t, formats, labels } = context;
  const codes = [
    [row.region_code, labels.region],
    [row.sector_code, labels.sector],
    [row.occupation_code, labels.occupation],
    [row.programme_code, labels.programme],
  ] as const;
  const names = codes.flatMap(([code, name]) =>
    code === null || code === '_Z' || code === '_T' ? [] : [name(code)],
  );
  const series = row.measure === null ? names : [labels.measure(row.measure), ...names];
  const years = [...new Set([row.year, row.to_year])].filter((year) => year !== null).map(String);
  const numbers =
    row.value === null || row.expected_low === null || row.expected_high === null
      ? nothing
      : html`<small>${t.sources.doubtNumbers({ value: formats.parameter(row.value), low: formats.parameter(row.expected_low), high: formats.parameter(row.expected_high) })}</small>`;
  const waived =
    row.waived_by === null ? nothing : html`<small>${t.sources.doubtWaived} ${row.waived_by}</small>`;
  return html`${named(formats.commas([...series, years.join('–')].filter((part) => part !== '')))}${numbers}${waived}`;
}
