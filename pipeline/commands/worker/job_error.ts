/** Why one series has no forecast. The others go on. */
export class JobError extends Error {
  readonly code: 'job' | 'series' | 'model';

  constructor(code: JobError['code'], message: string) {
    super(message);
    this.name = 'JobError';
    this.code = code;
  }
}

/** A model refuses a series that it cannot take. */
export function inWords<T>(forecast: () => T): T {
  try {
    return forecast();
  } catch (error) {
    if (error instanceof RangeError) throw new JobError('model', error.message);
    throw error;
  }
}

/** A text may be long, and no message is. */
export const shown = (value: unknown) => String(JSON.stringify(value)).slice(0, 60);
