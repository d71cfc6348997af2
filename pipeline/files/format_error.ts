/** A file that is not of the format it is read as, or is damaged, or would not fit; told to whoever handed it in. */
export class FormatError extends Error {
  /** 1-based line at which it shows, where the format has lines. */
  readonly line: number | undefined;
  /** What helps, where it is not another format. */
  readonly fix: string | undefined;
  constructor(message: string, line?: number, fix?: string) {
    super(message);
    this.name = 'FormatError';
    this.line = line;
    this.fix = fix;
  }
}
