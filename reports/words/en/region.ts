/** The words of the way from a gap to a decision, in English. */
import type { Counted } from '../shape/handed.ts';
import type { RegionTexts } from '../shape/texts.ts';
import { count, plural } from './count.ts';

const counted =
  (one: string, other: string) =>
  ({ n, text }: Counted): string =>
    `${text} ${plural(n) ? other : one}`;

export const regionTexts: RegionTexts = {
  stage: {
    contents: 'On this page',
    sector: '1. The sector here and its growth scenario',
    sectorIntro:
      'What the sector weighs in the region, what it would become if the trend went on, and what other scenarios would change.',
    firms: '2. What firms will need',
    firmsIntro:
      'Posts to be created and posts to be replaced, sector by sector, and how jobs move from year to year.',
    skills: '3. Skills and occupations',
    skillsIntro:
      'The competences most people short would need, and what the region is already specialised in.',
    demand: '4. Demand by specialty',
    match: '5. Training supply against needs',
    matchIntro:
      'From entry into training to the applicant who fits, what the indicators say, also where they contradict each other, and why people are missing.',
    act: '6. What to do, and when to decide',
    actIntro: (conditional) =>
      conditional
        ? 'Actions that these illustrative data would call for if they were accurate, in the columns of the STED-AMT roadmap.'
        : 'Actions that these figures call for, in the columns of the STED-AMT roadmap.',
    around: 'The region, its neighbours and the country',
    trust: 'How far these figures can be trusted',
  },
  adequacy: {
    title: 'The indicators side by side',
    intro:
      'Each indicator answers another question; none replaces the others. A cell in which they do not all read the same is flagged.',
    caption: (place) => `Adequacy indicators by sector and specialty, ${place}`,
    cell: 'Sector and specialty',
    agree: 'agree',
    disagree: 'contradict each other',
    agreement: 'Reading',
    none: 'No indicator can be evaluated here.',
    notShown: (n) =>
      `${count(n, 'cell is not shown: no indicator can be evaluated in it', 'cells are not shown: no indicator can be evaluated in them')}.`,
    whyNot: ({ indicator, reason }) => `${indicator}: ${reason}.`,
  },
  cause: {
    title: 'Why people are missing',
    intro:
      'The first cause that holds, cell by cell, with the two numbers that decided it. “Undetermined” means that the deciding factor is only an assumption, and that another end of its range would give another cause.',
    caption: (place) => `Causes of shortage, ${place}`,
    cells: 'Cells and gap, at central values',
    cause: 'Cause',
    is: ':',
    numbers: 'What decided',
    undetermined: ({ candidate, factor }) =>
      `undetermined; at central values: ${candidate}; decided by: ${factor}`,
    none: 'No cause is given: no shortage is sure enough here.',
    notEvaluable: (n) => `${count(n, 'cell cannot be evaluated', 'cells cannot be evaluated')}.`,
    name: {
      none: 'no certain shortage',
      retention: 'too many leave (retention)',
      suitability: 'profiles that do not fit',
      long_training: 'too little long training',
      short_training: 'too little short training',
      undetermined: 'undetermined',
    },
    number: {
      duration_years: 'length of the usual programme (years)',
      long_training_from_years: 'long from (years)',
      gap_cum_persons: 'gap (people, at central values)',
      no_shortage_from_persons: 'no shortage from',
      gap_at_benchmark_persons: 'gap if exits were at the benchmark',
      located_raw_persons: 'supply before fit to the post',
      openings_persons: 'openings',
      p_short: 'probability of a shortage',
      cause_shortage_probability_share: 'threshold used',
    },
    factor: {
      duration_years: 'length of training',
      gap_cum_persons: 'gap',
      sector_exit_rate: 'rate of exit from the sector',
      suitability_share: 'fit of profiles',
      p_short: 'probability of a shortage',
    },
  },
  advice: {
    caption: (place) => `Roadmap, ${place}`,
    others: (n) => `${count(n, 'other action', 'other actions')} on this axis`,
    target: 'Target and date',
    lever: 'Lever and course',
    decider: 'Decided by',
    lead: 'Lead',
    partners: 'Partners',
    duration: 'Duration',
    support: 'Support needed',
    evidence: 'Evidence and certainty',
    years: (n) => (n < 1 ? 'less than a year' : count(n, 'year', 'years')),
    decideBy: (date) => `decide before ${date}`,
    by: (year) => `by ${year}`,
    grade: (grade) => `grade of the weakest input: ${grade}`,
    robust: (share) => `holds in ${share} of the cases solved again`,
    inaction: 'If nothing is done',
    lost: (personYears) => `${personYears} person-years short`,
    none: 'No action can be given a number here with the data of this edition.',
    axis: {
      governance: 'Governance by data, training offer and aids',
      competences: 'Reference of competences',
      trainers: 'Trainers',
      talent: 'Reconversion, short courses, work-study, arrivals from abroad',
    },
    level: { policy: 'policy', institution: 'institution', enterprise: 'enterprise' },
    unit: {
      beneficiaries: counted('beneficiary', 'beneficiaries'),
      persons: counted('person', 'people'),
      places: counted('place', 'places'),
      trainers: counted('trainer', 'trainers'),
      groups: counted('group', 'groups'),
      starts: counted('start', 'starts'),
      cells: counted('cell', 'cells'),
      specialties: counted('specialty', 'specialties'),
      person_years: counted('person-year', 'person-years'),
    },
  },
  competence: {
    title: 'Competences that most people short would need',
    intro:
      'A person short counts in each competence that is essential to the specialty: these numbers are never added up.',
    caption: (place) => `People short in specialties for which the competence is essential, ${place}`,
    name: 'Competence',
    level: 'Level asked (1 to 4)',
    short: 'People',
    partly: (n) => count(n, 'specialty cannot be evaluated', 'specialties cannot be evaluated'),
    none: 'No shortage of competences can be given a number here.',
    specialisationTitle: 'What the region is specialised in',
    specialisationCaption: ({ place, year }) =>
      `Weight of each sector in employment, ${place}, end of ${year}`,
    share: 'Share in the region',
    nationalShare: 'Share in the country',
    quotient: 'Location quotient',
    specialisationNote: 'Above 1, the sector weighs more here than in the country as a whole.',
    all: 'All competences and specialised zones',
  },
  chain: {
    title: ({ from, to }) => `From enrolment to employment, ${from}–${to}`,
    chartTitle: ({ entrants, here, place }) =>
      `Of ${entrants} people at the start, ${here} trained applicants stay (${place})`,
    subtitle: ({ from, to }) => `People trained in the region, sum of ${from} to ${to}`,
    description: ({ steps }) => `Bars that grow shorter. ${steps}.`,
    entrants: 'Enter training',
    completed: 'Complete',
    leavers: 'Leave education',
    available: 'Seek work',
    perimeter: 'Turn to the sector',
    suited: 'Fit the post',
    here: (place) => `Stay (${place})`,
    elsewhere: 'Go elsewhere in the country',
    central:
      'At central values of the assumptions: this computation explains the answer, which is a mean of simulations.',
    abroad: 'Go abroad',
    persons: 'People',
    share: 'Share kept',
    lost: 'lost at this step',
    ends: 'Where those who fit go',
    step: 'Step',
    caption: (place) => `Chain of supply, ${place}`,
  },
  compare: {
    intro: (conditional) =>
      conditional
        ? 'In the order of the codes: illustrative data rank no region.'
        : 'In the order of the codes, to place the region and not to rank it.',
    caption: (place) => `${place}, its neighbours and the country`,
    place: 'Place',
    employment: (year) => `Employment, end of ${year}`,
    growth: ({ from, to }) => `Expected change, ${from}–${to}`,
    openings: 'Openings per 100 jobs',
    shortShare: 'Short as a share of employment',
    nation: 'The whole country',
  },
  change: {
    title: 'What changed since the last edition',
    first: 'First edition: there is nothing to compare with yet.',
    since: (edition) => `Compared with edition ${edition}.`,
    employment: (year) => `Expected employment, end of ${year}`,
    gap: (year) => `Net cumulative gap (supply less needs), end of ${year}`,
    caption: 'Revisions between two editions',
    what: 'Figure',
    before: 'Before',
    now: 'Now',
    change: 'Change',
    flipped: 'the sign has changed',
    unchanged: 'unchanged',
    figure: (change) => `since the last edition: ${change}`,
    and: '; ',
  },
  map: {
    description: ({ list }) => `Map of the regions. ${list}.`,
    attribution: ({ name, licence }) => `Outlines: © the authors of ${name}, ${licence} licence; simplified`,
    gridTitle: 'What is sure, by region and specialty',
    gridSubtitle: 'People short (−) or over (+), mean of the simulations, where the sign is sure',
    gridDescription: 'Grid of regions and specialties; the numbers are in the table below.',
  },
  find: {
    title: 'Find a page',
    label: 'Region, sector, specialty, programme:',
    none: 'nothing of that name',
    page: 'page',
    region: 'region',
    sector: 'sector',
    specialty: 'specialty',
    programme: 'programme',
  },
  data: {
    title: 'Data to obtain',
    intro: 'What is missing and decides most, with who holds it: the first step.',
    all: 'All data to obtain, the template to fill and what they would change',
    sources: 'Sources, assumptions and refused rows',
  },
  weight: {
    title: 'Assumptions by weight',
    chartTitle: (place) => `What would move the people short most (${place})`,
    subtitle: 'People short with one assumption at each end of its range, the others at their central value',
    description: ({ list }) => `One bar an assumption, from fewest people short to most. ${list}.`,
    note: 'fewer short ◂ ▸ more short; under each number, the value that leads to it',
    central: (value) => `central values: ${value}`,
    zero: 'nobody short',
    more: 'All assumptions, their source and quality',
  },
};
