import { foldedTable } from '../../html/fold.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { AdequacyRow } from '../../reading/rows.ts';
import { crossed, distinct } from '../../reading/shaping.ts';
import type { Formats } from '../../words/format/formats.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

/** Every indicator of every cell that has one, side by side, with the cells where they contradict each other. */
export function indicatorTable(context: Context, facts: RegionFacts): Markup {
  const { t, labels } = context;
  // Leaves only: a total over cells that cannot be evaluated has no indicator.
  const leaves = facts.adequacy.filter((row) => row.sector_code !== '_T' && row.occupation_code !== '_T');
  if (leaves.length === 0) return nothing;
  const known = new Set(leaves.filter((row) => row.value !== null).map((row) => row.indicator));
  const all = distinct(facts.adequacy, (row) => row.indicator);
  const indicators = all.filter((code) => known.has(code));
  const cells = crossed(
    leaves,
    (row) => `${row.sector_code}|${row.occupation_code}`,
    (row) => row.indicator,
    indicators,
  );
  const shown = cells.filter(({ rows }) => rows.some((row) => row.value !== null));
  const silent = all.filter((code) => !known.has(code));
  const place = labels.region(facts.regionCode);
  if (shown.length === 0) return html`<h3>${t.adequacy.title}</h3><p>${t.adequacy.none}</p>`;
  return html`<h3>${t.adequacy.title}</h3>
<p>${t.adequacy.intro}</p>
${foldedTable({
  id: 'indicateurs',
  caption: t.adequacy.caption(place),
  mark: illustrativeMark(
    t,
    shown.some(({ rows }) => rows.some((row) => row.is_illustrative)),
  ),
  columns: [
    { label: t.adequacy.cell },
    ...indicators.map((code) => ({ label: labels.indicator(code) })),
    { label: t.adequacy.agreement },
  ],
  rows: shown.map(({ rows, cells: values }) => [
    cellName(context, rows[0]!),
    ...values.map(([row]) => valueCell(context, row)),
    agreement(context, facts, rows[0]!),
  ]),
  note: [
    t.adequacy.notShown(cells.length - shown.length),
    ...silent.map((code) => {
      const reason = facts.adequacy.find((row) => row.indicator === code)?.reason ?? '';
      return t.adequacy.whyNot({
        indicator: labels.indicator(code),
        reason: wordFor(t.names.reasonShort, reason),
      });
    }),
  ].join(' '),
})}`;
}

function cellName({ labels }: Context, row: AdequacyRow): Markup {
  return html`${named(labels.sector(row.sector_code))}<small>${named(labels.occupation(row.occupation_code))}</small>`;
}

function valueCell(context: Context, row: AdequacyRow | undefined): Markup {
  const { t, formats, edition } = context;
  if (row === undefined) return html`${formats.missing}`;
  if (row.value === null)
    return html`${t.sign.notEvaluable}<small>${wordFor(t.names.reasonShort, row.reason ?? '')}</small>`;
  const found = edition.classes.find(
    (one) => one.indicator === row.indicator && one.class_code === row.class,
  );
  const label = found?.label ?? '';
  return html`${printedIndicator(context.formats, row)}${label === '' ? nothing : html`<small>${label}</small>`}`;
}

/** By the unit that the seed says. */
export function printedIndicator(
  formats: Formats,
  row: Pick<AdequacyRow, 'unit' | 'value' | 'is_illustrative'>,
): string {
  const print = {
    ratio: formats.ratio,
    share: formats.share,
    persons: formats.signedPersons,
  }[row.unit];
  return print(row.value, row.is_illustrative);
}

function agreement({ t }: Context, facts: RegionFacts, row: AdequacyRow): Markup {
  const found = facts.disagreements.find(
    (one) => one.sector_code === row.sector_code && one.occupation_code === row.occupation_code,
  );
  if (found === undefined) return html`${t.sign.missing}`;
  return found.disagree
    ? html`<span class="flag"><span aria-hidden="true">≠ </span>${t.adequacy.disagree}</span>`
    : html`${t.adequacy.agree}`;
}
