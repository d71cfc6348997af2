/** A file that is not of the format it is read as, or is damaged, or would not fit; told to whoever handed it in. */
export class FormatError extends Error {
  /** 1-based line at which it shows, where the format has lines. */
  readonly line: number | undefined;
  constructor(message: string, line?: number) {
    super(message);
    this.name = 'FormatError';
    this.line = line;
  }
}
