/**
 * The words of the analysis in French. Likelihood words are those of the IPCC (GIEC), each with a fixed range
 * of probability, used only where a probability is known: never on illustrative rows.
 */
import { months, plural, whole } from './count.ts';

/** Lowest probability of each word, highest first; the last word holds whatever is left. */
export const likelihood: readonly [number, string][] = [
  [0.99, 'quasiment certain'],
  [0.9, 'très probable'],
  [0.66, 'probable'],
  [0.33, "à peu près aussi probable qu'improbable"],
  [0.1, 'improbable'],
  [0.01, 'très improbable'],
  [0, 'exceptionnellement improbable'],
];

export const likely = (probability: number): string =>
  likelihood.find(([lowest]) => probability >= lowest)?.[1] ?? likelihood.at(-1)![1];

export const analysis = {
  certainty: {
    /** The likelihood of a shortage in the fixed words of the scale. */
    shortage: ({ probability, share }: { probability: number; share: string }) =>
      `Qu'il manque au moins une personne est ${likely(probability)} : ${
        probability > 0.995 ? 'plus de 99 %' : probability < 0.005 ? 'moins de 1 %' : share
      } des simulations le montrent.`,
    scale:
      "Mots de probabilité (échelle du GIEC) : quasiment certain, 99 % et plus ; très probable, de 90 à 99 % ; probable, de 66 à 90 %. À peu près aussi probable qu'improbable, de 33 à 66 % ; improbable, de 10 à 33 % ; très improbable, de 1 à 10 % ; exceptionnellement improbable, moins de 1 %.",
  },
  decide: {
    caption: (place: string) => `Hypothèses qui décident du nombre de personnes qui manqueraient, ${place}`,
    name: 'Hypothèse',
    value: 'Valeur (plage)',
    atLow: 'Manquent au bas de la plage',
    atHigh: 'Manquent au haut de la plage',
    swing: 'Effet',
    share: 'Part de la dispersion',
    status: 'Statut et qualité',
    employmentPath: "Trajectoire de l'emploi",
    elsewhere: "là où aucune valeur propre n'est donnée",
    forecastBand: 'bande à 80 % de la prévision',
    shares: ({ shown, others, remainder }: { shown: string; others: string; remainder: string }) =>
      `Part de la dispersion des simulations que chaque hypothèse accompagne (carré de la corrélation de Spearman) : ${shown} pour les hypothèses de ce tableau, ${others} pour toutes les autres, ${remainder} pour le reste (interactions).`,
    /** Where the squares add up to more than the whole. */
    sharesOver: ({ shown, others }: { shown: string; others: string }) =>
      `La part de la dispersion que chaque hypothèse accompagne (carré de la corrélation de Spearman) est mesurée seule ; ces parts ne se partagent pas un tout. Ici, leur somme dépasse 100 % : ${shown} pour les hypothèses de ce tableau, ${others} pour toutes les autres. Des hypothèses bougent ensemble, ou les simulations sont peu nombreuses : le hasard donne alors à chacune un peu de plus.`,
    lessThanOne: 'moins de 1 %',
    note: "Calcul aux valeurs centrales, une hypothèse bougeant à la fois ; l'effet est la différence entre les deux nombres. Les viviers y comblent ce qui est ouvert, jusqu'à leur moyenne : il y manque moins de personnes que dans la réponse. Le signe ▲ marque une hypothèse supposée.",
  },
  scenario: {
    title: 'Scénarios',
    intro:
      'Personnes qui manqueraient et personnes en trop dans chaque scénario, avec les mêmes simulations : les différences sont donc comparables.',
    introIllustrative:
      "Si ces données d'illustration étaient exactes, les personnes qui manqueraient et celles en trop seraient, selon le scénario, celles du tableau. Les simulations sont les mêmes partout : les différences sont donc comparables.",
    caption: (place: string) => `Personnes qui manqueraient et en trop par scénario, ${place}`,
    name: 'Scénario',
    difference: 'Manque : différence avec la tendance',
    reference: 'référence',
    note: 'Moyennes des simulations ; entre parenthèses, la fourchette à 80 % (hypothèses et emploi).',
    stepsCaption: 'Ce que change chaque scénario',
    changes: 'Changement',
    from: 'Calendrier',
    status: 'Statut',
    /** « Emploi, Relation client : × 0,8 ». */
    step: ({
      what,
      scope,
      operation,
      value,
      range,
    }: {
      what: string;
      scope: string;
      operation: string;
      value: string;
      range: string;
    }) => {
      const where = scope === '' ? '' : `, ${scope}`;
      const how =
        operation === 'multiply' ? `× ${value}` : operation === 'add' ? `+ ${value}` : `jusqu'à ${value}`;
      return `${what}${where} : ${how}${range === '' ? '' : ` (plage : ${range})`}`;
    },
    start: ({ year, month, phaseYears }: { year: number; month: number; phaseYears: number }) => {
      const start =
        month === 1 ? String(year) : `${months.format(new Date(Date.UTC(year, month - 1, 1)))} ${year}`;
      const phase = phaseYears === 0 ? "d'emblée" : `en ${phaseYears} ${plural(phaseYears) ? 'ans' : 'an'}`;
      return `dès ${start}, ${phase}`;
    },
  },
  demandParts: {
    title: "D'où viennent les besoins",
    intro: (from: string, to: string) =>
      `Postes à pourvoir de ${from} à ${to} : créations nettes d'emplois et remplacement des départs, secteur par secteur.`,
    caption: (place: string) => `Composition des postes à pourvoir, ${place} (personnes)`,
    expansion: 'Créations nettes',
    retirement: 'Retraites',
    sectorExit: 'Sorties du secteur',
    emigration: 'Émigration',
    moves: "Passages vers d'autres secteurs du périmètre",
    openings: 'Postes à pourvoir',
    external: "Dont à pourvoir de l'extérieur",
    central:
      'Aux valeurs centrales des hypothèses : ce tableau explique la réponse, qui est une moyenne de simulations.',
    displaced: (persons: string) =>
      `Les postes à pourvoir d'une spécialité ne descendent pas sous zéro : ${persons} personnes en surnombre là où l'emploi recule sont comptées à part.`,
  },
  emigration: {
    implied: ({ least, most, from, to }: { least: string; most: string; from: string; to: string }) =>
      `Émigration qu'impliquent les hypothèses, personnes en poste et sortants de formation : de ${least} à ${most} par an de ${from} à ${to}.`,
    published: ({ low, high }: { low: string; high: string }) =>
      `Estimations publiées : de ${low} à ${high} ingénieurs par an, anciennes (2018-2019) et d'un champ plus étroit.`,
    insertionProxy:
      "L'insertion observée tient lieu d'entrée dans la vie active et d'adéquation : elle dépend aussi de la demande, et un excédent de diplômés n'y paraît pas.",
  },
  record: {
    notEvaluable: ({ measure, reason }: { measure: string; reason: string }) =>
      `Exactitude passée des prévisions (${measure}) : non évaluable, ${reason}.`,
    scored: ({
      measure,
      series,
      points,
      error,
      beats,
      own,
      naive,
    }: {
      measure: string;
      series: number;
      points: string;
      error: string;
      beats: boolean;
      own: string;
      naive: string;
    }) =>
      `Exactitude passée des prévisions (${measure}) : sur ${points} prévisions refaites depuis le passé pour ${whole.format(series)} ${plural(series) ? 'séries' : 'série'}, l'erreur moyenne est de ${error}. Ces prévisions ${
        beats ? 'font mieux' : 'ne font pas mieux'
      } que le simple maintien de la dernière valeur (erreur rapportée à la variation annuelle : ${own}, contre ${naive}).`,
    coverage: ({ in80, in95 }: { in80: string; in95: string }) =>
      `La bande à 80 % a contenu la valeur observée dans ${in80} des cas, celle à 95 % dans ${in95}.`,
    reason: {
      illustrative: "données d'illustration",
      too_few_points: "trop peu d'années observées",
      declared_ahead:
        "le modèle repose sur une cible ou un plafond que personne n'avait déclaré dans le passé",
    },
  },
  imputed: {
    caption: (place: string) => `Part de la cible nationale qui reviendrait à ce territoire, ${place}`,
    trend: 'Prévision',
    difference: 'Prévision − cible',
    status: 'Statut',
    noteImputed:
      "Aucune cible régionale n'est retenue : la cible nationale est répartie selon la part de chaque région dans l'emploi de l'année de base.",
    obsStatus: { A: 'donnée comme telle', I: 'imputée (I)' },
  },
  path: {
    title: 'Trajectoires vers les cibles et jalons',
    chartTitle: ({
      measure,
      target,
      year,
      trend,
    }: {
      measure: string;
      target: string;
      year: string;
      trend: string | null;
    }) => `${measure} : cible de ${target} en ${year}${trend === null ? '' : ` ; tendance : ${trend}`}`,
    chartSubtitle: 'Points publiés, trajectoire régulière vers la cible, plage de la tendance et jalons',
    intro:
      "La trajectoire est la croissance régulière qui mène du dernier chiffre publié à la cible ; un jalon est atteint ou manqué, sans qu'on force la trajectoire à y passer.",
    caption: (place: string) => `Trajectoires vers les cibles retenues, ${place}`,
    value: 'Trajectoire',
    milestone: 'Jalon',
    byPath: 'Jalon et trajectoire',
    byTrend: 'Jalon et tendance',
    hit: 'atteint',
    missed: (by: string) => `manqué (il manque ${by})`,
    alreadyPassed: 'déjà dépassé au départ',
    measureYear: (measure: string, year: string) => `${measure}, ${year}`,
    startsFrom: (value: string, year: string) => `départ : ${value} (${year})`,
  },
  conflict: {
    caption: (place: string) => `Chaque lecture de ce qui a été annoncé, ${place}`,
    claim: 'Annonce',
    level: 'Niveau auquel elle revient',
    difference: 'Écart à la cible retenue',
    same: 'même niveau',
    growthFrom: ({ factor, value, year }: { factor: string; value: string; year: string }) =>
      `× ${factor} depuis ${value} (${year})`,
  },
  follow: {
    employmentTitle: "Suivi de l'emploi",
    employmentIntro:
      "Créations nettes de l'année et part de chaque secteur : ce que suivent les aides à l'emploi.",
    employmentCaption: (place: string) => `Emplois nets créés et répartition par secteur, ${place}`,
    netJobs: (year: string) => `Emplois nets créés, ${year}`,
    mix: (year: string) => `Part du secteur, ${year}`,
    publishedEmploymentCaption: 'Emplois nets créés et exportations par emploi, chiffres publiés',
    netJobsPublished: 'Emplois nets créés',
    since: (year: string) => `depuis la fin de ${year}`,
    exportsPerJob: (unit: string) => `Exportations par emploi${unit}`,
    publishedTrainingCaption: 'Formation : chiffres nationaux publiés (personnes)',
    persons: 'Personnes',
    change: "Variation sur l'année précédente",
    planned: (value: string) => `prévu : ${value}`,
    fillRate: 'Taux de remplissage des places',
    insertionRate: "Taux d'insertion à 9 mois",
    whole: 'Ensemble des formations',
  },
};
