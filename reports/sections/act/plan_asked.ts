import type { PlanDecision, PlanFacts } from '../../reading/plan/facts.ts';
import { leastOf, measuresOf } from '../../reading/plan/measures.ts';
import { grouped, sum } from '../../reading/shaping.ts';
import { roundParts } from '../../words/format/add_up.ts';
import type { Context } from '../context.ts';
import { millionsText } from '../money.ts';

/** Amounts are told in tenths of a million. */
const TENTH = 1e5;

/**
 * What is asked now: the money of what every planned scenario recommends, then a sentence for each who decides, with the
 * amount and the day. Empty where nothing is recommended everywhere.
 */
export function askedNow(context: Context, facts: PlanFacts): string[] {
  const { t } = context;
  const rows = measuresOf(facts).common.map((measure) => leastOf(measure.rows.values()));
  if (rows.length === 0) return [];
  const shares = grouped(rows, (row) => `${row.decide_by} ${row.decided_by}`).sort(
    ([one], [other]) =>
      one!.decide_by.localeCompare(other!.decide_by) || one!.decided_by.localeCompare(other!.decided_by),
  );
  const shown = addedUp(shares.map(costOf), costOf(rows));
  return [
    t.planPage.asked({
      conditional: facts.isIllustrative,
      september: String(rows[0]!.year),
      net: netText(
        context,
        costOf(rows),
        rows.some((row) => row.cost_money < 0),
        rows.some((row) => row.is_illustrative),
      ),
    }),
    ...shares.map((own, at) => askedOf(context, own, shown[at]!)),
  ];
}

/** Of one who decides by one day. */
function askedOf(context: Context, own: readonly PlanDecision[], cost: number): string {
  const { t, formats, labels } = context;
  const [first] = own;
  const illustrative = own.some((row) => row.is_illustrative);
  return t.planPage.askedOf({
    who: labels.instrument(first!.decided_by),
    amount: cost === 0 ? '' : millionsText(context, Math.abs(cost), illustrative),
    saves: cost < 0,
    day: formats.date(first!.decide_by),
  });
}

/** An amount from which savings were taken, or what is saved in all. */
function netText(context: Context, cost: number, hasSavings: boolean, illustrative: boolean): string {
  return context.t.planPage.net({
    amount: millionsText(context, Math.abs(cost), illustrative),
    saves: cost < 0,
    hasSavings,
  });
}

const costOf = (rows: readonly PlanDecision[]): number => sum(rows, (row) => row.cost_money);

/** Tenths of a million that add up to those of the total; what is less than one of them stays what it is. */
function addedUp(costs: readonly number[], total: number): number[] {
  const tenths = roundParts(
    costs.map((cost) => cost / TENTH),
    Math.round(total / TENTH),
  );
  return costs.map((cost, at) => (tenths[at] === 0 ? cost : tenths[at]! * TENTH));
}
