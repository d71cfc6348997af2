import type { Model } from '../../../models/forecast/model.ts';
import { forecastPanel } from '../../../models/forecast/panel.ts';
import { type FilledSeries, fillHoles } from '../../../models/forecast/parts/holes.ts';
import { type BareForecast, forecastSeries, MIN_POINTS } from '../../../models/forecast/series.ts';
import { mustBeWritable } from '../../files/output_place.ts';
import { EXIT, formatProblems, type Problem, UserError } from '../../problem.ts';
import { answerLines, HEADER } from './answer_lines.ts';
import { doubtsOf } from './doubts.ts';
import { namedModel } from './named_model.ts';
import { readBytes } from './read_bytes.ts';
import { above, refusals } from './refusals.ts';
import { readSeriesCsv, type SeriesFile } from './series_csv.ts';
import type { CsvSeries, SeriesLayout } from './series_rows.ts';
import { writeAll } from './text_output.ts';
import { boundTally } from './unit_bound.ts';

export interface ForecastOptions extends SeriesLayout {
  /** Path, or - for standard input. */
  readonly file: string;
  readonly horizon: number;
  /** Path of the result; standard output when absent or -. */
  readonly output?: string;
  /** A model of the catalogue; absent, the default forecast. */
  readonly model?: string;
  /** What no value passes (1 for a share, 100 for a percentage); models that grow towards it never reach it. */
  readonly ceiling?: number;
  readonly floor: number | null;
  /** One bad row stops everything. */
  readonly strict: boolean;
  /** Is told how the file was read where nothing declares it. */
  readonly tell?: (found: string) => void;
}

export interface ForecastCsvOptions extends ForecastOptions {
  /** What the file holds, where it was read already. */
  readonly bytes?: Uint8Array;
}

/**
 * Forecasts any CSV of yearly series: one row a series and horizon, in the order of the file. Under five points the
 * model is called short_growth, and its bands are those of other series as short; one point is held_level, without a
 * band. Years that are missing in between are filled for the fit.
 *
 * @returns the problems found; series with a bad row are left out, unless `strict`.
 * @throws UserError (exit 3) when nothing can be forecast, or anything is bad and `strict`.
 */
export function forecastCsv(options: ForecastCsvOptions): readonly Problem[] {
  const where = placeOf(options);
  if (options.output !== undefined && options.output !== '-')
    mustBeWritable(options.output, options.file === '-' ? [] : [options.file]);
  const bytes = options.bytes ?? readBytes(options.file, where);
  return forecastRead(readSeriesCsv(bytes, where, options), options);
}

/** How problems name the file. */
export const placeOf = ({ file }: { readonly file: string }) => (file === '-' ? 'standard input' : file);

/** Forecasts what was read of a file, and writes it. */
export function forecastRead(
  { series, problems, found }: SeriesFile,
  options: ForecastOptions,
): readonly Problem[] {
  const where = placeOf(options);
  for (const { says } of found) options.tell?.(`${where}: ${says}.`);
  if (problems.length > 0 && (options.strict || series.length === 0))
    throw new UserError(EXIT.rejected, problems);
  if (series.length === 0) throw nothingIn(where);
  const model = modelOf(options);
  // A model that grows towards its ceiling stays under it by itself.
  const ceiling = model?.needs === 'ceiling' ? undefined : options.ceiling;
  const refused = [
    ...above(series, ceiling, where),
    ...(model === undefined ? [] : refusals(series, model, where)),
  ];
  const left = new Set(refused.map(({ id }) => id));
  if (refused.length > 0 && (options.strict || left.size === series.length))
    throw new UserError(EXIT.rejected, [...problems, ...refused.map(({ problem }) => problem)]);
  const kept = series.filter(({ id }) => !left.has(id));
  if (ceiling === undefined && model === undefined) tellBounds(kept, where, options.tell);
  const { told, fitted } = doubtsOf(kept, options.floor);
  for (const what of told) options.tell?.(`${where}: ${what}.`);
  writeAll(options.output, rowsOf(fitted, { ...options, ceiling }, model));
  return [...problems, ...refused.map(({ problem }) => problem)];
}

