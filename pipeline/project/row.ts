import { eachLanguage } from '../../reports/words/languages.ts';
import type { edition as editionTable, project as projectTable } from '../dictionary/project.ts';
import type { Row } from '../dictionary/table.ts';
import { planFirstYear, plannedScenarios } from './edition.ts';
import type { Project } from './project.ts';
import type { RunKey } from './run_key.ts';

/** Which run it is, as the one row of raw.edition. */
export function editionRow(
  { project, titles, currency, publication }: Project,
  key: RunKey,
): Row<typeof editionTable> {
  return {
    run_id: key.runId,
    run_key: key.key,
    project_id: project,
    ...eachLanguage('title', (code) => titles[code] ?? null),
    currency: currency ?? null,
    publisher: publication.publisher ?? null,
    contact: publication.contact ?? null,
    licence: publication.licence ?? null,
    licence_url: publication.licence_url ?? null,
    homepage: publication.homepage ?? null,
    code_sha256: key.codeSha256,
    node_version: key.nodeVersion,
    duckdb_version: key.duckdbVersion,
  };
}

/** What the project asks for, as the one row of raw.project, which SQL reads instead of being templated. */
export function projectRow(project: Project, key: RunKey): Row<typeof projectTable> {
  const { balance } = project;
  return {
    scenario: project.scenarios[0]!.id,
    target_year: project.target_year,
    first_year: project.first_year,
    basis: balance.basis,
    demand_measure: balance.demand.measure,
    demand_definition: balance.demand.definition,
    supply_measure: balance.supply.measure,
    supply_definition: balance.supply.definition,
    supply_proxy: balance.proxy ?? null,
    total_region: balance.totals.includes('region'),
    total_sector: balance.totals.includes('sector'),
    total_occupation: balance.totals.includes('occupation'),
    published_total_tolerance: balance.published_total_tolerance ?? null,
    backtest_origin: project.backtest?.origin ?? null,
    jobseekers_definition: balance.initial_gap?.jobseekers ?? null,
    vacancies_definition: balance.initial_gap?.vacancies ?? null,
    all_sectors: project.all_sectors,
    plan_first_year: planFirstYear(project, key.asOf),
    plan_scenario: plannedScenarios(project)[0]!,
    rare_occupations: project.plan.rare_occupations.join('|'),
    widening_per_year: project.imputation.widening_per_year,
    as_of: key.asOf,
  };
}
