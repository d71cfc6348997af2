import { html, type Markup, named, nothing } from '../../html/markup.ts';
import type { PlanDecision } from '../../reading/plan/facts.ts';
import { distinct, sum } from '../../reading/shaping.ts';
import { roundPersons } from '../../words/format/rounding.ts';
import type { Amount, Counted } from '../../words/shape/handed.ts';
import { lookUp, wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { inputName } from '../trust/input_name.ts';

/** Measures and how much they take, as every table and sentence of the plan says them. */

export function counted({ formats }: Context, value: number, illustrative: boolean): Counted {
  return { n: roundPersons(value, illustrative), text: formats.persons(value, illustrative) };
}

export function amountOf(context: Context, rows: readonly PlanDecision[]): Amount {
  const illustrative = rows.some((row) => row.is_illustrative);
  return {
    starts: counted(
      context,
      sum(rows, (row) => row.starts_persons),
      illustrative,
    ),
    // A lever that takes people one by one counts no group.
    groups: counted(
      context,
      sum(rows, (row) => row.groups),
      illustrative,
    ),
  };
}

/** « 100 places (4 groupes) », « 30 personnes ». */
export function sizeOf(context: Context, rows: readonly PlanDecision[]): string {
  const { t } = context;
  const amount = amountOf(context, rows);
  return lookUp(t.planPage.size, rows[0]?.action ?? '')?.(amount) ?? t.planPage.people(amount.starts);
}

/** What a measure is: its specialty, its lever, what is done, and whence or whither. */
export function measureName(context: Context, row: PlanDecision): Markup {
  const { t, labels } = context;
  const lever = labels.lever(row.lever_code);
  // Trainers serve every specialty.
  const first = row.occupation_code === '_Z' ? lever : labels.occupation(row.occupation_code);
  const action = wordFor(t.planPage.action, row.action);
  const what = row.occupation_code === '_Z' ? html`${action}` : html`${named(lever)} – ${action}`;
  return html`${named(first)}<small>${what}</small>${ends(context, row)}`;
}

function ends({ t, labels }: Context, row: PlanDecision): Markup {
  const said = [
    row.from_occupation_code === '_Z'
      ? ''
      : t.planPage.fromSpecialty(labels.occupation(row.from_occupation_code)),
    row.to_region_code === '_Z' ? '' : t.planPage.toRegion(labels.region(row.to_region_code)),
  ].filter((text) => text !== '');
  return said.length === 0 ? nothing : html`${said.map((text) => html`<small>${text}</small>`)}`;
}

/** Who decides it and by when. */
export function decisionOf({ t, formats, labels }: Context, row: PlanDecision): Markup {
  return html`${t.planPage.before(formats.date(row.decide_by))}<small>${named(labels.instrument(row.decided_by))}</small>`;
}

/** Whole per cent: the cases know no more. */
export function casesShare({ formats }: Context, share: number): string {
  return formats.share(Math.round(share * 100) / 100, false);
}

/** Whether it is recommended, an option, or of a year that no case tests. */
export function stateOf(context: Context, row: PlanDecision): Markup {
  const { t } = context;
  const word = row.is_recommended
    ? t.planPage.state.recommended
    : row.robust_share === null
      ? t.planPage.state.later
      : t.planPage.state.option;
  const said = [
    row.robust_share === null ? '' : t.planPage.holdsIn(casesShare(context, row.robust_share)),
    row.is_unsure ? unsure(context, row) : '',
    row.is_minimum ? t.planPage.state.minimum : '',
  ].filter((text) => text !== '');
  const name = row.is_recommended ? html`<strong>${word}</strong>` : html`${word}`;
  return html`${name}${said.map((text) => html`<small>${text}</small>`)}`;
}

/** Why what holds in the cases is no recommendation. */
export function unsure({ t }: Context, row: PlanDecision): string {
  return row.action === 'close' ? t.planPage.surplusUnsure : t.planPage.shortageUnsure;
}

/** People that it brings, and those that it takes away elsewhere. */
export function effectOf(context: Context, row: PlanDecision): string[] {
  const { t } = context;
  const print = (value: number) => counted(context, value, row.is_illustrative);
  return [
    row.arrivals_persons < 0.5 ? '' : t.planPage.brings(print(row.arrivals_persons)),
    row.arrivals_lost_persons < 0.5 ? '' : t.planPage.takes(print(row.arrivals_lost_persons)),
  ].filter((text) => text !== '');
}

/** What would settle a measure: an input, or which scenario comes true. */
export function settlerName(context: Context, code: string): string {
  return code === 'scenario' ? context.t.planPage.byScenario : inputName(context, code);
}

/**
 * Where and of which specialty places close, where it is one region of many and one specialty: beside a shortage elsewhere
 * a closure would seem a contradiction.
 */
export function placeOf(
  { labels }: Context,
  own: readonly PlanDecision[],
  all: readonly PlanDecision[],
): string {
  const regions = distinct(own, (row) => row.region_code);
  const specialties = distinct(own, (row) => row.occupation_code);
  const isOne = own[0]?.action === 'close' && regions.length === 1 && specialties.length === 1;
  if (!isOne || distinct(all, (row) => row.region_code).length === 1) return '';
  return ` – ${labels.occupation(specialties[0]!)} – ${labels.region(regions[0]!)}`;
}
