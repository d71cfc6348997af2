import type { Label } from './table.ts';

/** Names that stand beside the codes of a labelled fact, by the column of the codes. */
export const label = {
  scenario: { of: 'scenario', from: 'scenario', words: 'title', as: 'scenario_title' },
  region: { of: 'region_code', from: 'region', words: 'name', as: 'region_name' },
  sector: { of: 'sector_code', from: 'sector', words: 'name', as: 'sector_name' },
  occupation: { of: 'occupation_code', from: 'occupation', words: 'name', as: 'occupation_name' },
  programme: { of: 'programme_code', from: 'programme', words: 'name', as: 'programme_name' },
  lever: { of: 'lever_code', from: 'lever', words: 'name', as: 'lever_name' },
  measure: { of: 'measure', from: 'measure', words: 'label', as: 'measure_label' },
} as const satisfies Record<string, Label>;
