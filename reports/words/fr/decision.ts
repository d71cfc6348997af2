/** The words of the plan and of the sectors in French; typeset with the others by fr.ts. */
import type { Counted, LimitWords, PlanParts } from '../shape/handed.ts';
import { conjunction, plural } from './count.ts';

const many = ({ n, text }: Counted, one: string, other: string): string =>
  `${text} ${plural(n) ? other : one}`;

/** « ouvrir 240 places de formation (8 groupes) et déplacer 60 places ». */
const asked = ({ places, groups, moved, recruits, recruitLevers }: PlanParts): string =>
  conjunction.format([
    ...(places.n > 0
      ? [`ouvrir ${many(places, 'place', 'places')} de formation (${many(groups, 'groupe', 'groupes')})`]
      : []),
    ...(moved.n > 0 ? [`déplacer ${many(moved, 'place', 'places')} d'une spécialité à une autre`] : []),
    ...(recruits.n > 0
      ? [`faire venir ${many(recruits, 'personne', 'personnes')} sans ouvrir de classe (${recruitLevers})`]
      : []),
  ]);

/** « 240 places (8 groupes), 60 places déplacées et 15 personnes recrutées ». */
const told = ({ places, groups, moved, recruits }: PlanParts): string => {
  const parts = [
    ...(places.n > 0 ? [`${many(places, 'place', 'places')} (${many(groups, 'groupe', 'groupes')})`] : []),
    ...(moved.n > 0 ? [many(moved, 'place déplacée', 'places déplacées')] : []),
    ...(recruits.n > 0 ? [many(recruits, 'personne recrutée', 'personnes recrutées')] : []),
  ];
  return parts.length === 0 ? 'rien' : conjunction.format(parts);
};

const where = ({ region, lever, specialty, year }: LimitWords, noun: string): string =>
  `${noun} (${[lever, specialty, region, year].filter((word) => word !== '').join(', ')})`;

/** French counts nobody and one in the singular. */
function trainerVerb(n: number, conditional: boolean): string {
  if (n < 2) return conditional ? 'serait' : 'est';
  return conditional ? 'seraient' : 'sont';
}

