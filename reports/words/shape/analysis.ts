/**
 * The words of what takes a gap apart and follows it over time: draws, assumptions, scenarios, demand, past
 * accuracy, target paths and flows. Part of `Texts`; under the same rules.
 */
export interface AnalysisTexts {
  certainty: {
    /** Median of the draws beside the central computation, both signed. */
    median(words: { median: string; central: string; conditional: boolean }): string;
    /** The likelihood of a shortage in the fixed words of the scale. */
    shortage(words: { probability: number; share: string }): string;
    scale: string;
  };
  decide: {
    caption(place: string): string;
    name: string;
    value: string;
    atLow: string;
    atHigh: string;
    swing: string;
    share: string;
    status: string;
    employmentPath: string;
    elsewhere: string;
    forecastBand: string;
    lessThanOne: string;
    shares(words: { shown: string; others: string; remainder: string }): string;
    note: string;
  };
  scenario: {
    title: string;
    intro: string;
    introIllustrative: string;
    caption(place: string): string;
    name: string;
    gap(year: string): string;
    reading: string;
    difference: string;
    reference: string;
    note: string;
    stepsCaption: string;
    changes: string;
    from: string;
    status: string;
    /** « Emploi, Relation client : × 0,8 ». */
    step(words: { what: string; scope: string; operation: string; value: string; range: string }): string;
    start(words: { year: number; month: number; phaseYears: number }): string;
  };
  demandParts: {
    title: string;
    intro(from: string, to: string): string;
    caption(place: string): string;
    expansion: string;
    retirement: string;
    sectorExit: string;
    emigration: string;
    moves: string;
    openings: string;
    displaced(persons: string): string;
  };
  emigration: {
    implied(words: { least: string; most: string; from: string; to: string }): string;
    published(words: { low: string; high: string }): string;
    insertionProxy: string;
  };
  record: {
    notEvaluable(words: { measure: string; reason: string }): string;
    scored(words: {
      measure: string;
      series: number;
      points: string;
      error: string;
      beats: boolean;
      own: string;
      naive: string;
    }): string;
    coverage(words: { in80: string; in95: string }): string;
    reason: Readonly<Record<string, string>>;
  };
  imputed: {
    caption(place: string): string;
    trend: string;
    difference: string;
    status: string;
    noteImputed: string;
    obsStatus: Readonly<Record<string, string>>;
  };
  path: {
    title: string;
    chartTitle(words: { measure: string; target: string; year: string; trend: string | null }): string;
    chartSubtitle: string;
    intro: string;
    caption(place: string): string;
    value: string;
    milestone: string;
    byPath: string;
    byTrend: string;
    hit: string;
    missed(by: string): string;
    alreadyPassed: string;
    measureYear(measure: string, year: string): string;
    startsFrom(value: string, year: string): string;
  };
  conflict: {
    caption(place: string): string;
    claim: string;
    level: string;
    difference: string;
    same: string;
    growthFrom(words: { factor: string; value: string; year: string }): string;
  };
  follow: {
    employmentTitle: string;
    employmentIntro: string;
    employmentCaption(place: string): string;
    netJobs(year: string): string;
    mix(year: string): string;
    publishedEmploymentCaption: string;
    netJobsPublished: string;
    since(year: string): string;
    exportsPerJob: string;
    publishedTrainingCaption: string;
    persons: string;
    change: string;
    planned(value: string): string;
    fillRate: string;
    insertionRate: string;
    whole: string;
  };
}
