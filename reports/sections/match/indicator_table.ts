import { foldedTable } from '../../html/fold.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { AdequacyRow } from '../../reading/rows.ts';
import type { Formats } from '../../words/format/formats.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

/** Every indicator of every cell that has one, side by side, with the cells where they contradict each other. */
export function indicatorTable(context: Context, facts: RegionFacts): Markup {
  const { t, labels } = context;
  const cells = groupCells(facts.adequacy);
  if (cells.size === 0) return nothing;
  const shown = [...cells.values()].filter((rows) => rows.some((row) => row.value !== null));
  const indicators = [...new Set(facts.adequacy.map((row) => row.indicator))].filter((code) =>
    shown.some((rows) => rows.some((row) => row.indicator === code && row.value !== null)),
  );
  const silent = [...new Set(facts.adequacy.map((row) => row.indicator))].filter(
    (code) => !indicators.includes(code),
  );
  const place = labels.region(facts.regionCode);
  if (shown.length === 0) return html`<h3>${t.adequacy.title}</h3><p>${t.adequacy.none}</p>`;
  return html`<h3>${t.adequacy.title}</h3>
<p>${t.adequacy.intro}</p>
${foldedTable({
  id: 'indicateurs',
  caption: t.adequacy.caption(place),
  mark: illustrativeMark(
    t,
    shown.some((rows) => rows.some((row) => row.is_illustrative)),
  ),
  columns: [
    { label: t.adequacy.cell },
    ...indicators.map((code) => ({ label: labels.indicator(code) })),
    { label: t.adequacy.agreement },
  ],
  rows: shown.map((rows) => [
    cellName(context, rows[0]!),
    ...indicators.map((code) =>
      valueCell(
        context,
        rows.find((row) => row.indicator === code),
      ),
    ),
    agreement(context, facts, rows[0]!),
  ]),
  note: [
    t.adequacy.notShown(cells.size - shown.length),
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

/** Leaves only: a total over cells that cannot be evaluated has no indicator. */
function groupCells(rows: readonly AdequacyRow[]): Map<string, AdequacyRow[]> {
  const cells = new Map<string, AdequacyRow[]>();
  for (const row of rows) {
    if (row.sector_code === '_T' || row.occupation_code === '_T') continue;
    const key = `${row.sector_code}|${row.occupation_code}`;
    cells.set(key, [...(cells.get(key) ?? []), row]);
  }
  return cells;
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
