/** The words of the pages that decide: the plan and the sectors. Part of `Texts`; under the same rules. */
export interface DecisionTexts {
  planPage: {
    title: string;
    lead(words: { year: string }): string;
    /** « plan médian », « plan à 80 % ». */
    median: string;
    atShare(share: string): string;
    /** Before a figure of the plan of the higher confidence: « à 80 % : 120 ». */
    beside(words: { share: string; value: string }): string;
    answer(words: { conditional: boolean; september: string; parts: PlanParts }): string;
    nothing: string;
    decideBetween(words: { first: string; last: string }): string;
    decideOn(day: string): string;
    /** What the two plans are for. */
    meaning(words: {
      low: string;
      lowShare: string;
      high: string;
      highShare: string;
      isMedian: boolean;
    }): string;
    untilTarget(words: { year: string; parts: PlanParts; insured: PlanParts | null; name: string }): string;
    uncovered(words: {
      year: string;
      persons: Counted;
      insured: Counted | null;
      share: string;
      conditional: boolean;
    }): string;
    cost(words: { millions: string; insured: string | null; share: string; conditional: boolean }): string;
    rounding(words: { low: string; share: string }): string;
    onlyOne: string;
    yearsTitle: string;
    yearsCaption: string;
    september: string;
    places: string;
    groups: string;
    moved: string;
    recruits: string;
    whole: string;
    calendarTitle: string;
    calendarIntro: string;
    calendarCaption: string;
    calendarChartTitle(year: string): string;
    calendarChartSubtitle: string;
    calendarDescription(count: number): string;
    decideBy: string;
    size: string;
    arrival: string;
    inRegions(count: number): string;
    moveOf(lever: string): string;
    recruitOf(lever: string): string;
    fromSpecialty(name: string): string;
    sizeText(places: Counted): string;
    before(day: string): string;
    passed(day: string): string;
    opens(year: string): string;
    today(day: string): string;
    chartDecide: string;
    chartTraining: string;
    chartArrive: string;
    regionsTitle(year: string): string;
    regionsIntro: string;
    regionsCaption(year: string): string;
    movesTitle: string;
    movesIntro: string;
    movesNone: string;
    movesCaption: string;
    from: string;
    to: string;
    lever: string;
    coverageTitle: string;
    coverageIntro(words: { low: string; high: string; lowCells: string; highCells: string }): string;
    coverageIntroOne(words: { range: string; cells: string }): string;
    coverageCaption(year: string): string;
    need: string;
    surplus: string;
    arrivals: string;
    left: string;
    covered: string;
    coverageNote: string;
    trainersTitle: string;
    trainersIntro: string;
    trainersNone: string;
    trainersCaption: string;
    costTitle: string;
    costIntro: string;
    costNone: string;
    costCaption: string;
    item: string;
    itemMoves(lever: string): string;
    itemTrainers: string;
    aidsCaption: string;
    aidsIntro: string;
    aid: string;
    beneficiaries: string;
    unitCost: string;
    amount: string;
    unknownAmount: string;
    leversTitle: string;
    leversIntro: string;
    leversCaption: string;
    duration: string;
    years(value: number, text: string): string;
    months(value: number): string;
    atOnce: string;
    firstClass: string;
    lastClass: string;
    firstArrival: string;
    state: string;
    inTime: string;
    tooLate(reason: string): string;
    cannotArrive(words: { levers: string; year: string; count: number }): string;
    reason: Readonly<Record<string, string>>;
    pricesTitle: string;
    pricesIntro: string;
    pricesIntroIllustrative: string;
    /** What one more of a limit is: « un formateur de plus, Casablanca-Settat, en 2027 ». */
    limit: {
      capacity(words: LimitWords): string;
      national_capacity(words: LimitWords): string;
      trainers(words: LimitWords): string;
      moves(words: LimitWords): string;
      minimum(words: LimitWords): string;
      budget(words: LimitWords): string;
    };
    saves(words: {
      limit: string;
      posts: string | null;
      money: string | null;
      starts: string | null;
    }): string;
    pricesNote: string;
    restsTitle: string;
    restsIntro(words: { levers: number; assumed: number }): string;
    restsCaption: string;
    costOne: string;
    effectiveness: string;
    groupSize: string;
    trainersAGroup: string;
    capacity: string;
    capacityNational: string;
    ramp: string;
    detailsTitle: string;
    detailsIntro: string;
    filesTitle: string;
    file: Readonly<Record<string, string>>;
  };
  intake: {
    title: string;
    intro(plan: string): string;
    introIllustrative(plan: string): string;
    none(plan: string): string;
    insurance(plan: string): string;
    caption(words: { place: string; plan: string }): string;
    planTitle: string;
    coverageCaption(words: { place: string; year: string }): string;
    what: string;
    specialty: string;
    trainers(words: {
      place: string;
      persons: Counted;
      insured: Counted | null;
      share: string;
      conditional: boolean;
    }): string;
    trainersNone: string;
    costCaption(place: string): string;
    toPlan: string;
  };
  sectorPage: {
    lead(words: { year: string }): string;
    answerNone: string;
    openings(words: {
      conditional: boolean;
      persons: Counted;
      expansion: string;
      replacement: string;
      from: string;
      to: string;
    }): string;
    gap(words: {
      conditional: boolean;
      kind: 'shortage' | 'surplus' | 'none';
      persons: Counted;
      low: string;
      high: string;
      year: string;
      range: boolean;
      share: string;
    }): string;
    evaluableOf(words: { evaluable: string; total: string }): string;
    targetTitle: string;
    targetNone: string;
    targetCaption: string;
    demandTitle: string;
    demandIntro(from: string, to: string): string;
    demandCaption(sector: string): string;
    expansion: string;
    replacement: string;
    openingsColumn: string;
    all: string;
    regionTitle: string;
    regionIntro: string;
    regionCaption(sector: string): string;
    gapTitle: string;
    gapIntro: string;
    gapCaption(words: { sector: string; year: string }): string;
    missingTitle: string;
    missingIntro: string;
    missingLine(words: { of: string; reason: string; remedy: string }): string;
    remedy: Readonly<Record<string, string>>;
    scenarioIntro: string;
    scenarioCaption(sector: string): string;
    scenarioChanges: string;
    everySector: string;
    exportsTitle: string;
    exportsIntro: string;
    exportsNone: string;
    exportsCaption(sector: string): string;
    exportsBillions: string;
    competenceTitle: string;
    competenceIntro: string;
    competenceCaption(sector: string): string;
    competence: string;
    askedBy: string;
    everySpecialty: string;
    listTitle: string;
  };
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
