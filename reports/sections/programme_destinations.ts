import { illustrativeMark } from '../html/mark.ts';
import { html, type Markup, named, nothing } from '../html/markup.ts';
import { table } from '../html/table.ts';
import type { CrosswalkRow, ProgrammeCellRow } from '../reading/reference_rows.ts';
import type { ProgrammeFacts } from '../reading/training_facts.ts';
import type { Context } from './context.ts';

/** Where the leavers of a programme go, and how the regions stand there. */
export function programmeDestinations(
  context: Context,
  programme: string,
  facts: ProgrammeFacts,
  id: string,
): Markup {
  const { t, labels } = context;
  const rows = facts.crosswalk.filter((row) => row.programme_code === programme);
  if (rows.length === 0) return html`<p>${t.programmes.goesNone}</p>`;
  const fed = facts.cells.filter((row) => row.programme_code === programme);
  return table({
    id: `${id}-destinations`,
    caption: t.programmes.goesCaption(labels.programme(programme)),
    mark: illustrativeMark(
      t,
      fed.some((row) => row.is_illustrative),
    ),
    columns: [
      { label: t.programmes.destination },
      { label: t.programmes.share, numeric: true },
      { label: t.programmes.supplied, numeric: true },
      { label: t.programmes.regionsShort, numeric: true },
      { label: t.programmes.regionsSurplus, numeric: true },
      { label: t.programmes.regionsUnknown, numeric: true },
    ],
    rows: rows.map((row) =>
      cells(
        context,
        row,
        fed.find((one) => one.sector_code === row.sector_code && one.occupation_code === row.occupation_code),
      ),
    ),
    note: t.programmes.goesNote,
  });
}

function cells(context: Context, row: CrosswalkRow, cell: ProgrammeCellRow | undefined): (string | Markup)[] {
  const { t, formats, labels } = context;
  const assumed = row.status === 'assumed' ? html`<span class="flag" aria-hidden="true">▲ </span>` : nothing;
  const share = html`${assumed}${formats.share(row.share, false)}`;
  if (row.sector_code === '_O') {
    const none = t.sign.notApplicable;
    return [t.programmes.outside, share, none, none, none, none];
  }
  const name = html`${named(labels.sector(row.sector_code))}<small>${named(labels.occupation(row.occupation_code))}</small>`;
  const count = (n: number | undefined) => formats.printed(n ?? null);
  return [
    name,
    share,
    cell?.supply_persons === null
      ? t.sign.notEvaluable
      : formats.persons(cell?.supply_persons ?? null, cell?.is_illustrative ?? false),
    count(cell?.n_short),
    count(cell?.n_surplus),
    count(cell?.n_unknown),
  ];
}
