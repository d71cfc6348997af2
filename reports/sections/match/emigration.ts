import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import type { EmigrationRow } from '../../reading/analysis_rows.ts';
import type { Context } from '../context.ts';

/** What the assumptions imply on emigration, beside what is published; and what a proxy of supply stands for. */
export function emigrationNote({ t, formats }: Context, row: EmigrationRow | undefined): Markup {
  if (row === undefined) return nothing;
  const print = (persons: number) => formats.persons(persons, row.is_illustrative);
  const words = {
    least: print(row.least_persons),
    most: print(row.most_persons),
    from: String(row.from_year),
    to: String(row.to_year),
  };
  const published =
    row.published_low_persons === null || row.published_high_persons === null
      ? nothing
      : html` ${t.emigration.published({ low: formats.persons(row.published_low_persons, false), high: formats.persons(row.published_high_persons, false) })}`;
  return html`<p class="note">${t.emigration.implied(words)}${published}${illustrativeMark(t, row.is_illustrative)}</p>`;
}

export function proxyNote({ t, edition }: Context): Markup {
  return edition.run.supply_proxy === 'insertion'
    ? html`<p class="note">${t.emigration.insertionProxy}</p>`
    : nothing;
}
