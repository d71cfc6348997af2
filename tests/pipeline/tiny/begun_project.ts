import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

export interface Begun {
  readonly measures: readonly (readonly [name: string, label: string, unit: string, nonnegative: boolean])[];
  /** Rows of a code list (code and name), or where in a file it is read from. */
  readonly lists: Partial<Record<'region' | 'occupation', readonly (readonly string[])[] | object>>;
  /** What stands below the rest of the project file. */
  readonly sources?: string;
}

/** A project that has everything but a source, in a folder of its own. */
export function begunProject({ measures, lists, sources = '' }: Begun): string {
  const folder = mkdtempSync(join(tmpdir(), 'begun-'));
  mkdirSync(join(folder, 'seeds'));
  const seed = (name: string, rows: readonly (readonly unknown[])[]) => {
    writeFileSync(
      join(folder, `seeds/${name}.csv`),
      `${Papa.unparse(rows as string[][], { newline: '\n' })}\n`,
    );
    return `seeds/${name}.csv`;
  };
  const list = (name: 'region' | 'sector' | 'occupation') => {
    const held = name === 'sector' ? [] : (lists[name] ?? []);
    return Array.isArray(held)
      ? seed(`${name}s`, [[`${name}_code`, 'name_en'], ['_T', 'All'], ...held])
      : JSON.stringify(held);
  };
  seed('measures', [
    ['measure', 'label_en', 'unit', 'nature', 'nonnegative'],
    // What may be below zero is a change over a year, and nobody who is there.
    ...measures.map(([name, label, unit, nonnegative]) => [
      ...[name, label, unit],
      nonnegative ? 'stock' : 'flow',
      nonnegative,
    ]),
  ]);
  seed('definitions', [
    ['measure', 'definition', 'label_en', 'is_illustrative'],
    ...measures.map(([name]) => [name, 'published', 'As published', false]),
  ]);
  const first = measures[0]![0];
  const text = `# What a person wrote.
project: looked-at
titles: { en: Looked at } # a remark
languages: [en]
target_year: 2030

code_lists:
  region: ${list('region')}
  sector: ${list('sector')}
  occupation: ${list('occupation')}

seeds: { measure: seeds/measures.csv, definition: seeds/definitions.csv }

balance:
  basis: stock
  demand: { measure: ${first}, definition: published }
  supply: { measure: ${first}, definition: published }

scenarios:
  - { id: observed, titles: { en: Observed } }
${sources}`;
  writeFileSync(join(folder, 'adequation.yaml'), text);
  return folder;
}
