import type { Model } from '../../../../models/forecast/model.ts';
import { workInOrder } from '../../../threads/pool.ts';
import { HEADER } from '../answer_lines.ts';
import type { ForecastOptions } from '../forecast_csv.ts';
import { openOutput } from '../text_output.ts';
import type { Block, BlockSetup } from './block.ts';
import { calibrations, type FactorsOf } from './calibrations.ts';
import { type Connections, type FittedSeries, fittedSeries } from './fitted_series.ts';

/** Series of a block: enough that a message costs nothing beside them, few enough that little is held. */
const BLOCK = 500;

/** Forecasts what is left of a file in threads, and writes it in the order of the file. */
export async function writeForecasts(
  connections: Connections,
  left: ReadonlySet<number>,
  options: ForecastOptions,
  asked: { readonly ceiling: number | undefined; readonly model: Model | undefined },
): Promise<void> {
  const { horizon, floor, model, ceiling } = options;
  const setup: BlockSetup = { horizon, floor, model, ceiling };
  const program = new URL('./block_thread.ts', import.meta.url);
  const ceilingOf = ({ bound }: FittedSeries) =>
    asked.ceiling ?? (asked.model === undefined ? (bound ?? Number.NaN) : Number.NaN);
  const factorsOf =
    options.panel === undefined
      ? undefined
      : await calibrations(fittedSeries(connections, left), ceilingOf, horizon);
  const output = openOutput(options.output);
  try {
    output.write(HEADER);
    await workInOrder<Block, Uint8Array>(
      { program, setup },
      blocksOf(fittedSeries(connections, left), ceilingOf, factorsOf),
      (bytes) => output.write(bytes),
    );
  } catch (error) {
    output.drop();
    throw error;
  }
  output.finish();
}

async function* blocksOf(
  chunks: AsyncIterable<readonly FittedSeries[]>,
  ceilingOf: (series: FittedSeries) => number,
  factorsOf: FactorsOf | undefined,
): AsyncGenerator<Block> {
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += BLOCK) {
      const series = chunk.slice(from, from + BLOCK);
      const total = series.reduce((sum, { points }) => sum + points, 0);
      const block = {
        ids: series.map(({ id }) => id),
        counts: Int32Array.from(series, ({ points }) => points),
        years: new Int16Array(total),
        values: new Float64Array(total),
        ceilings: Float64Array.from(series, ceilingOf),
        ...(series.some(({ nowcast }) => nowcast !== undefined) && {
          nowcasts: series.map(({ nowcast }) => nowcast),
        }),
        ...(factorsOf && { factors: series.map((one) => factorsOf(one, ceilingOf(one))) }),
      };
      let at = 0;
      for (const { years, values, points } of series) {
        block.years.set(years, at);
        block.values.set(values, at);
        at += points;
      }
      yield block;
    }
}
