import { html, type Markup, nothing } from '../../html/markup.ts';
import type { PlanClassRow, PlanFacts } from '../../reading/plan/facts.ts';
import { distinct, sum } from '../../reading/shaping.ts';
import { roundPersons, roundSignificant } from '../../words/format/rounding.ts';
import type { Counted, PlanParts } from '../../words/shape/handed.ts';
import type { Context } from '../context.ts';

/** A lever that forms no group brings people without a class. */
export type ClassKind = 'open' | 'move' | 'recruit';

export function kindOf(row: PlanClassRow): ClassKind {
  if (row.action === 'move') return 'move';
  return row.has_groups ? 'open' : 'recruit';
}

/** « plan médian » or « plan à 80 % ». */
export function planName({ t, formats }: Context, confidence: number): string {
  return confidence === 0.5 ? t.planPage.median : t.planPage.atShare(formats.share(confidence, false));
}

/** « 80 % », the confidence of the insurance; empty where there is none. */
export function insuredShare({ formats }: Context, facts: PlanFacts): string {
  return facts.high === null ? '' : formats.share(facts.high, false);
}

/** A figure of the first plan and, small and named under it, that of the insurance. */
export function pair(
  context: Context,
  facts: PlanFacts,
  value: number | null,
  insured: number | null,
  print: (value: number | null) => string,
): Markup {
  const small =
    facts.high === null
      ? nothing
      : html`<small class="range">${context.t.planPage.beside({ share: insuredShare(context, facts), value: print(insured) })}</small>`;
  return html`<strong>${print(value)}</strong>${small}`;
}

export function counted({ formats }: Context, value: number, illustrative: boolean): Counted {
  return { n: roundPersons(value, illustrative), text: formats.persons(value, illustrative) };
}

/** Dirhams as millions: two significant digits, since every unit cost is rounded too. */
export function millions({ formats }: Context, value: number | null): string {
  return formats.printed(value === null ? null : roundSignificant(value / 1e6, 2));
}

/** What some rows of the plan ask for, at its first confidence or at the insurance. */
export function partsOf(
  context: Context,
  facts: PlanFacts,
  rows: readonly PlanClassRow[],
  isInsured: boolean,
): PlanParts {
  const starts = (row: PlanClassRow) => (isInsured ? row.insured_starts_persons : row.starts_persons);
  const groups = (row: PlanClassRow) => (isInsured ? row.insured_groups : row.groups);
  const some = (kind: ClassKind) => rows.filter((row) => kindOf(row) === kind);
  const print = (value: number) => counted(context, value, facts.isIllustrative);
  const recruiting = some('recruit').filter((row) => (starts(row) ?? 0) > 0);
  const levers = distinct(recruiting, (row) => row.lever_code).map(context.labels.lever);
  return {
    places: print(sum(some('open'), starts)),
    groups: print(sum(some('open'), groups)),
    moved: print(sum(some('move'), starts)),
    recruits: print(sum(recruiting, starts)),
    recruitLevers: context.formats.commas(levers),
  };
}

export function isEmpty(parts: PlanParts): boolean {
  return parts.places.n + parts.moved.n + parts.recruits.n === 0;
}

/** A lever and what it does: opens places, moves them or brings people in. */
export function leverName({ t, labels }: Context, lever: string, kind: ClassKind): string {
  const name = labels.lever(lever);
  if (kind === 'open') return name;
  return kind === 'move' ? t.planPage.moveOf(name) : t.planPage.recruitOf(name);
}

/** Places, with their groups in brackets where they form any; the head of the column says so. */
export function sizeOf(
  context: Context,
  facts: PlanFacts,
  rows: readonly PlanClassRow[],
  isInsured: boolean,
): string {
  const starts = sum(rows, (row) => (isInsured ? row.insured_starts_persons : row.starts_persons));
  const groups = sum(rows, (row) => (isInsured ? row.insured_groups : row.groups));
  const places = counted(context, starts, facts.isIllustrative);
  if (groups === 0) return places.text;
  return `${places.text} (${counted(context, groups, facts.isIllustrative).text})`;
}

/** The same in both plans. */
export function sizeCell(context: Context, facts: PlanFacts, rows: readonly PlanClassRow[]): Markup {
  const small =
    facts.high === null
      ? nothing
      : html`<small class="range">${context.t.planPage.beside({
          share: insuredShare(context, facts),
          value: sizeOf(context, facts, rows, true),
        })}</small>`;
  return html`<strong>${sizeOf(context, facts, rows, false)}</strong>${small}`;
}
