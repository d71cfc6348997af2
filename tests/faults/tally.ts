/** One thing that was tried, how often, and how often the product did as promised. */
export interface Part {
  readonly what: string;
  readonly tried: number;
  readonly survived: number;
  /** How one knows: what was looked at after each. */
  readonly evidence: string;
  /** What went wrong, the first few. */
  readonly failures: readonly string[];
}

/** Thrown where what was to be disturbed had ended before: the trial does not count. */
export class NotTried extends Error {}

/** Counts as it goes; what fails is told at once. */
export class Tally {
  private tried = 0;
  private survived = 0;
  private readonly failures: string[] = [];

  constructor(
    private readonly what: string,
    private readonly evidence: string,
  ) {}

  /** @param wrong what is wrong, or nothing. */
  add(wrong: string | undefined): void {
    this.tried++;
    if (wrong === undefined) this.survived++;
    else {
      console.log(`    ${this.what}: ${wrong}`);
      if (this.failures.length < 5) this.failures.push(wrong.slice(0, 300));
    }
  }

  /** Counts what a check throws as a failure. */
  async check(name: string, check: () => Promise<void> | void): Promise<void> {
    try {
      await check();
      this.add(undefined);
    } catch (error) {
      if (error instanceof NotTried)
        console.log(`    ${this.what}: ${name} does not count: ${error.message}`);
      else this.add(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  get part(): Part {
    const { what, tried, survived, evidence, failures } = this;
    return { what, tried, survived, evidence, failures };
  }
}
