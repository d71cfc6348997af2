/**
 * The words of the reference pages: programmes, competences, data to obtain, method, data dictionary, glossary and
 * sources. Part of `Texts`; under the same rules.
 */
export interface ReferenceTexts {
  /** Names of pages, short enough for a narrow screen. */
  nav: {
    results: string;
    plan: string;
    training: string;
    reference: string;
    programmes: string;
    competences: string;
    obtain: string;
    method: string;
    dictionary: string;
    glossary: string;
    sources: string;
    /** Tables of the release that a page was made from. */
    tables: string;
  };
  programmes: {
    title: string;
    lead: string;
    none: string;
    summaryTitle: string;
    summaryCaption: string;
    programme: string;
    level: string;
    levelName: Readonly<Record<string, string>>;
    duration: string;
    years(count: number, printed: string): string;
    lastFlow(measure: string, year: string): string;
    trainTitle: string;
    trainIntro(words: { from: string; to: string; conditional: boolean }): string;
    trainCaption(from: string, to: string): string;
    supply: string;
    toShort: string;
    toSurplus: string;
    toUnclear: string;
    toUnknown: string;
    cells(count: number): string;
    trainNote: string;
    trainUnknown: string;
    trainRegionCaption(from: string, to: string): string;
    trainRegionNote: string;
    /** Persons to cells that are short, then to cells in surplus. */
    shortAndSurplus(short: string, surplus: string): string;
    levelAndDuration(words: { level: string; duration: string }): string;
    flowsCaption(name: string): string;
    flowsCaptionDefinition(name: string, definition: string): string;
    regionsCaption(name: string): string;
    noFlows: string;
    noPlanned: string;
    plannedDifference(words: { planned: string; difference: string }): string;
    fillRate: string;
    nineMonthRate: string;
    flowsNote: string;
    partial: string;
    goesCaption(name: string): string;
    goesNone: string;
    destination: string;
    outside: string;
    share: string;
    supplied: string;
    regionsShort: string;
    regionsSurplus: string;
    regionsUnknown: string;
    goesNote: string;
    chainCaption(name: string): string;
    chainNote: string;
  };
  competences: {
    title: string;
    lead: string;
    none: string;
    family: Readonly<Record<string, string>>;
    familyTitle: string;
    familyIntro(competences: number, occupations: number): string;
    familyCaption(family: string): string;
    competence: string;
    essential: string;
    useful: string;
    programmes: string;
    withLevel(name: string, level: string): string;
    levels: string;
    gapTitle: string;
    gapIntro(words: { year: string; conditional: boolean }): string;
    neverSummed: string;
    gapCaption(place: string, year: string): string;
    short: string;
    pooled: string;
    shortSpecialties: string;
    ofSpecialties(short: string, all: string): string;
    unknownSpecialties: string;
    askedLevel: string;
    gapNote: string;
    regionCaption(year: string): string;
    regionNote: string;
    zoneTitle: string;
    zoneIntro(year: string): string;
    sectorCaption(year: string): string;
    familyZoneCaption(year: string): string;
    zoneNote: string;
    titlesTitle: string;
    titles(words: { count: number; printed: string; occupations: string; languages: string }): string;
    titlesNone: string;
    suggest: string;
    accept: string;
    languageName: Readonly<Record<string, string>>;
  };
  obtain: {
    title: string;
    lead: string;
    none: string;
    startTitle: string;
    start: string;
    next: string;
    listTitle: string;
    intro(count: number): string;
    caption: string;
    data: string;
    holder: string;
    decides: string;
    change: string;
    template: string;
    now: string;
    asked: string;
    /** Why the number of persons is what it is. */
    basis: Readonly<Record<string, string>>;
    share(share: string): string;
    cells(cells: number, persons: string): string;
    status: Readonly<Record<string, string>>;
    note: string;
  };
  method: {
    title: string;
    lead: string;
    flow: readonly Part[];
    stock: readonly Part[];
    forecast: Part;
    scaleTitle: string;
    scaleIntro: string;
    scaleIllustrative: string;
    scaleCaption: string;
    word: string;
    probability: string;
    scaleWords: readonly (readonly [number, string])[];
    atLeast(share: string): string;
    below(share: string): string;
    indicatorTitle: string;
    indicatorIntro: string;
    indicatorCaption: string;
    indicator: string;
    meaning: string;
    indicatorSource: string;
    accuracyTitle: string;
    accuracyIntro: string;
    accuracyNone: string;
    accuracyCaption: string;
    series: string;
    points: string;
    error: string;
    own: string;
    naive: string;
    inBand: string;
    beats: string;
    yes: string;
    no: string;
    accuracyNote: string;
    qualityTitle: string;
    qualityCaption: string;
    what: string;
    count: string;
    accepted: string;
    rejected: string;
    illustrative: string;
    cellsEvaluable: string;
    cellsReason(reason: string): string;
    assumed: string;
    unknown: string;
    imputedTargets: string;
    outOf(count: string, total: string): string;
    revisionTitle: string;
    revision: readonly string[];
    citeTitle: string;
    cite(words: { title: string; date: string; run: string }): string;
    citeIllustrative: string;
    licence: readonly string[];
  };
  dictionary: {
    title: string;
    lead: string;
    english: string;
    listTitle: string;
    count(views: number, columns: string): string;
    column: string;
    type: string;
    meaning: string;
    /** Before the name of a table. */
    caption: string;
    none: string;
  };
  glossary: {
    title: string;
    lead: string;
    termsTitle: string;
    acronymsTitle: string;
    signsTitle: string;
    terms: Readonly<Record<TermId, Entry>>;
    acronyms: Readonly<Record<AcronymId, Entry>>;
    moroccan: Readonly<Record<MoroccanId, Entry>>;
  };
  sources: {
    title: string;
    lead: string;
    rejectedTitle: string;
    rejectedNone: string;
    rejectedCaption: string;
    rejectedIntro(words: { count: number; printed: string; shown: string }): string;
    line: string;
    column: string;
    rule: string;
    definitionTitle: string;
    definitionIntro: string;
    definitionCaption: string;
    definition: string;
    series: string;
    separates: string;
    made: string;
    spliceNone: string;
    spliceCaption: string;
    spliceJoins: string;
    factor: string;
    englishNote: string;
    figureTitle: string;
    figureIntro(count: number): string;
    figureCaption: string;
    figurePlace: string;
    figureIndicator: Readonly<Record<string, string>>;
    figureSegment: Readonly<Record<string, string>>;
    place: Readonly<Record<string, string>>;
    claimTitle: string;
    claimIntro: string;
    rankedTitle: string;
    rankedIntro: string;
    rankedCaption: string;
    rankedNone: string;
    parameterTitle: string;
    parameterIntro(words: { total: number; assumed: number; unknown: number }): string;
    parameterCaption: string;
    parameterNone: string;
    contents: string;
  };
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

export type TermId =
  | 'adequacy'
  | 'assumption'
  | 'cell'
  | 'completion'
  | 'crosswalk'
  | 'cumulated_gap'
  | 'definition'
  | 'displaced'
  | 'draw'
  | 'edition'
  | 'expansion'
  | 'gap'
  | 'grade'
  | 'illustrative'
  | 'imputed'
  | 'initial_gap'
  | 'insertion'
  | 'lever'
  | 'likelihood'
  | 'location_quotient'
  | 'milestone'
  | 'mobility'
  | 'naive'
  | 'not_evaluable'
  | 'openings'
  | 'plan'
  | 'prediction_interval'
  | 'programme'
  | 'replacement'
  | 'retention'
  | 'scenario'
  | 'scenario_range'
  | 'school_year'
  | 'sensitivity'
  | 'specialty'
  | 'stock_and_flow'
  | 'suitability'
  | 'supply'
  | 'target';

/** Known wherever skills are forecast. */
export type AcronymId = 'ISCO' | 'ITA' | 'MASE' | 'OIT' | 'ROA' | 'STED_AMT';

/** Of Morocco and of its offshoring sector. */
export type MoroccanId =
  | 'AMRC'
  | 'ANAPEC'
  | 'APEBI'
  | 'BPO'
  | 'CGEM'
  | 'CMC'
  | 'CNSS'
  | 'CRI'
  | 'CRM'
  | 'ESO'
  | 'FMES'
  | 'HCP'
  | 'INE_CSEFRS'
  | 'ITO'
  | 'KPO'
  | 'MAD'
  | 'OFPPT'
  | 'PAE'
  | 'PAF';
