import type { PlanSummaryWords, SummaryWords } from '../shape/handed.ts';

const supposing = ({ conditional }: Pick<SummaryWords, 'conditional'>): string =>
  conditional ? "Si ces données d'illustration étaient exactes, avec ces réglages, " : 'Avec ces réglages, ';

/** One specialty's people over do not help another: the net gap hides both. */
const sides = ({ short, over }: SummaryWords): string =>
  `Par région et spécialité : ${short} personnes en manque, ${over} en trop.`;

/**
 * The words of the what-if page in French. Its script puts numbers into some of them, so these are asked once with
 * `{name}` in place of a number and must not depend on what it is.
 */
export const whatIf = {
  whatIf: {
    navigation: 'Et si ?',
    title: 'Et si les hypothèses changeaient ?',
    lead: ({ from, to }: { from: string; to: string }) =>
      `Déplacez une hypothèse : les besoins, l'offre et l'écart de ${from} à ${to} sont recalculés aussitôt, à côté de ceux de l'édition.`,
    noScript:
      "Les curseurs demandent JavaScript, qui n'est pas actif ici. Les tableaux ci-dessous donnent le calcul central de l'édition.",
    controlsTitle: 'Hypothèses',
    controlsIntro:
      "Chaque curseur part de la valeur de l'édition et reste dans la plage déclarée. Ce qui est observé ne bouge pas.",
    place: 'Territoire',
    slider: {
      trainers: {
        label: 'Formateurs disponibles',
        help: 'Multiplie les formateurs libres pour de nouvelles classes, dans chaque région.',
      },
      price: {
        label: "Prix d'une personne-année manquante",
        help: 'Ce que le plan accepte de payer pour que personne ne manque un an.',
      },
      budget: {
        label: 'Budget annuel',
        help: 'Plafond de chaque année du plan. Tout à droite : sans plafond.',
      },
      visas: {
        label: 'Visas de travail',
        help: 'Multiplie les visas possibles par an et leur part des arrivées.',
      },
      relocation: {
        label: 'Mobilité aidée entre régions',
        help: "Multiplie le nombre de personnes qu'on peut aider à déménager par an.",
      },
      growth: {
        label: "Croissance de l'emploi, points ajoutés par an",
        help: "S'ajoute à la croissance annuelle prévue de chaque spécialité.",
      },
      separations: {
        label: 'Départs définitifs',
        help: 'Multiplie les retraites et les sorties du secteur ; la rotation entre entreprises ne compte pas.',
      },
      completion: {
        label: 'Réussite en formation',
        help: 'Multiplie la part des inscrits qui obtiennent le diplôme, pour les promotions encore en cours.',
      },
      suitability: {
        label: 'Adéquation des candidats aux postes',
        help: 'Multiplie la part des candidats dont la formation convient, au plus 100 %.',
      },
      mobility: {
        label: 'Maintien dans la région de formation',
        help: 'Multiplie la part de ceux qui restent dans leur région, parmi ceux qui ne quittent pas le pays.',
      },
      emigration: {
        label: 'Émigration',
        help: "Multiplie la part des sortants qui partent à l'étranger et celle des personnes en emploi qui partent.",
      },
      training: {
        label: 'Offre de formation',
        help: "Multiplie les entrées qui peuvent encore être décidées ; elles comptent l'année du diplôme.",
      },
    },
    factor: (value: string) => `×\u00a0${value}`,
    range: ({ low, high }: { low: string; high: string }) => `Plage : de ${low} à ${high}.`,
    basisTitle: 'Sur quoi repose la plage',
    basisParameters: ({ names, count }: { names: readonly string[]; count: number }) =>
      count === 1
        ? `C'est la plage déclarée de l'hypothèse : ${names.join(' ; ')}.`
        : `Dans cette plage, chacune des ${count} hypothèses concernées reste dans la sienne : ${names.join(' ; ')}.`,
    basisForecast: (year: string) =>
      `Ses bornes sont celles de l'intervalle à 80 % de la prévision pour ${year}.`,
    basisOffer: (year: string) =>
      `De la borne basse de la prévision des entrées à la plus haute offre visée par un scénario pour ${year}.`,
    grade: (grade: string) => `qualité ${grade}`,
    fixed: (names: readonly string[]) =>
      `Sans plage déclarée, ces hypothèses restent fixes : ${names.join(' ; ')}.`,
    basisPlan: 'Le plan a été résolu pour ce levier seul, à plusieurs points de cette plage.',
    planTitle: 'Moyens du plan',
    planIntro:
      'Le plan est refait avec ces moyens : quelles classes ouvrir, qui former, qui accueillir, pour manquer le moins de personnes au moindre coût.',
    balanceTitle: 'Hypothèses sur les besoins et la formation',
    presetsTitle: 'Scénario de départ',
    presetOwn: 'Vos réglages',
    keep: 'Garder ces réglages comme A',
    compareCaption: 'Deux réglages côte à côte (A et B)',
    compareName: 'Grandeur',
    compareKept: 'A',
    compareOwn: 'B',
    compareChange: 'B moins A',
    balanceResult: 'Besoins, offre et écart au calcul central',
    plan: {
      summary: (w: PlanSummaryWords) =>
        `${supposing(w)}il manquerait encore ${w.short} personnes fin ${w.year} avec le plan (80 % des simulations : ${w.low} à ${w.high}). Sans plan : ${w.need}.`,
      country: ({ starts, cost, unit }: { starts: string; cost: string; unit: string }) =>
        `Dans tout le pays, le plan ouvrirait ${starts} places. Coût : ${cost} ${unit}.`,
      error: ({ tests, mean, most }: { tests: string; mean: string; most: string }) =>
        `Quand plusieurs moyens bougent, la page estime le plan. Essais comparés au solveur : ${tests}. Erreur sur les personnes en manque du pays : ${mean} en moyenne, ${most} au plus.`,
      chartTitle: (place: string) => `Personnes en manque avec le plan, par spécialité, ${place}`,
      chartSubtitle: 'Personnes, moyenne des simulations. Barre pleine : vos réglages (B). Barre claire : A.',
      chartBar: ({ value, kept }: { value: string; kept: string }) => `${value} (A : ${kept})`,
      own: (name: string) => `${name}, vos réglages`,
      range: ({ low, high }: { low: string; high: string }) => `${low} à ${high}`,
      money: ({ value, unit }: { value: string; unit: string }) => `${value} ${unit}`,
      noLimit: 'sans plafond',
      rows: {
        short: 'Personnes en manque avec le plan',
        need: 'Personnes en manque sans plan',
        starts: 'Places ouvertes, tout le pays',
        visas: 'Personnes venues par visa, tout le pays',
        relocated: 'Personnes aidées à déménager, tout le pays',
        cost: (unit: string) => `Coût, tout le pays (${unit})`,
      },
      note: 'Sous chaque nombre de personnes en manque : la fourchette à 80 %. Les réglages de départ redonnent les nombres des autres pages.',
    },
    reset: "Revenir à l'édition",
    save: 'Enregistrer en CSV',
    resultTitle: 'Résultat',
    summaryShortage: (w: SummaryWords) =>
      `${supposing(w)}il manquerait environ ${w.persons} personnes d'ici ${w.year} (écart net de l'édition : ${w.central}). ${sides(w)}`,
    summarySurplus: (w: SummaryWords) =>
      `${supposing(w)}il y aurait d'ici ${w.year} environ ${w.persons} personnes de plus que de postes à pourvoir (écart net de l'édition : ${w.central}). ${sides(w)}`,
    summaryNoGap: (w: SummaryWords) =>
      `${supposing(w)}il n'y aurait pas d'écart net d'ici ${w.year} (écart net de l'édition : ${w.central}). ${sides(w)}`,
    summaryNotEvaluable: (w: SummaryWords) =>
      `${supposing(w)}l'écart d'ici ${w.year} ne serait toujours pas évaluable : une donnée nécessaire manque, et aucun réglage ne la remplace.`,
    central: (value: string) => `édition : ${value}`,
    evaluable: ({ evaluable, total }: { evaluable: string; total: string }) =>
      `cellules évaluables : ${evaluable} sur ${total}`,
    sectorCaption: (place: string) => `Par secteur, ${place} (personnes)`,
    specialtyCaption: (place: string) => `Par spécialité, ${place} (personnes)`,
    chartTitle: (place: string) => `Écart cumulé par spécialité, ${place}`,
    chartSubtitle:
      'Personnes ; à gauche de zéro, un manque. Barre pleine : vos réglages. Barre claire : édition. Les mêmes nombres sont dans le tableau par spécialité.',
    chartBar: ({ value, central }: { value: string; central: string }) => `${value} (édition : ${central})`,
    notes: [
      "Les tableaux par secteur et par spécialité sont des calculs centraux, avec une seule valeur par hypothèse : ils n'ont ni fourchette ni probabilité.",
      "Le calcul est celui de la publication, exécuté dans cette page. Rien ne sort de votre ordinateur ; vos réglages sont dans l'adresse, qui peut être gardée ou envoyée.",
      "Une cellule est une spécialité d'un secteur dans une région. L'écart et l'offre portent sur les cellules évaluables, l'indicateur de tension (ITA) sur toutes.",
    ],
    csvFile: 'et-si',
    csvColumns: ['territoire', 'partie', 'ligne', 'grandeur', 'édition', 'réglages', 'mention'],
    csvPlan: 'plan (A dans la colonne édition)',
    csvMean: 'moyenne',
    csvLow: '10 % des simulations en dessous',
    csvHigh: '10 % des simulations au-dessus',
    csvSectors: 'secteurs',
    csvSpecialties: 'spécialités',
    csvSliders: 'curseurs',
    csvSetting: 'réglage',
    csvOpenings: 'postes à pourvoir (personnes)',
    csvSupply: 'offre évaluable (personnes)',
    csvGap: 'écart cumulé (personnes)',
    csvIta: 'ITA (rapport)',
    csvItaClass: 'ITA (classe)',
  },
};
