import { statusFlag } from '../../html/mark.ts';
import { html, type Markup, nothing, webLink } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { ParameterRow } from '../../reading/rows.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { siteName } from '../sector/targets.ts';

/** Value, range and standing of each parameter. */
export function parameterTable(
  context: Context,
  rows: readonly ParameterRow[],
  id: string,
  caption: string,
): Markup {
  const { t } = context;
  return table({
    id,
    caption,
    mark: nothing,
    columns: [
      { label: t.assumption.name },
      { label: t.assumption.value, numeric: true },
      { label: t.assumption.range, numeric: true },
      { label: t.assumption.status },
      { label: t.assumption.grade },
      { label: t.assumption.source },
    ],
    rows: rows.map((row) => cells(context, row)),
  });
}

export function parameterName({ t }: Context, code: string): string {
  return wordFor(t.names.parameter, code);
}

function cells(context: Context, row: ParameterRow): (string | Markup)[] {
  const { t, formats } = context;
  const scope = scopeOf(context, row);
  const hasRange = row.low !== null && row.high !== null;
  const site = siteName(row.url);
  return [
    html`${parameterName(context, row.parameter)}${scope === '' ? nothing : html`<small>${scope}</small>`}`,
    row.value === null
      ? t.assumption.unknown
      : html`${amount(context, row, row.value)}${isShare(row.unit) ? nothing : html`<small>${wordFor(t.names.unit, row.unit ?? '')}</small>`}`,
    row.value === null
      ? t.sign.notApplicable
      : hasRange
        ? t.range.fromTo(amount(context, row, row.low), amount(context, row, row.high))
        : t.assumption.fixed,
    statusFlag(t, row.status),
    row.grade === null ? formats.missing : wordFor(t.names.grade, row.grade),
    row.status === 'assumed' ? t.names.ownSource : site === null ? formats.missing : webLink(row.url, site),
  ];
}

type Scope = Pick<ParameterRow, 'region_code' | 'sector_code' | 'occupation_code' | 'programme_code'>;

/** Where a parameter holds: the codes it names, in words; empty when it holds everywhere. */
export function scopeOf({ labels, formats }: Context, row: Scope): string {
  const isNamed = (code: string) => code !== '_T' && code !== '_Z' && code !== '';
  const names = [
    isNamed(row.region_code) ? labels.region(row.region_code) : '',
    isNamed(row.sector_code) ? labels.sector(row.sector_code) : '',
    isNamed(row.occupation_code) ? labels.occupation(row.occupation_code) : '',
    isNamed(row.programme_code) ? labels.programme(row.programme_code) : '',
  ];
  return formats.commas(names.filter((name) => name !== ''));
}

/** Its name says of what a share is a share. */
const isShare = (unit: string | null): boolean => unit === 'share';

/** Shares are written 0–1 in the files and read as percentages. */
export function amount(
  { formats }: Context,
  { unit }: { unit: string | null },
  value: number | null,
): string {
  return isShare(unit) ? formats.share(value, false) : formats.parameter(value);
}

/** The unit of a parameter that another row names; null where no row of the edition has it. */
export function unitOf({ edition }: Context, parameter: string): { unit: string | null } {
  return { unit: edition.parameters.find((row) => row.parameter === parameter)?.unit ?? null };
}
