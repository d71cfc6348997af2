/** What is to happen at which call of the file system; `preload.mjs` does it. */
export interface Fault {
  /** Only calls that name a path which begins so are counted. */
  readonly below: string;
  /** Of these paths alone: the text of a regular expression. */
  readonly path?: string;
  /** Names of calls without `Sync`; all where absent. */
  readonly calls?: readonly string[];
  /** The number of the call, from 1. */
  readonly at: number;
  /** At each call from there on. */
  readonly everyFurther?: boolean;
  /** Counts from `armFaults()` on. */
  readonly armed?: boolean;
  /** `half`: of what is written, and killed then. A name of the system's (ENOSPC …) is thrown. */
  readonly does: 'nothing' | 'kill' | 'half' | 'plant' | 'ENOSPC' | 'EDQUOT' | 'EIO' | 'EROFS' | 'EACCES';
  /** Path → text, of what is planted. */
  readonly plants?: Readonly<Record<string, string>>;
  /** A file that gets one line a counted call. */
  readonly log?: string;
}
