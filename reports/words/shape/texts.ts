import type { AnalysisTexts } from './analysis.ts';
import type { DecisionTexts } from './decision.ts';
import type { ExportTexts } from './export.ts';
import type { ReferenceTexts } from './reference.ts';
import type { RegionTexts } from './region.ts';
import type { WhatIfTexts } from './what_if.ts';

/**
 * Every word of a page, in one language. A language is one file that satisfies this type, so that a missing
 * text does not compile. Numbers and years come in already formatted; counts come as numbers, for plurals.
 * Pages reach a text as `t.group.key`, and a test looks for each key in that form.
 */
export interface Texts
  extends AnalysisTexts,
    RegionTexts,
    ExportTexts,
    WhatIfTexts,
    DecisionTexts,
    ReferenceTexts {
  page: {
    skip: string;
    navigation: string;
    home: string;
    national: string;
    edition(date: string): string;
    run: string;
    languages: string;
    database: string;
  };
  mark: { short: string; banner: string; footer: string };
  sign: {
    missing: string;
    notApplicable: string;
    notEvaluable: string;
    /** The same in a narrow cell. */
    notEvaluableShort: string;
    title: string;
    missingMeaning: string;
    notApplicableMeaning: string;
    notEvaluableMeaning: string;
    illustrativeMeaning: string;
    gapMeaning: string;
    assumedMeaning: string;
  };
  answer: {
    shortage(words: AnswerWords): string;
    surplus(words: AnswerWords): string;
    noNetGap(words: AnswerWords): string;
    notEvaluable(words: { year: string; conditional: boolean }): string;
    noBalance: string;
    scope(words: { evaluable: string; openings: string }): string;
    leftOut(words: { reasons: string; sectors: string }): string;
    certaintyIllustrative: string;
    certaintyDraws: string;
    initialUnknown: string;
    stock(words: StockWords): string;
    stockBalanced(words: { year: string; total: string }): string;
    stockCertainty(lastObserved: string): string;
    stockBeyond: string;
  };
  headline: {
    title: string;
    last(measure: string, year: string): string;
    horizon(measure: string, year: string): string;
    openings(from: string, to: string): string;
    supply(from: string, to: string): string;
    gap(to: string): string;
    ita: string;
    demand(year: string): string;
    supplyStock(year: string): string;
    shortOccupations(year: string): string;
    largestShortage(year: string): string;
    largestSurplus(year: string): string;
    asOf: string;
    band80(range: string): string;
    gapRange(words: { range: string; basis: string; median: string }): string;
    noBand: string;
    ofWhichEvaluable(count: string): string;
    evaluableOnly: string;
    outOf(total: string): string;
  };
  range: {
    fromTo(low: string, high: string): string;
    atMost(value: string): string;
    above(value: string): string;
  };
  chart: {
    data: string;
    year: string;
    yearFlow: string;
    inPersons(measure: string): string;
    billions: string;
    observed: string;
    expected: string;
    forecastLabel(value: string, year: string): string;
    highLabel(value: string): string;
    lowLabel(value: string): string;
    band80: string;
    band95: string;
    target(value: string): string;
    shortfall(low: string, high: string): string;
    summedEnds: string;
    pointLabel(value: string, year: string): string;
    title(words: {
      measure: string;
      place: string;
      last: string;
      horizon: string;
      from: string;
      to: string;
    }): string;
    subtitle: string;
    subtitleNoBand: string;
    subtitleObserved: string;
    description(words: {
      measure: string;
      place: string;
      from: string;
      to: string;
      first: string;
      last: string;
    }): string;
    descriptionForecast(words: { year: string; mean: string; range: string }): string;
    descriptionRange(words: { year: string; low: string; high: string }): string;
    descriptionTarget(words: { year: string; value: string }): string;
    model(model: string, count: number): string;
    reconciled(words: { base: string; year: string } | null): string;
    columnYear: string;
    columnObserved: string;
    columnForecast: string;
    column80: string;
    column95: string;
    columnRange: string;
    tableCaption(measure: string, place: string): string;
    breakLabel(year: string): string;
  };
  sector: {
    title: string;
    intro(from: string, to: string): string;
    caption(place: string): string;
    name: string;
    employment(year: string): string;
    openings(from: string, to: string): string;
    supply: string;
    gap: string;
    ita: string;
    whole: string;
    evaluableSpecialties(evaluable: number, total: number): string;
    evaluableSectors(evaluable: number, total: number): string;
    evaluableCells(evaluable: number, total: number): string;
    readings(employer: string, graduate: string): string;
    note: string;
    itaNote(years: number): string;
    itaCuts(classes: string): string;
  };
  specialty: { title: string; intro: string; caption(place: string): string; name: string; note: string };
  stock: {
    title: string;
    intro(year: string): string;
    shortageCaption(count: number, year: string): string;
    surplusCaption(count: number, year: string): string;
    occupation: string;
    demand: string;
    supply: string;
    gap: string;
    noOpenings: string;
  };
  training: {
    title: string;
    intro: string;
    caption(place: string): string;
    programme: string;
    measureYear(measure: string, year: string): string;
    none: string;
    note: string;
  };
  target: {
    title: string;
    none: string;
    caption(place: string): string;
    progressCaption(place: string): string;
    noProbability: string;
    what: string;
    year: string;
    value: string;
    kind: string;
    level: string;
    increment: string;
    claim: string;
    status: string;
    from: string;
    fromYear(year: string): string;
    unitNote: string;
    otherDefinition: string;
    growth: string;
    perYear: string;
    trend: string;
    shortfall: string;
    source: string;
    reached: string;
    fromBaseline(value: string, year: string): string;
    aim(year: string): string;
  };
  assumption: {
    name: string;
    value: string;
    range: string;
    status: string;
    grade: string;
    source: string;
    fixed: string;
    unknown: string;
  };
  source: {
    title: string;
    caption: string;
    name: string;
    file: string;
    publisher: string;
    licence: string;
    vintage: string;
    delivered: string;
    accepted: string;
    rejected: string;
  };
  note: {
    title: string;
    items: readonly string[];
    drawItems: readonly string[];
    illustrativeItems: readonly string[];
  };
  download: { title: string; intro: string; file(name: string): string };
  region: { lead(words: { nation: string; year: string }): string };
  national: {
    title(nation: string): string;
    lead: string;
    leadPlain: string;
    publishedTitle: string;
    publishedIntro: string;
    employment(words: PublishedWords): string;
    employmentReached(words: PublishedWords): string;
    rangeIsNoInterval(count: number): string;
    required(words: { growth: string; from: string; fromValue: string; perYear: string }): string;
    requiredOther(words: { growth: string; from: string; fromValue: string }): string;
    employmentChartTitle(words: { low: string; high: string; year: string; target: string }): string;
    employmentChartSubtitle(from: string, to: string): string;
    exportsTitle: string;
    exportsBreak(words: { year: string; before: string; after: string }): string;
    exportsChartTitle(words: { year: string; before: string; after: string }): string;
    exportsChartTitlePlain: string;
    exportsChartSubtitle: string;
    exportsDescription(definitions: string): string;
    exportsPoints(words: { definition: string; points: string }): string;
    exportsTable: string;
    definition: string;
    otherDefinitions: string;
    coherenceTitle: string;
    coherence(words: {
      base: string;
      baseYear: string;
      target: string;
      targetYear: string;
      change: string;
    }): string;
    claimsTitle: string;
    claimsIntro: string;
    figure: string;
    period: string;
    value: string;
    nature: string;
    source: string;
    regionalTitle(place: string): string;
    wholeTitle(place: string): string;
    regionalIllustrative: string;
    regionalReal: string;
    noPublished: string;
  };
  home: {
    title(title: string): string;
    lead: string;
    regionsTitle: string;
    regionsIntroFlow(from: string, to: string): string;
    regionsIntroStock(year: string): string;
    regionsCaption: string;
    region: string;
    openings(from: string, to: string): string;
    gap: string;
    median(value: string): string;
    reading: string;
    data: string;
    shortage: string;
    surplus: string;
    noNetGap: string;
    real: string;
    shortOccupations: string;
    occupations: string;
    answeredTitle: string;
    missingTitle: string;
    missingIntro: string;
    answerTarget(words: {
      measure: string;
      target: string;
      year: string;
      trend: string;
      shortfall: string;
    }): string;
    answerTargetReached(words: { measure: string; target: string; year: string; trend: string }): string;
    answerCoherence: string;
    answerRegional: string;
    answerStock: string;
    answerAssumptions(count: number): string;
    missingRegional: string;
    missingInitial: string;
    missingDirectRecruitment(sectors: string): string;
    missingInterval(words: { measure: string; count: number }): string;
    missingParameter(names: string): string;
    missingAssumed(count: number, total: number): string;
    missingTraining: string;
    missingNone: string;
    qualityTitle: string;
    rejected(count: number, files: number): string;
    noneRejected(files: number): string;
    openTitle: string;
    openIntro: string;
    openRule: string;
  };
  /** Words for codes that no table names; a code that is not listed shows itself. */
  names: {
    parameter: Readonly<Record<string, string>>;
    unit: Readonly<Record<string, string>>;
    parameterStatus: Readonly<Record<string, string>>;
    grade: Readonly<Record<string, string>>;
    nature: Readonly<Record<string, string>>;
    targetStatus: Readonly<Record<string, string>>;
    claimant: Readonly<Record<string, string>>;
    /** What tells two definitions of one measure apart, short enough for a chart. */
    definitionShort: Readonly<Record<string, string>>;
    /** Why a cell has no figure, inside a sentence. */
    reason: Readonly<Record<string, string>>;
    /** The same in a table cell. */
    reasonShort: Readonly<Record<string, string>>;
    intervalBasis: Readonly<Record<string, string>>;
    /** A model and, in one sentence, what it does. */
    model: Readonly<Record<string, { name: string; meaning: string }>>;
    table: Readonly<Record<string, string>>;
    ownSource: string;
    /** A period as a source printed it, such as « 2022 (approx) ». */
    period(printed: string): string;
  };
}

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

/** The word for a code, or the code itself. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? words[code]! : code;
}
