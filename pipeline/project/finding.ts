/** What is wrong at one key of the project file. */
export interface Finding {
  path: (string | number)[];
  rule: string;
  what: string;
  fix: string;
}
