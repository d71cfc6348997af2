/** The words of the exports in English. */
import type { ExportTexts } from '../shape/texts.ts';
import { whole } from './count.ts';

const lines = (n: number): string => `${whole.format(n)} ${n === 1 ? 'row' : 'rows'}`;

export const exportTexts: ExportTexts = {
  workbook: {
    link: 'Every table of this page in one workbook (XLSX)',
    notes: 'Notes',
    dictionary: 'Dictionary',
    project: 'Project',
    place: 'Place',
    edition: 'Edition',
    illustrative:
      'Rows that bear ◆ in their first column are made up, not observed: they show what the tool will compute from real data. All that follows from them is conditional and must not support any decision.',
    reading: 'How to read',
    items: [
      'Each sheet holds one table; its first row names the columns as the database does. The sheet “Dictionary” says what each of them counts.',
      'Numbers have all their digits and are not rounded; the pages of the report round them.',
      'Units: “_persons” counts people, “_share” is a share from 0 to 1, “_mad” is in dirhams; stocks are at 31 December, flows over the year.',
      'Gap = supply − demand: a negative number is a shortage of people.',
      'An empty cell is a value that is unknown or cannot be evaluated, never zero; the column “reason” says why.',
      'Codes: “_T” is all, “_Z” makes no sense here, “_O” employers outside the perimeter, “_X” abroad. Sum only rows where “is_total” is false.',
      'No cell holds a formula: a label that begins with “=” is text.',
    ],
    scenario: 'Scenario',
    scenarioNote: (scenario) =>
      `The detailed sheets keep to the reference scenario (${scenario}); the answer and the comparison of scenarios give them all, and so do the files of the folder “tables”.`,
    csv: 'CSV files',
    csvNote:
      'The folder “tables” holds each table as Parquet and as packed CSV (.csv.gz): commas between columns, a decimal point, every character kept. The command “adequation export --format excel-csv” makes files of them that open by a double click in a spreadsheet set to French: semicolons, a decimal comma, and an apostrophe before text that a spreadsheet would take for a formula.',
    sheets: 'Sheets',
    sheet: ({ name, view, rows, illustrative }) =>
      `${name} (${view}): ${lines(rows)}${illustrative > 0 ? `, ${whole.format(illustrative)} of them illustrative ◆` : ''}`,
    sheetHead: 'Sheet',
    viewHead: 'Table',
    columnHead: 'Column',
    typeHead: 'Type',
    meaningHead: 'Meaning',
    nameColumn: (column) => `Name in English of the code in column ${column}`,
    tables: {
      answer: 'Answer',
      answer_occupation: 'Answer by specialty',
      cause: 'Causes',
      recommendation: 'Recommendations',
      plan: 'Training plan',
      plan_cost: 'Cost of the plan',
      competence_gap: 'Competence gaps',
      data_to_obtain: 'Data to obtain',
      balance: 'Yearly balance',
      gap_distribution: 'Distribution of gaps',
      adequacy: 'Indicators and classes',
      demand: 'Demand taken apart',
      sensitivity: 'Effect of assumptions',
      scenario_comparison: 'Scenarios compared',
      scenario_step: 'What scenarios change',
      employment_flow: 'Employment year by year',
      training_flow: 'Training year by year',
      training_chain: 'Training chain',
      forecast: 'Forecasts',
      observation: 'Observations',
      target: 'Targets and announcements',
      target_progress: 'What is left to reach',
      target_path: 'Path to the targets',
      target_region: 'Targets of the region',
      target_conflict: 'Readings of announcements',
      published_figure: 'Published figures',
      revision: 'Revisions',
      vintage_score: 'Past forecasts',
      model_score: 'Past accuracy',
      parameter: 'Assumptions',
      indicator: 'Definition of indicators',
      indicator_class: 'Classes of indicators',
      definition: 'Definitions',
      source: 'Sources',
    },
  },
};
