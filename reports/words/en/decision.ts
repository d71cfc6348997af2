/** The words of the plan and of the sectors in English; typeset with the others by en.ts. */
import type { Counted, LimitWords, PlanParts } from '../shape/handed.ts';
import type { DecisionTexts } from '../shape/texts.ts';
import { conjunction } from './count.ts';

const many = ({ n, text }: Counted, one: string, other: string): string => `${text} ${n === 1 ? one : other}`;

/** "open 240 training places (8 groups) and move 60 places". */
const asked = ({ places, groups, moved, recruits, recruitLevers }: PlanParts): string =>
  conjunction.format([
    ...(places.n > 0
      ? [`open ${many(places, 'training place', 'training places')} (${many(groups, 'group', 'groups')})`]
      : []),
    ...(moved.n > 0 ? [`move ${many(moved, 'place', 'places')} from one specialty to another`] : []),
    ...(recruits.n > 0
      ? [`bring in ${many(recruits, 'person', 'people')} without opening a class (${recruitLevers})`]
      : []),
  ]);

/** "240 places (8 groups), 60 places moved and 15 people brought in". */
const told = ({ places, groups, moved, recruits }: PlanParts): string => {
  const parts = [
    ...(places.n > 0 ? [`${many(places, 'place', 'places')} (${many(groups, 'group', 'groups')})`] : []),
    ...(moved.n > 0 ? [`${many(moved, 'place', 'places')} moved`] : []),
    ...(recruits.n > 0 ? [`${many(recruits, 'person', 'people')} brought in`] : []),
  ];
  return parts.length === 0 ? 'nothing' : conjunction.format(parts);
};

const where = ({ region, lever, specialty, year }: LimitWords, noun: string): string =>
  `${noun} (${[lever, specialty, region, year].filter((word) => word !== '').join(', ')})`;

