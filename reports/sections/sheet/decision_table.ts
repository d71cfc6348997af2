import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PlanDecision, PlanFacts } from '../../reading/plan/facts.ts';
import { firstYear, settlingOf } from '../../reading/plan/measures.ts';
import { broughtBy, type NextDecision, nextDecisions } from '../../reading/plan/next_decisions.ts';
import type { LimitRow, RegionFacts } from '../../reading/region/facts.ts';
import { distinct, grouped, sum } from '../../reading/shaping.ts';
import { wordFor } from '../../words/shape/texts.ts';
import { casesShare, counted, decisionOf, settlerName, sizeOf } from '../act/plan_words.ts';
import type { Context } from '../context.ts';

/** What stands on the first screen; the details have the rest. The country has a longer answer above them. */
const MOST = 5;
const MOST_OF_COUNTRY = 4;

/** Rows up to which options fill the table: one always has its place, for the largest is what people ask about. */
const FILLED = 3;

/** Specialties of one decision that are named. */
const NAMED = 2;

/** At most five decisions for the next intake: what holds in every planned scenario first, each with its limit. */
export function decisionTable(context: Context, facts: RegionFacts): Markup {
  const { t } = context;
  const { plan } = facts;
  const year = plan === null ? null : firstYear(plan);
  if (plan === null || year === null) return nothing;
  const all = nextDecisions(plan).filter(isWorthAMention);
  const shown = shownOf(all, facts.regionCode === '_T' ? MOST_OF_COUNTRY : MOST);
  return html`<div class="stacked">${table({
    id: 'decisions',
    stacked: true,
    caption: t.sheet.table.caption({
      september: String(year),
      scenarios: plan.scenarios.length,
      holds: all.some(({ state }) => state === 'common'),
    }),
    mark: illustrativeMark(t, plan.isIllustrative),
    columns: [
      { label: t.sheet.table.what },
      { label: t.sheet.table.size },
      { label: t.sheet.table.who },
      { label: t.sheet.table.brings },
      { label: t.sheet.table.limit },
      { label: t.sheet.table.holds },
    ],
    rows: shown.map((one) => [
      nameCell(context, one),
      sizeOf(context, one.rows),
      decisionOf(context, one.rows[0]!),
      bringsCell(context, one),
      limitText(context, facts, one),
      holdsCell(context, plan, one),
    ]),
    ...(all.length > shown.length ? { note: t.sheet.table.more(all.length - shown.length) } : {}),
  })}</div>`;
}

function shownOf(all: readonly NextDecision[], most: number): NextDecision[] {
  const sure = all.filter(({ state }) => state !== 'option').slice(0, most - 1);
  const options = all.filter(({ state }) => state === 'option');
  return [...sure, ...options.slice(0, Math.max(1, FILLED - sure.length))];
}

/** An option that brings nobody in whole numbers is left to the details. */
function isWorthAMention(one: NextDecision): boolean {
  return one.state !== 'option' || one.rows[0]!.action === 'close' || broughtBy(one) >= 0.5;
}

function nameCell(context: Context, one: NextDecision): Markup {
  const { t, labels, formats } = context;
  const [row] = one.rows;
  const lever = formats.commas([
    labels.lever(row!.lever_code),
    ...(row!.action === 'close' ? [wordFor(t.planPage.action, row!.action)] : []),
  ]);
  return html`<strong>${named(lever)}</strong><span>${specialtiesText(context, one.rows)}${row!.to_region_code === '_Z' ? '' : ` (${t.planPage.toRegion(labels.region(row!.to_region_code))})`}</span>`;
}

/** In how many of the cases, and which scenarios recommend it; of an option what would settle it. */
function holdsCell(context: Context, plan: PlanFacts, one: NextDecision): Markup {
  const { t, labels, formats, language } = context;
  const settler = one.state === 'option' ? settlingOf([measureOf(one)], language.code)[0] : undefined;
  const state = {
    common: () => t.sheet.table.state.common(plan.scenarios.length),
    some: () => t.sheet.table.state.some(formats.list(one.scenarios.map((code) => labels.scenario(code)))),
    option: () => t.sheet.table.state.option,
  }[one.state]();
  const settled =
    settler === undefined ? t.planPage.unsettled : t.sheet.table.settles(settlerName(context, settler.input));
  const open = one.state === 'option' ? settled : '';
  const share = one.robustShare === null ? '' : t.sheet.table.cases(casesShare(context, one.robustShare));
  return html`${share}<small>${[state, open].filter((text) => text !== '').join(t.change.and)}</small>`;
}

function measureOf(one: NextDecision) {
  return { rows: new Map(one.rows.map((row, at) => [String(at), row])), one: one.rows[0]! };
}

/** The specialties that it serves most, each with how much, and how many others. */
function specialtiesText({ t, formats, labels }: Context, rows: readonly PlanDecision[]): string {
  // Of the country a specialty has a row a region.
  const own = grouped(
    rows.filter((row) => row.occupation_code !== '_Z'),
    (row) => row.occupation_code,
  );
  const size = (some: readonly PlanDecision[]) =>
    formats.persons(
      sum(some, (row) => row.starts_persons),
      rows[0]!.is_illustrative,
    );
  if (own.length <= 1) return own.map(([row]) => labels.occupation(row!.occupation_code)).join('');
  const shown = own.length > NAMED + 1 ? own.slice(0, NAMED) : own;
  const rest = own.slice(shown.length);
  return formats.commas([
    ...shown.map((some) => `${labels.occupation(some[0]!.occupation_code)} ${size(some)}`),
    ...(rest.length === 0 ? [] : [t.sheet.table.others({ n: rest.length, persons: size(rest.flat()) })]),
  ]);
}

function bringsCell(context: Context, one: NextDecision): string {
  const { t } = context;
  const illustrative = one.rows[0]!.is_illustrative;
  const brought = broughtBy(one);
  if (one.rows[0]!.action === 'close')
    return t.sheet.table.less(
      counted(
        context,
        sum(one.rows, (row) => row.arrivals_lost_persons),
        illustrative,
      ),
    );
  return t.sheet.table.people(counted(context, brought, illustrative));
}

/** The limits that bind the measures of a decision in the scenarios that take it, the dearest first. */
function limitText(context: Context, facts: RegionFacts, one: NextDecision): string {
  const { t, formats } = context;
  const binding = facts.limits.filter((limit) => one.rows.some((row) => binds(limit, row, one, facts)));
  const names = distinct(binding, (limit) => limit.constraint_name).slice(0, 2);
  if (names.length === 0) return t.sheet.table.noLimit;
  return formats.commas(names.map((name) => wordFor(t.sheet.table.limits, name)));
}

function binds(limit: LimitRow, row: PlanDecision, one: NextDecision, facts: RegionFacts): boolean {
  const lever = facts.plan?.levers.find((own) => own.lever_code === row.lever_code);
  const needsTrainers = (lever?.trainers_per_group ?? 0) > 0 && row.action === 'open';
  const isOwn = (code: string, own: string) => code === '_T' || code === '_Z' || code === own;
  return (
    one.scenarios.includes(limit.scenario) &&
    limit.year === row.year &&
    isOwn(limit.region_code, row.region_code) &&
    isOwn(limit.lever_code, row.lever_code) &&
    isOwn(limit.occupation_code, row.occupation_code) &&
    (limit.constraint_name !== 'trainers' || needsTrainers) &&
    (limit.constraint_name !== 'institute' || row.action === 'train_trainers') &&
    (limit.constraint_name !== 'visa_share' || row.action === 'visa') &&
    (limit.constraint_name !== 'surplus' || row.action === 'relocate')
  );
}
