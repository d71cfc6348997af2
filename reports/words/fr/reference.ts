/** The words of the reference pages in French. */

import { likelihood } from './analysis.ts';
import { count, plural, whole } from './count.ts';

export const reference = {
  /** Names of pages, short enough for a narrow screen. */
  nav: {
    plan: 'Plan de formation',
    results: 'Résultats',
    reference: 'Repères',
    obtain: 'Données à obtenir',
    method: 'Méthode',
    /** Tables of the release that a page was made from. */
    tables: 'Tables complètes, sans arrondi :',
  },
  programmes: {
    title: 'Formations et flux',
    lead: "Ce que chaque formation reçoit, ce qu'elle délivre et où vont ses sortants : pour former au bon endroit, et pas seulement davantage.",
    none: 'Ce projet ne contient pas de formations : son offre vient directement de ses fichiers.',
    summaryTitle: 'Les formations suivies',
    summaryCaption: 'Formations, niveau, durée et derniers flux connus',
    programme: 'Formation',
    level: 'Niveau',
    levelName: {
      Bac: 'Bac',
      'Bac+2': 'Bac+2',
      'Bac+3': 'Bac+3',
      'Bac+5': 'Bac+5',
      'Bac à Bac+2': 'Bac à Bac+2',
      Certificat: 'Certificat',
    },
    duration: 'Durée',
    years: (n: number, printed: string) =>
      n === 0
        ? 'sans durée'
        : n < 1
          ? `${Math.round(n * 12)} mois`
          : `${printed} ${plural(n) ? 'ans' : 'an'}`,
    lastFlow: (measure: string, year: string) => `${measure}, ${year}`,
    trainTitle: 'Former juste : où va chaque formation',
    trainIntro: ({ from, to, conditional }: { from: string; to: string; conditional: boolean }) =>
      conditional
        ? `Si ces données d'illustration étaient exactes, voici où irait l'offre que chaque formation apporterait de ${from} à ${to} : à des spécialités de chaque région en manque, en excédent ou sans réponse sûre.`
        : `Offre que chaque formation apporte de ${from} à ${to}, selon que la spécialité de la région qui la reçoit manque de personnes, en a trop, ou qu'on ne peut le dire.`,
    trainCaption: (from: string, to: string) =>
      `Offre de ${from} à ${to} selon ce qui est sûr de la spécialité qui la reçoit (personnes, aux valeurs centrales)`,
    supply: 'Offre',
    toShort: 'Vers des manques sûrs',
    toSurplus: 'Vers des excédents sûrs',
    toUnclear: 'Sans réponse sûre, ou équilibre',
    toUnknown: 'Non évaluable',
    cells: (n: number) => `${count(n, 'couple', 'couples')} spécialité × région`,
    trainNote:
      'Un manque ou un excédent est sûr quand le signe tient dans au moins 80 % des simulations. Une formation qui alimente surtout des excédents sûrs est la première à examiner ; une région peut manquer là où une autre a trop.',
    trainUnknown: 'Offre non évaluable : aucune donnée ne suit ces promotions.',
    trainRegionCaption: (from: string, to: string) =>
      `Offre de ${from} à ${to} par région de travail : vers des manques / vers des excédents (personnes)`,
    trainRegionNote:
      "Premier nombre : personnes vers des spécialités en manque dans la région ; second nombre : vers des spécialités en excédent. Celles dont rien n'est sûr n'y sont pas.",
    /** Persons to cells that are short, then to cells in surplus. */
    shortAndSurplus: (short: string, surplus: string) => `${short} / ${surplus}`,
    /** Empty where nothing is known of it. */
    levelAndDuration: ({ level, duration }: { level: string; duration: string }) =>
      [level === '' ? '' : `Niveau : ${level}.`, duration === '' ? '' : `Durée : ${duration}.`]
        .filter((said) => said !== '')
        .join(' '),
    flowsCaption: (name: string) => `${name} : flux année par année, ensemble des régions (personnes)`,
    flowsCaptionDefinition: (name: string, definition: string) =>
      `${name} : flux année par année, ensemble des régions, ${definition} (personnes)`,
    regionsCaption: (name: string) => `${name} : dernière année connue, par région (personnes)`,
    noFlows: "Aucun flux de cette formation n'a été fourni.",
    noPlanned:
      "Aucune valeur prévue n'a été fournie (lignes de statut F) : la différence entre le réalisé et le prévu n'est pas disponible.",
    plannedDifference: ({ planned, difference }: { planned: string; difference: string }) =>
      `prévu : ${planned} (différence : ${difference})`,
    fillRate: 'Places remplies',
    nineMonthRate: 'En emploi à 9 mois',
    flowsNote:
      'Une année scolaire 2024-2025 est comptée en 2024 pour les places et les nouveaux inscrits, en 2025 pour les inscrits, les lauréats et leur insertion. Places remplies : nouveaux inscrits rapportés aux places ; en emploi à 9 mois : part des lauréats.',
    partial: "Une année où il manque une région n'a pas de total.",
    goesCaption: (name: string) => `${name} : où vont ses sortants`,
    goesNone: "Aucune destination n'est déclarée pour cette formation.",
    destination: 'Spécialité',
    outside: 'Employeurs hors du périmètre',
    share: 'Part des sortants',
    supplied: 'Offre apportée (personnes)',
    regionsShort: 'Régions en manque',
    regionsSurplus: 'Régions en excédent',
    regionsUnknown: 'Régions non évaluables',
    publishedCaption: (name: string) => `${name} : notre somme nationale et les chiffres publiés`,
    publishedFigure: 'Chiffre publié',
    publishedValue: 'Valeur publiée',
    ourSum: 'Notre somme',
    agreement: 'Accord',
    agrees: 'concordent (à 5 % près)',
    differs: (difference: string) => `diffèrent : notre somme fait ${difference}`,
    notComparable: 'autre grandeur ou autre année',
    publishedNote:
      "Notre somme : les parts de toutes les régions dans la définition qui entre dans le bilan, la même année et pour la même grandeur. Deux définitions ne comptent pas la même chose : un désaccord n'est pas toujours une erreur.",
    goesNote:
      'Les parts des sortants qui cherchent du travail font 100 % ; le signe ▲ marque une part supposée.',
    chainCaption: (name: string) => `${name} : de l'inscription à l'emploi, hypothèses du calcul`,
    chainNote:
      "Offre = lauréats × (1 − poursuite d'études) × entrée dans la vie active × destination × adéquation, puis répartition entre régions.",
  },
  competences: {
    title: 'Référentiel de compétences',
    lead: 'Ce que demande chaque métier, ce qui manque, et ce en quoi chaque région est spécialisée.',
    none: 'Ce projet ne contient pas de référentiel de compétences.',
    family: {
      data: 'Données',
      ai: 'Intelligence artificielle',
      cybersecurity: 'Cybersécurité',
      cloud_devops: 'Cloud et DevOps',
      software: 'Génie logiciel',
      customer: 'Relation client',
      languages: 'Langues',
      management: 'Encadrement',
    },
    familyTitle: 'Compétences par famille',
    familyIntro: (competences: number, occupations: number) =>
      `${count(competences, 'compétence', 'compétences')} pour ${count(occupations, 'métier et spécialité', 'métiers et spécialités')}. Une compétence est essentielle quand le métier ne s'exerce pas sans elle.`,
    familyCaption: (family: string) => `${family} : niveau demandé par métier`,
    competence: 'Compétence',
    essential: 'Essentielle (niveau)',
    useful: 'Utile (niveau)',
    programmes: 'Formations qui y mènent (niveau)',
    withLevel: (name: string, level: string) => `${name} (${level})`,
    levels:
      'Niveaux : 1, tâches simples sous conduite ; 2, cas habituels en autonomie ; 3, cas inhabituels ; 4, conduite du domaine. Pour une langue : A2, B1, B2, C1 et plus.',
    gapTitle: 'Compétences qui manquent',
    gapIntro: ({ year, conditional }: { year: string; conditional: boolean }) =>
      conditional
        ? `Si ces données d'illustration étaient exactes, voici combien de personnes manqueraient d'ici ${year} dans les spécialités où la compétence est essentielle.`
        : `Personnes qui manqueraient d'ici ${year} dans les spécialités où la compétence est essentielle.`,
    neverSummed:
      "Ces nombres ne s'additionnent jamais d'une compétence à l'autre : une personne qui manque à une spécialité manque à toutes les compétences de cette spécialité.",
    gapCaption: (place: string, year: string) =>
      `Personnes qui manquent là où la compétence est essentielle, ${place}, ${year}`,
    short: 'Personnes qui manquent, somme des régions',
    pooled: 'Si les régions se complétaient',
    shortSpecialties: 'Spécialités en manque',
    ofSpecialties: (short: string, all: string) => `${short} sur ${all}`,
    unknownSpecialties: 'Spécialités non évaluables',
    askedLevel: 'Niveau le plus haut demandé',
    gapNote:
      "« Somme des régions » : l'excédent d'une région n'y compense pas le manque d'une autre. Les spécialités non évaluables sont comptées à part, jamais comme zéro.",
    regionCaption: (year: string) => `Personnes qui manquent par région, ${year}`,
    regionNote: 'Zéro : aucune personne ne manquerait dans les spécialités qui peuvent être évaluées.',
    zoneTitle: 'Spécialisation des régions',
    zoneIntro: (year: string) =>
      `Quotient de localisation à la fin de ${year} : part du secteur ou de la famille dans l'emploi de la région, rapportée à la même part dans l'ensemble. Au-dessus de 1, la région en a plus que la moyenne.`,
    sectorCaption: (year: string) => `Quotient de localisation par secteur, ${year}`,
    familyZoneCaption: (year: string) => `Quotient de localisation par famille de compétences, ${year}`,
    zoneNote:
      "Les familles se recoupent : une spécialité peut en demander plusieurs. Une famille demandée partout a un quotient de 1 partout et n'apprend rien.",
    titlesTitle: 'Intitulés de poste',
    titles: ({
      count: n,
      printed,
      occupations,
      languages,
    }: {
      count: number;
      printed: string;
      occupations: string;
      languages: string;
    }) =>
      `${printed} ${plural(n) ? 'intitulés de poste sont rattachés' : 'intitulé de poste est rattaché'} à ${occupations} métiers (${languages}). Accents, majuscules, ponctuation et « (H/F) » ne comptent pas.`,
    titlesNone: "Aucun intitulé de poste n'est encore rattaché à un métier.",
    suggest: 'Pour proposer un métier aux intitulés de vos propres fichiers :',
    accept:
      "La commande n'écrit rien : elle imprime le métier proposé et la ligne à ajouter à la liste des intitulés du projet. Une personne accepte en ajoutant la ligne.",
    languageName: { fr: 'français', ar: 'arabe', en: 'anglais' },
  },
  obtain: {
    title: 'Données à obtenir',
    lead: 'Ce qui manque, qui le détient, quel fichier remplir et ce que la réponse en serait changée.',
    none: 'Cette édition ne dresse pas de liste de données à obtenir. Les valeurs inconnues et supposées sont sur la page des sources et hypothèses.',
    startTitle: 'Par où commencer',
    start:
      'Une commande écrit les deux fichiers à remplir, avec leurs en-têtes et une ligne à titre de modèle :',
    next: 'Demandez la première ligne du tableau à son détenteur, remplissez le fichier indiqué, puis relancez le calcul : ce qui était imputé ou supposé devient observé. Les autres fichiers indiqués sont dans le dossier seeds du projet.',
    listTitle: 'La liste, par ordre de décision',
    intro: (n: number) =>
      n === 1
        ? 'Une donnée manque.'
        : `${whole.format(n)} données, de celle qui décide le plus à celle qui décide le moins.`,
    caption: 'Données à obtenir, de la plus décisive à la moins décisive',
    data: 'Ce qui manque',
    holder: 'Qui le détient',
    decides: 'Ce qui en dépend (personnes)',
    change: 'Ce qui changerait',
    template: 'Fichier à remplir',
    now: "Statut aujourd'hui",
    asked: 'déjà demandée',
    /** Why the number of persons is what it is. */
    basis: {
      rests_on_made_up_series: 'tout le bilan repose sur cette série construite',
      cells_not_evaluable: 'postes à pourvoir des cellules non évaluables sans elle',
      swing: "effet sur le manque national, d'un bout à l'autre de la plage",
      swing_between_regions: 'personnes qui changeraient de région ; le manque national ne bouge pas',
      not_measured: "le bilan ne mesure pas l'effet de cette donnée",
    },
    worth: ({ money, personYears }: { money: string; personYears: string }) =>
      `vaut pour le plan ${money}, soit ${personYears} personnes-années`,
    share: (share: string) => `part de la dispersion : ${share}`,
    cells: (cells: number, persons: string) =>
      `${count(cells, 'cellule non évaluable', 'cellules non évaluables')} : ${persons} postes`,
    status: {
      unknown: 'inconnue',
      illustrative: 'illustration',
      assumed: 'supposée',
      derived: 'calculée',
      found: 'trouvée',
    },
    note: "L'ordre place d'abord les séries construites, tant qu'elles le sont, puis ce qui vaut le plus pour le plan, puis ce qui décide le plus de personnes. Les nombres de deux lignes ne s'additionnent pas.",
  },
  method: {
    title: 'Méthode',
    lead: "Comment les chiffres sont faits, en mots simples, et ce qu'ils ne disent pas.",
    flow: [
      {
        title: 'Les besoins',
        paragraphs: [
          "L'emploi de chaque secteur et région est prévu à partir de ses années observées, puis réparti entre spécialités.",
          "Les postes à pourvoir d'une année sont les créations nettes d'emplois, plus le remplacement de ceux qui partent : retraites, sorties du secteur, émigration, passages vers un autre secteur.",
          "Le remplacement se calcule sur l'emploi moyen de l'année. Changer d'entreprise sans quitter le secteur ne crée aucun poste à pourvoir et n'est pas compté.",
          "Quand l'emploi recule plus vite que les départs, les postes à pourvoir sont zéro et les personnes en surnombre sont comptées à part.",
        ],
      },
      {
        title: "La chaîne de l'offre",
        paragraphs: [
          "Chaque promotion est suivie : inscrits, lauréats, ceux qui ne poursuivent pas d'études, ceux qui cherchent du travail. Viennent ensuite la spécialité où ils vont, ceux dont la formation convient, la région où ils s'installent ou le départ à l'étranger.",
          "S'y ajoutent les retours de l'étranger, les arrivées, les reconversions et, dans les métiers qui recrutent au-delà des formations suivies, les viviers. Les secteurs d'une région se partagent les mêmes candidats, selon leurs postes à pourvoir.",
          "L'insertion observée n'est pas un maillon de la chaîne : elle dépend aussi de la demande, et un excédent de diplômés n'y paraîtrait jamais.",
        ],
      },
      {
        title: 'Ce qui manque, ce qui est en trop',
        paragraphs: [
          "Écart = offre − postes à pourvoir de l'extérieur, cumulé de l'année de départ à l'année cible. Un excédent dans une spécialité n'aide pas une autre : les personnes qui manquent et celles en trop sont comptées à part, spécialité par spécialité et région par région, puis additionnées dans chaque simulation. L'écart net, où elles se compensent, n'est montré que là où il faut le vérifier.",
          'Ce qui est sûr est dit spécialité par spécialité : manque ou excédent quand le signe tient dans 80 % des simulations ; équilibre ; ou rien de sûr, avec la donnée qui trancherait et qui la détient.',
          "Une cellule (région, secteur, spécialité) dont un maillon est inconnu est dite non évaluable : elle n'est jamais comptée pour zéro.",
          "Quand les demandeurs d'emploi et les postes vacants de départ sont inconnus, l'écart est celui des flux seulement, et la page le dit.",
        ],
      },
      {
        title: 'Simulations et fourchettes',
        paragraphs: [
          "Chaque hypothèse a une valeur retenue et une plage. Le calcul est refait un grand nombre de fois (dit plus bas, avec la qualité de cette édition), en tirant chaque hypothèse dans sa plage et l'emploi dans sa bande de prévision.",
          "Les réponses sont des moyennes sur les simulations, qui s'additionnent ; la fourchette à 80 % laisse une simulation sur dix de chaque côté. Le calcul aux valeurs centrales explique la réponse et porte ce nom partout où il est montré.",
          'Une hypothèse nationale est tirée une fois pour toutes les régions ; les scénarios emploient les mêmes simulations, pour que leurs différences soient comparables.',
          "Le poids d'une hypothèse est l'effet sur le nombre de personnes qui manqueraient quand elle va d'un bout à l'autre de sa plage, les autres restant à leur valeur.",
        ],
      },
      {
        title: 'Les causes',
        paragraphs: [
          "La cause d'un manque est la première qui tient, dans cet ordre : rétention, adéquation, formation longue (trois ans et plus), formation courte. Rétention : le manque serait couvert si moins de personnes quittaient le secteur. Adéquation : il y a assez de candidats, mais pas les bons profils.",
          'Elle est dite indéterminée quand une simple hypothèse, dans sa plage, changerait la réponse.',
        ],
      },
      {
        title: 'Le plan',
        paragraphs: [
          "Pour chaque scénario planifié, le plan choisit les mesures dont le coût est le plus faible. Ce coût compte un prix déclaré par personne qui manque pendant un an, et un prix plus petit par personne formée au-delà du besoin. Ce qui manque est attendu : c'est la moyenne sur les simulations.",
          "Les groupes sont entiers et remplis au moins à la part déclarée. Une région n'ouvre et ne ferme pas la même spécialité la même année, et n'ouvre rien là où un excédent tient dans 80 % des simulations. Une place ouverte en septembre compte à la fin de l'année où sa promotion sort ; un levier qui ne peut arriver avant l'année cible est nommé.",
          "Le plan est recalculé dans d'autres cas : groupes de simulations, scénarios, bouts de plage de ses propres données. Une mesure de la première année est recommandée quand elle reste dans 80 % des cas et que le manque qu'elle sert est sûr ; sinon c'est une option, avec la donnée qui trancherait. Le plan entier est rejoué dans chacune des simulations.",
        ],
      },
    ],
    stock: [
      {
        title: 'Deux stocks comparés',
        paragraphs: [
          "Ce projet compare deux stocks, la demande et l'offre, donnés par ses fichiers année par année, métier par métier.",
          "Écart = offre − demande. Un signe moins est un manque de personnes. Aucun flux, donc aucun poste à pourvoir ni aucun remplacement, n'est calculé.",
          "Une cellule dont un des deux stocks manque est non évaluable : elle n'est jamais comptée pour zéro.",
        ],
      },
    ],
    forecast: {
      title: 'Les prévisions',
      paragraphs: [
        "Six prévisions simples d'une série sont comparées ; chaque année, la plus haute et la plus basse sont écartées et les quatre autres moyennées. Cette moyenne est rapprochée de la dernière valeur quand une série courte ne monte pas nettement. Une série très régulière suit sa tendance récente ; une série qui revient toujours à son niveau y est ramenée.",
        "Les bandes à 80 % et 95 % ne viennent pas d'une formule. Ce sont les erreurs de cette même méthode sur la fin cachée de 1 800 autres séries vues à la même longueur, mises à l'échelle de l'agitation de la série.",
        "Avec moins de cinq points, la bande vient de séries comparables ou aussi courtes ; un seul point est maintenu, sans bande. Une série n'est jamais prolongée à travers un changement de définition.",
      ],
    },
    scaleTitle: 'Les mots de probabilité',
    scaleIntro:
      "Chaque mot a une plage fixe de probabilité, celle du GIEC ; il n'est employé que là où une probabilité est connue.",
    scaleIllustrative:
      "Sur des données d'illustration, aucune probabilité n'est donnée et aucun de ces mots n'est employé.",
    scaleCaption: 'Mots employés et probabilités',
    word: 'Mot',
    probability: 'Probabilité',
    scaleWords: likelihood,
    atLeast: (share: string) => `${share} et plus`,
    below: (share: string) => `moins de ${share}`,
    indicatorTitle: 'Les indicateurs et leurs désaccords',
    indicatorIntro:
      'Plusieurs indicateurs lisent le même bilan. Ils ne posent pas la même question et peuvent se contredire : ils sont montrés côte à côte, sans moyenne. Un indicateur dont une donnée manque est non évaluable.',
    indicatorCaption: "Indicateurs, ce qu'ils lisent et leur source",
    indicator: 'Indicateur',
    meaning: "Ce qu'il lit",
    indicatorSource: 'Source',
    accuracyTitle: 'Exactitude passée des prévisions',
    accuracyIntro:
      'Les prévisions sont refaites depuis le passé, puis comparées à ce qui est arrivé et au simple maintien de la dernière valeur.',
    accuracyNone: "Cette édition n'a pas d'épreuve sur le passé.",
    accuracyCaption: 'Prévisions refaites depuis le passé',
    series: 'Série',
    points: 'Prévisions jugées',
    error: 'Erreur moyenne',
    own: 'Erreur rapportée à la variation annuelle',
    naive: 'La même, dernière valeur maintenue',
    inBand: 'Dans la bande à 80 %, à 95 %',
    beats: 'Mieux que la dernière valeur ?',
    yes: 'oui',
    no: 'non',
    accuracyNote:
      "Une série construite est aussi prévisible que son auteur l'a voulu : son exactitude n'est pas évaluable. Une bande à 80 % juste contient 80 % des valeurs observées.",
    qualityTitle: 'Qualité de cette édition',
    qualityCaption: 'Ce qui est fourni, imputé ou non évaluable',
    what: 'Quoi',
    count: 'Combien',
    accepted: 'Valeurs acceptées',
    rejected: 'Valeurs refusées',
    illustrative: "Valeurs d'illustration parmi les observations",
    cellsEvaluable: 'Cellules évaluables en fin de période',
    cellsReason: (reason: string) => `Cellules non évaluables : ${reason}`,
    draws: 'Simulations de chaque scénario',
    assumed: 'Hypothèses supposées',
    unknown: 'Hypothèses de valeur inconnue',
    imputedTargets: 'Cibles régionales imputées (part de la cible nationale)',
    outOf: (n: string, total: string) => `${n} sur ${total}`,
    revisionTitle: 'Révisions',
    revision: [
      "Chaque édition garde ce qu'elle dit de l'avenir ; la suivante imprime ce qui a changé et, quand les faits arrivent, son exactitude.",
      "Un chiffre publié reste tel qu'il a été imprimé. Une nouvelle définition ouvre une nouvelle série ; rien n'est corrigé en silence.",
    ],
    assumedTitle: 'Supposé, car personne ne l’a donné',
    /** How many, and how many of them have a range. */
    assumedIntro: ({ n, ranged }: { n: number; ranged: number }) =>
      `${count(n, 'valeur est supposée', 'valeurs sont supposées')} par le projet, hypothèses, viviers et parts compris, dont ${whole.format(ranged)} avec un intervalle large : chacune se remplace dès qu'une source la mesure.`,
    assumedCaption: 'Valeurs supposées et leur intervalle',
    assumedKind: {
      pool: 'Personnes embauchées sans venir des formations, par an',
      staffing_share: 'Part d’une spécialité dans les emplois d’un secteur',
      crosswalk: 'Part des sortants d’une formation qui vont à une spécialité',
      share: 'Part d’un tout compté',
    },
    citeTitle: 'Citer et réutiliser',
    cite: ({ title, date, run }: { title: string; date: string; run: string }) =>
      `${title}, édition du ${date}, exécution ${run}.`,
    citeIllustrative: "Toute citation d'un chiffre marqué doit porter la mention « Données d'illustration ».",
    licence: [
      'Le programme est libre (licence MIT). Chaque fichier de données garde la licence de sa source, imprimée sur la page des sources.',
    ],
  },
  dictionary: {
    title: 'Dictionnaire des données',
    lead: 'Chaque table de la base et chacune de ses colonnes, avec leur définition.',
    english:
      'Ces définitions sont imprimées depuis la base elle-même, où elles sont écrites en anglais. Les termes sont expliqués en français dans le glossaire.',
    listTitle: 'Les tables',
    count: (views: number, columns: string) => `${count(views, 'table', 'tables')}, ${columns} colonnes.`,
    column: 'Colonne',
    type: 'Type',
    meaning: 'Définition',
    /** Before the name of a table. */
    caption: 'Colonnes de',
    none: 'sans définition',
  },
  glossary: {
    title: 'Glossaire',
    lead: 'Les mots et les sigles de ces pages.',
    termsTitle: 'Termes',
    acronymsTitle: 'Sigles',
    signsTitle: 'Signes',
    terms: {
      adequacy: {
        term: 'Adéquation',
        meaning: 'Accord entre les personnes formées et les postes à pourvoir, en nombre et en profil.',
      },
      assumption: {
        term: 'Hypothèse',
        meaning:
          "Valeur du calcul qui n'est pas une observation : trouvée, calculée, supposée ou inconnue, avec sa plage et sa qualité.",
      },
      cell: {
        term: 'Cellule',
        meaning: 'Une région, un secteur et une spécialité, ensemble : le grain du bilan.',
      },
      completion: { term: 'Achèvement', meaning: 'Part des inscrits qui obtiennent leur diplôme.' },
      crosswalk: {
        term: 'Table de passage',
        meaning:
          'Où vont les sortants de chaque formation : une spécialité, ou employeurs hors du périmètre.',
      },
      cumulated_gap: {
        term: 'Écart cumulé',
        meaning:
          "Somme des écarts de chaque année jusqu'à l'année cible ; net, les excédents y compensent les manques.",
      },
      definition: {
        term: 'Définition',
        meaning:
          "Ce qu'un chiffre compte exactement. Deux définitions font deux séries, jamais mises bout à bout.",
      },
      displaced: {
        term: 'Personnes en surnombre',
        meaning: "Emplois perdus au-delà des départs, comptés à côté de l'écart.",
      },
      draw: {
        term: 'Simulation',
        meaning: 'Un calcul complet où chaque hypothèse prend une valeur de sa plage.',
      },
      edition: { term: 'Édition', meaning: 'Une publication complète, datée, gardée telle quelle.' },
      expansion: {
        term: 'Créations nettes',
        meaning: "Variation de l'emploi d'une année à l'autre (demande d'expansion).",
      },
      gap: { term: 'Écart', meaning: 'Offre moins besoins ; un signe moins est un manque.' },
      grade: {
        term: 'Qualité (A à D)',
        meaning:
          'A : statistique officielle ; B : chiffre officiel repris par la presse ; C : profession, ancien ou autre pays ; D : hypothèse.',
      },
      illustrative: {
        term: "Donnée d'illustration",
        meaning: "Donnée construite pour montrer le calcul, marquée d'un losange ; elle ne dit rien du pays.",
      },
      imputed: {
        term: 'Imputé (I)',
        meaning:
          "Part d'un total compté, répartie par des parts déclarées avec leur plage ; jamais comptée elle-même.",
      },
      initial_gap: {
        term: 'Déséquilibre initial',
        meaning:
          "Demandeurs d'emploi moins chômage frictionnel et postes vacants, au départ ; inconnu tant que ces données manquent.",
      },
      insertion: { term: 'Insertion', meaning: 'Part des lauréats en emploi neuf mois après leur sortie.' },
      lever: {
        term: 'Levier',
        meaning:
          'Ce que le plan peut faire : ouvrir des places, reconvertir, attirer, former des formateurs.',
      },
      likelihood: {
        term: 'Mot de probabilité',
        meaning: 'Mot à plage fixe de probabilité (échelle du GIEC).',
      },
      location_quotient: {
        term: 'Quotient de localisation',
        meaning: "Part d'un secteur dans l'emploi d'une région, rapportée à sa part dans l'ensemble.",
      },
      milestone: { term: 'Jalon', meaning: 'Cible intermédiaire, atteinte ou manquée.' },
      mobility: {
        term: 'Mobilité',
        meaning: "Où travaillent les sortants : leur région, une autre, ou l'étranger.",
      },
      naive: {
        term: 'Dernière valeur maintenue',
        meaning: "Prévision de comparaison : demain comme aujourd'hui.",
      },
      not_evaluable: {
        term: 'Non évaluable',
        meaning: "Une donnée nécessaire manque ; le chiffre n'est pas zéro, il est inconnu.",
      },
      openings: {
        term: 'Postes à pourvoir',
        meaning: 'Créations nettes plus remplacement, jamais moins que zéro.',
      },
      person_year: { term: 'Personne-année', meaning: 'Une personne qui manque pendant un an.' },
      plan: {
        term: 'Plan',
        meaning:
          "Pour chaque scénario planifié, mesures à prendre ou à garder en option, par région et par année, avec leur coût et ce qu'elles couvrent.",
      },
      prediction_interval: {
        term: 'Intervalle de prévision',
        meaning: 'Bande qui contient la valeur à venir avec une probabilité annoncée (80 % ou 95 %).',
      },
      programme: {
        term: 'Formation',
        meaning: 'Filière ou diplôme suivi comme un tout : licence, technicien spécialisé…',
      },
      replacement: {
        term: 'Remplacement',
        meaning: 'Postes laissés par ceux qui quittent le secteur (demande de remplacement).',
      },
      retention: { term: 'Rétention', meaning: 'Part des personnes en poste qui restent dans le secteur.' },
      scenario: {
        term: 'Scénario',
        meaning: 'Un avenir possible : la tendance, changée par des lignes déclarées.',
      },
      readings: {
        term: 'Lectures',
        meaning:
          'Avec moins de cinq points : la ligne droite et le taux constant, sans probabilité ni bande.',
      },
      school_year: {
        term: 'Année scolaire',
        meaning: 'Comptée à son début pour les places et les nouveaux inscrits, à sa fin pour le reste.',
      },
      sensitivity: {
        term: 'Sensibilité',
        meaning:
          "Effet d'une hypothèse sur le nombre de personnes qui manqueraient, les autres restant à leur valeur.",
      },
      specialty: {
        term: 'Spécialité',
        meaning: 'Groupe de métiers proches ; le bilan est fait à ce niveau.',
      },
      stock_and_flow: {
        term: 'Stock et flux',
        meaning: "Un stock se compte au 31 décembre, un flux sur l'année.",
      },
      suitability: {
        term: 'Convenance du profil',
        meaning: 'Part des candidats dont le domaine, le niveau et la langue conviennent.',
      },
      supply: {
        term: 'Offre',
        meaning: 'Personnes formées, disponibles et qui conviennent, là où elles veulent travailler.',
      },
      target: {
        term: 'Cible',
        meaning: "Niveau annoncé pour une année ; un supplément annoncé n'est pas un niveau.",
      },
    },
    acronyms: {
      ISCO: { term: 'CITP (ISCO)', meaning: 'Classification internationale type des professions' },
      ITA: { term: 'ITA', meaning: 'Indicateur de la situation future du marché du travail, du ROA' },
      MASE: { term: 'MASE', meaning: 'Erreur moyenne rapportée à la variation annuelle de la série' },
      OIT: { term: 'OIT', meaning: 'Organisation internationale du travail' },
      ROA: {
        term: 'ROA',
        meaning: "Centre de recherche sur l'éducation et le marché du travail, université de Maastricht",
      },
      STED_AMT: {
        term: 'STED-AMT',
        meaning: "Compétences pour le commerce et la diversification économique, un programme de l'OIT",
      },
    },
  },
  protection: {
    title: 'Protection des personnes',
    intro: ({ cells, hidden, printed }: { cells: string; hidden: number; printed: string }) =>
      hidden === 0
        ? `Aucune des ${cells} cellules comptées ne concerne trop peu de personnes : rien n'est supprimé.`
        : `${printed} des ${cells} cellules comptées ${plural(hidden) ? 'sont supprimées' : 'est supprimée'} pour que nul ne soit reconnu (statut Q) : les petites, et celles qui permettraient de les calculer. Lesquelles sont petites n'est pas publié.`,
    after:
      'Tout ce qui suit est calculé sans elles, à partir de valeurs qui les remplacent et ne disent rien de plus que ce qui est publié.',
    threshold: ({ threshold, width }: { threshold: string; width: string }) =>
      `Une cellule de moins de ${threshold} est supprimée ; une cellule supprimée ne peut être connue à moins de ${width} près.`,
    contributors: (units: string) => `Une cellule qui repose sur moins de ${units} unités est supprimée.`,
    dominance: ({ units, share }: { units: string; share: string }) =>
      `Les unités les plus grandes (${units}) ne peuvent faire plus de ${share} d'une cellule publiée.`,
    rounding: (base: string) =>
      `Les cellules publiées sont arrondies à un multiple de ${base}, chaque total pour lui-même.`,
    caption: 'Cellules supprimées par mesure',
    measure: 'Mesure et définition',
    cells: 'Cellules comptées',
    hidden: 'Cellules supprimées',
    narrowest: 'Intervalle le plus étroit',
    unbounded: 'sans borne',
  },
  sources: {
    title: 'Sources et hypothèses',
    lead: 'Tout ce qui entre dans le calcul : fichiers, chiffres publiés, annonces, définitions, hypothèses.',
    rejectedTitle: 'Valeurs refusées',
    rejectedNone: "Aucune valeur n'a été refusée.",
    rejectedCaption: 'Premières lignes refusées de chaque fichier',
    rejectedIntro: ({ count: n, printed, shown }: { count: number; printed: string; shown: string }) =>
      `${printed} ${plural(n) ? 'refus' : 'refus'} ; les premiers de chaque fichier (${shown}) sont ci-dessous, tous sont dans la table des lignes refusées. De la cellule, seule la forme est publiée : A pour une lettre, 9 pour un chiffre.`,
    line: 'Fichier et ligne',
    column: 'Colonne',
    rule: 'Règle et raison',
    doubtTitle: 'Vraisemblance des valeurs lues',
    doubtNone: 'Rien dans les fichiers ne paraît invraisemblable.',
    doubtIntro: ({ count: n, waived }: { count: number; waived: number }) =>
      `${count(n, 'constat', 'constats')} sur les valeurs lues, ${plural(n) ? 'comptés' : 'compté'} par règle avec le plus fort${waived === 0 ? '' : ` ; ${count(waived, 'a été examiné et maintenu', 'ont été examinés et maintenus')}`}. Une édition ne contient aucun constat grave qui n'ait été examiné.`,
    doubtCaption: 'Constats par règle, et le plus fort de chacun',
    doubtRule: 'Constat',
    doubtCount: 'Nombre',
    doubtFirst: 'Le plus fort',
    doubtNumbers: ({ value, low, high }: { value: string; low: string; high: string }) =>
      `${value} ; attendu de ${low} à ${high}`,
    doubtWaived: 'Maintenu :',
    doubtRules: {
      power_of_ten: 'Valeur dix, cent ou mille fois hors de sa série',
      unit_unlike_neighbours: 'Unité différente de celle des voisins',
      fraction_in_count: 'Décimales dans un dénombrement',
      passage_incomplete: 'Code actuel dont des anciens codes manquent',
      passage_unfitted: 'Code actuel connu par des parts seulement',
      parent_unlike_children: 'Total différent de la somme de ses parties déclarées',
      total_unlike_parts: 'Total différent de ses parties cette année-là',
      year_unlike_parts: 'Année différente de ce que disent ses mois ou ses trimestres',
      parts_missing: 'Année dont des mois ou des trimestres manquent',
      year_not_told:
        'Année en cours que ses premiers mois ne disent pas : ceux de l’année d’avant n’en tenaient presque rien',
      sum_of_others: 'Code égal à la somme des autres, gardé comme total',
      parent_beside_children: 'Code parent à côté de ses parties, gardé comme total',
      last_far_off: 'Dernière valeur loin de ce que disent les années précédentes',
      straight_line: 'Années placées sur une droite',
      late: 'Région dont la série finit avant les autres',
      year_not_counted: 'Années non comptées dont toutes les parties le sont : celles-ci valent',
      status_f: 'Projections du producteur, jamais ajustées',
      status_b: "Ruptures déclarées, séries ajustées à partir d'elles",
      invisible_blanks: 'Noms qui ne diffèrent que par des blancs invisibles',
      old_code: 'Valeurs sous un ancien code, passées aux codes actuels',
    } as Readonly<Record<string, string>>,
    definitionTitle: 'Définitions et ruptures',
    definitionIntro:
      'Chaque définition est une série à part. Ce qui sépare deux définitions est dit ; elles ne sont jointes que par un coefficient déclaré.',
    definitionCaption: 'Définitions de chaque grandeur et ce qui les sépare',
    definition: 'Définition',
    series: 'Grandeur',
    separates: 'Ce qui la sépare des autres',
    made: 'construite',
    spliceNone: "Aucun raccord entre définitions n'est déclaré.",
    spliceCaption: 'Raccords déclarés entre définitions',
    spliceJoins: 'Séries jointes',
    factor: 'Coefficient',
    englishNote: "Les remarques des fichiers sont dans leur langue, l'anglais.",
    figureTitle: 'Chiffres publiés',
    figureIntro: (n: number) =>
      `${count(n, 'chiffre', 'chiffres')}, tels que publiés et avec leur page. La plupart sont repris par la presse.`,
    figureCaption: 'Chiffres publiés, tels quels',
    figurePlace: 'Lieu',
    figureIndicator: {
      amount: 'Montant',
      emigration: 'Départs à l’étranger',
      enrolled: 'Effectifs inscrits',
      graduates: 'Lauréats',
      insertion_rate: 'Taux d’insertion',
      insertions: 'Insertions et bénéficiaires',
      new_entrants: 'Nouveaux inscrits',
      other: 'Autre chiffre (voir la note)',
      share: 'Part (voir la note)',
      trainers: 'Formateurs',
      training_requests: 'Demandes de formation',
      training_places_first_year: 'Places de première année',
      turnover_rate: 'Rotation du personnel',
      unemployed: 'Chômeurs',
      vacancies: 'Offres et postes vacants',
      wage: 'Salaire',
      companies: 'Entreprises',
      exports_services: 'Exportations de services',
      exports_services_growth: 'Croissance des exportations de services',
      graduates_digital: 'Diplômés du numérique',
      hiring_needs: "Besoins d'embauche",
      insertion_rate_9_months: "Taux d'insertion à 9 mois",
      jobs: 'Emploi',
      new_entrants_digital: 'Nouveaux inscrits du numérique',
      population: 'Population',
      programmes_digital: 'Filières du numérique',
      share_of_active_population_15plus: 'Part de la population active de 15 ans et plus',
      share_of_exports: 'Part des exportations',
      share_of_graduate_hiring_needs: "Part des besoins d'embauche de diplômés",
      share_of_hiring_needs: "Part des besoins d'embauche",
      share_of_sector_jobs: 'Part des emplois du secteur',
      share_of_services_jobs: 'Part des emplois de services',
      trained_digital: 'Personnes formées au numérique',
      trainees: 'Stagiaires',
      training_places: 'Places de formation',
      turnover: "Chiffre d'affaires",
      unemployment_rate: 'Taux de chômage',
    },
    instrumentTitle: 'Instruments, institutions et programmes nommés',
    instrumentIntro: (n: number) =>
      `${count(n, 'ligne', 'lignes')} : ce que l’État et le secteur nomment. Rien n’est calculé à partir d’elles.`,
    instrumentCaption: 'Instruments, institutions, programmes, sites et cibles',
    instrumentName: 'Nom',
    instrumentWhat: 'Ce qui en est connu',
    instrumentHolder: 'Porteur',
    instrumentYear: 'Année',
    instrumentKind: {
      institution: 'institution',
      instrument: 'instrument',
      programme: 'programme',
      site: 'site',
      target: 'cible',
    },
    figureSegment: {
      OFPPT_diploma: 'OFPPT : formations diplômantes',
      OFPPT_qualifying: 'OFPPT : formations qualifiantes',
      coding_schools: 'écoles de codage',
      engineering_schools: 'écoles d’ingénieurs et de technologie',
      other_countries: 'autres pays',
      private_higher_education: 'enseignement supérieur privé',
      TOTAL: 'ensemble du secteur',
      all: 'ensemble',
      digital_all: "toute l'économie numérique",
      CRM_call_centres: "centres d'appels",
      public_universities: 'universités publiques',
      vocational_all: 'formation professionnelle, ensemble',
      CMC: 'cités des métiers et des compétences',
      NTIC_offshoring: 'NTIC et offshoring',
      P2I: 'plateformes industrielles intégrées',
      JobInTech: 'programme JobInTech',
      OFPPT: 'OFPPT',
      OFPPT_all: 'OFPPT, ensemble',
      OFPPT_digital_IA_offshoring: 'OFPPT : numérique, IA et offshoring',
    },
    place: {
      Maroc: 'Maroc',
      'Fès (ville)': 'Fès (ville)',
      'Régions du Sud': 'Régions du Sud',
      'all CDG/Ewane parks': 'Ensemble des parcs CDG-Ewane',
    },
    claimTitle: 'Des annonces qui se contredisent',
    claimIntro:
      "Chaque annonce est ramenée au niveau auquel elle revient ; le calcul n'emploie que celles qui sont retenues.",
    rankedTitle: 'Hypothèses par poids',
    rankedIntro:
      "De celle qui décide le plus du manque national à celle qui décide le moins, chacune allant seule d'un bout à l'autre de sa plage.",
    rankedShown: ({ shown, total }: { shown: number; total: number }) =>
      `Ici les ${whole.format(shown)} premières sur ${whole.format(total)} ; toutes sont dans la table « sensitivity » des téléchargements.`,
    rankedCaption: 'Poids des hypothèses sur le manque national (personnes)',
    rankedNone: "Le poids des hypothèses n'est pas calculé dans ce projet.",
    parameterTitle: 'Toutes les hypothèses',
    parameterIntro: ({ total, assumed, unknown }: { total: number; assumed: number; unknown: number }) =>
      `${count(total, 'valeur', 'valeurs')} ; ${whole.format(assumed)} ${plural(assumed) ? 'sont supposées' : 'est supposée'} et ${whole.format(unknown)} ${plural(unknown) ? 'sont inconnues' : 'est inconnue'}.`,
    parameterCaption: 'Valeur, plage, statut, qualité et source de chaque hypothèse',
    parameterNone: "Ce projet n'emploie aucune hypothèse chiffrée.",
    contents: 'Sur cette page',
  },
};
