import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { RegionLine } from '../../reading/region/line.ts';
import type { AnswerRow, BalanceRow, ForecastRow } from '../../reading/rows.ts';
import { readStock } from '../../reading/stock.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { itaClass } from '../match/ita.ts';
import { changeText } from './changes.ts';
import { likelihoodCell, peopleRange } from './people.ts';

interface Figure {
  label: string;
  value: string;
  more: string;
  /** Which row of the changes since the last edition speaks of it. */
  kind?: 'forecast' | 'gap';
}

/** Four to six figures that a reader takes away, each with what bounds it. */
export function headlineSection(context: Context, facts: RegionFacts): Markup {
  const { t } = context;
  const figures = [
    ...employmentFigures(context, facts),
    ...(facts.answer === null ? stockFigures(context, facts) : flowFigures(context, facts, facts.answer)),
  ].map((figure) => withChange(context, facts, figure));
  if (figures.length === 0) return nothing;
  return html`${heading(context, html`${t.headline.title}${illustrativeMark(t, isIllustrative(facts))}`)}
<dl class="figures">${figures.map(
    (figure) =>
      html`<div><dt>${figure.label}</dt><dd><span class="${/\d/.test(figure.value) ? 'value' : 'value words'}">${figure.value}</span></dd><dd class="more">${figure.more}</dd></div>
`,
  )}</dl>`;
}

/** What the last edition said otherwise stands under the figure itself. */
function withChange(context: Context, facts: RegionFacts, figure: Figure): Figure {
  const change = facts.changes.find((row) => row.kind === figure.kind);
  if (figure.kind === undefined || change === undefined) return figure;
  const text = context.t.change.figure(changeText(context, change));
  return { ...figure, more: [figure.more, text].filter((part) => part !== '').join(context.t.change.and) };
}

export function isIllustrative(facts: RegionLine): boolean {
  return facts.historyIsIllustrative || (facts.answer?.is_illustrative ?? false);
}

function employmentFigures({ t, formats, labels, edition }: Context, facts: RegionFacts): Figure[] {
  const measure = labels.measure(edition.run.demand_measure);
  const last = facts.history.at(-1);
  const horizon = facts.forecast.at(-1);
  const observed: Figure[] =
    last === undefined
      ? []
      : [
          {
            label: t.headline.last(measure, String(last.year)),
            value: formats.persons(last.value, facts.historyIsIllustrative),
            more:
              facts.historyBasis === 'observed'
                ? t.headline.asOf
                : wordFor(t.evidence.basis, facts.historyBasis),
          },
        ];
  if (horizon === undefined) return observed;
  return [...observed, horizonFigure(t, formats, measure, horizon)];
}

function horizonFigure(
  t: Context['t'],
  formats: Context['formats'],
  measure: string,
  row: ForecastRow,
): Figure {
  const print = (value: number | null) => formats.persons(value, row.is_illustrative);
  const label = t.headline.horizon(measure, String(row.year));
  const more =
    row.lo_80 === null
      ? row.model === 'shares'
        ? t.headline.mean
        : t.headline.noBand
      : t.headline.band80(t.range.fromTo(print(row.lo_80), print(row.hi_80)));
  return { label, value: print(row.mean), more, kind: 'forecast' };
}

function flowFigures(context: Context, facts: RegionFacts, answer: AnswerRow): Figure[] {
  const { t, formats } = context;
  const print = (value: number | null) => formats.persons(value, answer.is_illustrative);
  const [first, last] = [String(answer.from_year), String(answer.to_year)];
  const partial = answer.n_evaluable_cells < answer.n_cells;
  const evaluable = answer.n_evaluable_cells > 0;
  const ita = itaClass(context, facts, '_T', '_T');
  return [
    {
      label: t.headline.openings(first, last),
      value: print(answer.openings_persons),
      more: partial
        ? t.headline.ofWhichEvaluable(formats.share(answer.evaluable_share, false))
        : t.headline.mean,
    },
    {
      label: t.headline.supply(first, last),
      value: evaluable ? print(answer.supply_persons) : t.sign.notEvaluable,
      more: partial && evaluable ? t.headline.evaluableOnly : evaluable ? t.headline.mean : '',
    },
    sideFigure(context, answer, 'short', t.headline.short(last)),
    sideFigure(context, answer, 'over', t.headline.over(last)),
    ...(ita === null ? [] : [{ label: t.headline.ita, value: ita.value, more: ita.label }]),
  ];
}

/** A mean over the draws and its band; of people short, how likely it is that anybody is. */
function sideFigure(context: Context, answer: AnswerRow, side: 'short' | 'over', label: string): Figure {
  const { t, formats } = context;
  const mean = answer[`${side}_persons`];
  const range = peopleRange(context, answer, side);
  const likely = side === 'short' && !answer.is_illustrative && answer.p_short !== null;
  const parts = [
    range === '' ? '' : t.headline.band80(range),
    likely ? t.headline.likely(likelihoodCell(context, answer)) : '',
  ];
  return {
    label,
    value: mean === null ? t.sign.notEvaluable : formats.persons(mean, answer.is_illustrative),
    more: parts.filter((part) => part !== '').join(t.change.and),
  };
}

function stockFigures({ t, formats, labels }: Context, facts: RegionFacts): Figure[] {
  const stock = readStock(facts.balance);
  if (stock === null) return [];
  const year = String(stock.year);
  const whole = facts.balance.find((row) => row.sector_code === '_T' && row.occupation_code === '_T');
  const largest = (label: string, row: BalanceRow | undefined): Figure[] =>
    row === undefined
      ? []
      : [
          {
            label,
            value: formats.signedPersons(row.gap_persons, row.is_illustrative),
            more: labels.occupation(row.occupation_code),
          },
        ];
  const count = (label: string, value: number | null): Figure[] =>
    whole === undefined || value === null
      ? []
      : [{ label, value: formats.persons(value, whole.is_illustrative), more: '' }];
  return [
    ...count(t.headline.demand(year), whole?.demand_persons ?? null),
    ...count(t.headline.supplyStock(year), whole?.supply_persons ?? null),
    {
      label: t.headline.shortOccupations(year),
      value: formats.printed(stock.nShort),
      more: t.headline.outOf(formats.printed(stock.nTotal)),
    },
    ...largest(t.headline.largestShortage(year), stock.shortages[0]),
    ...largest(t.headline.largestSurplus(year), stock.surpluses[0]),
  ];
}
