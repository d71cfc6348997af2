import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type ForecastOptions, forecastCsv } from '../../../pipeline/commands/forecast/forecast_csv.ts';
import { forecastFile } from '../../../pipeline/commands/forecast/forecast_file.ts';
import { UserError } from '../../../pipeline/problem.ts';

/** A file forecast as a small one, read whole, and as a large one, read by the engine. */
export async function both(text: string | Uint8Array, options: Partial<ForecastOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  const file = join(folder, 'series.csv');
  writeFileSync(file, text);
  const ask = async (name: string, forecast: (asked: ForecastOptions) => unknown) => {
    const output = join(folder, name);
    const told: string[] = [];
    const asked = {
      file,
      output,
      horizon: 3,
      floor: null,
      strict: false,
      tell: (one: string) => told.push(one),
    };
    const ended = await Promise.resolve()
      .then(() => forecast({ ...asked, ...options }))
      .catch((error: unknown) => {
        if (error instanceof UserError) return { code: error.exitCode, problems: error.problems };
        throw error;
      });
    const isWritten = readdirSync(folder).includes(name);
    return { ended, told, text: isWritten ? readFileSync(output, 'utf8') : null };
  };
  const whole = await ask('whole.csv', (asked) => forecastCsv(asked));
  const large = await ask('large.csv', (asked) => forecastFile(asked, 0));
  return { whole, large };
}

type Came = Awaited<ReturnType<typeof both>>['whole'];

/** Words and rows, and of rows that differ the first ones alone. */
export function expectSame(large: Came, whole: Came): void {
  const lines = [large, whole].map(({ text }) => text?.split('\n') ?? []);
  const at = lines[1]!.findIndex((line, i) => line !== lines[0]![i]);
  const around = at < 0 ? [] : lines.map((own) => own.slice(Math.max(0, at - 1), at + 2));
  expect(around[0]).toEqual(around[1]);
  expect([large.ended, large.told, large.text?.length]).toEqual([
    whole.ended,
    whole.told,
    whole.text?.length,
  ]);
}
