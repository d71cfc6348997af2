/** The words of a region's decision sheet in English. */
import type { Counted } from '../shape/handed.ts';
import type { SheetTexts } from '../shape/texts.ts';
import { every } from './count.ts';

const many = ({ n, text }: Counted, one: string, other: string): string => `${text} ${n === 1 ? one : other}`;

const count = (n: number, one: string, other: string): string => `${n} ${n === 1 ? one : other}`;

const ends = (range: string): string => (range === '' ? '' : `, ${range}`);

export const sheetTexts: SheetTexts = {
  sheet: {
    regions: 'Other regions',
    detailsTitle: (place) => `${place}: details`,
    back: (place) => `Back to the decision sheet: ${place}`,
    toDetails: 'All details',
    toWorkbook: 'Workbook',
    evidence: ({ demand, supply }) =>
      [demand === '' ? '' : `needs: ${demand}`, supply === '' ? '' : `supply: ${supply}`]
        .filter((part) => part !== '')
        .join('; '),
    restsOn: 'Evidence:',
    part: ({ basis, share }) => `${basis} ${share}`,
    conditional: 'If these illustrative data were accurate:',
    decide: 'To decide:',
    forWhom: 'For:',
    sure: 'Certain:',
    because: 'Because:',
    waits: 'Would settle it:',
    act: ({ september, measures, deciders, day, last, scenarios }) =>
      `${measures}, ${september} intake${scenarios > 1 ? `, in ${every(scenarios)} scenarios` : ''}. Decided by ${deciders}, before ${day}${last === '' ? '' : ` or ${last}, by measure`}.`,
    do: {
      relocate: (persons) => `help ${many(persons, 'person', 'people')} to work elsewhere`,
      upgrade: (persons) => `upgrade ${many(persons, 'graduate', 'graduates')}`,
      retain: (persons) => `keep ${many(persons, 'person', 'people')} in post`,
    },
    nothing: ({ september, scenarios }) =>
      september === ''
        ? 'nothing: the plan takes no measure here.'
        : `nothing for the ${september} intake: no measure holds${scenarios > 1 ? ` in ${every(scenarios)} planned scenarios` : ''}.`,
    short: ({ name, persons, range }) => `${name} (${many(persons, 'person', 'people')} short${ends(range)})`,
    over: ({ name, persons, range }) => `${name} (${many(persons, 'person', 'people')} over${ends(range)})`,
    others: (n) => count(n, 'other specialty', 'other specialties'),
    byYear: ({ list, year }) => `${list}, end of ${year}.`,
    noneSure: (year) => `nothing: neither a shortage nor a surplus is established for the end of ${year}.`,
    openings: ({ openings, candidates, specialties, from, to }) =>
      `${specialties > 1 ? 'they have' : 'it has'} ${many(openings, 'opening', 'openings')} and ${many(candidates, 'applicant', 'applicants')}, ${from}–${to}.`,
    datum: ({ input, holder }) => `${input}${holder === '' ? '' : `. Held by: ${holder}`}.`,
    table: {
      caption: ({ september, scenarios, holds }) =>
        scenarios > 1
          ? `Intake of ${september}: ${holds ? `what holds in ${every(scenarios)} scenarios, then the rest` : `nothing holds in ${every(scenarios)} scenarios; what is left`}`
          : `Decisions for the intake of ${september}`,
      what: 'Lever and specialties',
      size: 'How many',
      who: 'Who, by when',
      brings: 'Brings',
      limit: 'Limit',
      holds: 'Holds in',
      state: {
        common: (scenarios) => (scenarios > 1 ? `${every(scenarios)} scenarios` : 'the planned scenario'),
        some: (scenario) => `only: ${scenario}`,
        option: 'option',
      },
      others: ({ n, persons }) => `${count(n, 'other', 'others')} ${persons}`,
      settles: (input) => `would settle it: ${input}`,
      people: (persons) => many(persons, 'person', 'people'),
      less: (persons) => `${many(persons, 'person', 'people')} fewer`,
      cases: (share) => `${share} of cases`,
      noLimit: 'no limit but the need',
      more: (n) => `${count(n, 'other possible decision', 'other possible decisions')} in the details.`,
      limits: {
        capacity: 'capacity of the lever',
        national_capacity: 'national capacity',
        trainers: 'trainers',
        institute: 'capacity of the institute',
        places: 'existing places',
        surplus: 'surplus available',
        reach: 'people within reach',
        excess_share: 'people trained beyond the need',
        visa_share: 'share of visas',
        equity: 'equity between regions',
        minimum: 'imposed minimum',
        budget: 'budget',
      },
    },
    chart: {
      title: ({ short, over, total }) =>
        short + over === 0
          ? `Of ${count(total, 'specialty', 'specialties')}, none certainly short or over`
          : `Of ${count(total, 'specialty', 'specialties')}: ${[
              short > 0 ? `${short} certainly short` : '',
              over > 0 ? `${over} certainly over` : '',
            ]
              .filter((part) => part !== '')
              .join(', ')}`,
      subtitle: (year) =>
        `People short (−) or over (+), end of ${year}: mean, 80% range; certain: four simulations in five`,
      description: (list) => `A dot and a range for each specialty. ${list}`,
      covered: (scenario) => `covered by the plan (${scenario})`,
      mean: 'Mean',
      range: '80% range',
      coveredColumn: 'Covered by the plan',
      name: 'Specialty',
      note: 'Means over the simulations: of the shortage, or of the surplus where that is larger. The range is that of the gap between the two and leaves one simulation in ten on each side. The plan is that of the first scenario, options included. A mean lies outside its range where few simulations hold all of the shortage.',
    },
    turns: {
      title: 'What would change this answer',
      datum: ({ input, holder, settled }) =>
        `${input}: would settle ${settled}${holder === '' ? '' : `. Held by: ${holder}`}.`,
      specialties: (n) => count(n, 'specialty', 'specialties'),
      assumption: ({ name, low, high, atLow, atHigh, atCenter }) =>
        `${name}, from ${low} to ${high}: the shortage, in people, would go from ${atLow} to ${atHigh} (central calculation: ${atCenter}).`,
      path: ({ name, atLow, atHigh, atCenter }) =>
        `${name}: from end to end, the shortage, in people, would go from ${atLow} to ${atHigh} (central calculation: ${atCenter}).`,
      scenario: ({ scenario, short, instead }) =>
        `Scenario “${scenario}”: ${many(short, 'person', 'people')} would be short, instead of ${instead}.`,
    },
    chapter: {
      position: '1. Competitive position and growth',
      capabilities: '2. Capabilities that growth asks for',
      occupations: '3. Occupations',
      volume: '4. How many openings',
      supply: '5. Supply against needs',
      roadmap: '6. Roadmap',
    },
    positionFinding: ({ sector, share }) =>
      `The largest sector is “${sector}”: ${share} of the jobs of the region.`,
    positionCaption: (year) => `Jobs by sector and location quotient ${year}`,
    openingsColumn: 'Openings',
    shortColumn: 'Short (80%)',
    toCountry: 'Exports, markets, targets and scenarios: page of the country',
    capabilityCaption: (year) =>
      `Capabilities, the competences that carry them and people short at the end of ${year}`,
    capability: 'Capability',
    carriedBy: 'Essential competences (level 1 to 4)',
    capabilityShort: 'People',
    capabilityNote:
      'A person short counts in each competence of the specialty: these numbers never add up. A capability takes the largest number of its competences.',
    occupationCaption: 'What is certain of each specialty, and the cause of a shortage',
    volumeCaption: ({ from, to }) => `Openings from ${from} to ${to}`,
    created: 'Created',
    replaced: 'Replaced',
    external: 'From outside',
    volumeNote: 'At the central values of the assumptions.',
    volumeNoteOutside:
      'At the central values of the assumptions. “From outside”: without the openings that a promotion fills.',
    supplyCaption: ({ from, to }) => `Openings and applicants by specialty, ${from} to ${to}`,
    supplyNote:
      'Means over the simulations, with the 80% range in brackets. The shortage is more than openings less applicants where part of the simulations show a surplus.',
    roadmapNote: (n) => `${count(n, 'other action', 'other actions')} in the details.`,
  },
};
