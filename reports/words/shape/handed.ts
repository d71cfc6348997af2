/** What pages hand to the texts where it is more than a number or a word: figures come in already formatted. */

export interface AnswerWords {
  conditional: boolean;
  /** Without sign. */
  persons: string;
  year: string;
  /** Ends of the range: without sign in a shortage or a surplus, signed when it crosses zero. */
  range: { low: string; high: string; basis: string } | null;
  /** Specialties that are short, the largest first, with their shortage without sign. */
  specialties: readonly { name: string; persons: string }[];
  /** The persons again as a number, for the plural. */
  count: number;
}

export interface StockWords {
  year: string;
  short: number;
  total: number;
  /** The largest shortages, with their size without sign. */
  largest: readonly { name: string; persons: string }[];
  conditional: boolean;
}

export interface PublishedWords {
  year: string;
  low: string;
  high: string;
  target: string;
  shortfallLow: string;
  shortfallHigh: string;
  from: string;
  to: string;
}

/** A number of things as it is printed, and as a number for the plural. */
export interface Counted {
  n: number;
  text: string;
}

/** What a plan asks for. */
export interface PlanParts {
  places: Counted;
  groups: Counted;
  moved: Counted;
  recruits: Counted;
  /** Levers that bring people without a class, in words. */
  recruitLevers: string;
}

export interface LimitWords {
  lever: string;
  region: string;
  specialty: string;
  year: string;
}

export interface SummaryWords {
  conditional: boolean;
  /** Without sign. */
  persons: string;
  /** With its sign. */
  central: string;
  /** People short and people over, each summed over the specialties of regions. */
  short: string;
  over: string;
  year: string;
}

/** A titled handful of plain sentences. */
export interface Part {
  title: string;
  paragraphs: readonly string[];
}

export interface Entry {
  term: string;
  meaning: string;
}
