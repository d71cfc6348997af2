import Papa from 'papaparse';
import type { Model } from '../../../models/forecast/model.ts';
import { forecastPanel } from '../../../models/forecast/panel.ts';
import { type FilledSeries, fillHoles } from '../../../models/forecast/parts/holes.ts';
import { type BareForecast, forecastSeries, MIN_POINTS } from '../../../models/forecast/series.ts';
import { mustBeWritable } from '../../files/output_place.ts';
import { EXIT, formatProblems, type Problem, UserError } from '../../problem.ts';
import { doubtsOf } from './doubts.ts';
import { namedModel } from './named_model.ts';
import { readBytes } from './read_bytes.ts';
import { type CsvSeries, readSeriesCsv, type SeriesLayout } from './series_csv.ts';
import { writeAll } from './text_output.ts';

export interface ForecastCsvOptions extends SeriesLayout {
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

const HEADER = 'series_id,h,year,model,mean,lo_80,hi_80,lo_95,hi_95\n';

/**
 * Forecasts any CSV of yearly series: one row a series and horizon, in the order of the file. Under five points the
 * model is called short_growth, and its bands are those of other series as short; one point is held_level, without a
 * band. Years that are missing in between are filled for the fit.
 *
 * @returns the problems found; series with a bad row are left out, unless `strict`.
 * @throws UserError (exit 3) when nothing can be forecast, or anything is bad and `strict`.
 */
export function forecastCsv(options: ForecastCsvOptions): readonly Problem[] {
  const where = options.file === '-' ? 'standard input' : options.file;
  if (options.output !== undefined && options.output !== '-')
    mustBeWritable(options.output, options.file === '-' ? [] : [options.file]);
  const { series, problems, found } = readSeriesCsv(readBytes(options.file, where), where, options);
  for (const { says } of found) options.tell?.(`${where}: ${says}.`);
  if (problems.length > 0 && (options.strict || series.length === 0))
    throw new UserError(EXIT.rejected, problems);
  if (series.length === 0) {
    throw new UserError(EXIT.rejected, [
      {
        where,
        rule: 'empty',
        what: 'there is no series to forecast.',
        fix: 'the file needs rows of series_id, year and value.',
      },
    ]);
  }
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

/** @throws UserError (exit 2) when the name is unknown, or the model cannot be asked for from here. */
export function modelOf({ model: name, ceiling, panel }: ForecastCsvOptions): Model | undefined {
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
function tellBounds(series: readonly CsvSeries[], where: string, tell: ForecastCsvOptions['tell']): void {
  for (const bound of [100, 1]) {
    const own = series.filter((one) => one.bound === bound).map(({ id }) => id);
    if (own.length === 0) continue;
    const named = own.slice(0, 3).join(', ');
    tell?.(
      `${where}: ${own.length === 1 ? named : `${own.length} series (${named}${own.length > 3 ? ', …' : ''})`} by ${own.length === 1 ? 'its' : 'their'} unit never above ${bound}; --ceiling says otherwise.`,
    );
  }
}

/** Series with a value above what no value passes, each with the year. */
function above(series: readonly CsvSeries[], ceiling: number | undefined, where: string): Refusal[] {
  if (ceiling === undefined) return [];
  return series.flatMap(({ id, years, values }) => {
    const at = values.findIndex((value) => value > ceiling);
    if (at < 0) return [];
    const what = `${id} is ${values[at]} in ${years[at]}, above the ceiling of ${ceiling}.`;
    const fix = 'correct the value, or give a ceiling that no value passes.';
    return [{ id, problem: { where, rule: 'ceiling', what, fix } }];
  });
}

interface Refusal {
  readonly id: string;
  readonly problem: Problem;
}

/** Series that the named model cannot take, each with the reason. */
function refusals(series: readonly CsvSeries[], model: Model, where: string): Refusal[] {
  return series.flatMap((one) => {
    const { values: run, nObs } = fillHoles(one.years, one.values);
    if (nObs < MIN_POINTS) return [];
    try {
      model.fit(run);
      return [];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const what = `${model.name} cannot forecast ${one.id}: ${error.message}.`;
      return [
        {
          id: one.id,
          problem: { where, rule: 'model_refuses', what, fix: 'name another model for this series.' },
        },
      ];
    }
  });
}

/** What a person is told of series that were left out. */
export function tellLeftOut(problems: readonly Problem[]): string {
  return `${formatProblems(problems)}\nThe series of these rows were left out; --strict stops instead.\n`;
}

function* rowsOf(
  series: readonly CsvSeries[],
  options: Omit<ForecastCsvOptions, 'ceiling'> & { readonly ceiling: number | undefined },
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
    yield lines(one.id, years, forecast);
  }
}

/** Forecasts of those series that have enough points, by their place among all. */
function panelOf(
  series: readonly CsvSeries[],
  own: readonly number[],
  options: Omit<ForecastCsvOptions, 'ceiling'> & { readonly ceiling: number | undefined },
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
      observed: whole.map((i) => runs.get(i)!.nObs),
      keys: whole.map((i) => series[i]!.id),
      ...(options.panel === undefined ? {} : { panel: whole.map((i) => series[i]!.panel) }),
    },
  );
  return whole.map((i, k) => [i, forecasts[k]!]);
}

function lines(id: string, years: readonly number[], forecast: BareForecast): string {
  const name = Papa.unparse([[id]], { newline: '\n' });
  const bounds = [forecast.lo80, forecast.hi80, forecast.lo95, forecast.hi95];
  return years
    .map(
      (year, j) =>
        `${name},${j + 1},${year},${forecast.model},${forecast.mean[j]},${bounds.map((bound) => bound?.[j] ?? '').join(',')}\n`,
    )
    .join('');
}
