import * as cell from './cell.ts';
import { flag, inLanguages, maybe, number, text, whole, year } from './column.ts';
import { common, foundStatus, optionalGrade } from './common.ts';
import { filled, made, seed } from './table.ts';

export const run = made({
  schema: 'marts',
  name: 'fct_run',
  sentence: 'One row: the run that made this file.',
  grain: ['run_id'],
  nature: 'of the run',
  published: { as: 'run' },
  columns: {
    run_id: text('Name of the release folder'),
    run_key: text('SHA-256 over project file, inputs, seeds, code, lockfile, versions and as-of date'),
    project_id: text('Project, as its file names it'),
    ...inLanguages('title', 'Title in'),
    scenario: common.scenario,
    as_of: text(
      'As-of date: the newest delivered date of the sources, or what --as-of said; never the clock',
    ),
    currency: maybe(
      text('Currency of every column that ends in _money (ISO 4217); empty where the project tells no money'),
    ),
    target_year: year('Last year forecast'),
    basis: text('flow: demand is openings; stock: demand is a required stock'),
    demand_measure: text('Measure that feeds demand'),
    demand_definition: text('Its definition'),
    supply_measure: text('Measure that feeds supply'),
    supply_definition: text('Its definition'),
    supply_proxy: maybe(
      text(
        'insertion where observed insertion stands for entry and suitability: an outcome of both sides, which hides unemployed graduates; empty otherwise',
      ),
    ),
    initial_gap_known: flag(
      'Whether jobseekers and vacancies at the base year are known; if not, gaps are gaps of flows',
    ),
    publisher: maybe(text('Who answers for the release, see publication in the project file')),
    contact: maybe(text('Mail or page of the publisher')),
    licence: maybe(text('Licence of the release; sources keep their own, see source')),
    licence_url: maybe(text('Address of its text')),
    homepage: maybe(text('Address below which the release is published')),
    node_version: text('Version of Node'),
    duckdb_version: text('Version of DuckDB'),
    code_sha256: text('SHA-256 of the code that ran'),
  },
});

export const scenario = filled({
  schema: 'raw',
  name: 'scenario',
  sentence: 'Scenarios of the project; the first one is the trend.',
  grain: ['scenario'],
  nature: 'leaves',
  published: { as: 'scenario', order: 'scenario_order' },
  columns: {
    scenario: text('Name of the scenario'),
    scenario_order: whole('Order in which they are shown'),
    supply_definition: text('Perimeter of supply: the definition whose cohorts it counts'),
    ...inLanguages('title', 'Title in'),
  },
});

export const scenarioStep = seed({
  name: 'scenario_step',
  sentence: 'What each scenario changes, from when, with its source.',
  grain: ['scenario', 'step'],
  references: {
    region_code: 'region',
    sector_code: 'sector',
    occupation_code: 'occupation',
    programme_code: 'programme',
  },
  published: { as: 'scenario_step', order: 'scenario, step' },
  columns: {
    scenario: cell.text(common.scenario.says),
    step: { ...cell.number('Order within the scenario'), sql: 'INTEGER' },
    target: cell.oneOf(['parameter', 'series'], 'parameter or series'),
    name: cell.text('Parameter, or employment, exports or new_entrants'),
    region_code: cell.text(common.region_code.says),
    sector_code: cell.text(common.sector_code.says),
    occupation_code: cell.text(common.occupation_code.says),
    programme_code: cell.text(common.programme_code.says),
    operation: cell.oneOf(['set', 'add', 'multiply'], 'set, add or multiply'),
    value: cell.number('Value of the operation'),
    low: cell.optionalNumber('Low end, drawn'),
    high: cell.optionalNumber('High end, drawn'),
    from_year: cell.number('From when; 2026.583 is 1 August 2026'),
    phase_years: cell.number('Years until the whole effect is there'),
    status: foundStatus,
    grade: optionalGrade,
    source: cell.text(common.source.says),
    note: cell.optionalText(common.note.says),
  },
});

export const sectorMove = seed({
  name: 'sector_move',
  sentence: 'Moves between sectors of the perimeter; what leaves one enters the other.',
  grain: ['from_sector', 'to_sector'],
  references: { from_sector: 'sector', to_sector: 'sector' },
  published: { as: 'sector_move', order: 'all' },
  columns: {
    from_sector: cell.text('Sector people leave'),
    to_sector: cell.text('Sector they enter'),
    rate: cell.share('Share a year of the mid-year stock, 0–1'),
    status: foundStatus,
    grade: optionalGrade,
    source: cell.text(common.source.says),
  },
});

/** Which run it is, and what no number depends on: one row. */
export const edition = filled({
  schema: 'raw',
  name: 'edition',
  sentence: 'Which run it is, and who answers for it.',
  grain: ['run_id'],
  nature: 'of the run',
  columns: {
    run_id: text(),
    run_key: text(),
    project_id: text(),
    ...inLanguages('title'),
    currency: maybe(text()),
    publisher: maybe(text()),
    contact: maybe(text()),
    licence: maybe(text()),
    licence_url: maybe(text()),
    homepage: maybe(text()),
    code_sha256: text(),
    node_version: text(),
    duckdb_version: text(),
  },
});

/** What the project file asks for: one row. Steps that read it alone need not run again where another file changed. */
export const project = filled({
  schema: 'raw',
  name: 'project',
  sentence: 'What the project file asks for.',
  grain: [],
  nature: 'of the run',
  columns: {
    scenario: text(),
    target_year: year(),
    first_year: year(),
    basis: text(),
    demand_measure: text(),
    demand_definition: text(),
    supply_measure: maybe(text()),
    supply_definition: maybe(text()),
    supply_proxy: maybe(text()),
    total_region: flag(),
    total_sector: flag(),
    total_occupation: flag(),
    published_total_tolerance: maybe(number()),
    backtest_origin: maybe(year()),
    jobseekers_definition: maybe(text()),
    vacancies_definition: maybe(text()),
    all_sectors: flag(),
    plan_first_year: year(),
    /** First of the planned scenarios: advice speaks of its plan. */
    plan_scenario: text(),
    /** Separated by |. */
    rare_occupations: text(),
    widening_per_year: number(),
    as_of: text(),
  },
});

export const splice = filled({
  schema: 'raw',
  name: 'splice',
  sentence: 'Definitions that the project file joins into one series.',
  grain: [],
  nature: 'seed',
  columns: {
    measure: text(),
    older: text(),
    newer: text(),
    factor: maybe(number()),
    into_definition: text(),
    source: text(),
  },
});
