import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** One import: the file that asks, and the file (relative to the root) or the package that is asked for. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** True where types alone are asked for, which are gone when the program runs. */
  readonly isTypes?: boolean;
}

const SOURCE = /\.(ts|mts|mjs|js)$/;

/** Source files below these folders, relative to the root. */
export function sourceFilesBelow(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split('\\').join('/'))
      .filter((path) => !path.includes('node_modules/'))
      .sort(),
  );
}

/** `import … from 'x'`, `import 'x'`, `export … from 'x'` and `import('x')`, types included. */
const IMPORTS =
  /(?:^|[;\s])(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

export function importsIn(file: string, text: string): Import[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...bare.matchAll(IMPORTS)].map((match) => {
    const asked = match[1] ?? match[2]!;
    const to = asked.startsWith('.') ? posix.join(dirname(file), asked) : asked;
    return { from: file, to, isTypes: /^\W?import\s+type\s/.test(match[0]) };
  });
}

export function importsOf(files: readonly string[]): Import[] {
  return files.flatMap((file) => importsIn(file, readFileSync(join(ROOT, file), 'utf8')));
}

/** The bridges between SQL and mathematics, by hand: a new one is a decision. */
export const BRIDGES = [
  'commands/forecast/answer_lines',
  'commands/forecast/forecast_csv',
  'commands/forecast/refusals',
  'commands/forecast/large/calibrations',
  'commands/forecast/large/forecast_large',
  'commands/forecast/large/refused_series',
  'commands/forecast/large/write_forecasts',
  'commands/forecast/named_model',
  'commands/forecast/one_forecast',
  'commands/forecast/parts/fold_series',
  'commands/worker/group_draws',
  'commands/worker/group_forecast',
  'commands/worker/group_job',
  'commands/worker/group_node',
  'project/model_choice',
  'forecast/forecast',
  'forecast/named_models',
  'forecast/nowcast',
  'forecast/reference_classes',
  'forecast/reconcile',
  'forecast/backtest',
  'imputation/imputation',
  'plausibility/series_findings',
  'imputation/part_above_whole',
  'balance/arrived',
  'balance/balance',
  'balance/cohort_levels',
  'balance/part',
  'balance/paths',
  'balance/scenario_path',
  'balance/supply_input',
  'balance/write_training',
  'balance/system',
  'balance/input',
  'balance/rows',
  'balance/slots',
  'balance/steps',
  'balance/write',
  'disclosure/attack',
  'disclosure/suppression',
  'draws/draws',
  'draws/answer',
  'draws/center',
  'draws/deciding',
  'draws/imputed',
  'draws/targets',
  'draws/distribution',
  'draws/sensitivity',
  'draws/simulate',
  'draws/thread',
  'plan/allowed',
  'plan/answer',
  'plan/cases',
  'plan/cases_error',
  'plan/datum',
  'plan/frontier',
  'plan/highs',
  'plan/need',
  'plan/objective',
  'plan/place_rows',
  'plan/reach',
  'plan/robustness',
  'plan/setting_levels',
  'plan/settings',
  'plan/setup',
  'plan/simulation',
  'plan/solve',
  'plan/statement',
  'plan/write',
  'plan/yield',
  'seeds/imputation_rules',
].map((name) => `pipeline/${name}.ts`);
const ROOMS = ['pipeline/', 'models/', 'reports/', 'seeds/', 'data/', 'tests/'];
/** What every room of the product may say: languages, numbers, plurals. */
const WORDS = 'reports/words/';
/** What a row of a released table holds: reports take its types, and nothing that runs. */
const DICTIONARY = 'pipeline/dictionary/';
const READ_REPORTS = [
  'run',
  'commands/report',
  'commands/export',
  'commands/init',
  'commands/diff',
  'commands/diff/compare',
  'commands/diff/facts',
  'commands/diff/tell',
].map((name) => `pipeline/${name}.ts`);

/** Imports that open a door between rooms that should be shut, each with the rule it breaks. */
export function openDoors(imports: readonly Import[], bridges: readonly string[] = BRIDGES): string[] {
  const roomOf = (path: string) => ROOMS.find((room) => path.startsWith(room));
  return imports.flatMap(({ from, to, isTypes = false }) => {
    const [mine, theirs] = [roomOf(from), roomOf(to)];
    const broken = (rule: string) => [`${from} → ${to}: ${rule}`];
    if (mine === 'tests/') return [];
    if (theirs === 'tests/') return broken('nothing but tests imports tests');
    if (mine === 'models/' && theirs !== 'models/' && to !== 'simple-statistics')
      return broken('models import only models and simple-statistics');
    if (mine === 'pipeline/') {
      if (theirs === 'models/' && !bridges.includes(from)) return broken('only the bridges import models');
      if (theirs === 'reports/' && !to.startsWith(WORDS) && !READ_REPORTS.includes(from))
        return broken(
          'only run.ts and the commands report, export, diff and init import reports, all but its words',
        );
    }
    if (mine === 'reports/' && isTypes && to.startsWith(DICTIONARY)) return [];
    if (mine === 'reports/' && theirs !== undefined && theirs !== 'reports/' && theirs !== 'models/')
      return broken('reports import only reports, models and the types of the dictionary');
    if ((mine === 'data/' || mine === 'seeds/') && theirs !== undefined)
      return broken('data and seeds import no room');
    if ((theirs === 'data/' || theirs === 'seeds/') && mine !== theirs)
      return broken('data and seeds are read as files, not imported');
    return [];
  });
}

/** Files that import each other in a ring, types included: one line a ring, or none. */
export function importCycles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
}