export const decision = {
  planPage: {
    title: 'Plan de formation',
    lead: ({ year }: { year: string }) =>
      `Combien de places ouvrir, dans quelle région, jusqu'à quelle date le décider, et à quel prix, pour que les besoins soient couverts d'ici ${year}.`,
    /** « plan médian », « plan à 80 % ». */
    median: 'plan médian',
    atShare: (share: string) => `plan à ${share}`,
    /** Before a figure of the plan of the higher confidence: « à 80 % : 120 ». */
    beside: ({ share, value }: { share: string; value: string }) => `à ${share} : ${value}`,
    answer: ({
      conditional,
      september,
      parts,
    }: {
      conditional: boolean;
      september: string;
      parts: PlanParts;
    }) =>
      `${conditional ? "Si ces données d'illustration étaient exactes, il faudrait" : 'Il faut'}, pour la rentrée de septembre ${september}, ${asked(parts)}.`,
    nothing:
      "Aucune place n'est à ouvrir ni à déplacer : les besoins sont couverts sans cela, ou aucun levier n'arrive à temps.",
    decideBetween: ({ first, last }: { first: string; last: string }) =>
      `Les premières décisions sont à prendre au plus tard le ${first}, les dernières pour cette rentrée au plus tard le ${last}.`,
    decideOn: (day: string) => `La décision est à prendre au plus tard le ${day}.`,
    /** What the two plans are for. */
    meaning: ({
      low,
      lowShare,
      high,
      highShare,
      isMedian,
    }: {
      low: string;
      lowShare: string;
      high: string;
      highShare: string;
      isMedian: boolean;
    }) =>
      `Ces chiffres sont ceux du ${low}${isMedian ? ', le moins à faire' : ''} : il vise à couvrir chaque besoin dans ${lowShare} des tirages. Le ${high} est une assurance : il vise à couvrir chaque besoin dans ${highShare} des tirages, et demande davantage, parfois par d'autres leviers.`,
    untilTarget: ({
      year,
      parts,
      insured,
      name,
    }: {
      year: string;
      parts: PlanParts;
      insured: PlanParts | null;
      name: string;
    }) =>
      `Sur toutes les rentrées jusqu'en ${year} : ${told(parts)}${insured === null ? '' : ` ; avec le ${name} : ${told(insured)}`}.`,
    uncovered: ({
      year,
      persons,
      insured,
      share,
      conditional,
    }: {
      year: string;
      persons: Counted;
      insured: Counted | null;
      share: string;
      conditional: boolean;
    }) =>
      `Même avec le plan, il ${conditional ? 'manquerait' : 'manque'} encore ${many(persons, 'personne', 'personnes')} en ${year}${
        insured === null ? '' : ` (${insured.text} à ${share}, pour des besoins plus élevés)`
      } : tout ne peut pas arriver à temps.`,
    cost: ({
      millions,
      insured,
      share,
      conditional,
    }: {
      millions: string;
      insured: string | null;
      share: string;
      conditional: boolean;
    }) =>
      `Le coût ${conditional ? 'serait' : 'est'} de ${millions} millions de dirhams${insured === null ? '' : ` (${insured} à ${share})`}, sans les primes à l'embauche, avec des coûts unitaires supposés.`,
    rounding: ({ low, share }: { low: string; share: string }) =>
      `Dans chaque tableau, le premier nombre est celui du ${low} ; la ligne « à ${share} », en petit, celui de l'assurance. Chaque nombre est arrondi séparément : une somme peut différer de ses parties.`,
    onlyOne: 'Chaque nombre est arrondi séparément : une somme peut différer de ses parties.',
    yearsTitle: 'Rentrée par rentrée',
    yearsCaption: 'Ce que le plan ouvre, déplace et fait venir à chaque rentrée',
    september: 'Rentrée de septembre',
    places: 'Places à ouvrir',
    groups: 'Groupes',
    moved: 'Places déplacées',
    recruits: 'Personnes recrutées sans classe',
    whole: 'Ensemble',
    calendarTitle: 'Calendrier des décisions',
    calendarIntro:
      "Une classe s'ouvre en septembre ; le tableau dit jusqu'à quel jour elle peut encore être décidée et quand ses sortants comptent.",
    calendarCaption: 'Décisions à prendre, par date limite',
    calendarChartTitle: (year: string) =>
      `Classes à ouvrir en septembre ${year} et dernier jour pour les décider`,
    calendarChartSubtitle: 'Toutes régions et spécialités ensemble.',
    calendarDescription: (n: number) =>
      `${n} ${plural(n) ? 'lignes' : 'ligne'}, une par levier : du dernier jour pour décider à l'ouverture, puis à l'arrivée des sortants. Les mêmes dates sont dans le tableau.`,
    decideBy: 'À décider au plus tard le',
    size: 'Places (groupes)',
    arrival: 'Arrivée',
    inRegions: (n: number) => `${n} ${plural(n) ? 'régions' : 'région'}`,
    moveOf: (lever: string) => `${lever} : places déplacées`,
    recruitOf: (lever: string) => `${lever} : personnes recrutées`,
    fromSpecialty: (name: string) => `places prises à : ${name}`,
    sizeText: (places: Counted) => many(places, 'place', 'places'),
    before: (day: string) => `au plus tard le ${day}`,
    passed: (day: string) => `passé : ${day}`,
    opens: (year: string) => `ouvre en septembre ${year}`,
    today: (day: string) => `édition du ${day}`,
    chartDecide: 'dernier jour pour décider',
    chartTraining: 'de la rentrée à la sortie',
    chartArrive: "année d'arrivée",
    regionsTitle: (year: string) => `Septembre ${year}, région par région`,
    regionsIntro: 'Places à ouvrir ou à déplacer dans chaque région de formation, par levier.',
    regionsCaption: (year: string) => `Places par région et par levier, rentrée de septembre ${year}`,
    movesTitle: 'Places déplacées',
    movesIntro:
      "Former mieux avant de former plus : là où une spécialité est en excédent, le plan déplace ses places au sein d'une même formation. Une place déplacée retire à la première spécialité ce qu'elle lui rapportait.",
    movesNone: 'Le plan ne déplace aucune place.',
    movesCaption: 'Places déplacées sur toutes les rentrées',
    from: 'De la spécialité',
    to: 'Vers la spécialité',
    lever: 'Formation',
    coverageTitle: 'Ce que le plan couvre',
    coverageIntro: ({
      low,
      high,
      lowCells,
      highCells,
    }: {
      low: string;
      high: string;
      lowCells: string;
      highCells: string;
    }) =>
      `Assurer chaque spécialité séparément ne les assure pas toutes à la fois : le ${low} vise à couvrir chaque besoin dans ${lowCells} des tirages, le ${high} dans ${highCells}, mais toutes les spécialités d'une région ensemble plus rarement. Le tableau donne cette part, simulée.`,
    coverageIntroOne: ({ range, cells }: { range: string; cells: string }) =>
      `Assurer chaque spécialité à ${cells} couvre toutes les spécialités d'une région ensemble moins souvent : ${range} des tirages selon la région.`,
    coverageCaption: (year: string) => `Besoins et couverture par région de travail, ${year} (personnes)`,
    need: 'Besoin',
    surplus: 'aucun besoin',
    arrivals: 'Apport du plan',
    left: 'Non couvert',
    covered: 'Part des tirages où tout est couvert',
    coverageNote:
      "Le besoin est la somme des manques des spécialités, sans leurs excédents. L'apport peut le dépasser : des personnes arrivent aussi dans des spécialités déjà couvertes, ou à d'autres rentrées.",
    trainersTitle: 'Formateurs à former',
    trainersIntro: "Formateurs dont la formation commence dans l'année, pour encadrer les groupes du plan.",
    trainersNone: 'Les formateurs en place suffisent.',
    trainersCaption: 'Formateurs à former par région et par année',
    costTitle: 'Coût',
    costIntro:
      'Coûts des places, des déplacements et des formateurs ; les coûts unitaires sont des hypothèses du projet.',
    costNone: "Aucun coût n'est connu : le plan retient le moins de places à ouvrir.",
    costCaption: 'Coût du plan par poste et par année de rentrée (millions de dirhams)',
    item: 'Poste',
    itemMoves: (lever: string) => `Places déplacées : ${lever}`,
    itemTrainers: 'Formation de formateurs',
    aidsCaption: "Aides qui suivent les embauches, jusqu'à la fin du plan",
    aidsIntro: "Ces aides s'ajoutent au coût du plan. Un montant inconnu n'est pas compté comme nul.",
    aid: 'Aide',
    beneficiaries: 'Bénéficiaires',
    unitCost: 'Par bénéficiaire (dirhams)',
    amount: 'Montant (millions de dirhams)',
    unknownAmount: 'inconnu',
    leversTitle: 'Ce qui peut encore arriver à temps',
    leversIntro:
      'Pour chaque levier : la première rentrée encore possible, la dernière utile et la première arrivée.',
    leversCaption: 'Leviers et derniers délais',
    duration: 'Durée',
    years: (n: number, text: string) => `${text} ${n >= 2 ? 'ans' : 'an'}`,
    months: (n: number) => `${n} mois`,
    atOnce: 'sans délai',
    firstClass: 'Première rentrée possible',
    lastClass: 'Dernière rentrée utile',
    firstArrival: 'Première arrivée',
    state: 'État',
    inTime: 'arrive à temps',
    tooLate: (reason: string) => `exclu : ${reason}`,
    cannotArrive: ({ levers, year, count: n }: { levers: string; year: string; count: number }) =>
      `${plural(n) ? 'Ne peuvent plus' : 'Ne peut plus'} arriver d'ici ${year}, quelle que soit la décision : ${levers}.`,
    reason: { arrives_after_target_year: "arrive après l'année cible" },
    pricesTitle: 'Ce qui limite le plan',
    pricesIntro:
      'Une unité de plus de chaque limite, les autres inchangées, avec le plan de la plus faible confiance ; la plus lourde de chaque nature.',
    pricesIntroIllustrative:
      "Si ces données d'illustration étaient exactes, voici ce qu'apporterait une unité de plus de chaque limite, les autres inchangées, avec le plan de la plus faible confiance ; la plus lourde de chaque nature.",
    /** What one more of a limit is: « un formateur de plus, Casablanca-Settat, en 2027 ». */
    limit: {
      capacity: (words: LimitWords) => where(words, 'Une place de plus'),
      national_capacity: (words: LimitWords) => where(words, 'Une place de plus dans tout le pays'),
      trainers: (words: LimitWords) => where(words, 'Un formateur de plus'),
      moves: (words: LimitWords) => where(words, 'Une place déplaçable de plus'),
      minimum: (words: LimitWords) => where(words, 'Une place imposée de moins'),
      budget: (words: LimitWords) => where(words, 'Un dirham de budget de plus'),
    },
    saves: ({
      limit,
      posts,
      money,
      starts,
    }: {
      limit: string;
      posts: string | null;
      money: string | null;
      starts: string | null;
    }) => {
      const gains = [
        ...(posts === null ? [] : [`${posts} années de poste non pourvu en moins`]),
        ...(money === null
          ? []
          : [
              `${posts === null ? '' : 'ou, '}à couverture égale${posts === null ? '' : ','} ${money} dirhams économisés`,
            ]),
        ...(starts === null ? [] : [`à couverture égale, ${starts} places de moins à ouvrir`]),
      ];
      return `${limit} : ${gains.join(' ; ')}.`;
    },
    pricesNote:
      'Une année de poste non pourvu est une personne qui manque pendant un an. Ces valeurs tiennent pour une petite hausse, non pour un doublement.',
    restsTitle: 'Sur quoi le plan repose',
    restsIntro: ({ levers, assumed }: { levers: number; assumed: number }) =>
      `Durées, capacités, efficacité et coûts de ${levers} ${plural(levers) ? 'leviers' : 'levier'}, dont ${assumed} sur hypothèse du projet (▲). Les remplacer par les chiffres des opérateurs changerait le plan.`,
    restsCaption: 'Ce que le plan suppose de chaque levier',
    costOne: 'Coût par place (dirhams)',
    effectiveness: 'Efficacité',
    groupSize: 'Personnes par groupe',
    trainersAGroup: 'Formateurs par groupe',
    capacity: 'Places possibles la première année',
    capacityNational: 'tout le pays',
    ramp: 'Hausse par an',
    detailsTitle: 'Classe par classe',
    detailsIntro:
      'Chaque plan en entier, région par région, dans son propre tableau : chaque ligne est une classe à ouvrir ou des places à déplacer.',
    filesTitle: 'Fichiers du plan',
    file: {
      plan: 'Plan complet (CSV)',
      plan_arrival: 'Arrivées par région de travail (CSV)',
      plan_coverage: 'Besoins et couverture (CSV)',
      plan_trainer: 'Formateurs (CSV)',
      plan_cost: 'Coûts et aides (CSV)',
      plan_shadow_price: 'Valeur de chaque limite (CSV)',
      plan_lever: 'Leviers et délais (CSV)',
      plan_yield: 'Rendement des places (CSV)',
    },
  },
  intake: {
    title: 'Calendrier des classes à ouvrir',
    intro: (plan: string) => `Ce que le ${plan} ouvre dans cette région, par date limite de décision.`,
    introIllustrative: (plan: string) =>
      `Si ces données d'illustration étaient exactes, voici ce que le ${plan} ouvrirait dans cette région, par date limite de décision.`,
    none: (plan: string) => `Le ${plan} n'ouvre et ne déplace aucune place dans cette région.`,
    insurance: (plan: string) => `L'assurance : les classes du ${plan}`,
    caption: ({ place, plan }: { place: string; plan: string }) =>
      `Classes à ouvrir et date limite pour les décider, ${place}, ${plan}`,
    planTitle: 'Couverture, formateurs et coût du plan',
    coverageCaption: ({ place, year }: { place: string; year: string }) =>
      `Besoins et apport du plan par spécialité, ${place}, ${year} (personnes)`,
    what: 'Spécialité et levier',
    specialty: 'Spécialité',
    trainers: ({
      place,
      persons,
      insured,
      share,
      conditional,
    }: {
      place: string;
      persons: Counted;
      insured: Counted | null;
      share: string;
      conditional: boolean;
    }) =>
      `${place} : ${many(persons, 'formateur', 'formateurs')} ${trainerVerb(persons.n, conditional)} à former${insured === null ? '' : ` (${insured.text} à ${share})`}.`,
    trainersNone: 'Les formateurs en place suffisent.',
    costCaption: (place: string) =>
      `Coût du plan par poste et par année de rentrée, ${place} (millions de dirhams)`,
    toPlan: 'Voir le plan de toutes les régions',
  },
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
      `${conditional ? "Si ces données d'illustration étaient exactes, il y aurait" : 'Selon la tendance, il y a'} de ${from} à ${to} ${many(persons, 'poste', 'postes')} à pourvoir de l'extérieur (moyenne des tirages).`,
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
          ? `personne n'${conditional ? 'y serait' : 'y est'} en trop`
          : `${many(over, 'personne', 'personnes')}${ends(overRange)} ${are} en trop dans d'autres spécialités ou régions`;
      return `Il ${conditional ? 'manquerait' : 'manque'} ${many(short, 'personne', 'personnes')}${ends(shortRange)} à la fin de ${year}, et ${excess} : moyennes des tirages, fourchettes à 80 %.`;
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
      "Chaque case est la part du secteur dans l'écart cumulé net (offre moins besoins) d'une spécialité d'une région, aux valeurs centrales des hypothèses : elle explique la réponse, qui est une moyenne de tirages.",
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
    exportsBillions: 'Milliards de dirhams',
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
