import type { NationalFacts } from '../../reading/nation/facts.ts';
import type { RegionLine } from '../../reading/region/line.ts';
import type { ProgressRow } from '../../reading/rows.ts';
import type { Context } from '../context.ts';
import { measured, measuredRange } from '../sector/targets.ts';
import { parameterName } from '../trust/assumptions.ts';

/** Questions that this edition answers, each from rows that it holds. */
export function answerable(
  context: Context,
  regions: readonly RegionLine[],
  national: NationalFacts,
): string[] {
  const { t, edition } = context;
  const followed = national.progress.filter(
    (row) => row.adopted === 'adopted' && row.from_basis === 'baseline' && row.trend_lo !== null,
  );
  const hasFlows = regions.some((facts) => facts.answer !== null);
  const hasStocks = !hasFlows && regions.some((facts) => facts.balance.length > 0);
  return [
    ...new Set(followed.map((row) => targetLine(context, row))),
    ...(national.coherence.length > 0 ? [t.home.answerCoherence] : []),
    ...(hasFlows && !edition.hasIllustrative ? [t.home.answerRegional] : []),
    ...(hasStocks ? [t.home.answerStock] : []),
    ...(edition.parameters.length > 0 ? [t.home.answerAssumptions(edition.parameters.length)] : []),
  ];
}

function targetLine(context: Context, row: ProgressRow): string {
  const { t, labels } = context;
  const words = {
    measure: labels.measure(row.measure),
    target: measured(context, row.target_value, row.unit),
    year: String(row.target_year),
    trend: measuredRange(context, row.trend_lo, row.trend_hi, row.unit),
  };
  const isShort = row.shortfall_lo !== null && row.shortfall_lo > 0;
  return isShort
    ? t.home.answerTarget({
        ...words,
        shortfall: measuredRange(context, row.shortfall_lo, row.shortfall_hi, row.unit),
      })
    : t.home.answerTargetReached(words);
}

/** Data to obtain, each with what its absence prevents. */
export function missing(context: Context, regions: readonly RegionLine[], national: NationalFacts): string[] {
  const { t, formats, edition } = context;
  const hasFlows = regions.some((facts) => facts.answer !== null);
  const unknown = edition.parameters.filter((row) => row.status === 'unknown');
  const names = [...new Set(unknown.map((row) => parameterName(context, row.parameter)))];
  const assumed = edition.parameters.filter((row) => row.status === 'assumed').length;
  const training = regions.some((facts) => facts.training.length > 0);
  return [
    ...(edition.hasIllustrative ? [t.home.missingRegional] : []),
    ...(hasFlows && !edition.run.initial_gap_known ? [t.home.missingInitial] : []),
    ...shortSeries(context, national),
    ...(names.length > 0 ? [t.home.missingParameter(formats.list(names))] : []),
    ...(assumed > 0 ? [t.home.missingAssumed(assumed, edition.parameters.length)] : []),
    ...(training ? [] : [t.home.missingTraining]),
  ];
}

/** Under so many points a series has no interval of its own. */
const FEW_POINTS = 5;

/** Published series that a target needs and that are too short for an interval of their own. */
function shortSeries({ t, labels }: Context, national: NationalFacts): string[] {
  const followed = national.targets.filter((row) => row.adopted === 'adopted');
  const seen = new Map<string, string>();
  for (const target of followed) {
    const row = national.forecast.find(
      (one) =>
        one.measure === target.measure && one.definition === target.definition && one.n_obs < FEW_POINTS,
    );
    if (row === undefined) continue;
    seen.set(
      target.measure,
      t.home.missingInterval({ measure: labels.measure(target.measure), count: row.n_obs }),
    );
  }
  return [...seen.values()];
}
