import { assumedSign, illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { CrosswalkRow, ProgrammeCellRow } from '../../reading/reference/rows.ts';
import type { ProgrammeFacts } from '../../reading/training/facts.ts';
import type { Context } from '../context.ts';
import { suppliedTo } from './programme_supply.ts';

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
        fed.filter((one) => one.occupation_code === row.occupation_code),
      ),
    ),
    note: t.programmes.goesNote,
  });
}

function cells(context: Context, row: CrosswalkRow, fed: readonly ProgrammeCellRow[]): (string | Markup)[] {
  const { t, formats, labels } = context;
  const share = html`${assumedSign(row.status)}${formats.share(row.share, false)}`;
  if (row.occupation_code === '_O') {
    const none = t.sign.notApplicable;
    return [t.programmes.outside, share, none, none, none, none];
  }
  const isKnown = fed.some((one) => one.supply_persons !== null);
  const supplied = formats.persons(
    suppliedTo(fed),
    fed.some((one) => one.is_illustrative),
  );
  const count = (reading: ProgrammeCellRow['reading']) =>
    fed.length === 0 ? formats.missing : formats.printed(fed.filter((one) => one.reading === reading).length);
  return [
    named(labels.occupation(row.occupation_code)),
    share,
    fed.length === 0 ? formats.missing : isKnown ? supplied : t.sign.notEvaluable,
    count('short'),
    count('surplus'),
    count('unknown'),
  ];
}
