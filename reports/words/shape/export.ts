/** The words of the workbooks and of the files for spreadsheets. Part of `Texts`; under the same rules. */
export interface ExportTexts {
  workbook: {
    /** The link on the page of a place. */
    link: string;
    /** The link to a table as CSV for a spreadsheet, beside the plain one. */
    /** Names of the first two sheets; at most 31 characters, as all names of sheets. */
    notes: string;
    dictionary: string;
    project: string;
    place: string;
    edition: string;
    illustrative: string;
    reading: string;
    items: readonly string[];
    scenario: string;
    scenarioNote(scenario: string): string;
    csv: string;
    csvNote: string;
    sheets: string;
    sheet(words: { name: string; view: string; rows: number; illustrative: number }): string;
    sheetHead: string;
    viewHead: string;
    columnHead: string;
    typeHead: string;
    meaningHead: string;
    nameColumn(column: string): string;
    /** The name of the sheet of each view: no two alike, without : \ / ? * [ ]. */
    tables: Readonly<Record<string, string>>;
  };
}
