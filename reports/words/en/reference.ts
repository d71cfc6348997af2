/** The words of the reference pages in English. */

import type { ReferenceTexts } from '../shape/texts.ts';
import { likelihood } from './analysis.ts';
import { count, plural, whole } from './count.ts';

export const reference: ReferenceTexts = {
  nav: {
    plan: 'Training plan',
    results: 'Results',
    reference: 'Reference',
    obtain: 'Data to obtain',
    method: 'Method',
    tables: 'Full tables, not rounded:',
  },
  programmes: {
    title: 'Programmes and their flows',
    lead: 'What each programme takes in, what it delivers and where its leavers go: to train in the right place, not only more.',
    none: 'This project holds no programmes: its supply comes straight from its files.',
    summaryTitle: 'The tracked programmes',
    summaryCaption: 'Programmes, level, duration and latest known flows',
    programme: 'Programme',
    level: 'Level',
    levelName: {
      Bac: 'Bac',
      'Bac+2': 'Bac+2',
      'Bac+3': 'Bac+3',
      'Bac+5': 'Bac+5',
      'Bac à Bac+2': 'Bac to Bac+2',
      Certificat: 'Certificate',
    },
    duration: 'Duration',
    years: (n, printed) =>
      n === 0
        ? 'no duration'
        : n < 1
          ? count(Math.round(n * 12), 'month', 'months')
          : `${printed} ${plural(n) ? 'years' : 'year'}`,
    lastFlow: (measure, year) => `${measure}, ${year}`,
    trainTitle: 'Train right: where each programme leads',
    trainIntro: ({ from, to, conditional }) =>
      conditional
        ? `If these illustrative data were accurate, this is where the supply that each programme would bring from ${from} to ${to} would go: to specialties of each region that are short, over or undecided.`
        : `Supply that each programme brings from ${from} to ${to}, by whether the specialty of the region that receives it is short of people, has too many, or cannot be told.`,
    trainCaption: (from, to) =>
      `Supply from ${from} to ${to} by what is sure of the specialty that receives it (people, at central values)`,
    supply: 'Supply',
    toShort: 'To sure shortages',
    toSurplus: 'To sure surpluses',
    toUnclear: 'Undecided, or balanced',
    toUnknown: 'Not evaluable',
    cells: (n) => `${count(n, 'pair', 'pairs')} of specialty and region`,
    trainNote:
      'A shortage or a surplus is sure when its sign holds in at least 80% of the simulations. A programme that mostly feeds sure surpluses is the first to look at; one region may be short where another has too many.',
    trainUnknown: 'Supply not evaluable: no data follow these cohorts.',
    trainRegionCaption: (from, to) =>
      `Supply from ${from} to ${to} by region of work: to shortages / to surpluses (people)`,
    trainRegionNote:
      'First number: people to specialties that are short in the region; second number: to specialties that are over. Those that are undecided are not in it.',
    shortAndSurplus: (short, surplus) => `${short} / ${surplus}`,
    levelAndDuration: ({ level, duration }) =>
      [level === '' ? '' : `Level: ${level}.`, duration === '' ? '' : `Duration: ${duration}.`]
        .filter((said) => said !== '')
        .join(' '),
    flowsCaption: (name) => `${name}: flows year by year, all regions (people)`,
    flowsCaptionDefinition: (name, definition) =>
      `${name}: flows year by year, all regions, ${definition} (people)`,
    regionsCaption: (name) => `${name}: latest known year, by region (people)`,
    noFlows: 'No flow of this programme was delivered.',
    noPlanned:
      'No planned value was delivered (rows with status F): the difference between actual and planned is not available.',
    plannedDifference: ({ planned, difference }) => `planned: ${planned} (difference: ${difference})`,
    fillRate: 'Places filled',
    nineMonthRate: 'In work at nine months',
    flowsNote:
      'A school year 2024–2025 is counted in 2024 for places and new entrants, in 2025 for the enrolled, those who completed and their insertion. Places filled: new entrants over places; in work at nine months: share of those who completed.',
    partial: 'A year in which a region is missing has no total.',
    goesCaption: (name) => `${name}: where its leavers go`,
    goesNone: 'No destination is declared for this programme.',
    destination: 'Specialty',
    outside: 'Employers outside the sectors covered',
    share: 'Share of leavers',
    supplied: 'Supply brought (people)',
    regionsShort: 'Regions short',
    regionsSurplus: 'Regions in surplus',
    regionsUnknown: 'Regions not evaluable',
    publishedCaption: (name) => `${name}: our national sum and the published figures`,
    publishedFigure: 'Published figure',
    publishedValue: 'Published value',
    ourSum: 'Our sum',
    agreement: 'Agreement',
    agrees: 'agree (within 5%)',
    differs: (difference) => `differ: our sum is ${difference}`,
    notComparable: 'another measure or another year',
    publishedNote:
      'Our sum: the parts of all regions in the definition that feeds the balance, of the same year and measure. Two definitions do not count the same thing: a disagreement is not always an error.',
    goesNote: 'The shares of leavers who seek work make 100%; the sign ▲ marks an assumed share.',
    chainCaption: (name) => `${name}: from enrolment to work, assumptions of the calculation`,
    chainNote:
      'Supply = completions × (1 − further study) × labour force entry × destination × suitability, then the distribution between regions.',
  },
  competences: {
    title: 'Reference of competences',
    lead: 'What each occupation asks for, what is short, and what each region is specialised in.',
    none: 'This project holds no reference of competences.',
    family: {
      data: 'Data',
      ai: 'Artificial intelligence',
      cybersecurity: 'Cybersecurity',
      cloud_devops: 'Cloud and DevOps',
      software: 'Software engineering',
      customer: 'Customer relations',
      languages: 'Languages',
      management: 'Management',
    },
    familyTitle: 'Competences by family',
    familyIntro: (competences, occupations) =>
      `${count(competences, 'competence', 'competences')} for ${count(occupations, 'occupation or specialty', 'occupations and specialties')}. A competence is essential when the occupation cannot be exercised without it.`,
    familyCaption: (family) => `${family}: level asked by occupation`,
    competence: 'Competence',
    essential: 'Essential (level)',
    useful: 'Useful (level)',
    programmes: 'Programmes that lead to it (level)',
    withLevel: (name, level) => `${name} (${level})`,
    levels:
      'Levels: 1, simple tasks under guidance; 2, usual cases alone; 3, unusual cases; 4, leads the field. For a language: A2, B1, B2, C1 or more.',
    gapTitle: 'Competences that are short',
    gapIntro: ({ year, conditional }) =>
      conditional
        ? `If these illustrative data were accurate, this many people would be short by ${year} in the specialties for which the competence is essential.`
        : `People who would be short by ${year} in the specialties for which the competence is essential.`,
    neverSummed:
      'These numbers are never added from one competence to another: a person whom a specialty lacks is lacking in every competence of that specialty.',
    gapCaption: (place, year) => `People short where the competence is essential, ${place}, ${year}`,
    short: 'People short, sum of the regions',
    pooled: 'If regions made up for each other',
    shortSpecialties: 'Specialties short',
    ofSpecialties: (short, all) => `${short} of ${all}`,
    unknownSpecialties: 'Specialties not evaluable',
    askedLevel: 'Highest level asked for',
    gapNote:
      '‘Sum of the regions’: the surplus of one region does not make up for the shortage of another. Specialties that are not evaluable are counted apart, never as zero.',
    regionCaption: (year) => `People short by region, ${year}`,
    regionNote: 'Zero: nobody would be short in the specialties that can be evaluated.',
    zoneTitle: 'Specialisation of the regions',
    zoneIntro: (year) =>
      `Location quotient at the end of ${year}: the share of the sector or family in the employment of the region, over the same share in the whole. Above 1, the region has more of it than the average.`,
    sectorCaption: (year) => `Location quotient by sector, ${year}`,
    familyZoneCaption: (year) => `Location quotient by family of competences, ${year}`,
    zoneNote:
      'Families overlap: one specialty may ask for several. A family asked for everywhere has a quotient of 1 everywhere and says nothing.',
    titlesTitle: 'Job titles',
    titles: ({ count: n, printed, occupations, languages }) =>
      `${printed} ${plural(n) ? 'job titles are' : 'job title is'} matched to ${occupations} occupations (${languages}). Accents, capitals, punctuation and ‘(H/F)’ do not count.`,
    titlesNone: 'No job title is matched to an occupation yet.',
    suggest: 'To have an occupation suggested for the job titles of your own files:',
    accept:
      'The command writes nothing: it prints the occupation suggested and the row to add to the list of titles of the project. A person accepts by adding the row.',
    languageName: { fr: 'French', ar: 'Arabic', en: 'English' },
  },
  obtain: {
    title: 'Data to obtain',
    lead: 'What is missing, who holds it, which file to fill and what the answer would become.',
    none: 'This edition makes no list of data to obtain. Values that are unknown or assumed are on the page of sources and assumptions.',
    startTitle: 'Where to start',
    start: 'One command writes the two files to fill, with their headers and one example row:',
    next: 'Ask the holder for the first row of the table, fill the file named beside it, then run again: what was imputed or assumed becomes observed. The other files named are in the seeds folder of the project.',
    listTitle: 'The list, by how much each decides',
    intro: (n) =>
      n === 1
        ? 'One thing is missing.'
        : `${whole.format(n)} data, from the one that decides most to the one that decides least.`,
    caption: 'Data to obtain, the most decisive first',
    data: 'What is missing',
    holder: 'Who holds it',
    decides: 'What hangs on it (people)',
    change: 'What would change',
    template: 'File to fill',
    now: 'Standing today',
    asked: 'asked for already',
    basis: {
      rests_on_made_up_series: 'the whole balance rests on this constructed series',
      cells_not_evaluable: 'openings of the cells that cannot be evaluated without it',
      swing: 'effect on the national shortage, from one end of the range to the other',
      swing_between_regions: 'people who would change region; the national shortage does not move',
      not_measured: 'the balance does not measure the effect of these data',
    },
    worth: ({ money, personYears }) => `worth ${money} to the plan, or ${personYears} person-years`,
    share: (share) => `share of the spread: ${share}`,
    cells: (cells, persons) =>
      `${count(cells, 'cell not evaluable', 'cells not evaluable')}: ${persons} openings`,
    status: {
      unknown: 'unknown',
      illustrative: 'illustration',
      assumed: 'assumed',
      derived: 'derived',
      found: 'found',
    },
    note: 'The ranking puts constructed series first, as long as they are so, then what is worth most to the plan, then what decides most people. The numbers of two rows do not add up.',
  },
  method: {
    title: 'Method',
    lead: 'How the figures are made, in plain words, and what they do not say.',
    flow: [
      {
        title: 'The needs',
        paragraphs: [
          'Employment of each sector and region is forecast from its observed years, then shared out between specialties.',
          'The openings of a year are the net new jobs plus the replacement of those who leave: retirements, exits from the sector, emigration, moves to another sector.',
          'Replacement is reckoned on the average employment of the year. Changing employer without leaving the sector creates no opening and is not counted.',
          'Where employment falls faster than people leave, openings are zero and the people displaced are counted apart.',
        ],
      },
      {
        title: 'The supply chain',
        paragraphs: [
          'Each cohort is followed: entrants, those who complete, those who do not study on, those who seek work. Then come the specialty they go to, those whose training is suitable, the region where they settle or their departure abroad.',
          'Returns and arrivals from abroad, retraining and, in occupations that recruit beyond the training covered, the pools come on top. The sectors of a region share the same candidates, by their openings.',
          'Observed insertion is not a link of the chain: it also depends on demand, and a surplus of graduates would never show.',
        ],
      },
      {
        title: 'What is short, what is over',
        paragraphs: [
          'Gap = supply − openings filled from outside, cumulated from the base year to the target year. A surplus in one specialty does not help another: people short and people over are counted apart, specialty by specialty and region by region, then summed in each simulation. The net gap, in which they cancel, is shown only where it has to be checked.',
          'What is sure is told specialty by specialty: short or over where the sign holds in 80% of the simulations; balanced; or undecided, with the data that would decide it and who holds them.',
          'A cell (region, sector, specialty) with an unknown link is not evaluable: it is never counted as zero.',
          'Where jobseekers and vacancies at the start are unknown, the gap is that of flows alone, and the page says so.',
        ],
      },
      {
        title: 'Simulations and ranges',
        paragraphs: [
          'Each assumption has a chosen value and a range. The calculation is made a great number of times (told below, with the quality of this edition), drawing each assumption within its range and employment within its forecast band.',
          'The answers are means over the simulations, which add up; the 80% range leaves one simulation in ten on either side. The calculation at central values explains the answer and bears that name wherever it is shown.',
          'A national assumption is drawn once for all regions; scenarios use the same simulations, so that their differences can be compared.',
          'The weight of an assumption is its effect on the people short when it goes from one end of its range to the other, the rest keeping their values.',
        ],
      },
      {
        title: 'The causes',
        paragraphs: [
          'The cause of a shortage is the first that holds, in this order: retention, suitability, long training (three years and more), short training. Retention: the shortage would be covered if fewer people left the sector. Suitability: there are enough candidates, but not the right profiles.',
          'It is undetermined when a mere assumption, within its range, would change the answer.',
        ],
      },
      {
        title: 'The plan',
        paragraphs: [
          'For each planned scenario, the plan chooses the measures of least cost. The cost counts a declared price for each person missing during a year, and a smaller price for each person trained beyond the need. What is missing is expected: it is the mean over the simulations.',
          'Groups are whole and filled to the declared share at least. A region does not open and close the same specialty in the same year, and opens nothing where a surplus holds in 80% of the simulations. A place opened in September counts at the end of the year in which its cohort leaves; a lever that cannot arrive before the target year is named.',
          'The plan is computed again in other cases: groups of simulations, scenarios, both ends of its own inputs. A measure of the first year is recommended when it stays in 80% of the cases and the shortage it serves is sure; otherwise it is an option, with the datum that would settle it. The whole plan is run again in each of the simulations.',
        ],
      },
    ],
    stock: [
      {
        title: 'Two stocks compared',
        paragraphs: [
          'This project compares two stocks, demand and supply, given by its files year by year and occupation by occupation.',
          'Gap = supply − demand. A minus sign is a shortage of people. No flow, hence no opening and no replacement, is calculated.',
          'A cell that lacks one of the two stocks is not evaluable: it is never counted as zero.',
        ],
      },
    ],
    forecast: {
      title: 'The forecasts',
      paragraphs: [
        'Six simple forecasts of a series are compared; each year the highest and the lowest are set aside and the other four averaged. That mean is drawn towards the last value where a short series does not clearly rise. A very smooth series follows its recent trend; a series that always comes back to its level is led back to it.',
        'The 80% and 95% bands do not come from a formula: they are this method’s errors on the hidden ends of 1,800 other series as long, scaled to how restless the series is.',
        'With fewer than five points the band comes from comparable series or from series as short; a single point is held, without a band. A series is never continued across a change of definition.',
      ],
    },
    scaleTitle: 'Words of likelihood',
    scaleIntro:
      'Each word has a fixed range of probability, that of the IPCC; it is used only where a probability is known.',
    scaleIllustrative: 'On illustrative data no probability is given and none of these words is used.',
    scaleCaption: 'Words used and probabilities',
    word: 'Word',
    probability: 'Probability',
    scaleWords: likelihood,
    atLeast: (share) => `${share} and more`,
    below: (share) => `less than ${share}`,
    indicatorTitle: 'The indicators and their disagreements',
    indicatorIntro:
      'Several indicators read the same balance. They do not ask the same question and may contradict each other: they are shown side by side and never averaged. An indicator that lacks an input is not evaluable.',
    indicatorCaption: 'Indicators, what they read and their source',
    indicator: 'Indicator',
    meaning: 'What it reads',
    indicatorSource: 'Source',
    accuracyTitle: 'Past accuracy of the forecasts',
    accuracyIntro:
      'Forecasts are made again from the past, then compared with what came and with the last value simply held.',
    accuracyNone: 'This edition was not tested on the past.',
    accuracyCaption: 'Forecasts made again from the past',
    series: 'Series',
    points: 'Forecasts judged',
    error: 'Mean error',
    own: 'Error over the yearly change',
    naive: 'The same, last value held',
    inBand: 'Inside the 80% band, the 95% band',
    beats: 'Better than the last value?',
    yes: 'yes',
    no: 'no',
    accuracyNote:
      'A constructed series is as predictable as its maker chose: its accuracy is not evaluable. A sound 80% band holds 80% of the observed values.',
    qualityTitle: 'Quality of this edition',
    qualityCaption: 'What is delivered, imputed or not evaluable',
    what: 'What',
    count: 'How many',
    accepted: 'Values accepted',
    rejected: 'Values refused',
    illustrative: 'Illustrative values among the observations',
    cellsEvaluable: 'Cells evaluable at the end of the period',
    cellsReason: (reason) => `Cells not evaluable: ${reason}`,
    draws: 'Simulations of each scenario',
    assumed: 'Assumed values among the assumptions',
    unknown: 'Assumptions of unknown value',
    imputedTargets: 'Regional targets imputed (share of the national target)',
    outOf: (n, total) => `${n} of ${total}`,
    revisionTitle: 'Revisions',
    revision: [
      'Each edition keeps what it says of the future; the next one prints what changed and, when the facts arrive, how accurate it was.',
      'A published figure stays as it was printed. A new definition opens a new series; nothing is corrected in silence.',
    ],
    assumedTitle: 'Assumed because nobody gave it',
    assumedIntro: ({ n, ranged }) =>
      `${count(n, 'value is assumed', 'values are assumed')} by the project, pools and shares included, of which ${whole.format(ranged)} with a wide range: each is replaced as soon as a source measures it.`,
    assumedCaption: 'Assumed values and their range',
    assumedKind: {
      pool: 'People hired from outside the programmes, a year',
      staffing_share: 'Share of a specialty in the jobs of a sector',
      crosswalk: 'Share of the leavers of a programme who go to a specialty',
      share: 'Share of a counted whole',
    },
    citeTitle: 'Citing and reusing',
    cite: ({ title, date, run }) => `${title}, edition of ${date}, run ${run}.`,
    citeIllustrative: 'Any citation of a marked figure must bear the words ‘Illustrative data’.',
    licence: [
      'The program is free software (MIT licence). Each data file keeps the licence of its source, printed on the page of sources.',
    ],
  },
  dictionary: {
    title: 'Data dictionary',
    lead: 'Each table of the database and each of its columns, with their definition.',
    english:
      'These definitions are printed from the database itself. The terms are explained in the glossary.',
    listTitle: 'The tables',
    count: (views, columns) => `${count(views, 'table', 'tables')}, ${columns} columns.`,
    column: 'Column',
    type: 'Type',
    meaning: 'Definition',
    caption: 'Columns of',
    none: 'no definition',
  },
  glossary: {
    title: 'Glossary',
    lead: 'The words and acronyms of these pages.',
    termsTitle: 'Terms',
    acronymsTitle: 'Acronyms',
    signsTitle: 'Signs',
    terms: {
      adequacy: {
        term: 'Adequacy',
        meaning: 'Agreement of people trained and openings, in number and in profile.',
      },
      assumption: {
        term: 'Assumption',
        meaning:
          'A value of the calculation that is not an observation: found, derived, assumed or unknown, with its range and grade.',
      },
      cell: {
        term: 'Cell',
        meaning: 'A region, a sector and a specialty together: the grain of the balance.',
      },
      completion: { term: 'Completion', meaning: 'Share of entrants who obtain their diploma.' },
      crosswalk: {
        term: 'Crosswalk',
        meaning:
          'Where the leavers of each programme go: a specialty, or employers outside the sectors covered.',
      },
      cumulated_gap: {
        term: 'Cumulative gap',
        meaning: 'Sum of the gaps of each year up to the target year; net, surpluses cancel shortages.',
      },
      definition: {
        term: 'Definition',
        meaning: 'What a figure counts, exactly. Two definitions make two series, never laid end to end.',
      },
      displaced: {
        term: 'Displaced people',
        meaning: 'Jobs lost beyond departures, counted beside the gap.',
      },
      draw: {
        term: 'Simulation',
        meaning: 'One whole calculation in which each assumption takes a value of its range.',
      },
      edition: { term: 'Edition', meaning: 'A complete, dated publication, kept as it is.' },
      expansion: {
        term: 'Expansion demand',
        meaning: 'Change of employment from one year to the next (net new jobs).',
      },
      gap: { term: 'Gap', meaning: 'Supply less needs; a minus sign is a shortage.' },
      grade: {
        term: 'Grade (A to D)',
        meaning:
          'A: official statistic; B: official figure relayed by the press; C: trade body, old or another country; D: assumption.',
      },
      illustrative: {
        term: 'Illustrative data',
        meaning:
          'Data constructed to show the calculation, marked with a diamond; they say nothing of the country.',
      },
      imputed: {
        term: 'Imputed (I)',
        meaning: 'Part of a counted whole, split by declared shares with their range; never counted itself.',
      },
      initial_gap: {
        term: 'Initial imbalance',
        meaning:
          'Jobseekers less frictional unemployment and vacancies, at the start; unknown as long as these data are missing.',
      },
      insertion: {
        term: 'Insertion',
        meaning: 'Share of those who completed who are in work nine months later.',
      },
      lever: {
        term: 'Lever',
        meaning: 'What the plan can do: open places, retrain, attract, train trainers.',
      },
      likelihood: {
        term: 'Word of likelihood',
        meaning: 'A word with a fixed range of probability (IPCC scale).',
      },
      location_quotient: {
        term: 'Location quotient',
        meaning: 'Share of a sector in the employment of a region, over its share in the whole.',
      },
      milestone: { term: 'Milestone', meaning: 'A target on the way, hit or missed.' },
      mobility: { term: 'Mobility', meaning: 'Where leavers work: their region, another one, or abroad.' },
      naive: { term: 'Last value held', meaning: 'The forecast to compare with: tomorrow as today.' },
      not_evaluable: {
        term: 'Not evaluable',
        meaning: 'An input is missing; the figure is not zero, it is unknown.',
      },
      openings: { term: 'Openings', meaning: 'Expansion plus replacement demand, never less than zero.' },
      person_year: { term: 'Person-year', meaning: 'One person missing during one year.' },
      plan: {
        term: 'Plan',
        meaning:
          'For each planned scenario, measures to take or to keep as options, by region and year, with their cost and what they cover.',
      },
      prediction_interval: {
        term: 'Prediction interval',
        meaning: 'A band that holds the value to come with a stated probability (80% or 95%).',
      },
      programme: {
        term: 'Programme',
        meaning: 'A track or diploma followed as a whole: licence, specialised technician…',
      },
      replacement: { term: 'Replacement demand', meaning: 'Jobs left by those who leave the sector.' },
      retention: { term: 'Retention', meaning: 'Share of people in post who stay in the sector.' },
      scenario: { term: 'Scenario', meaning: 'One possible future: the trend, changed by declared rows.' },
      readings: {
        term: 'Readings',
        meaning:
          'With fewer than five points: the straight line and the constant rate, without a probability or a band.',
      },
      school_year: {
        term: 'School year',
        meaning: 'Counted at its start for places and new entrants, at its end for the rest.',
      },
      sensitivity: {
        term: 'Sensitivity',
        meaning: 'Effect of one assumption on the people short, the others keeping their values.',
      },
      specialty: {
        term: 'Specialty',
        meaning: 'A group of close occupations; the balance is made at this level.',
      },
      stock_and_flow: {
        term: 'Stock and flow',
        meaning: 'A stock is counted on 31 December, a flow over the year.',
      },
      suitability: {
        term: 'Suitability',
        meaning: 'Share of candidates whose field, level and language are right.',
      },
      supply: { term: 'Supply', meaning: 'People trained, available and suitable, where they want to work.' },
      target: {
        term: 'Target',
        meaning: 'A level announced for a year; an announced increment is not a level.',
      },
    },
    acronyms: {
      ISCO: { term: 'ISCO', meaning: 'International standard classification of occupations' },
      ITA: { term: 'ITA', meaning: 'Indicator of the future labour market situation, of the ROA' },
      MASE: {
        term: 'MASE',
        meaning: 'Mean absolute scaled error: error over the yearly change of the series',
      },
      OIT: { term: 'ILO', meaning: 'International Labour Organization' },
      ROA: {
        term: 'ROA',
        meaning: 'Research centre for education and the labour market, Maastricht University',
      },
      STED_AMT: {
        term: 'STED-AMT',
        meaning: 'Skills for trade and economic diversification, a programme of the ILO',
      },
    },
  },
  protection: {
    title: 'Protection of persons',
    intro: ({ cells, hidden, printed }) =>
      hidden === 0
        ? `None of the ${cells} counted cells is about too few persons: nothing is suppressed.`
        : `${printed} of the ${cells} counted cells ${plural(hidden) ? 'are' : 'is'} suppressed so that nobody is recognised (status Q): small ones, and those by which they could be worked out. Which of them are small is not published.`,
    after:
      'All that follows is computed without them, from values that stand in for them and tell no more than what is published.',
    threshold: ({ threshold, width }) =>
      `A cell of fewer than ${threshold} is suppressed; nobody can tell a suppressed cell more closely than ${width}.`,
    contributors: (units) => `A cell that rests on fewer than ${units} units is suppressed.`,
    dominance: ({ units, share }) =>
      `The largest units (${units}) may make up no more than ${share} of a published cell.`,
    rounding: (base) => `Published cells are rounded to a multiple of ${base}, each total by itself.`,
    caption: 'Suppressed cells by measure',
    measure: 'Measure and definition',
    cells: 'Counted cells',
    hidden: 'Suppressed cells',
    narrowest: 'Narrowest range',
    unbounded: 'without bound',
  },
  sources: {
    title: 'Sources and assumptions',
    lead: 'All that enters the calculation: files, published figures, announcements, definitions, assumptions.',
    rejectedTitle: 'Values refused',
    rejectedNone: 'No value was refused.',
    rejectedCaption: 'First lines refused of each file',
    rejectedIntro: ({ count: n, printed, shown }) =>
      `${printed} ${plural(n) ? 'refusals' : 'refusal'}; the first of each file (${shown}) are below, all are in the table of rejected rows. Of the cell only the shape is published: A for a letter, 9 for a digit.`,
    line: 'File and line',
    column: 'Column',
    rule: 'Rule and reason',
    doubtTitle: 'How likely the values read are',
    doubtNone: 'Nothing in the files looks unlikely.',
    doubtIntro: ({ count: n, waived }) =>
      `${count(n, 'finding', 'findings')} on the values read, counted by rule with the strongest${waived === 0 ? '' : `; ${count(waived, 'was looked at and stands', 'were looked at and stand')}`}. An edition holds no grave finding that nobody looked at.`,
    doubtCaption: 'Findings by rule, and the strongest of each',
    doubtRule: 'Finding',
    doubtCount: 'Number',
    doubtFirst: 'The strongest',
    doubtNumbers: ({ value, low, high }) => `${value}; expected from ${low} to ${high}`,
    doubtWaived: 'Stands:',
    doubtRules: {
      power_of_ten: 'Value ten, a hundred or a thousand times off its series',
      unit_unlike_neighbours: 'Unit unlike that of its neighbours',
      fraction_in_count: 'Decimals in a count',
      passage_incomplete: 'Present code of which old codes are missing',
      passage_unfitted: 'Present code told by shares alone',
      parent_unlike_children: 'Total unlike the sum of its declared parts',
      total_unlike_parts: 'Total unlike its parts in that year',
      year_unlike_parts: 'Year unlike what its months or quarters say',
      parts_missing: 'Year of which months or quarters are missing',
      year_not_told:
        'Current year that its first months do not tell: those of the year before held next to nothing of it',
      sum_of_others: 'Code equal to the sum of others, kept as a total',
      parent_beside_children: 'Parent code beside its parts, kept as a total',
      last_far_off: 'Last value far from what the years before it say',
      straight_line: 'Years drawn on a straight line',
      late: 'Region whose series ends before the others',
      year_not_counted: 'Years that were not counted, beside parts that were: these stand',
      status_f: 'Projections of the publisher, never fitted',
      status_b: 'Declared breaks, series fitted from them on',
      invisible_blanks: 'Names that differ by invisible blanks alone',
      old_code: 'Values under an old code, passed on to present codes',
    },
    definitionTitle: 'Definitions and breaks',
    definitionIntro:
      'Each definition is a series of its own. What separates two definitions is told; only a declared factor joins them.',
    definitionCaption: 'Definitions of each measure and what separates them',
    definition: 'Definition',
    series: 'Measure',
    separates: 'What separates it from the others',
    made: 'constructed',
    spliceNone: 'No splice between definitions is declared.',
    spliceCaption: 'Declared splices between definitions',
    spliceJoins: 'Series joined',
    factor: 'Factor',
    englishNote: 'The remarks of the files are in their own language, English.',
    figureTitle: 'Published figures',
    figureIntro: (n) =>
      `${count(n, 'figure', 'figures')}, as published and with their page. Most are relayed by the press.`,
    figureCaption: 'Published figures, as printed',
    figurePlace: 'Place',
    figureIndicator: {
      amount: 'Amount',
      emigration: 'Departures abroad',
      enrolled: 'Enrolled',
      graduates: 'Graduates',
      insertion_rate: 'Insertion rate',
      insertions: 'Insertions and beneficiaries',
      new_entrants: 'New entrants',
      other: 'Other figure (see the note)',
      share: 'Share (see the note)',
      trainers: 'Trainers',
      training_requests: 'Requests for training',
      training_places_first_year: 'First-year places',
      turnover_rate: 'Staff turnover',
      unemployed: 'Unemployed',
      vacancies: 'Vacancies and offers',
      wage: 'Wage',
      companies: 'Companies',
      exports_services: 'Service exports',
      exports_services_growth: 'Growth of service exports',
      graduates_digital: 'Digital graduates',
      hiring_needs: 'Hiring needs',
      insertion_rate_9_months: 'Insertion rate at nine months',
      jobs: 'Employment',
      new_entrants_digital: 'New entrants in digital tracks',
      population: 'Population',
      programmes_digital: 'Digital tracks',
      share_of_active_population_15plus: 'Share of the active population aged 15 and over',
      share_of_exports: 'Share of exports',
      share_of_graduate_hiring_needs: 'Share of the hiring needs of graduates',
      share_of_hiring_needs: 'Share of hiring needs',
      share_of_sector_jobs: 'Share of the jobs of the sector',
      share_of_services_jobs: 'Share of service jobs',
      trained_digital: 'People trained in digital skills',
      trainees: 'Trainees',
      training_places: 'Training places',
      turnover: 'Turnover',
      unemployment_rate: 'Unemployment rate',
    },
    instrumentTitle: 'Instruments, institutions and programmes that are named',
    instrumentIntro: (n) =>
      `${count(n, 'row', 'rows')}: what the State and the sector name. Nothing is computed from them.`,
    instrumentCaption: 'Instruments, institutions, programmes, sites and targets',
    instrumentName: 'Name',
    instrumentWhat: 'What is known of it',
    instrumentHolder: 'Holder',
    instrumentYear: 'Year',
    instrumentKind: {
      institution: 'institution',
      instrument: 'instrument',
      programme: 'programme',
      site: 'site',
      target: 'target',
    },
    figureSegment: {
      OFPPT_diploma: 'OFPPT: diploma courses',
      OFPPT_qualifying: 'OFPPT: qualifying courses',
      coding_schools: 'coding schools',
      engineering_schools: 'engineering and technology schools',
      other_countries: 'other countries',
      private_higher_education: 'private higher education',
      TOTAL: 'whole sector',
      all: 'all',
      digital_all: 'whole digital economy',
      CRM_call_centres: 'call centres',
      public_universities: 'public universities',
      vocational_all: 'vocational training, all',
      CMC: 'regional training campuses (CMC)',
      NTIC_offshoring: 'information technology and offshoring',
      P2I: 'integrated industrial platforms',
      JobInTech: 'JobInTech programme',
      OFPPT: 'OFPPT',
      OFPPT_all: 'OFPPT, all',
      OFPPT_digital_IA_offshoring: 'OFPPT: digital, AI and offshoring',
    },
    place: {
      Maroc: 'Morocco',
      'Fès (ville)': 'Fez (city)',
      'Régions du Sud': 'Southern regions',
      'all CDG/Ewane parks': 'All CDG-Ewane parks',
    },
    claimTitle: 'Announcements that contradict each other',
    claimIntro:
      'Each announcement is brought to the level it comes to; the calculation uses only the adopted ones.',
    rankedTitle: 'Assumptions by weight',
    rankedIntro:
      'From the one that decides most of the national shortage to the one that decides least, each going alone from one end of its range to the other.',
    rankedShown: ({ shown, total }) =>
      `Here the first ${whole.format(shown)} of ${whole.format(total)}; all of them are in the table “sensitivity” of the downloads.`,
    rankedCaption: 'Weight of the assumptions on the national shortage (people)',
    rankedNone: 'The weight of assumptions is not calculated in this project.',
    parameterTitle: 'All assumptions',
    parameterIntro: ({ total, assumed, unknown }) =>
      `${count(total, 'value', 'values')}; ${whole.format(assumed)} ${plural(assumed) ? 'are' : 'is'} assumed and ${whole.format(unknown)} ${plural(unknown) ? 'are' : 'is'} unknown.`,
    parameterCaption: 'Value, range, status, grade and source of each assumption',
    parameterNone: 'This project uses no numeric assumption.',
    contents: 'On this page',
  },
};
