import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { parse } from 'yaml';
import type { FixtureRow, FixtureTables } from '../fixture/fixture_database.ts';

type Named = Record<string, string>;

/** Views whose rows are named by the shipped seeds, with the columns that find a row there. */
const seeds: [view: string, seed: string, keys: string[]][] = [
  ['region', 'regions', ['region_code']],
  ['sector', 'sectors', ['sector_code']],
  ['occupation', 'occupations', ['occupation_code']],
  ['programme', 'programmes', ['programme_code']],
  ['measure', 'measures', ['measure']],
  ['definition', 'definitions', ['measure', 'definition']],
  ['competence', 'competences', ['competence_code']],
  ['indicator', 'common/indicators', ['indicator']],
  ['lever', 'levers', ['lever_code']],
  ['aid', 'aids', ['aid_code']],
  ['competence', 'competences', ['competence_code']],
  ['indicator_class', 'common/indicator_classes', ['indicator', 'class_code']],
];

/** The same project with the Arabic and English names of the shipped one, where its codes are the same. */
export function inLanguages(tables: FixtureTables): FixtureTables {
  const named = { ...tables };
  for (const [view, seed, keys] of seeds) {
    const known = new Map(readSeed(seed).map((row) => [keys.map((key) => row[key]).join(' '), row]));
    named[view] = (tables[view] ?? []).map((row) =>
      translated(row, known.get(keys.map((key) => String(row[key])).join(' '))),
    );
  }
  const project = parse(readFileSync(new URL('../../../adequation.yaml', import.meta.url), 'utf8')) as {
    titles: Named;
    scenarios: { id: string; titles: Named }[];
  };
  named.run = (tables.run ?? []).map((row) => titled(row, project.titles));
  named.scenario = (tables.scenario ?? []).map((row) =>
    titled(row, project.scenarios.find((one) => one.id === row.scenario)?.titles),
  );
  return named;
}

/** The rows of a shipped seed. */
export function readSeed(seed: string): Named[] {
  const text = readFileSync(new URL(`../../../seeds/${seed}.csv`, import.meta.url), 'utf8');
  return Papa.parse<Named>(text, { header: true, comments: '#', skipEmptyLines: true }).data;
}

function translated(row: FixtureRow, seed: Named | undefined): FixtureRow {
  const names = Object.entries(seed ?? {}).filter(([column]) => /_(ar|en)$/.test(column));
  return { ...row, ...Object.fromEntries(names) };
}

function titled(row: FixtureRow, titles: Named | undefined): FixtureRow {
  return titles === undefined ? row : { ...row, title_ar: titles.ar ?? null, title_en: titles.en ?? null };
}
