/** The words of the way from a gap to a decision, in French. */
import type { Counted } from '../shape/handed.ts';
import { count, plural } from './count.ts';

const counted =
  (one: string, other: string) =>
  ({ n, text }: Counted): string =>
    `${text} ${plural(n) ? other : one}`;

export const regionTexts = {
  stage: {
    contents: 'Dans cette page',
    sector: '1. Le secteur ici et son scénario de croissance',
    sectorIntro:
      "Ce que pèse le secteur dans la région, ce qu'il deviendrait si la tendance se poursuivait et ce que changeraient d'autres scénarios.",
    firms: '2. Ce dont les entreprises auront besoin',
    firmsIntro:
      "Les postes à créer et ceux à remplacer, secteur par secteur, et le mouvement des emplois d'une année à l'autre.",
    skills: '3. Compétences et métiers',
    skillsIntro:
      'Les compétences qui manqueraient au plus grand nombre, et ce en quoi la région est déjà spécialisée.',
    demand: '4. La demande par spécialité',
    match: "5. L'offre de formation face aux besoins",
    matchIntro:
      "De l'entrée en formation au candidat qui convient, ce que disent les indicateurs, y compris quand ils se contredisent, et pourquoi il manque du monde.",
    act: '6. Que faire, et quand décider',
    actIntro: (conditional: boolean) =>
      conditional
        ? "Actions que ces données d'illustration appelleraient si elles étaient exactes, dans les colonnes de la feuille de route STED-AMT."
        : 'Actions que ces chiffres appellent, dans les colonnes de la feuille de route STED-AMT.',
    around: 'La région, ses voisines et le pays',
    trust: 'Ce que valent ces chiffres',
  },
  adequacy: {
    title: 'Les indicateurs côte à côte',
    intro:
      'Chaque indicateur répond à une autre question ; aucun ne remplace les autres. Une cellule où ils ne lisent pas tous la même chose est signalée.',
    caption: (place: string) => `Indicateurs d'adéquation par secteur et spécialité, ${place}`,
    cell: 'Secteur et spécialité',
    agree: 'concordent',
    disagree: 'se contredisent',
    agreement: 'Lecture',
    none: "Aucun indicateur n'est évaluable dans ce territoire.",
    notShown: (n: number) =>
      `${count(n, "cellule n'est pas montrée : aucun indicateur n'y est évaluable", "cellules ne sont pas montrées : aucun indicateur n'y est évaluable")}.`,
    whyNot: ({ indicator, reason }: { indicator: string; reason: string }) => `${indicator} : ${reason}.`,
  },
  cause: {
    title: 'Pourquoi il manque du monde',
    intro:
      "La première cause qui tient, cellule par cellule, avec les deux nombres qui l'ont décidée. « Indéterminée » veut dire que le facteur qui décide n'est qu'une hypothèse, et qu'un autre bout de sa plage donnerait une autre cause.",
    caption: (place: string) => `Causes du manque, ${place}`,
    cells: 'Cellules et écart, aux valeurs centrales',
    cause: 'Cause',
    /** Between a name and its number. */
    is: ' :',
    numbers: 'Ce qui a décidé',
    undetermined: ({ candidate, factor }: { candidate: string; factor: string }) =>
      `indéterminée ; aux valeurs centrales : ${candidate} ; décide : ${factor}`,
    none: "Aucune cause n'est donnée : aucun manque n'est assez sûr ici.",
    notEvaluable: (n: number) =>
      `${count(n, "cellule n'est pas évaluable", 'cellules ne sont pas évaluables')}.`,
    name: {
      none: 'aucun manque sûr',
      retention: 'départs trop nombreux (rétention)',
      suitability: 'profils qui ne conviennent pas',
      long_training: 'formation longue insuffisante',
      short_training: 'formation courte insuffisante',
      undetermined: 'indéterminée',
    },
    number: {
      duration_years: 'durée de la formation habituelle (années)',
      long_training_from_years: 'longue à partir de (années)',
      gap_cum_persons: 'écart (personnes, aux valeurs centrales)',
      no_shortage_from_persons: 'pas de manque à partir de',
      gap_at_benchmark_persons: 'écart si les départs étaient à la référence',
      located_raw_persons: 'offre avant adéquation au poste',
      openings_persons: 'postes à pourvoir',
      p_short: "probabilité d'un manque",
      cause_shortage_probability_share: 'seuil retenu',
    },
    factor: {
      duration_years: 'durée de la formation',
      gap_cum_persons: 'écart',
      sector_exit_rate: 'taux de départ du secteur',
      suitability_share: 'adéquation des profils',
      p_short: "probabilité d'un manque",
    },
  },
  advice: {
    caption: (place: string) => `Feuille de route, ${place}`,
    others: (n: number) => `${count(n, 'autre action', 'autres actions')} sur cet axe`,
    target: 'Cible et échéance',
    lever: 'Levier et formation',
    decider: 'Décide',
    lead: 'Pilote',
    partners: 'Partenaires',
    duration: 'Durée',
    support: 'Appui demandé',
    evidence: 'Preuve et certitude',
    years: (n: number) => (n < 1 ? "moins d'un an" : count(n, 'an', 'ans')),
    decideBy: (date: string) => `à décider avant le ${date}`,
    by: (year: string) => `d'ici ${year}`,
    grade: (grade: string) => `qualité de la donnée la plus faible : ${grade}`,
    robust: (share: string) => `tient dans ${share} des cas recalculés`,
    inaction: 'Si rien n’est fait',
    lost: (personYears: string) => `${personYears} personnes-années manqueraient`,
    none: 'Aucune action ne peut être chiffrée ici avec les données de cette édition.',
    axis: {
      governance: 'Gouvernance par la donnée, offre de formation et aides',
      competences: 'Référentiel de compétences',
      trainers: 'Formateurs',
      talent: 'Reconversion, formations courtes, alternance, arrivées de l’étranger',
    },
    level: { policy: 'politique publique', institution: 'institution', enterprise: 'entreprise' },
    unit: {
      beneficiaries: counted('bénéficiaire', 'bénéficiaires'),
      persons: counted('personne', 'personnes'),
      places: counted('place', 'places'),
      trainers: counted('formateur', 'formateurs'),
      groups: counted('groupe', 'groupes'),
      starts: counted('entrée en formation', 'entrées en formation'),
      cells: counted('cellule', 'cellules'),
      specialties: counted('spécialité', 'spécialités'),
      person_years: counted('personne-année', 'personnes-années'),
    },
  },
  competence: {
    title: 'Compétences qui manqueraient à plus de monde',
    intro:
      "Une personne qui manque compte dans chacune des compétences indispensables à sa spécialité : ces nombres ne s'additionnent jamais.",
    caption: (place: string) =>
      `Personnes manquantes dans les spécialités où la compétence est indispensable, ${place}`,
    name: 'Compétence',
    level: 'Niveau demandé (1 à 4)',
    short: 'Personnes',
    partly: (n: number) => count(n, 'spécialité non évaluable', 'spécialités non évaluables'),
    none: 'Aucun manque de compétence ne peut être chiffré ici.',
    specialisationTitle: 'Spécialisation de la région',
    specialisationCaption: ({ place, year }: { place: string; year: string }) =>
      `Poids de chaque secteur dans l'emploi, ${place}, fin ${year}`,
    share: 'Part dans la région',
    nationalShare: 'Part dans le pays',
    quotient: 'Quotient de localisation',
    specialisationNote: "Au-dessus de 1, le secteur pèse plus lourd ici que dans l'ensemble du pays.",
    all: 'Toutes les compétences et les zones spécialisées',
  },
  chain: {
    title: ({ from, to }: { from: string; to: string }) => `De l'inscription à l'emploi, ${from}–${to}`,
    chartTitle: ({ entrants, here, place }: { entrants: string; here: string; place: string }) =>
      `Sur ${entrants} personnes au départ, ${here} candidats formés et restés (${place})`,
    subtitle: ({ from, to }: { from: string; to: string }) =>
      `Personnes formées dans la région, somme de ${from} à ${to}`,
    description: ({ steps }: { steps: string }) => `Barres de plus en plus courtes. ${steps}.`,
    entrants: 'Entrent en formation',
    completed: 'Terminent',
    leavers: 'Quittent les études',
    available: 'Cherchent un emploi',
    perimeter: 'Vers le secteur',
    suited: 'Conviennent au poste',
    here: (place: string) => `Restent (${place})`,
    elsewhere: 'Vont dans une autre région',
    central:
      'Aux valeurs centrales des hypothèses : ce calcul explique la réponse, qui est une moyenne de simulations.',
    abroad: "Partent à l'étranger",
    persons: 'Personnes',
    share: 'Part gardée',
    lost: "perdu à l'étape",
    ends: 'Où vont ceux qui conviennent',
    step: 'Étape',
    caption: (place: string) => `Chaîne de l'offre, ${place}`,
  },
  compare: {
    intro: (conditional: boolean) =>
      conditional
        ? "Dans l'ordre des codes : des données d'illustration ne classent pas les régions."
        : "Dans l'ordre des codes, pour situer la région et non pour la classer.",
    caption: (place: string) => `${place}, ses voisines et le pays`,
    place: 'Territoire',
    employment: (year: string) => `Emploi, fin ${year}`,
    growth: ({ from, to }: { from: string; to: string }) => `Évolution prévue, ${from}–${to}`,
    openings: 'Postes à pourvoir pour 100 emplois',
    shortShare: "Manque en part de l'emploi",
    nation: 'Ensemble du pays',
  },
  change: {
    title: "Ce qui a changé depuis l'édition précédente",
    first: "Première édition : il n'y a pas encore de comparaison.",
    since: (edition: string) => `Comparé à l'édition ${edition}.`,
    employment: (year: string) => `Emploi prévu, fin ${year}`,
    gap: (year: string) => `Écart cumulé net (offre moins besoins), fin ${year}`,
    caption: 'Révisions entre deux éditions',
    what: 'Chiffre',
    before: 'Avant',
    now: 'Maintenant',
    change: 'Changement',
    flipped: 'le sens a changé',
    unchanged: 'inchangé',
    figure: (change: string) => `depuis l'édition précédente : ${change}`,
    /** Between two remarks on one figure. */
    and: ' ; ',
  },
  map: {
    description: ({ list }: { list: string }) => `Carte des régions. ${list}.`,
    attribution: ({ name, licence }: { name: string; licence: string }) =>
      `Contours : © les auteurs de ${name}, licence ${licence} ; simplifiés`,
    gridTitle: 'Ce qui est sûr, par région et par spécialité',
    gridSubtitle:
      'Personnes qui manqueraient (−) ou en trop (+), moyenne des simulations, là où le signe est sûr',
    gridDescription: 'Grille des régions et des spécialités ; les nombres sont dans le tableau qui suit.',
  },
  find: {
    title: 'Chercher une page',
    label: 'Région, secteur, spécialité, formation :',
    none: 'rien de ce nom',
    page: 'page',
    region: 'région',
    sector: 'secteur',
    specialty: 'spécialité',
    programme: 'formation',
  },
  data: {
    title: 'Données à obtenir',
    intro: 'Ce qui manque et décide le plus, avec qui le détient : le premier pas.',
    all: "Toutes les données à obtenir, le modèle à remplir et ce qu'elles changeraient",
    sources: 'Sources, hypothèses et lignes refusées',
  },
  weight: {
    title: 'Les hypothèses, par ordre de poids',
    chartTitle: (place: string) => `Ce qui ferait le plus bouger le manque (${place})`,
    subtitle:
      "Personnes qui manqueraient quand une hypothèse va d'un bout à l'autre de sa plage, les autres restant à leur valeur centrale",
    description: ({ list }: { list: string }) =>
      `Une barre par hypothèse, du manque le plus petit au plus grand. ${list}.`,
    note: 'moins de manque ◂ ▸ plus de manque ; sous chaque nombre, la valeur qui y mène',
    central: (value: string) => `valeurs centrales : ${value}`,
    zero: 'personne ne manque',
    more: 'Toutes les hypothèses, leur source et leur qualité',
  },
};
