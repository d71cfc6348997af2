import { stockFiles } from './stock_files.ts';
import type { Files } from './write_project.ts';

export const HEADER = 'year,region,occupation,measure,value';

/** Keys of a source in the project file, as they are written there. */
export type SourceKeys = Readonly<Record<string, unknown>>;

const SOURCE: SourceKeys = {
  id: 'stocks',
  path: 'inputs/stocks.csv',
  columns: { year: 'year', region: 'region', occupation: 'occupation', measure: 'measure', value: 'value' },
  constants: { sector: '_T', programme: '_Z', definition: 'register', unit: 'persons', status: 'A' },
  licence: 'none',
  vintage: 'first',
  delivered: '2021-03-01',
  publisher: 'the tests',
};

/** The tiny stock project with this file as its one source, declared with these keys beside the usual ones. */
export function sourceFiles(content: string | Uint8Array, keys: SourceKeys = {}): Files {
  return { ...withSources([{ ...SOURCE, ...keys }]), 'inputs/stocks.csv': content };
}

/** The tiny stock project with these sources, each the usual one with other keys. JSON is YAML, too. */
export function withSources(sources: readonly SourceKeys[]): Files {
  const files = stockFiles();
  const whole = sources.map((keys) => ({ ...SOURCE, ...keys }));
  const text = String(files['adequation.yaml']).replace(
    /^sources:\n(?: .*\n)+/m,
    () => `sources: ${JSON.stringify(whole)}\n`,
  );
  return { ...files, 'adequation.yaml': text };
}
