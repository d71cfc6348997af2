import { nameOf } from '../dictionary/keys.ts';
import type { Cube } from './cube.ts';
import type { Edition } from './edition.ts';

/** Of structures: it changes when a dimension, a measure or an attribute does. */
export const STRUCTURE_VERSION = '1.0.0';

/** Concepts that have a name of their own in the guidelines for SDMX; any other is the column in capitals. */
const CONCEPTS: Readonly<Record<string, string>> = {
  region_code: 'REF_AREA',
  sector_code: 'SECTOR',
  occupation_code: 'OCCUPATION',
  programme_code: 'PROGRAMME',
  obs_status: 'OBS_STATUS',
  reason: 'COMMENT_OBS',
  // The dimension MEASURE is which column of the table a number stands in.
  measure: 'SUBJECT',
};

/** The concept of a column. */
export function conceptOf(column: string): string {
  return CONCEPTS[column] ?? column.toUpperCase();
}

/** Who keeps the structures: the project. */
export function agencyOf({ run }: Edition): string {
  return run.project_id.toUpperCase().replaceAll('-', '_');
}

export function flowOf({ table }: Cube): string {
  return nameOf(table).toUpperCase();
}

/** The measures of a cube are codes of its own list. */
export function measureList(cube: Cube): string {
  return `CL_MEASURE_${flowOf(cube)}`;
}

export function listOf(column: string): string {
  return `CL_${conceptOf(column)}`;
}

/** Codes of CL_OBS_STATUS that are given here. */
export const OBS_STATUS: Readonly<Record<string, string>> = {
  A: 'Normal value',
  E: 'Estimated value',
  F: 'Forecast value',
  O: 'Missing value',
};