export const decision: DecisionTexts = {
  planPage: {
    title: 'Training plan',
    lead: ({ year }) =>
      `How many places to open, in which region, decided by when and at what cost, so that needs are covered by ${year}.`,
    median: 'median plan',
    atShare: (share) => `${share} plan`,
    beside: ({ share, value }) => `at ${share}: ${value}`,
    answer: ({ conditional, september, parts }) =>
      `${conditional ? 'If these illustrative data were accurate, it would be necessary' : 'It is necessary'}, for the intake of September ${september}, to ${asked(parts)}.`,
    nothing: 'No place is to be opened or moved: needs are covered without it, or no lever arrives in time.',
    decideBetween: ({ first, last }) =>
      `The first decisions are due by ${first}, the last ones for this intake by ${last}.`,
    decideOn: (day) => `The decision is due by ${day}.`,
    meaning: ({ low, lowShare, high, highShare, isMedian }) =>
      `These figures are those of the ${low}${isMedian ? ', the least to do' : ''}: it aims to cover each need in ${lowShare} of the draws. The ${high} is an insurance: it aims to cover each need in ${highShare} of the draws, and asks for more, sometimes by other levers.`,
    untilTarget: ({ year, parts, insured, name }) =>
      `Over all intakes until ${year}: ${told(parts)}${insured === null ? '' : `; with the ${name}: ${told(insured)}`}.`,
    uncovered: ({ year, persons, insured, share, conditional }) =>
      `Even with the plan, ${many(persons, 'person', 'people')} ${conditional ? 'would still be' : persons.n === 1 ? 'is still' : 'are still'} missing in ${year}${
        insured === null ? '' : ` (${insured.text} at ${share}, for higher needs)`
      }: not everything can arrive in time.`,
    cost: ({ millions, insured, share, conditional }) =>
      `The cost ${conditional ? 'would be' : 'is'} ${millions} million dirhams${insured === null ? '' : ` (${insured} at ${share})`}, without hiring aids, at assumed unit costs.`,
    rounding: ({ low, share }) =>
      `In each table, the first number is that of the ${low}; the small line "at ${share}" is that of the insurance. Each number is rounded by itself: a sum may differ from its parts.`,
    onlyOne: 'Each number is rounded by itself: a sum may differ from its parts.',
    yearsTitle: 'Intake by intake',
    yearsCaption: 'What the plan opens, moves and brings in at each intake',
    september: 'September intake',
    places: 'Places to open',
    groups: 'Groups',
    moved: 'Places moved',
    recruits: 'People brought in without a class',
    whole: 'All',
    calendarTitle: 'Calendar of decisions',
    calendarIntro:
      'A class opens in September; the table says until which day it can still be decided and when its leavers count.',
    calendarCaption: 'Decisions to take, by deadline',
    calendarChartTitle: (year) => `Classes to open in September ${year} and the last day to decide them`,
    calendarChartSubtitle: 'All regions and specialties together.',
    calendarDescription: (n) =>
      `${n} ${n === 1 ? 'row' : 'rows'}, one a lever: from the last day to decide to the opening, then to the arrival of the leavers. The same dates are in the table.`,
    decideBy: 'Decide by',
    size: 'Places (groups)',
    arrival: 'Arrival',
    inRegions: (n) => `${n} ${n === 1 ? 'region' : 'regions'}`,
    moveOf: (lever) => `${lever}: places moved`,
    recruitOf: (lever) => `${lever}: people brought in`,
    fromSpecialty: (name) => `places taken from: ${name}`,
    sizeText: (places) => many(places, 'place', 'places'),
    before: (day) => `by ${day}`,
    passed: (day) => `past: ${day}`,
    opens: (year) => `opens in September ${year}`,
    today: (day) => `edition of ${day}`,
    chartDecide: 'last day to decide',
    chartTraining: 'from opening to leaving',
    chartArrive: 'year of arrival',
    regionsTitle: (year) => `September ${year}, region by region`,
    regionsIntro: 'Places to open or to move in each region of training, by lever.',
    regionsCaption: (year) => `Places by region and lever, intake of September ${year}`,
    movesTitle: 'Places moved',
    movesIntro:
      'Train better before training more: where a specialty is in surplus, the plan moves its places within the same programme. A place moved takes from the first specialty what it brought.',
    movesNone: 'The plan moves no place.',
    movesCaption: 'Places moved over all intakes',
    from: 'From specialty',
    to: 'To specialty',
    lever: 'Training',
    coverageTitle: 'What the plan covers',
    coverageIntro: ({ low, high, lowCells, highCells }) =>
      `Insuring each specialty by itself does not insure all of them at once: the ${low} aims to cover each need in ${lowCells} of the draws, the ${high} in ${highCells}, but all specialties of a region together less often. The table gives that share, simulated.`,
    coverageIntroOne: ({ range, cells }) =>
      `Insuring each specialty at ${cells} covers all specialties of a region together less often: ${range} of the draws, by region.`,
    coverageCaption: (year) => `Needs and coverage by region of work, ${year} (people)`,
    need: 'Need',
    surplus: 'no need',
    arrivals: 'Brought by the plan',
    left: 'Not covered',
    covered: 'Share of draws in which all is covered',
    coverageNote:
      'The need is the sum of the shortages of the specialties, without their surpluses. What the plan brings may exceed it: people also arrive in specialties already covered, or at other intakes.',
    trainersTitle: 'Trainers to train',
    trainersIntro: 'Trainers whose own training begins in the year, for the groups of the plan.',
    trainersNone: 'The trainers in place suffice.',
    trainersCaption: 'Trainers to train by region and year',
    costTitle: 'Cost',
    costIntro: 'Cost of places, of moves and of trainers; unit costs are assumptions of the project.',
    costNone: 'No cost is known: the plan keeps the fewest places to open.',
    costCaption: 'Cost of the plan by item and year of intake (million dirhams)',
    item: 'Item',
    itemMoves: (lever) => `Places moved: ${lever}`,
    itemTrainers: 'Training of trainers',
    aidsCaption: 'Aids that follow the hires, until the end of the plan',
    aidsIntro: 'These aids come on top of the cost of the plan. An unknown amount is not counted as zero.',
    aid: 'Aid',
    beneficiaries: 'Beneficiaries',
    unitCost: 'For each beneficiary (dirhams)',
    amount: 'Amount (million dirhams)',
    unknownAmount: 'unknown',
    leversTitle: 'What can still arrive in time',
    leversIntro:
      'For each lever: the first intake still possible, the last useful one and the first arrival.',
    leversCaption: 'Levers and last moments',
    duration: 'Duration',
    years: (n, text) => `${text} ${n === 1 ? 'year' : 'years'}`,
    months: (n) => `${n} ${n === 1 ? 'month' : 'months'}`,
    atOnce: 'at once',
    firstClass: 'First possible intake',
    lastClass: 'Last useful intake',
    firstArrival: 'First arrival',
    state: 'State',
    inTime: 'arrives in time',
    tooLate: (reason) => `left out: ${reason}`,
    cannotArrive: ({ levers, year }) => `Cannot arrive by ${year} any more, whatever is decided: ${levers}.`,
    reason: { arrives_after_target_year: 'arrives after the target year' },
    pricesTitle: 'What limits the plan',
    pricesIntro:
      'One unit more of each limit, the others unchanged, with the plan of the lower confidence; the heaviest of each kind.',
    pricesIntroIllustrative:
      'If these illustrative data were accurate, this is what one unit more of each limit would bring, the others unchanged, with the plan of the lower confidence; the heaviest of each kind.',
    limit: {
      capacity: (words) => where(words, 'One more place'),
      national_capacity: (words) => where(words, 'One more place in the whole country'),
      trainers: (words) => where(words, 'One more trainer'),
      moves: (words) => where(words, 'One more place that can be moved'),
      minimum: (words) => where(words, 'One imposed place less'),
      budget: (words) => where(words, 'One more dirham of budget'),
    },
    saves: ({ limit, posts, money, starts }) => {
      const gains = [
        ...(posts === null ? [] : [`${posts} fewer years of an unfilled post`]),
        ...(money === null
          ? []
          : [`${posts === null ? '' : 'or, '}with the same coverage, ${money} dirhams saved`]),
        ...(starts === null ? [] : [`with the same coverage, ${starts} fewer places to open`]),
      ];
      return `${limit}: ${gains.join('; ')}.`;
    },
    pricesNote:
      'A year of an unfilled post is one person missing during one year. These values hold for a small increase, not for a doubling.',
    restsTitle: 'What the plan rests on',
    restsIntro: ({ levers, assumed }) =>
      `Durations, capacities, effectiveness and costs of ${levers} ${levers === 1 ? 'lever' : 'levers'}, of which ${assumed} on an assumption of the project (▲). Figures of the training bodies in their place would change the plan.`,
    restsCaption: 'What the plan assumes of each lever',
    costOne: 'Cost a place (dirhams)',
    effectiveness: 'Effectiveness',
    groupSize: 'People a group',
    trainersAGroup: 'Trainers a group',
    capacity: 'Places possible in the first year',
    capacityNational: 'whole country',
    ramp: 'Growth a year',
    detailsTitle: 'Class by class',
    detailsIntro:
      'Each plan in full, region by region, in a table of its own: each row is a class to open or places to move.',
    filesTitle: 'Files of the plan',
    file: {
      plan: 'Whole plan (CSV)',
      plan_arrival: 'Arrivals by region of work (CSV)',
      plan_coverage: 'Needs and coverage (CSV)',
      plan_trainer: 'Trainers (CSV)',
      plan_cost: 'Costs and aids (CSV)',
      plan_shadow_price: 'Value of each limit (CSV)',
      plan_lever: 'Levers and deadlines (CSV)',
      plan_yield: 'Yield of places (CSV)',
    },
  },
  intake: {
    title: 'Calendar of classes to open',
    intro: (plan) => `What the ${plan} opens in this region, by deadline for the decision.`,
    introIllustrative: (plan) =>
      `If these illustrative data were accurate, this is what the ${plan} would open in this region, by deadline for the decision.`,
    none: (plan) => `The ${plan} opens and moves no place in this region.`,
    insurance: (plan) => `The insurance: classes of the ${plan}`,
    caption: ({ place, plan }) => `Classes to open and deadlines to decide them, ${place}, ${plan}`,
    planTitle: 'Coverage, trainers and cost of the plan',
    coverageCaption: ({ place, year }) =>
      `Needs and what the plan brings by specialty, ${place}, ${year} (people)`,
    what: 'Specialty and lever',
    specialty: 'Specialty',
    trainers: ({ place, persons, insured, share, conditional }) =>
      `${place}: ${many(persons, 'trainer', 'trainers')} ${conditional ? 'would have' : persons.n === 1 ? 'has' : 'have'} to be trained${insured === null ? '' : ` (${insured.text} at ${share})`}.`,
    trainersNone: 'The trainers in place suffice.',
    costCaption: (place) => `Cost of the plan by item and year of intake, ${place} (million dirhams)`,
    toPlan: 'See the plan of all regions',
  },
  sectorPage: {
    lead: ({ year }) =>
      `Employment, openings, training supply and people short in the sector by ${year}, all regions together.`,
    answerNone: 'The balance of this sector is not computed.',
    openings: ({ conditional, persons, from, to }) =>
      `${conditional ? 'If these illustrative data were accurate, there would be' : 'On trend, there are'} ${many(persons, 'opening', 'openings')} from ${from} to ${to} to fill from outside (mean of the draws).`,
    sides: ({ conditional, short, shortRange, over, overRange, year }) => {
      const ends = (range: string) => (range === '' ? '' : ` (${range})`);
      const are = (one: Counted) => (conditional ? 'would be' : one.n === 1 ? 'is' : 'are');
      return `${many(short, 'person', 'people')}${ends(shortRange)} ${are(short)} short at the end of ${year}, and ${many(over, 'person', 'people')}${ends(overRange)} ${are(over)} over in other specialties or regions: means of the draws, 80% ranges.`;
    },
    allocated:
      'The sectors of a region share the same candidates: supply, shortage and surplus of a sector are its part, split by its openings.',
    evaluableOf: ({ share }) =>
      `This answer covers ${share} of the openings; the others cannot be evaluated, for the reasons given below.`,
    targetTitle: 'Target of the sector',
    targetNone: 'No target was announced for this sector alone: published targets are for the whole.',
    targetCaption: 'Targets announced for this sector',
    demandTitle: 'Needs by specialty',
    demandIntro: (from, to) =>
      `Openings from ${from} to ${to}: those that the change of employment creates and those that leavers free.`,
    demandCaption: (sector) => `Openings by specialty, ${sector} (people)`,
    expansion: 'Change of employment',
    replacement: 'Replacement of leavers',
    promotion: 'Promotions from inside: posts left less posts filled',
    openingsColumn: 'Openings',
    all: 'All specialties',
    regionTitle: 'Supply and shortage by region',
    regionIntro:
      'A surplus in one specialty does not make up for a shortage in another: both are counted apart.',
    regionCaption: (sector) => `Openings, supply, people short and over by region, ${sector}`,
    gapTitle: 'Net gap by region and specialty, at central values',
    gapIntro:
      "Each cell is the sector's part of the net cumulative gap (supply less needs) of one specialty of one region, at central values of the assumptions: it explains the answer, which is a mean of draws.",
    gapCaption: ({ sector, year }) =>
      `Net cumulative gap at the end of ${year}, ${sector} (people, at central values)`,
    missingTitle: 'What cannot be evaluated, and the data that are missing',
    missingIntro: 'A cell without a gap is not zero: data that the computation needs are missing.',
    missingLine: ({ of, reason, remedy }) => `${of}: ${reason}. ${remedy}`,
    remedy: {
      no_programme_feeds_cell:
        'To obtain from training bodies: the programmes that lead to these specialties, with their graduates.',
      supply_unknown:
        'To obtain from schools and universities: the graduates of these programmes, and the share that enters this sector.',
      no_employment: 'To obtain from employers: the initial headcount of these specialties.',
      openings_below_30: 'Too few openings for an indicator; real headcounts would confirm it.',
    },
    scenarioIntro:
      'People short in the sector in each scenario, all regions together, and what the scenario changes for it.',
    scenarioCaption: (sector) => `People short and over by scenario, ${sector}`,
    scenarioChanges: 'What the scenario changes here',
    everySector: 'all sectors',
    exportsTitle: 'Published exports',
    exportsIntro: 'Figures published for this segment; they do not come from the regional series.',
    exportsNone: 'No export figure is published for this segment.',
    exportsCaption: (sector) => `Published exports of services, ${sector}`,
    exportsBillions: 'Billion dirhams',
    competenceTitle: 'Essential competences',
    competenceIntro:
      'Competences essential to the specialties that the sector employs, those of the most openings first. One person holds several: they do not add up.',
    competenceCaption: (sector) => `Essential competences, ${sector}`,
    competence: 'Competence',
    askedBy: 'Specialties that ask for it',
    everySpecialty: 'all specialties of the sector',
    listTitle: 'The sectors',
  },
};