export function nothingIn(where: string): UserError {
  return new UserError(EXIT.rejected, [
    {
      where,
      rule: 'empty',
      what: 'there is no series to forecast.',
      fix: 'the file needs rows of series_id, year and value.',
    },
  ]);
}

/** @throws UserError (exit 2) when the name is unknown, or the model cannot be asked for from here. */
export function modelOf({ model: name, ceiling, panel }: ForecastOptions): Model | undefined {
  const refuse = (said: { what: string; fix: string }) =>
    new UserError(EXIT.usage, [{ where: '--model', rule: 'usage', ...said }]);
  const named = namedModel(name, ceiling);
  if ('what' in named) throw refuse(named);
  if (name !== undefined && panel !== undefined)
    throw refuse({
      what: '--panel calibrates the default forecast, not a named model.',
      fix: 'leave one of the two out.',
    });
  return named.model;
}

/** A bound that a unit sets is told: whoever reads the forecast must know why it bends. */
function tellBounds(series: readonly CsvSeries[], where: string, tell: ForecastOptions['tell']): void {
  const bounds = boundTally();
  for (const { id, bound } of series) bounds.add(id, bound);
  for (const said of bounds.said(where)) tell?.(said);
}

/** What a person is told of series that were left out. */
export function tellLeftOut(problems: readonly Problem[]): string {
  return `${formatProblems(problems)}\nThe series of these rows were left out; --strict stops instead.\n`;
}

function* rowsOf(
  series: readonly CsvSeries[],
  options: Omit<ForecastOptions, 'ceiling'> & { readonly ceiling: number | undefined },
  model: Model | undefined,
): Generator<string> {
  const { floor } = options;
  const ceilingOf = ({ bound }: CsvSeries) =>
    options.ceiling ?? (model === undefined ? (bound ?? undefined) : undefined);
  const ceilings = new Set(series.map(ceilingOf));
  const byPosition = new Map<number, BareForecast>();
  // Series of one bound are forecast together; without a panel none depends on another.
  for (const ceiling of ceilings) {
    const own = series.flatMap((one, i) => (ceilingOf(one) === ceiling ? [i] : []));
    for (const [i, forecast] of panelOf(series, own, { ...options, ceiling }, model))
      byPosition.set(i, forecast);
  }
  yield HEADER;
  for (const [i, one] of series.entries()) {
    const last = one.years.at(-1)!;
    const years = Array.from({ length: options.horizon }, (_, j) => last + 1 + j);
    const forecast =
      byPosition.get(i) ?? forecastSeries(one.years, one.values, years, { floor, ceiling: ceilingOf(one) });
    yield answerLines(one.id, years, forecast, one.nowcast);
  }
}

/** Forecasts of those series that have enough points, by their place among all. */
function panelOf(
  series: readonly CsvSeries[],
  own: readonly number[],
  options: Omit<ForecastOptions, 'ceiling'> & { readonly ceiling: number | undefined },
  model: Model | undefined,
): (readonly [number, BareForecast])[] {
  const runs = new Map<number, FilledSeries>(
    own.map((i) => [i, fillHoles(series[i]!.years, series[i]!.values)]),
  );
  const whole = own.filter((i) => runs.get(i)!.nObs >= MIN_POINTS);
  const { floor, ceiling } = options;
  const { forecasts } = forecastPanel(
    whole.map((i) => runs.get(i)!.values),
    options.horizon,
    {
      floor,
      ceiling,
      model,
      observed: whole.map((i) => runs.get(i)!.observed),
      keys: whole.map((i) => series[i]!.id),
      ...(options.panel === undefined
        ? {}
        : {
            panel: whole.map((i) => series[i]!.panel),
            isLastTold: whole.map((i) => series[i]!.nowcast !== undefined),
          }),
    },
  );
  return whole.map((i, k) => [i, forecasts[k]!]);
}
