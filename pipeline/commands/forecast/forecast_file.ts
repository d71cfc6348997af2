import { closeSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mustBeWritable } from '../../files/output_place.ts';
import type { Problem } from '../../problem.ts';
import { standardPieces } from '../standard_pieces.ts';
import { type ForecastOptions, forecastCsv } from './forecast_csv.ts';
import { forecastLarge } from './large/forecast_large.ts';
import { asParquet } from './parquet_output.ts';
import { mustBeReadable } from './read_bytes.ts';
import { inScratch } from './scratch.ts';
import { writeWhole } from './text_output.ts';
import { forecastBeside } from './whole_beside.ts';

/** Bytes from which on the engine reads a file; below, it would take longer to start than to read. */
const LARGE = 1 << 22;
/** Of a workbook, which is packed. */
const LARGE_WORKBOOK = 1 << 20;

/**
 * Forecasts a file of any size: what is small is read whole, what is large by the engine, with the same bytes as a
 * result. Parquet is always read by the engine. An output that ends in .parquet is written as Parquet.
 *
 * @param large bytes from which on a file is large.
 * @returns and throws as `forecastCsv`.
 */
export async function forecastFile(options: ForecastOptions, large = LARGE): Promise<readonly Problem[]> {
  const { output = '-', file } = options;
  if (output !== '-') mustBeWritable(output, file === '-' ? [] : [file]);
  if (isNamed(output, 'parquet'))
    return inScratch((folder) =>
      asParquet(output, folder, (csv) => forecastFile({ ...options, output: csv }, large)),
    );
  if (file === '-') return forecastStandard(options, large);
  mustBeReadable(file, file);
  const { size } = statSync(file);
  if (isNamed(file, 'xlsx')) return size < LARGE_WORKBOOK ? forecastCsv(options) : forecastBeside(options);
  const isSmall = size < large && !isNamed(file, 'parquet');
  return isSmall ? forecastCsv(options) : inScratch((folder) => byEngine(options, file, folder));
}

/** What is piped in is small, or goes into a file first. */
async function forecastStandard(options: ForecastOptions, large: number): Promise<readonly Problem[]> {
  const held: Uint8Array[] = [];
  let size = 0;
  const pieces = standardPieces();
  while (size < large) {
    const { value, done } = pieces.next();
    if (done === true) return forecastCsv({ ...options, bytes: Buffer.concat(held) });
    held.push(Uint8Array.from(value));
    size += value.length;
  }
  return inScratch((folder) => {
    const path = join(folder, 'standard_input.csv');
    const descriptor = openSync(path, 'w', 0o600);
    for (const piece of held.splice(0)) writeWhole(descriptor, piece);
    for (const piece of pieces) writeWhole(descriptor, piece);
    closeSync(descriptor);
    return byEngine(options, path, folder);
  });
}

/** @param path where the file lies, whatever problems call it. */
async function byEngine(options: ForecastOptions, path: string, folder: string): Promise<readonly Problem[]> {
  return (await forecastLarge(options, path, folder)) ?? forecastBeside(options, path);
}

const isNamed = (path: string, ending: string) => path.toLowerCase().endsWith(`.${ending}`);
