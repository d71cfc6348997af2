/** What pages hand to the texts where it is more than a number or a word: figures come in already formatted. */

export interface AnswerWords {
  conditional: boolean;
  year: string;
  short: Counted;
  /** The 80 % band in words; empty where there is none. */
  shortRange: string;
  over: Counted;
  overRange: string;
  /** Specialties that are most short, the largest first, with their mean. */
  specialties: readonly { name: string; persons: string }[];
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

/** How much a measure of the plan takes: places or people, and the groups that they form. */
export interface Amount {
  starts: Counted;
  groups: Counted;
}

/** What one who decides is asked for by one day. */
export interface AskedWords {
  who: string;
  /** Without sign; empty where it costs nothing. */
  amount: string;
  saves: boolean;
  day: string;
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

/** The answer of a plan: people short with it, the ends of their 80 % range, and people short without a plan. */
export interface PlanSummaryWords {
  conditional: boolean;
  short: string;
  low: string;
  high: string;
  need: string;
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

/** What is to be decided for the next intake of a region, in one line. */
export interface DecideWords {
  september: string;
  /** As things to do, with how much. */
  measures: string;
  deciders: string;
  day: string;
  /** Of the last of them; empty where all are due on one day. */
  last: string;
  /** That all recommend it. */
  scenarios: number;
}

/** A datum that would decide what no simulation does. */
export interface DecidingWords {
  datum: string;
  /** What it tells of the computation; empty where it is called after that. */
  inputs: string;
  /** Empty where nobody is named. */
  holder: string;
  /** Specialties of one region; empty where pairs are counted. */
  where: string;
  n: number;
}

/** A datum that would settle what is open. */
export interface TurnWords {
  input: string;
  /** Empty where nobody is named. */
  holder: string;
  /** The names of few, or how many. */
  settled: string;
}
