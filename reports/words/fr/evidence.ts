/** The words of what can be decided and of what numbers rest on, in French. */
import type { DecidingWords } from '../shape/handed.ts';
import { count, whole } from './count.ts';

interface Counts {
  short: number;
  over: number;
  balanced: number;
  undecided: number;
  not_evaluable: number;
}

const inClasses = ({ short, over, balanced, undecided, not_evaluable }: Counts): string =>
  [
    short > 0 ? `${whole.format(short)} en manque` : '',
    over > 0 ? `${whole.format(over)} en excédent` : '',
    balanced > 0 ? `${whole.format(balanced)} à l'équilibre` : '',
    undecided > 0 ? `${whole.format(undecided)} sans réponse sûre` : '',
    not_evaluable > 0
      ? `${whole.format(not_evaluable)} non ${not_evaluable > 1 ? 'évaluables' : 'évaluable'}`
      : '',
  ]
    .filter((part) => part !== '')
    .join(', ') || '…';

/** Wholes that were last counted in different years. */
const years = (from: string, to: string): string => (from === to ? from : `${from}–${to}`);

export const evidenceTexts = {
  verdict: {
    /** How a specialty of a region, or a whole region, is told. */
    name: {
      short: 'manque',
      over: 'excédent',
      both: 'manque et excédent',
      balanced: 'équilibre',
      undecided: 'sans réponse sûre',
      not_evaluable: 'non évaluable',
    },
    /** The same in a narrow cell, where no number stands. */
    shortName: { short: '−', over: '+', both: '±', balanced: '=', undecided: '?', not_evaluable: 'n. é.' },
    column: 'Ce qui est sûr',
    short: 'Personnes qui manqueraient, moyenne (fourchette à 80 %)',
    over: 'Personnes en trop, moyenne (fourchette à 80 %)',
    probability: "Probabilité d'un manque",
    counts: ({ total, regions, ...classes }: Counts & { total: number; regions: number }) =>
      regions > 1
        ? `Sur ${count(total, 'couple', 'couples')} spécialité × région : ${inClasses(classes)}.`
        : `Sur ${count(total, 'spécialité', 'spécialités')} : ${inClasses(classes)}.`,
    /** One specialty over the regions, or one region over the specialties. */
    spread: (classes: Counts) => inClasses(classes),
    note: "Manque ou excédent : le signe tient dans au moins 80 % des simulations. Équilibre : l'écart moyen est sous 5 % de l'emploi et reste sous 10 % dans 80 % des simulations. Sinon, rien n'est sûr et la donnée qui trancherait est nommée.",
    decidingIntro: "Là où rien n'est sûr, voici la donnée qui trancherait, et qui la détient :",
    /** `inputs` are what the datum tells of the computation. */
    deciding: ({ datum, inputs, holder, where, n }: DecidingWords) =>
      `${datum}${where === '' ? ` (${count(n, 'couple', 'couples')} spécialité × région)` : ` : ${where}`}${inputs === '' ? '' : `. Dans le calcul : ${inputs}`}${holder === '' ? '' : `. Détenteur : ${holder}`}.`,
    decides: ({ input, holder }: { input: string; holder: string }) =>
      `trancherait : ${input}${holder === '' ? '' : ` ; détenteur : ${holder}`}`,
  },
  input: {
    series: (measure: string) => `${measure}, prévision`,
    share: ({ measure, by }: { measure: string; by: string }) => `${measure}, répartition ${by}`,
    scenario: (title: string) => `Contenu du scénario « ${title} »`,
    dimension: {
      region: 'par région',
      sector: 'par secteur',
      occupation: 'par spécialité',
      programme: 'par formation',
    },
    seed: {
      pool: 'Candidats des viviers',
      promotion: 'Promotion interne',
      staffing_share: 'Répartition des emplois de chaque secteur par spécialité',
      crosswalk: 'Débouchés de chaque formation',
      lever: 'Coûts des leviers',
      lever_capacity: 'Capacités des leviers',
    } as Readonly<Record<string, string>>,
  },
  evidence: {
    chartTitle: (place: string) => `Sur quoi reposent les besoins et l'offre, ${place}`,
    subtitle:
      'Part des personnes comptées dans le calcul aux valeurs centrales, selon ce que vaut la donnée la plus faible dont elles viennent',
    description: ({ side, parts }: { side: string; parts: string }) => `${side} : ${parts}.`,
    side: { demand: 'Besoins', supply: 'Offre' },
    /** What a number rests on, strongest first; also the legend of the past in a chart. */
    basis: {
      observed: 'observé',
      derived: 'calculé',
      imputed: 'imputé',
      assumed: 'supposé',
      illustrative: 'construit',
    },
    what: 'Côté',
    restsOn: 'Repose sur',
    persons: 'Personnes',
    share: 'Part',
    note: 'Observé : compté par un producteur. Calculé : arithmétique sur des chiffres observés. Imputé : un total compté, réparti par des parts déclarées avec leur plage. Supposé : un jugement avec sa plage. Taux et parts du calcul sont listés parmi les hypothèses.',
    imputed: ({
      measure,
      definition,
      from,
      to,
      totals,
      value,
      parts,
      control,
      isWhole,
    }: {
      measure: string;
      definition: string;
      from: string;
      to: string;
      totals: number;
      value: string;
      parts: string;
      control: string;
      /** False where part of the wholes lies outside what is followed. */
      isWhole: boolean;
    }) =>
      `${measure} ${years(from, to)} (${definition}) : ${value}, imputé à partir de ${count(totals, 'total compté', 'totaux comptés')}. Somme de toutes les parts : ${parts} ; ${totals > 1 ? 'totaux comptés' : 'total compté'} : ${control}${isWhole ? '' : ' (le reste est hors du périmètre)'}.`,
    imputedNation: ({
      measure,
      definition,
      from,
      to,
      totals,
      parts,
      control,
      isWhole,
    }: {
      measure: string;
      definition: string;
      from: string;
      to: string;
      totals: number;
      parts: string;
      control: string;
      /** False where part of the wholes lies outside what is followed. */
      isWhole: boolean;
    }) =>
      `${measure} ${years(from, to)} (${definition}), imputé par région à partir de ${count(totals, 'total compté', 'totaux comptés')} : somme des parts ${parts} ; ${totals > 1 ? 'totaux comptés' : 'total compté'} ${control}${isWhole ? '' : ' (le reste est hors du périmètre)'}.`,
  },
  pool: {
    title: 'Métiers qui recrutent au-delà des formations suivies',
    intro: ({ from, to }: { from: string; to: string }) =>
      `Ces métiers recrutent aussi des personnes qui ne viennent d'aucune formation suivie ici : les viviers. De ${from} à ${to}, candidats par poste et places de mise à niveau (langues, par exemple) qui combleraient ce qui reste.`,
    caption: (place: string) => `Viviers, ${place} (personnes, aux valeurs centrales)`,
    candidates: 'Candidats',
    openings: 'Postes à pourvoir',
    perOpening: 'Candidats par poste',
    languagePlaces: 'Places de mise à niveau à ouvrir',
    note: 'Les candidats qui restent ne sont pas un excédent : ils travaillent ailleurs ou cherchent encore.',
    promotedPart: ({ specialty, share }: { specialty: string; share: string }) => `${specialty} (${share})`,
    promoted: (parts: string) =>
      `Postes pourvus de l'intérieur du secteur, aux valeurs centrales : ${parts}. Chaque personne promue laisse un poste à pourvoir dans la spécialité qu'elle quitte.`,
  },
};
