import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { ChangeRow } from '../../reading/region/decision.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { Context } from '../context.ts';

/** What this edition says otherwise than the one before. */
export function changeSection(context: Context, facts: RegionFacts): Markup {
  const { t, edition } = context;
  const [first] = facts.changes;
  if (first === undefined) return html`<h3>${t.change.title}</h3><p>${t.change.first}</p>`;
  const year = String(edition.run.target_year);
  return html`<h3>${t.change.title}</h3>
<p>${t.change.since(first.previous_vintage_id)}</p>
${table({
  id: 'revisions',
  caption: t.change.caption,
  mark: illustrativeMark(
    t,
    facts.changes.some((row) => row.is_illustrative),
  ),
  columns: [
    { label: t.change.what },
    { label: t.change.before, numeric: true },
    { label: t.change.now, numeric: true },
    { label: t.change.change, numeric: true },
  ],
  rows: facts.changes.map((row) => [
    row.kind === 'gap' ? t.change.gap(year) : t.change.employment(year),
    level(context, row, row.previous_value),
    level(context, row, row.value),
    html`<strong>${changeText(context, row)}</strong>${row.sign_flip ? html`<small>${t.change.flipped}</small>` : ''}`,
  ]),
})}`;
}

const level = ({ formats }: Context, row: ChangeRow, value: number): string =>
  row.kind === 'gap'
    ? formats.signedPersons(value, row.is_illustrative)
    : formats.persons(value, row.is_illustrative);

/** Less than half a person is no change. */
export function changeText({ t, formats }: Context, row: ChangeRow): string {
  return Math.abs(row.change) < 0.5
    ? t.change.unchanged
    : formats.signedPersons(row.change, row.is_illustrative);
}
