import { regularKnots } from '../../plausibility/regular_knots.ts';
import { type SeriesFinding, seriesFindings } from '../../plausibility/series_findings.ts';
import type { CsvSeries } from './series_rows.ts';

/** What is told of the series of a file, and the series as they are fitted. */
export interface Doubted {
  readonly told: readonly string[];
  /** In the order of the file; where points lie on lines between others, the others alone. */
  readonly fitted: readonly CsvSeries[];
}

/** Of so many series each is judged; a larger file is a project's, whose `check` judges it by SQL first. */
export const MOST_DOUBTED = 2000;
const SHOWN = 20;

/**
 * What each series says against itself. Nothing is refused here: whoever asks for a forecast of one file reads it at
 * once. Points that lie on straight lines between kinks were drawn by somebody and not counted: the kinks alone are
 * fitted, so that the band is that of so few points.
 */
export function doubtsOf(series: readonly CsvSeries[], floor: number | null): Doubted {
  if (series.length > MOST_DOUBTED)
    return {
      told: [`more than ${MOST_DOUBTED} series: whether they are likely was not looked at`],
      fitted: series,
    };
  const told: string[] = [];
  const fitted = series.map((one) => {
    const counted = countedOf(one);
    const findings = seriesFindings(counted, { floor });
    const lines = findings.filter(({ rule }) => rule === 'straight_line');
    for (const finding of findings)
      if (finding.rule !== 'straight_line') told.push(`${one.id}: ${SAYS[finding.rule](finding)}`);
    const drawn = countedYears(counted, lines);
    if (drawn === null) return one;
    const kept = one.nowcast === undefined ? drawn : [...drawn, counted.years.length];
    told.push(
      `${one.id}: all years but ${drawn.map((i) => one.years[i]).join(', ')} lie on straight lines between these; they are taken for drawn, not counted`,
    );
    return { ...one, years: kept.map((i) => one.years[i]!), values: kept.map((i) => one.values[i]!) };
  });
  const rest = told.length - SHOWN;
  return {
    told: [...told.slice(0, SHOWN), ...(rest > 0 ? [`… and ${rest} more doubts of the kind`] : [])],
    fitted,
  };
}

/** The series without a year that a part of it tells: nobody printed that. */
function countedOf(series: CsvSeries): Pick<CsvSeries, 'years' | 'values'> {
  if (series.nowcast === undefined) return series;
  return { years: series.years.slice(0, -1), values: series.values.slice(0, -1) };
}

/** Places of the years that were counted, where the others were drawn between them; null where nothing was drawn. */
function countedYears(
  { years, values }: Pick<CsvSeries, 'years' | 'values'>,
  lines: readonly SeriesFinding[],
): readonly number[] | null {
  const knots = regularKnots(years, values);
  if (knots !== null) return knots;
  // A series that is one line from end to end has no kinks: that is a trend, and believed.
  if (lines.length < 2) return null;
  const isDrawn = (year: number) => lines.some((line) => year > line.year && year < line.toYear);
  return years.flatMap((year, i) => (isDrawn(year) ? [] : [i]));
}

const number = (value: number | null) => (value === null ? '?' : String(Number(value.toPrecision(6))));
const between = ({ low, high }: SeriesFinding) => `${number(low)} to ${number(high)} was to be expected`;
const span = ({ year, toYear }: SeriesFinding) =>
  year === toYear ? `in ${year}` : `from ${year} to ${toYear}`;

const SAYS: Record<Exclude<SeriesFinding['rule'], 'straight_line'>, (finding: SeriesFinding) => string> = {
  power_of_ten: (f) =>
    `${number(f.value)} ${span(f)} lies ${f.factor! > 1 ? `${number(f.factor)} times above` : `${number(1 / f.factor!)} times below`} the years beside it: ${between(f)}; it is fitted as it stands`,
  fraction_in_count: (f) => `${number(f.value)} ${span(f)} has decimals, and the other years have none`,
  last_far_off: (f) => `${number(f.value)} ${span(f)} lies far off the years before it: ${between(f)}`,
};
