import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { CauseRow } from '../../reading/region/decision.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import { grouped } from '../../reading/shaping.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

/** Why cells run short: the first cause that holds, with the two numbers that decided it. */
export function causeTable(context: Context, facts: RegionFacts): Markup {
  const { t, labels } = context;
  if (facts.causes.length === 0) return nothing;
  const short = facts.causes.filter((row) => row.cause !== null && row.cause !== 'none');
  const silent = facts.causes.filter((row) => row.cause === null).length;
  const note = silent === 0 ? '' : t.cause.notEvaluable(silent);
  if (short.length === 0) return html`<h3>${t.cause.title}</h3><p>${t.cause.none} ${note}</p>`;
  return html`<h3>${t.cause.title}</h3>
<p>${t.cause.intro}</p>
${table({
  id: 'causes',
  caption: t.cause.caption(labels.region(facts.regionCode)),
  mark: illustrativeMark(
    t,
    short.some((row) => row.is_illustrative),
  ),
  columns: [
    { label: t.cause.cause },
    { label: t.cause.cells, long: true },
    { label: t.cause.numbers, long: true },
  ],
  rows: alike(context, short).map((rows) => [
    causeName(context, rows[0]!),
    html`${rows.map((row) => cell(context, row))}`,
    numbers(context, rows[0]!),
  ]),
  note,
})}`;
}

/** Cells with one cause that the same two numbers decided share a row: what is said of them is said once. */
function alike(context: Context, rows: readonly CauseRow[]): CauseRow[][] {
  return grouped(rows, (row) => `${causeName(context, row)} ${String(numbers(context, row))}`);
}

function cell({ t, formats, labels }: Context, row: CauseRow): Markup {
  const gap = formats.signedPersons(row.gap, row.is_illustrative);
  return html`<p class="cell">${named(labels.sector(row.sector_code))} – ${named(labels.occupation(row.occupation_code))}${t.cause.is}<strong>${gap}</strong></p>
`;
}

function numbers(context: Context, row: CauseRow): Markup {
  return html`${deciding(context, row.number_1_name, row.number_1, row)}<br>${deciding(context, row.number_2_name, row.number_2, row)}`;
}

/** A cause in words; what is undetermined says what it would be at central values, and what stands in the way. */
export function causeName(
  { t }: Context,
  row: Pick<CauseRow, 'cause' | 'candidate_cause' | 'deciding_factor'>,
): string {
  if (row.cause !== 'undetermined') return wordFor(t.cause.name, row.cause ?? '');
  return t.cause.undetermined({
    candidate: wordFor(t.cause.name, row.candidate_cause ?? ''),
    factor: wordFor(t.cause.factor, row.deciding_factor ?? ''),
  });
}

function deciding({ t, formats }: Context, name: string | null, value: number | null, row: CauseRow): Markup {
  if (name === null) return nothing;
  return html`${wordFor(t.cause.number, name)}${t.cause.is} <strong>${decidingNumber(formats, name, value, row.is_illustrative)}</strong>`;
}

/** How each number that can decide a cause is printed: only gaps have a sign, and a probability is met by a share. */
const DECIDING: Readonly<Record<string, 'signedPersons' | 'persons' | 'share'>> = {
  gap_cum_persons: 'signedPersons',
  gap_at_benchmark_persons: 'signedPersons',
  no_shortage_from_persons: 'persons',
  located_raw_persons: 'persons',
  openings_persons: 'persons',
  p_short: 'share',
  cause_shortage_probability_share: 'share',
};

function decidingNumber(
  formats: Context['formats'],
  name: string,
  value: number | null,
  illustrative: boolean,
): string {
  const print = DECIDING[name];
  return print === undefined ? formats.printed(value) : formats[print](value, illustrative);
}
