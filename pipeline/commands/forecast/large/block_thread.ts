/** The program of a thread that forecasts blocks of series: their rows as bytes of text. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerLines } from '../answer_lines.ts';
import { namedModel } from '../named_model.ts';
import { oneForecast } from '../one_forecast.ts';
import type { Block, BlockSetup } from './block.ts';

const { horizon, floor, ...named } = (workerData as { setup: BlockSetup }).setup;
const found = namedModel(named.model, named.ceiling);
if ('what' in found) throw new Error(found.what);
const { model } = found;

parentPort!.on('message', (block: Block) => {
  const bytes = new TextEncoder().encode(rowsOf(block));
  parentPort!.postMessage(bytes, [bytes.buffer]);
});

function rowsOf({ ids, counts, years, values, ceilings, factors, nowcasts }: Block): string {
  let text = '';
  let at = 0;
  for (const [i, id] of ids.entries()) {
    const end = at + counts[i]!;
    const own = { years: years.subarray(at, end), values: values.subarray(at, end) };
    const ceiling = Number.isNaN(ceilings[i]!) ? null : ceilings[i]!;
    const last = own.years[own.years.length - 1]!;
    const future = Array.from({ length: horizon }, (_, j) => last + 1 + j);
    text += answerLines(
      id,
      future,
      oneForecast(own, { horizon, floor, ceiling, model, factors: factors?.[i] }),
      nowcasts?.[i],
    );
    at = end;
  }
  return text;
}
