/** The words of the sectors in English; typeset with the others by en.ts. */
import type { Counted } from '../shape/handed.ts';
import type { DecisionTexts } from '../shape/texts.ts';

const many = ({ n, text }: Counted, one: string, other: string): string => `${text} ${n === 1 ? one : other}`;

export const decision: DecisionTexts = {
  sectorPage: {
    lead: ({ year }) =>
      `Employment, openings, training supply and people short in the sector by ${year}, all regions together.`,
    answerNone: 'The balance of this sector is not computed.',
    openings: ({ conditional, persons, from, to }) =>
      `${conditional ? 'If these illustrative data were accurate, there would be' : 'On trend, there are'} ${many(persons, 'opening', 'openings')} to be filled from outside from ${from} to ${to} (mean of the simulations).`,
    sides: ({ conditional, short, shortRange, over, overRange, year }) => {
      const ends = (range: string) => (range === '' ? '' : ` (${range})`);
      const are = (one: Counted) => (conditional ? 'would be' : one.n === 1 ? 'is' : 'are');
      return `${many(short, 'person', 'people')}${ends(shortRange)} ${are(short)} short at the end of ${year}. ${many(over, 'person', 'people')}${ends(overRange)} ${are(over)} over in other specialties or regions. Means of the simulations, 80% ranges.`;
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
      "Each cell is the sector's part of the net cumulative gap (supply less needs) of one specialty of one region, at central values of the assumptions. It explains the answer, which is a mean of simulations.",
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
