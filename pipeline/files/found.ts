/** How a file was read where nothing says so. */
export interface Found {
  /** Of the file: « its cells are separated by semicolons ». */
  readonly says: string;
  /** The key of a source that says the same, such as `delimiter: ";"`; absent where none does. */
  readonly declare?: string;
}

/** In one sentence, with the key that a project file may hold. */
export function describeFound({ says, declare }: Found): string {
  return declare === undefined ? says : `${says} (declare ${declare})`;
}
