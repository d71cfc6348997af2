/** The words of the sectors in French; typeset with the others by fr.ts. */
import type { Counted } from '../shape/handed.ts';
import { plural } from './count.ts';

const many = ({ n, text }: Counted, one: string, other: string): string =>
  `${text} ${plural(n) ? other : one}`;

export const decision = {
  sectorPage: {
    lead: ({ year }: { year: string }) =>
      `Emploi, postes à pourvoir, offre de formation et personnes qui manqueraient au secteur d'ici ${year}, toutes régions réunies.`,
    answerNone: "Le bilan de ce secteur n'est pas calculé.",
    openings: ({
      conditional,
      persons,
      from,
      to,
    }: {
      conditional: boolean;
      persons: Counted;
      from: string;
      to: string;
    }) =>
      `De ${from} à ${to}, ${conditional ? "si ces données d'illustration étaient exactes, il y aurait" : 'il y a selon la tendance'} ${many(persons, 'poste', 'postes')} à pourvoir de l'extérieur (moyenne des simulations).`,
    sides: ({
      conditional,
      short,
      shortRange,
      over,
      overRange,
      year,
    }: {
      conditional: boolean;
      short: Counted;
      shortRange: string;
      over: Counted;
      overRange: string;
      year: string;
    }) => {
      const ends = (range: string) => (range === '' ? '' : ` (${range})`);
      const are = conditional ? (over.n < 2 ? 'serait' : 'seraient') : over.n < 2 ? 'est' : 'sont';
      const excess =
        over.n === 0
          ? `Personne n'${conditional ? 'y serait' : 'y est'} en trop`
          : `${many(over, 'personne', 'personnes')}${ends(overRange)} ${are} en trop dans d'autres spécialités ou régions`;
      return `Il ${conditional ? 'manquerait' : 'manque'} ${many(short, 'personne', 'personnes')}${ends(shortRange)} à la fin de ${year}. ${excess}. Moyennes des simulations, fourchettes à 80 %.`;
    },
    allocated:
      "Les secteurs d'une région se partagent les mêmes candidats : offre, manque et excédent d'un secteur sont sa part, répartie selon ses postes à pourvoir.",
    evaluableOf: ({ share }: { share: string }) =>
      `Cette réponse porte sur ${share} des postes à pourvoir ; les autres ne sont pas évaluables, pour les raisons données plus bas.`,
    targetTitle: 'Cible du secteur',
    targetNone:
      "Aucune cible n'a été annoncée pour ce seul secteur : les cibles publiées portent sur l'ensemble.",
    targetCaption: 'Cibles annoncées pour ce secteur',
    demandTitle: 'Besoins par spécialité',
    demandIntro: (from: string, to: string) =>
      `Postes à pourvoir de ${from} à ${to} : ceux que crée la variation de l'emploi et ceux que libèrent les départs.`,
    demandCaption: (sector: string) => `Postes à pourvoir par spécialité, ${sector} (personnes)`,
    expansion: "Variation de l'emploi",
    replacement: 'Remplacement des départs',
    promotion: 'Promotions internes : postes laissés moins postes pourvus',
    openingsColumn: 'Postes à pourvoir',
    all: 'Toutes spécialités',
    regionTitle: 'Offre et manque par région',
    regionIntro:
      'Un excédent dans une spécialité ne compense pas un manque dans une autre : les deux sont comptés à part.',
    regionCaption: (sector: string) =>
      `Postes à pourvoir, offre, manque et excédent par région, ${sector} (personnes)`,
    gapTitle: 'Écart net par région et par spécialité, aux valeurs centrales',
    gapIntro:
      "Chaque case est la part du secteur dans l'écart cumulé net (offre moins besoins) d'une spécialité d'une région, aux valeurs centrales des hypothèses : elle explique la réponse, qui est une moyenne de simulations.",
    gapCaption: ({ sector, year }: { sector: string; year: string }) =>
      `Écart cumulé net à la fin de ${year}, ${sector} (personnes, aux valeurs centrales)`,
    missingTitle: "Ce qui n'est pas évaluable, et la donnée qui manque",
    missingIntro: 'Une case sans écart ne vaut pas zéro : une donnée nécessaire au calcul manque.',
    missingLine: ({ of, reason, remedy }: { of: string; reason: string; remedy: string }) =>
      `${of} : ${reason}. ${remedy}`,
    remedy: {
      no_programme_feeds_cell:
        'À obtenir des opérateurs de formation : les filières qui mènent à ces spécialités, avec leurs lauréats.',
      supply_unknown:
        'À obtenir des écoles et des universités : les lauréats de ces filières, et la part qui entre dans ce secteur.',
      no_employment: "À obtenir des employeurs : l'effectif de départ de ces spécialités.",
      openings_below_30: 'Trop peu de postes pour un indicateur ; les effectifs réels le confirmeraient.',
    },
    scenarioIntro:
      'Personnes qui manqueraient au secteur dans chaque scénario, toutes régions réunies, et ce que le scénario change pour lui.',
    scenarioCaption: (sector: string) => `Personnes qui manqueraient et en trop par scénario, ${sector}`,
    scenarioChanges: 'Ce que le scénario change ici',
    everySector: 'tous secteurs',
    exportsTitle: 'Exportations publiées',
    exportsIntro: 'Chiffres publiés pour ce segment ; ils ne viennent pas des séries régionales.',
    exportsNone: "Aucun chiffre d'exportation n'est publié pour ce segment.",
    exportsCaption: (sector: string) => `Exportations de services publiées, ${sector}`,
    competenceTitle: 'Compétences essentielles',
    competenceIntro:
      "Compétences essentielles aux spécialités que le secteur emploie, celles des postes les plus nombreux en premier. Une même personne les réunit : elles ne s'additionnent pas.",
    competenceCaption: (sector: string) => `Compétences essentielles, ${sector}`,
    competence: 'Compétence',
    askedBy: 'Spécialités qui la demandent',
    everySpecialty: 'toutes les spécialités du secteur',
    listTitle: 'Les secteurs',
  },
};
