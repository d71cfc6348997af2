/** The words of a region's decision sheet in French. */
import type { Counted, DecideWords, TurnWords } from '../shape/handed.ts';
import { count, plural } from './count.ts';

const many = ({ n, text }: Counted, one: string, other: string): string =>
  `${text} ${plural(n) ? other : one}`;

const inScenarios = (scenarios: number): string => (scenarios > 1 ? `, dans les ${scenarios} scénarios` : '');

const ends = (range: string): string => (range === '' ? '' : `, ${range}`);

export const sheetTexts = {
  sheet: {
    regions: 'Autres régions',
    detailsTitle: (place: string) => `${place} : le détail`,
    back: (place: string) => `Revenir à la feuille de décision : ${place}`,
    toDetails: 'Tout le détail',
    toWorkbook: 'Classeur',
    evidence: ({ demand, supply }: { demand: string; supply: string }) =>
      [demand === '' ? '' : `besoins : ${demand}`, supply === '' ? '' : `offre : ${supply}`]
        .filter((part) => part !== '')
        .join(' ; '),
    restsOn: 'Preuves :',
    part: ({ basis, share }: { basis: string; share: string }) => `${basis} ${share}`,
    conditional: "Si ces données d'illustration étaient exactes :",
    decide: 'À décider :',
    forWhom: 'Pour :',
    sure: 'Sûr :',
    because: 'Parce que :',
    waits: 'Trancherait :',
    act: ({ september, measures, deciders, day, last, scenarios }: DecideWords) =>
      `${measures}, rentrée ${september}${inScenarios(scenarios)}. Décision : ${deciders}, ${last === '' ? `avant le ${day}` : `avant le ${day} ou le ${last} selon la mesure`}.`,
    /** What is shorter here than on the page of the plan. */
    do: {
      relocate: (persons: Counted) => `aider ${many(persons, 'personne', 'personnes')} à travailler ailleurs`,
      upgrade: (persons: Counted) => `mettre à niveau ${many(persons, 'sortant', 'sortants')}`,
      retain: (persons: Counted) => `maintenir ${many(persons, 'personne', 'personnes')} en poste`,
    } as Readonly<Record<string, (persons: Counted) => string>>,
    nothing: ({ september, scenarios }: { september: string; scenarios: number }) =>
      september === ''
        ? "rien : le plan n'y prend aucune mesure."
        : `rien pour la rentrée ${september} : aucune mesure ne tient${scenarios > 1 ? ` dans les ${scenarios} scénarios planifiés` : ''}.`,
    short: ({ name, persons, range }: { name: string; persons: Counted; range: string }) =>
      `${name} (manque : ${many(persons, 'personne', 'personnes')}${ends(range)})`,
    over: ({ name, persons, range }: { name: string; persons: Counted; range: string }) =>
      `${name} (excédent : ${many(persons, 'personne', 'personnes')}${ends(range)})`,
    others: (n: number) => count(n, 'autre spécialité', 'autres spécialités'),
    byYear: ({ list, year }: { list: string; year: string }) => `${list}, fin ${year}.`,
    noneSure: (year: string) => `rien : ni manque ni excédent n’est établi fin ${year}.`,
    openings: ({
      openings,
      candidates,
      specialties,
      from,
      to,
    }: {
      openings: Counted;
      candidates: Counted;
      specialties: number;
      from: string;
      to: string;
    }) =>
      `${specialties > 1 ? 'elles ont' : 'elle a'} ${many(openings, 'poste', 'postes')} à pourvoir et ${many(candidates, 'candidat', 'candidats')}, ${from}–${to}.`,
    datum: ({ input, holder }: { input: string; holder: string }) =>
      `${input}${holder === '' ? '' : `. Détenteur : ${holder}`}.`,
    table: {
      caption: ({
        september,
        scenarios,
        holds,
      }: {
        september: string;
        scenarios: number;
        /** Whether some measure holds in every scenario. */
        holds: boolean;
      }) =>
        scenarios > 1
          ? `Rentrée ${september} : ${holds ? `ce qui tient dans les ${scenarios} scénarios, puis le reste` : `rien ne tient dans les ${scenarios} scénarios ; ce qui reste possible`}`
          : `Décisions de la rentrée ${september}`,
      what: 'Levier et spécialités',
      size: 'Combien',
      who: 'Qui, avant quand',
      brings: 'Apport',
      limit: 'Limite',
      holds: 'Tient dans',
      state: {
        common: (scenarios: number) => (scenarios > 1 ? `les ${scenarios} scénarios` : 'recommandé'),
        some: (scenario: string) => `seulement : ${scenario}`,
        option: 'option',
      },
      others: ({ n, persons }: { n: number; persons: string }) => `${count(n, 'autre', 'autres')} ${persons}`,
      settles: (input: string) => `trancherait : ${input}`,
      people: (persons: Counted) => many(persons, 'personne', 'personnes'),
      less: (persons: Counted) => `${many(persons, 'personne', 'personnes')} en moins`,
      cases: (share: string) => `${share} des cas`,
      noLimit: 'aucune limite, le besoin seul',
      more: (n: number) =>
        `${count(n, 'autre décision possible', 'autres décisions possibles')} dans le détail.`,
      limits: {
        capacity: 'capacité du levier',
        national_capacity: 'capacité du pays',
        trainers: 'formateurs',
        institute: "capacité de l'institut",
        places: 'places existantes',
        surplus: 'excédent disponible',
        reach: 'personnes à atteindre',
        excess_share: 'formés au-delà du besoin',
        visa_share: 'part des visas',
        equity: 'équité entre régions',
        minimum: 'minimum imposé',
        budget: 'budget',
      } as Readonly<Record<string, string>>,
    },
    chart: {
      title: ({ short, over, total }: { short: number; over: number; total: number }) =>
        short + over === 0
          ? `Sur ${count(total, 'spécialité', 'spécialités')}, aucun manque ni excédent sûr`
          : `Sur ${count(total, 'spécialité', 'spécialités')} : ${[
              short > 0 ? `${short} en manque sûr` : '',
              over > 0 ? `${over} en excédent sûr` : '',
            ]
              .filter((part) => part !== '')
              .join(', ')}`,
      subtitle: (year: string) =>
        `Manque (−) ou excédent (+) fin ${year} : moyenne, fourchette à 80 % ; sûr : quatre simulations sur cinq`,
      description: (list: string) => `Un point et une fourchette par spécialité. ${list}`,
      covered: (scenario: string) => `couvert par le plan (${scenario})`,
      mean: 'Moyenne',
      range: 'Fourchette à 80 %',
      coveredColumn: 'Couvert par le plan',
      name: 'Spécialité',
      note: 'Moyennes des simulations : du manque, ou de l’excédent là où il est plus grand. La fourchette est celle de l’écart entre les deux et laisse une simulation sur dix de chaque côté. Le plan est celui du premier scénario, options comprises. La moyenne sort de la fourchette là où peu de simulations portent tout le manque.',
    },
    turns: {
      title: 'Ce qui changerait cette réponse',
      datum: ({ input, holder, settled }: TurnWords) =>
        `${input} : trancherait ${settled}${holder === '' ? '' : `. Détenteur : ${holder}`}.`,
      specialties: (n: number) => count(n, 'spécialité', 'spécialités'),
      assumption: ({
        name,
        low,
        high,
        atLow,
        atHigh,
        atCenter,
      }: Readonly<Record<'name' | 'low' | 'high' | 'atLow' | 'atHigh' | 'atCenter', string>>) =>
        `${name}, de ${low} à ${high} : le manque, en personnes, irait de ${atLow} à ${atHigh} (calcul central : ${atCenter}).`,
      path: ({
        name,
        atLow,
        atHigh,
        atCenter,
      }: Readonly<Record<'name' | 'atLow' | 'atHigh' | 'atCenter', string>>) =>
        `${name} : d'un bout à l'autre, le manque, en personnes, irait de ${atLow} à ${atHigh} (calcul central : ${atCenter}).`,
      scenario: ({ scenario, short, instead }: { scenario: string; short: Counted; instead: string }) =>
        `Scénario « ${scenario} » : ${many(short, 'personne manquerait', 'personnes manqueraient')}, au lieu de ${instead}.`,
    },
    chapter: {
      position: '1. Position concurrentielle et croissance',
      capabilities: '2. Capacités que la croissance demande',
      occupations: '3. Métiers',
      volume: '4. Combien de postes',
      supply: "5. L'offre face aux besoins",
      roadmap: '6. Feuille de route',
    },
    positionFinding: ({ sector, share }: { sector: string; share: string }) =>
      `Le premier secteur est « ${sector} » : ${share} de l'emploi de la région.`,
    positionCaption: (year: string) => `Emploi par secteur (personnes) et quotient de localisation ${year}`,
    openingsColumn: 'Postes',
    shortColumn: 'Manque (80 %)',
    toCountry: 'Exportations, marchés, cibles et scénarios : page du pays',
    capabilityCaption: (year: string) =>
      `Capacités, compétences qui les portent et personnes qui manqueraient fin ${year}`,
    capability: 'Capacité',
    carriedBy: 'Compétences indispensables (niveau de 1 à 4)',
    capabilityShort: 'Personnes',
    capabilityNote:
      'Une personne qui manque compte dans chacune des compétences de sa spécialité : ces nombres ne s’additionnent jamais. Une capacité prend le plus grand nombre de ses compétences.',
    occupationCaption: 'Ce qui est sûr de chaque spécialité, et la cause du manque',
    volumeCaption: ({ from, to }: { from: string; to: string }) => `Postes à pourvoir de ${from} à ${to}`,
    created: 'Créés',
    replaced: 'Remplacés',
    external: "De l'extérieur",
    volumeNote: 'Aux valeurs centrales des hypothèses.',
    volumeNoteOutside:
      "Aux valeurs centrales des hypothèses. « De l'extérieur » : sans les postes que remplit une promotion.",
    supplyCaption: ({ from, to }: { from: string; to: string }) =>
      `Postes et candidats par spécialité, de ${from} à ${to}`,
    supplyNote:
      'Moyennes des simulations (fourchette à 80 %). Le manque dépasse postes moins offre où certaines montrent un excédent.',
    roadmapNote: (n: number) => `${count(n, 'autre action', 'autres actions')} dans le détail.`,
  },
};
