/**
 * The words of what leads from a gap to a decision: the six stages of STED as chapters, indicators side by side,
 * causes, recommendations, competences, the chain of supply, neighbours and changes. Part of `Texts`.
 */
export interface RegionTexts {
  stage: {
    contents: string;
    sector: string;
    sectorIntro: string;
    firms: string;
    firmsIntro: string;
    skills: string;
    skillsIntro: string;
    demand: string;
    match: string;
    matchIntro: string;
    act: string;
    actIntro(conditional: boolean): string;
    around: string;
    trust: string;
  };
  adequacy: {
    title: string;
    intro: string;
    caption(place: string): string;
    cell: string;
    agree: string;
    disagree: string;
    agreement: string;
    none: string;
    notShown(count: number): string;
    whyNot(words: { indicator: string; reason: string }): string;
  };
  cause: {
    title: string;
    intro: string;
    caption(place: string): string;
    cells: string;
    cause: string;
    numbers: string;
    /** Between a name and its number. */
    is: string;
    undetermined(words: { candidate: string; factor: string }): string;
    none: string;
    notEvaluable(count: number): string;
    name: Readonly<Record<string, string>>;
    number: Readonly<Record<string, string>>;
    factor: Readonly<Record<string, string>>;
  };
  advice: {
    caption(place: string): string;
    others(count: number): string;
    target: string;
    lead: string;
    partners: string;
    duration: string;
    support: string;
    evidence: string;
    years(count: number): string;
    decideBy(date: string): string;
    by(year: string): string;
    grade(grade: string): string;
    confidence: Readonly<Record<string, string>>;
    none: string;
    axis: Readonly<Record<string, string>>;
    level: Readonly<Record<string, string>>;
    unit: Readonly<Record<string, string>>;
  };
  competence: {
    title: string;
    intro: string;
    caption(place: string): string;
    name: string;
    level: string;
    short: string;
    partly(count: number): string;
    none: string;
    specialisationTitle: string;
    specialisationCaption(words: { place: string; year: string }): string;
    share: string;
    nationalShare: string;
    quotient: string;
    specialisationNote: string;
    all: string;
  };
  chain: {
    title(words: { from: string; to: string }): string;
    chartTitle(words: { entrants: string; here: string; place: string }): string;
    subtitle(words: { from: string; to: string }): string;
    description(words: { steps: string }): string;
    entrants: string;
    completed: string;
    leavers: string;
    available: string;
    perimeter: string;
    suited: string;
    here(place: string): string;
    elsewhere: string;
    abroad: string;
    persons: string;
    share: string;
    lost: string;
    ends: string;
    step: string;
    caption(place: string): string;
  };
  compare: {
    intro(conditional: boolean): string;
    caption(place: string): string;
    place: string;
    employment(year: string): string;
    growth(words: { from: string; to: string }): string;
    openings: string;
    gap: string;
    gapShare: string;
    nation: string;
  };
  change: {
    title: string;
    first: string;
    since(edition: string): string;
    employment(year: string): string;
    gap(year: string): string;
    caption: string;
    what: string;
    before: string;
    now: string;
    change: string;
    flipped: string;
    unchanged: string;
    figure(change: string): string;
    /** Between two remarks on one figure. */
    and: string;
  };
  map: {
    title(words: { year: string }): string;
    subtitle: string;
    description(words: { list: string }): string;
    attribution: string;
    gridTitle: string;
    gridSubtitle: string;
    gridDescription: string;
  };
  find: {
    title: string;
    label: string;
    none: string;
    page: string;
    region: string;
    sector: string;
    specialty: string;
    programme: string;
  };
  data: { title: string; intro: string; all: string; sources: string };
  weight: {
    title: string;
    chartTitle(place: string): string;
    subtitle: string;
    description(words: { list: string }): string;
    note: string;
    central(value: string): string;
    zero: string;
    more: string;
  };
}
