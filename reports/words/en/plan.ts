/** The words of the plan in English; typeset with the others by en.ts. */
import type { Amount, Counted, LimitWords } from '../shape/handed.ts';
import type { PlanTexts } from '../shape/texts.ts';
import { every } from './count.ts';

const many = ({ n, text }: Counted, one: string, other: string): string => `${text} ${n === 1 ? one : other}`;

const people = (persons: Counted): string => many(persons, 'person', 'people');

const places = ({ starts, groups }: Amount): string =>
  `${many(starts, 'place', 'places')}${groups.n > 0 ? ` (${many(groups, 'group', 'groups').replace(' ', '\u00a0')})` : ''}`;

const where = ({ region, lever, specialty, year }: LimitWords, noun: string): string =>
  `${noun} (${[lever, specialty, region, year].filter((word) => word !== '').join(', ')})`;

const supposing = (conditional: boolean): string =>
  conditional ? 'If these illustrative data were accurate, ' : '';

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const behind = (currency: string): string => (String(currency) === '' ? '' : ` ${currency}`);

export const planTexts: PlanTexts = {
  money: {
    millions: ({ amount, currency }) => `${amount.text} million${behind(currency)}`,
    whole: ({ amount, currency }) => `${amount.text}${behind(currency)}`,
    lessThan: (amount) => `less than ${amount}`,
    inMillions: (currency) => `million${behind(currency)}`,
    inBillions: (currency) => `billion${behind(currency)}`,
    unit: (currency) => (String(currency) === '' ? '' : ` (${currency})`),
  },
  planPage: {
    title: 'Training plan',
    lead: ({ year }) =>
      `What holds, scenario by scenario: which measures, in which region, decided by whom and by when, at what cost, for how large a shortage left at the end of ${year}.`,
    whole: 'All',
    asked: ({ conditional, september, net }) =>
      upperFirst(
        `${supposing(conditional)}${conditional ? 'what would be' : 'what is'} asked now, for the intake of September ${september}: ${net}.`,
      ),
    net: ({ amount, saves, hasSavings }) => {
      if (saves) return `nothing, as ${amount} are saved in all`;
      return hasSavings ? `${amount}, savings taken off` : amount;
    },
    askedOf: ({ who, amount, saves, day }) =>
      `${who}: ${amount === '' ? 'no cost' : `${amount} to ${saves ? 'save' : 'commit'}`}, decision by ${day}.`,
    rest: 'The rest of the plan is not asked for: it waits for data.',
    recommended: ({ conditional, september, scenarios, measures }) =>
      upperFirst(
        `${supposing(conditional)}for the intake of September ${september}, ${
          scenarios > 1
            ? `${every(scenarios)} planned scenarios ${conditional ? 'would recommend' : 'recommend'} at least the following`
            : `the planned scenario ${conditional ? 'would recommend' : 'recommends'} the following`
        }. ${measures}.`,
      ),
    recommendedNone: ({ conditional, scenarios }) =>
      upperFirst(
        `${supposing(conditional)}no measure of the first year ${conditional ? 'would be' : 'is'} recommended in ${
          scenarios > 1 ? `each of the ${scenarios} planned scenarios` : 'the planned scenario'
        }.`,
      ),
    nothing: 'The plan takes no measure: no lever is given, none arrives in time, or none is worth its cost.',
    waits: ({ input, holder, measures }) =>
      `What would settle most options (${measures} in all): ${input}${holder === '' ? '' : `. Held by: ${holder}`}.`,
    decideBetween: ({ first, last }) =>
      `The first decisions are due by ${first}, the others by ${last} at the latest.`,
    decideOn: (day) => `The decision is due by ${day}.`,
    outcome: ({ scenario, conditional, before, after, range, cost, costRange, year }) => {
      const ends = (text: string) => (text === '' ? '' : ` (${text})`);
      return `Scenario “${scenario}”: the whole plan ${conditional ? 'would bring' : 'brings'} the expected shortage at the end of ${year} from ${people(before)} to ${after.text}${ends(range)}${cost === '' ? '' : `, for ${cost}${ends(costRange)}`}.`;
    },
    measuresTitle: (year) => `Measures of ${year}`,
    recommendedSums: (own) =>
      `${own.scenario}: ${own.measures} ${own.measures === 1 ? 'recommended measure' : 'recommended measures'}, ${own.cost} of the ${own.whole} (${own.unit}) of the whole plan; arrivals ${own.brought}, departures ${own.lost}.`,
    casesError: ({ error, agreed }) =>
      `These cases are solved in a reduced form: it costs at most ${error} more than the full one and agrees with it on at least ${agreed} of the measures.`,
    measuresIntro: ({ cases }) =>
      `A measure is recommended on two conditions. It stays in the plan in at least ${cases} of the cases computed again (simulations, scenarios, inputs of the plan). And the shortage it serves, or the surplus it lowers, is sure. The others are options, which the datum named would settle.`,
    commonCaption: (scenarios) => (scenarios > 1 ? 'Recommended in all planned scenarios' : 'Recommended'),
    commonNone: (scenarios) =>
      scenarios > 1 ? 'No measure is recommended in all planned scenarios.' : 'No measure is recommended.',
    someCaption: 'Recommended in one scenario only',
    optionCaption: 'Options, not to be decided before the datum named',
    measure: 'Measure',
    decision: 'Decision',
    settles: 'What would settle it',
    byScenario: 'which scenario comes true',
    unsettled: 'no single datum changed it',
    absent: 'not in the plan',
    before: (day) => `by ${day}`,
    fromSpecialty: (name) => `places taken from: ${name}`,
    toRegion: (name) => `to: ${name}`,
    action: {
      open: 'places opened',
      close: 'places closed',
      move: 'places that change specialty',
      relocate: 'help to work in another region or remotely',
      upgrade: 'leavers brought up to standard',
      retain: 'people kept in their posts',
      train_trainers: 'training of trainers',
      visa: 'people by visa',
      move_trainers: 'trainers who change region',
      aid: 'aid',
    },
    do: {
      open: (amount) => `open ${places(amount)}`,
      close: (amount) => `close ${places(amount)}`,
      move: (amount) => `change the specialty of ${places(amount)}`,
      relocate: ({ starts }) => `help ${people(starts)} to work in another region or remotely`,
      upgrade: ({ starts }) => `bring ${many(starts, 'leaver', 'leavers')} of training up to standard`,
      retain: ({ starts }) => `keep ${people(starts)} in their posts`,
      train_trainers: ({ starts }) => `train ${many(starts, 'trainer', 'trainers')}`,
      visa: ({ starts }) => `bring in ${people(starts)} by visa`,
    },
    size: {
      open: (amount) => places(amount),
      close: (amount) => places(amount),
      move: (amount) => places(amount),
      train_trainers: ({ starts }) => many(starts, 'trainer', 'trainers'),
    },
    people: (persons) => people(persons),
    brings: (persons) => `brings: ${people(persons)}`,
    takes: (persons) => `takes away: ${people(persons)}`,
    shortageUnsure: 'the shortage is not sure',
    surplusUnsure: 'the surplus is not sure',
    holdsIn: (share) => `holds in ${share} of the cases`,
    state: {
      recommended: 'recommended',
      option: 'option',
      later: 'to be confirmed by a later edition',
      minimum: 'imposed by the user',
    },
    outcomesTitle: 'Each scenario in one line',
    outcomesCaption: (year) => `Cost and effect of each whole plan, end of ${year}`,
    scenario: 'Scenario',
    cost: (unit) => `Cost, ${unit} (80%)`,
    shortBefore: 'Expected shortage without the plan',
    shortAfter: 'With the plan (80%)',
    broughtColumn: 'People brought',
    nobody: 'Beyond the need (share)',
    atCapacity: 'Uncovered, every lever at its most',
    solver: 'Computation',
    solverStatus: { optimal: 'optimal', time_limit: 'stopped at the declared time' },
    gap: (share) => `within ${share} of the best`,
    outcomesNote:
      'People, means of the simulations; the 80% range leaves one simulation in ten on each side. Without the plan, intakes stay as last observed; the page of the country follows their trend, hence another number. “People brought”: less those whom a closure or a move takes away, often from a specialty in surplus, where nobody is short for it. “Every lever at its most”: what would still be missing if money did not count. Each number is rounded by itself.',
    frontierIntro: ({ price }) =>
      `Each point is a plan, for another price of one person missing during one year: the higher that price, the more the plan spends and covers. The plan itself takes ${price}. Cost and shortage are weighed as in the plan: years to come discounted, the last one counted for those after it too.`,
    frontierChart: 'Expected shortage against the cost of the plan',
    frontierSubtitle: (scenarios) =>
      scenarios > 1
        ? 'One frame for each scenario; the marked point is the price of the plan. The vertical axis does not begin at zero.'
        : 'The marked point is the price of the plan. The vertical axis does not begin at zero.',
    frontierDescription: ({ scenarios, points }) =>
      `${points} ${points === 1 ? 'plan' : 'plans'} for ${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'}; the same numbers are in the table.`,
    frontierX: (unit) => `Cost of the plan (${unit})`,
    frontierY: 'Person-years missing',
    price: 'Price of a person-year',
    shortYears: 'Person-years missing',
    overYears: 'Person-years over',
    shipped: 'price of the plan',
    decisionsIntro: ({ first, last }) =>
      `What each plan decides from ${first} to ${last}. Only the measures of ${first} were put to the test; the later ones will be computed again by later editions.`,
    decisionsCaption: ({ place, scenario, years }) =>
      `Decisions of the plan for ${years}, ${place}, scenario “${scenario}”`,
    decisionsNone: ({ scenario }) => `Scenario “${scenario}”: the plan decides nothing here.`,
    more: (n) =>
      `${n} ${n === 1 ? 'decision' : 'decisions'} of later years ${n === 1 ? 'is' : 'are'} in the file of the plan.`,
    sizeColumn: 'Size',
    calendarChartTitle: (year) => `Groups of the plan for September ${year} and the last day to decide`,
    calendarChartSubtitle: (scenario) =>
      `Scenario “${scenario}”, all regions and specialties together, options included.`,
    calendarDescription: (n) =>
      `${n} ${n === 1 ? 'row' : 'rows'}, one a lever: from the last day to decide to the opening, then to the arrival of the leavers. The same dates are in the table.`,
    decideBy: 'Decide by',
    september: 'September intake',
    arrival: 'Arrival',
    inRegions: (n) => `${n} ${n === 1 ? 'region' : 'regions'}`,
    by: (day) => `by ${day}`,
    passed: (day) => `past: ${day}`,
    opens: (year) => `opens in September ${year}`,
    today: (day) => `edition of ${day}`,
    chartDecide: 'last day to decide',
    chartTraining: 'from opening to leaving',
    chartArrive: 'year of arrival',
    coverageTitle: 'What the plan covers',
    coverageIntro:
      'Each plan is run in every simulation: what is still missing, whom it trains beyond the need and the share of the simulations in which nobody is missing any more.',
    coverageCaption: ({ scenario, year }) =>
      `Coverage at the end of ${year}, scenario “${scenario}” (people)`,
    covered: 'Covered',
    allCovered: 'Simulations in which all is covered',
    nobodyShort: 'Beyond the need',
    withoutNote:
      'Without the plan, intakes stay as last observed. The balance of regions and of the country follows their trend, hence another number of people short.',
    coverageNote:
      'A negative number: the region sends more people to others than it receives, from a specialty whose surplus holds in 80% of the simulations.',
    trainersTitle: 'Trainers',
    trainersIntro:
      'Trainers whom the groups of the plan need, those available, those whose own training begins and those who change region.',
    trainersNone: 'No group of the plan needs a trainer.',
    institute: ({ name, persons, year }) =>
      `${name}: at most ${many(persons, 'trainer', 'trainers')} a year, from ${year} on.`,
    trainersYears: (scenario) => `Trainers by year, all regions, scenario “${scenario}”`,
    trainersCaption: (scenario) => `Trainers by region and year, scenario “${scenario}”`,
    year: 'Year',
    running: 'Groups running',
    needed: 'Needed',
    available: 'Available, after moves',
    trained: 'To train',
    moved: 'Change region',
    movedIn: 'Moves between regions',
    movedHere: (persons) => many(persons, 'comes', 'come'),
    movedAway: (persons) => many(persons, 'leaves', 'leave'),
    costTitle: 'Cost',
    costIntro:
      'Cost of each measure, by year of start; a negative amount is saved. Unit costs have a range, which the line of each scenario gives.',
    costCaption: ({ scenario, unit }) => `Cost by item and year, scenario “${scenario}” (${unit})`,
    item: 'Item',
    aidsCaption: (scenario) => `Aids that follow the hires, scenario “${scenario}”`,
    aidsIntro:
      'These aids come on top of the cost of the plan, never beyond the need. An unknown amount is not counted as zero.',
    aid: 'Aid',
    beneficiaries: 'Beneficiaries, sum of the years',
    unitCost: (unit) => `For each beneficiary and year${unit}`,
    amount: (unit) => `Amount (${unit})`,
    unknownAmount: 'unknown',
    pricesTitle: 'What limits the plan',
    pricesIntro: (conditional) =>
      `${conditional ? 'If these illustrative data were accurate: what' : 'What'} one unit more of each limit would gain, the others unchanged; the heaviest of each kind.`,
    pricesOf: (scenario) => `Scenario “${scenario}”`,
    limit: {
      capacity: (words) => where(words, 'One more possible place'),
      national_capacity: (words) => where(words, 'One more place in the whole country'),
      trainers: (words) => where(words, 'One more trainer'),
      institute: (words) => where(words, 'One more trainer whom the institute can train'),
      places: (words) => where(words, 'One more existing place to close or to change'),
      surplus: (words) => where(words, 'One more person over to help to leave'),
      reach: (words) => where(words, 'One more person to reach'),
      excess_share: (words) => where(words, 'One more person allowed beyond the need'),
      visa_share: (words) => where(words, 'One more visa'),
      equity: (words) => where(words, 'One person less asked by equity'),
      minimum: (words) => where(words, 'One imposed place less'),
      budget: (words) => where(words, 'One more unit of budget'),
    },
    saves: ({ limit, money }) => `${limit}: ${money}.`,
    pricesNote:
      'Gain on the cost of the plan and the price of the people missing, together. These values hold for a small increase, not for a doubling.',
    dataTitle: 'What a datum would be worth',
    dataIntro:
      'Expected fall of cost and shortage, together, if the datum were known before the first decision, in the planned scenario in which it is worth most.',
    dataCaption: (unit) => `Value of each datum (${unit})`,
    datum: 'Datum',
    holder: 'Holder',
    value: 'Value',
    valueYears: 'As person-years',
    planInput: 'input of the plan',
    incentivesTitle: 'What a net job costs the State',
    incentivesIntro:
      'Known aids and benefits, over five years, for each net job kept, deadweight and leavers included: central value and range. “≥”: a rate is still unknown, the cost is a least.',
    incentivesCaption: (unit) => `Cost for each net job, region and segment${unit}`,
    atLeast: (amount) => `≥ ${amount}`,
    leversTitle: 'What can still arrive in time',
    leversIntro:
      'For each lever: the first intake still possible, the last useful one and the first arrival.',
    leversCaption: 'Levers and last moments',
    lever: 'Lever',
    duration: 'Duration',
    years: (n, text) => `${text} ${n === 1 ? 'year' : 'years'}`,
    months: (n) => `${n} ${n === 1 ? 'month' : 'months'}`,
    atOnce: 'at once',
    firstClass: 'First possible intake',
    lastClass: 'Last useful intake',
    firstArrival: 'First arrival',
    stateColumn: 'State',
    inTime: 'arrives in time',
    tooLate: (reason) => `left out: ${reason}`,
    cannotArrive: ({ levers, year }) => `Cannot arrive by ${year} any more, whatever is decided: ${levers}.`,
    reason: { arrives_after_target_year: 'arrives after the target year' },
    restsTitle: 'What the plan rests on',
    restsIntro: ({ levers, assumed }) =>
      `Durations, capacities, effectiveness and costs of ${levers} ${levers === 1 ? 'lever' : 'levers'}, of which ${assumed} on an assumption of the project (▲). Figures of the training bodies in their place would change the plan.`,
    restsCaption: 'What the plan assumes of each lever',
    costOne: (unit) => `Cost a place or person${unit}`,
    effectiveness: 'Effectiveness',
    groupSize: 'People a group',
    trainersAGroup: 'Trainers a group',
    capacity: 'Starts possible in the first year',
    capacityNational: 'whole country',
    ramp: 'Growth a year',
    filesTitle: 'Files of the plan',
    file: {
      plan: 'Whole plan (CSV)',
      plan_arrival: 'Arrivals by region of work (CSV)',
      plan_coverage: 'Needs and coverage, year by year (CSV)',
      plan_curve: 'Curve of the expected shortage of each need (CSV)',
      plan_trainer: 'Trainers (CSV)',
      plan_cost: 'Costs and aids (CSV)',
      plan_shadow_price: 'Value of each limit (CSV)',
      plan_objective: 'Each plan in one line (CSV)',
      plan_frontier: 'What each expense buys (CSV)',
      plan_case: 'Cases computed again (CSV)',
      plan_case_class: 'Measures of the first year, case by case (CSV)',
      plan_robustness: 'Share of the cases in which each measure holds (CSV)',
      plan_simulation: 'The plan run in the simulations (CSV)',
      plan_cost_range: 'Range of the cost (CSV)',
      datum_value: 'Value of data (CSV)',
      incentive_cost: 'Cost for each net job (CSV)',
      plan_lever: 'Levers and deadlines (CSV)',
      plan_yield: 'Yield of places (CSV)',
    },
  },
  intake: {
    title: 'The plan in this region',
    none: 'No plan decides anything in this region.',
    coverageCaption: ({ place, scenario, year }) =>
      `Coverage by specialty, ${place}, end of ${year}, scenario “${scenario}” (people)`,
    specialty: 'Specialty',
    costCaption: ({ place, scenario, unit }) =>
      `Cost by item and year, ${place}, scenario “${scenario}” (${unit})`,
    toRegion: 'See the page of the region',
    toPlan: 'See the plan of all regions',
  },
};
