import { statusFlag } from '../../html/mark.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { ParameterRow } from '../../reading/rows.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { amount, parameterName, scopeOf } from '../trust/assumptions.ts';

/** The order of the chain, from enrolment to the region of work. */
const chain = [
  'completion_rate',
  'continues_study_share',
  'labour_force_entry_share',
  'suitability_share',
  'abroad_share',
  'stay_in_region_share',
];

/** The factors that turn entrants of a programme into supply: its own rows, else those of every programme. */
export function programmeChain(context: Context, programme: string, id: string): Markup {
  const { t, labels } = context;
  const rows = chain.flatMap((parameter) => chainRows(context, parameter, programme));
  if (rows.length === 0) return nothing;
  return table({
    id: `${id}-chaine`,
    caption: t.programmes.chainCaption(labels.programme(programme)),
    mark: nothing,
    columns: [
      { label: t.assumption.name },
      { label: t.assumption.value, numeric: true },
      { label: t.assumption.range, numeric: true },
      { label: t.assumption.status },
      { label: t.assumption.grade },
    ],
    rows: rows.map((row) => cells(context, row)),
    note: t.programmes.chainNote,
  });
}

/** Values of one sector or region stay out: the most general ones tell the chain. */
function chainRows({ edition }: Context, parameter: string, programme: string): ParameterRow[] {
  const rows = edition.parameters.filter(
    (row) => row.parameter === parameter && row.region_code === '_T' && isEverywhere(row.sector_code),
  );
  const own = rows.filter((row) => row.programme_code === programme);
  return own.length > 0 ? own : rows.filter((row) => isEverywhere(row.programme_code));
}

function isEverywhere(code: string): boolean {
  return code === '_T' || code === '_Z' || code === '';
}

function cells(context: Context, row: ParameterRow): (string | Markup)[] {
  const { t, formats } = context;
  const scope = scopeOf(context, { ...row, programme_code: '_T' });
  const range =
    row.low === null || row.high === null
      ? t.assumption.fixed
      : t.range.fromTo(amount(context, row, row.low), amount(context, row, row.high));
  return [
    html`${parameterName(context, row.parameter)}${scope === '' ? nothing : html`<small>${scope}</small>`}`,
    row.value === null ? t.assumption.unknown : amount(context, row, row.value),
    row.value === null ? t.sign.notApplicable : range,
    statusFlag(context.t, row.status),
    row.grade === null ? formats.missing : wordFor(t.names.grade, row.grade),
  ];
}
