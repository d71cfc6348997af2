/** The words of the plan in French; typeset with the others by fr.ts. */
import type { Amount, AskedWords, Counted, LimitWords } from '../shape/handed.ts';
import { count, plural } from './count.ts';

const many = ({ n, text }: Counted, one: string, other: string): string =>
  `${text} ${plural(n) ? other : one}`;

const people = (persons: Counted): string => many(persons, 'personne', 'personnes');

const places = ({ starts, groups }: Amount, kind = ''): string =>
  `${many(starts, 'place', 'places')}${kind}${groups.n > 0 ? ` (${many(groups, 'groupe', 'groupes').replace(' ', '\u00a0')})` : ''}`;

const where = ({ region, lever, specialty, year }: LimitWords, noun: string): string =>
  `${noun} (${[lever, specialty, region, year].filter((word) => word !== '').join(', ')})`;

/** « d'euros », « de dirhams »; nothing where no currency is told. */
const of = (currency: string): string => {
  if (String(currency) === '') return '';
  return /^[aeiouéèêh]/i.test(String(currency)) ? ` d'${currency}` : ` de ${currency}`;
};

const supposing = (conditional: boolean): string =>
  conditional ? "Si ces données d'illustration étaient exactes, " : '';

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const planTexts = {
  money: {
    /** « 2,6 millions de dirhams ». */
    millions: ({ amount, currency }: { amount: Counted; currency: string }) =>
      `${amount.text} ${plural(amount.n) ? 'millions' : 'million'}${of(currency)}`,
    /** None and one of a currency are singular. */
    whole: ({ amount, currency }: { amount: Counted; currency: string }) =>
      `${amount.text} ${plural(amount.n) ? currency : currency.replace(/s(?= |$)/, '')}`,
    /** What is there and prints as nothing. */
    lessThan: (amount: string) => `moins de ${amount}`,
    /** The units of tables. */
    inMillions: (currency: string) => `millions${of(currency)}`,
    inBillions: (currency: string) => `milliards${of(currency)}`,
    /** The unit of a column, in brackets; nothing where no currency is told. */
    unit: (currency: string) => (String(currency) === '' ? '' : ` (${currency})`),
  },
  planPage: {
    title: 'Plan de formation',
    lead: ({ year }: { year: string }) =>
      `Ce qui tient, scénario par scénario : quelles mesures, dans quelle région, décidées par qui et avant quand, à quel coût, pour quel manque restant fin ${year}.`,
    whole: 'Ensemble',
    /** What is asked of the treasury, savings taken off. */
    asked: ({ conditional, september, net }: { conditional: boolean; september: string; net: string }) =>
      upperFirst(
        `${supposing(conditional)}${conditional ? 'il serait demandé' : 'demandé'} pour la rentrée de septembre ${september} : ${net}.`,
      ),
    net: ({ amount, saves, hasSavings }: { amount: string; saves: boolean; hasSavings: boolean }) => {
      if (saves) return `rien, ${amount} étant économisés en tout`;
      return hasSavings ? `${amount}, économies déduites` : amount;
    },
    /** Without an amount it costs nothing. */
    askedOf: ({ who, amount, saves, day }: AskedWords) =>
      `${who} : ${amount === '' ? 'sans coût' : `${amount} ${saves ? 'à économiser' : 'à engager'}`}, décision au plus tard le ${day}.`,
    rest: "Le reste du plan n'est pas demandé : il attend des données.",
    /** What is recommended, in one sentence; `measures` are the phrases of `do`. */
    recommended: ({
      conditional,
      september,
      scenarios,
      measures,
    }: {
      conditional: boolean;
      september: string;
      scenarios: number;
      measures: string;
    }) =>
      upperFirst(
        `${supposing(conditional)}pour la rentrée de septembre ${september}, ${
          scenarios > 1
            ? `les ${scenarios} scénarios planifiés ${conditional ? 'recommanderaient' : 'recommandent'} au moins ce qui suit`
            : `le scénario planifié ${conditional ? 'recommanderait' : 'recommande'} ce qui suit`
        }. ${measures}.`,
      ),
    recommendedNone: ({ conditional, scenarios }: { conditional: boolean; scenarios: number }) =>
      upperFirst(
        `${supposing(conditional)}aucune mesure de la première année ${conditional ? 'ne serait' : "n'est"} recommandée dans ${
          scenarios > 1 ? `chacun des ${scenarios} scénarios planifiés` : 'le scénario planifié'
        }.`,
      ),
    nothing:
      "Le plan ne prend aucune mesure : aucun levier n'est donné, aucun n'arrive à temps, ou aucun ne vaut son coût.",
    waits: ({ input, holder, measures }: { input: string; holder: string; measures: number }) =>
      `Ce qui trancherait le plus d'options (${measures} en tout) : ${input}${holder === '' ? '' : `. Détenteur : ${holder}`}.`,
    decideBetween: ({ first, last }: { first: string; last: string }) =>
      `Les premières décisions sont à prendre au plus tard le ${first}, les autres au plus tard le ${last}.`,
    decideOn: (day: string) => `La décision est à prendre au plus tard le ${day}.`,
    /** The plan of one scenario in a sentence. */
    outcome: ({
      scenario,
      conditional,
      before,
      after,
      range,
      cost,
      costRange,
      year,
    }: {
      scenario: string;
      conditional: boolean;
      before: Counted;
      after: Counted;
      range: string;
      cost: string;
      costRange: string;
      year: string;
    }) => {
      const ends = (text: string) => (text === '' ? '' : ` (${text})`);
      return `Scénario « ${scenario} » : le plan entier ${conditional ? 'ramènerait' : 'ramène'} le manque attendu fin ${year} de ${people(before)} à ${after.text}${ends(range)}${cost === '' ? '' : `, pour ${cost}${ends(costRange)}`}.`;
    },
    measuresTitle: (year: string) => `Mesures de ${year}`,
    recommendedSums: (own: {
      scenario: string;
      measures: number;
      cost: string;
      whole: string;
      unit: string;
      brought: string;
      lost: string;
    }) =>
      `${own.scenario} : ${count(own.measures, 'mesure recommandée', 'mesures recommandées')}, ${own.cost} sur ${own.whole} (${own.unit}) du plan entier ; arrivées ${own.brought}, départs ${own.lost}.`,
    casesError: ({ error, agreed }: { error: string; agreed: string }) =>
      `Ces cas sont résolus sous une forme réduite : elle coûte au plus ${error} de plus que la forme complète et dit la même chose pour au moins ${agreed} des mesures.`,
    measuresIntro: ({ cases }: { cases: string }) =>
      `Une mesure est recommandée à deux conditions. Elle reste dans le plan dans au moins ${cases} des cas recalculés (simulations, scénarios, données du plan). Le manque qu'elle sert, ou l'excédent qu'elle réduit, est sûr. Les autres sont des options, que la donnée nommée trancherait.`,
    commonCaption: (scenarios: number) =>
      scenarios > 1 ? 'Recommandées dans tous les scénarios planifiés' : 'Recommandées',
    commonNone: (scenarios: number) =>
      scenarios > 1
        ? "Aucune mesure n'est recommandée dans tous les scénarios planifiés."
        : "Aucune mesure n'est recommandée.",
    someCaption: 'Recommandées dans un scénario seulement',
    optionCaption: 'Options, à ne pas décider avant la donnée nommée',
    measure: 'Mesure',
    decision: 'Décision',
    settles: 'Ce qui trancherait',
    /** Where the scenarios part a measure more than any datum does. */
    byScenario: 'le scénario qui se réalisera',
    unsettled: "aucune donnée seule ne l'a fait changer",
    /** In a scenario whose plan does without the measure. */
    absent: 'hors du plan',
    before: (day: string) => `avant le ${day}`,
    fromSpecialty: (name: string) => `places prises à : ${name}`,
    toRegion: (name: string) => `vers : ${name}`,
    /** What is done, as a noun. */
    action: {
      open: 'ouverture de places',
      close: 'fermeture de places',
      move: 'places changées de spécialité',
      relocate: 'aide à travailler dans une autre région ou à distance',
      upgrade: 'mise à niveau de sortants',
      retain: 'maintien en poste',
      train_trainers: 'formation de formateurs',
      visa: 'venue par visa',
      move_trainers: 'formateurs qui changent de région',
      aid: 'aide',
    } as Readonly<Record<string, string>>,
    /** The same as something to do, with how much. */
    do: {
      open: (amount: Amount) => `ouvrir ${places(amount)}`,
      close: (amount: Amount) => `fermer ${places(amount)}`,
      move: (amount: Amount) => `changer de spécialité ${places(amount)}`,
      relocate: ({ starts }: Amount) =>
        `aider ${people(starts)} à travailler dans une autre région ou à distance`,
      upgrade: ({ starts }: Amount) => `mettre à niveau ${many(starts, 'sortant', 'sortants')} de formation`,
      retain: ({ starts }: Amount) => `maintenir en poste ${people(starts)}`,
      train_trainers: ({ starts }: Amount) => `former ${many(starts, 'formateur', 'formateurs')}`,
      visa: ({ starts }: Amount) => `faire venir ${people(starts)} par visa`,
    } as Readonly<Record<string, (amount: Amount) => string>>,
    /** How much, without what is done. */
    size: {
      open: (amount: Amount) => places(amount),
      close: (amount: Amount) => places(amount),
      move: (amount: Amount) => places(amount),
      train_trainers: ({ starts }: Amount) => many(starts, 'formateur', 'formateurs'),
    } as Readonly<Record<string, (amount: Amount) => string>>,
    people: (persons: Counted) => people(persons),
    brings: (persons: Counted) => `apport : ${people(persons)}`,
    takes: (persons: Counted) => `retrait : ${people(persons)}`,
    shortageUnsure: "le manque n'est pas sûr",
    surplusUnsure: "l'excédent n'est pas sûr",
    holdsIn: (share: string) => `tient dans ${share} des cas`,
    state: {
      recommended: 'recommandée',
      option: 'option',
      later: 'à confirmer par une édition suivante',
      minimum: "imposée par l'utilisateur",
    },
    outcomesTitle: 'Chaque scénario en une ligne',
    outcomesCaption: (year: string) => `Coût et effet de chaque plan entier, fin ${year}`,
    scenario: 'Scénario',
    cost: (unit: string) => `Coût, en ${unit} (80 %)`,
    shortBefore: 'Manque attendu sans le plan',
    shortAfter: 'Avec le plan (80 %)',
    broughtColumn: 'Personnes apportées',
    nobody: 'Au-delà du besoin (part)',
    atCapacity: 'Non couvert, tout levier au maximum',
    solver: 'Calcul',
    solverStatus: { optimal: 'optimal', time_limit: 'arrêté au temps déclaré' } as Readonly<
      Record<string, string>
    >,
    gap: (share: string) => `à ${share} au plus du meilleur`,
    outcomesNote:
      "Personnes, moyennes des simulations ; la fourchette à 80 % laisse une simulation sur dix de chaque côté. « Sans le plan » : les rentrées restent à leur dernier niveau observé ; la page du pays prolonge leur tendance, d'où un autre nombre. « Personnes apportées » : moins celles qu'une fermeture ou un départ retire, souvent d'une spécialité en excédent, où personne n'en manque de plus. « Tout levier au maximum » : ce qui manquerait encore si l'argent ne comptait pas. Chaque nombre est arrondi séparément.",
    frontierIntro: ({ price }: { price: string }) =>
      `Chaque point est un plan, pour un autre prix donné à une personne qui manque pendant un an : plus ce prix est haut, plus le plan dépense et couvre. Le plan retenu prend ${price}. Coût et manque sont pesés comme dans le plan : années à venir actualisées, la dernière comptée aussi pour celles qui la suivent.`,
    frontierChart: 'Manque attendu selon le coût du plan',
    frontierSubtitle: (scenarios: number) =>
      scenarios > 1
        ? "Un cadre par scénario ; le point marqué est le prix retenu. L'axe vertical ne part pas de zéro."
        : "Le point marqué est le prix retenu. L'axe vertical ne part pas de zéro.",
    frontierDescription: ({ scenarios, points }: { scenarios: number; points: number }) =>
      `${count(points, 'plan', 'plans')} pour ${count(scenarios, 'scénario', 'scénarios')} ; les mêmes nombres sont dans le tableau.`,
    frontierX: (unit: string) => `Coût du plan (${unit})`,
    frontierY: 'Personnes-années qui manquent',
    price: "Prix d'une personne-année",
    shortYears: 'Personnes-années qui manquent',
    overYears: 'Personnes-années en trop',
    shipped: 'prix retenu',
    decisionsIntro: ({ first, last }: { first: string; last: string }) =>
      `Ce que chaque plan décide de ${first} à ${last}. Seules les mesures de ${first} ont été éprouvées ; les suivantes seront recalculées par les éditions suivantes.`,
    decisionsCaption: ({ place, scenario, years }: { place: string; scenario: string; years: string }) =>
      `Décisions du plan pour ${years}, ${place}, scénario « ${scenario} »`,
    decisionsNone: ({ scenario }: { scenario: string }) =>
      `Scénario « ${scenario} » : le plan ne décide rien ici.`,
    more: (n: number) => `${count(n, 'décision', 'décisions')} des années suivantes dans le fichier du plan.`,
    sizeColumn: 'Taille',
    calendarChartTitle: (year: string) =>
      `Groupes du plan pour septembre ${year} et dernier jour pour décider`,
    calendarChartSubtitle: (scenario: string) =>
      `Scénario « ${scenario} », toutes régions et spécialités ensemble, options comprises.`,
    calendarDescription: (n: number) =>
      `${count(n, 'ligne', 'lignes')}, une par levier : du dernier jour pour décider à l'ouverture, puis à l'arrivée des sortants. Les mêmes dates sont dans le tableau.`,
    decideBy: 'À décider avant le',
    september: 'Rentrée de septembre',
    arrival: 'Arrivée',
    inRegions: (n: number) => count(n, 'région', 'régions'),
    by: (day: string) => `au plus tard le ${day}`,
    passed: (day: string) => `passé : ${day}`,
    opens: (year: string) => `ouvre en septembre ${year}`,
    today: (day: string) => `édition du ${day}`,
    chartDecide: 'dernier jour pour décider',
    chartTraining: 'de la rentrée à la sortie',
    chartArrive: "année d'arrivée",
    coverageTitle: 'Ce que le plan couvre',
    coverageIntro:
      "Chaque plan est rejoué dans toutes les simulations : ce qui manque encore, ceux qu'il forme au-delà du besoin et la part des simulations où plus personne ne manque.",
    coverageCaption: ({ scenario, year }: { scenario: string; year: string }) =>
      `Couverture fin ${year}, scénario « ${scenario} » (personnes)`,
    covered: 'Couvert',
    allCovered: 'Simulations où tout est couvert',
    nobodyShort: 'Au-delà du besoin',
    withoutNote:
      "« Sans le plan » : les rentrées restent à leur dernier niveau observé. Le bilan des régions et du pays prolonge leur tendance, d'où un autre nombre de personnes qui manqueraient.",
    coverageNote:
      "Un nombre négatif : la région envoie plus de personnes vers d'autres qu'elle n'en reçoit, d'une spécialité dont l'excédent tient dans 80 % des simulations.",
    trainersTitle: 'Formateurs',
    trainersIntro:
      'Formateurs dont les groupes du plan ont besoin, ceux qui sont disponibles, ceux dont la formation commence et ceux qui changent de région.',
    trainersNone: 'Aucun groupe du plan ne demande de formateur.',
    institute: ({ name, persons, year }: { name: string; persons: Counted; year: string }) =>
      `${name} : au plus ${many(persons, 'formateur', 'formateurs')} par an, à partir de ${year}.`,
    trainersYears: (scenario: string) => `Formateurs par année, toutes régions, scénario « ${scenario} »`,
    trainersCaption: (scenario: string) => `Formateurs par région et par année, scénario « ${scenario} »`,
    year: 'Année',
    running: 'Groupes en cours',
    needed: 'Nécessaires',
    available: 'Disponibles, échanges faits',
    trained: 'À former',
    moved: 'Changent de région',
    movedIn: "Échanges avec d'autres régions",
    movedHere: (persons: Counted) => many(persons, 'arrive', 'arrivent'),
    movedAway: (persons: Counted) => many(persons, 'part', 'partent'),
    costTitle: 'Coût',
    costIntro:
      'Coût de chaque mesure, par année de départ ; un montant négatif est économisé. Les coûts unitaires ont une fourchette, que donne la ligne de chaque scénario.',
    costCaption: ({ scenario, unit }: { scenario: string; unit: string }) =>
      `Coût par poste et par année, scénario « ${scenario} » (${unit})`,
    item: 'Poste',
    aidsCaption: (scenario: string) => `Aides qui suivent les embauches, scénario « ${scenario} »`,
    aidsIntro:
      "Ces aides s'ajoutent au coût du plan, jamais au-delà du besoin. Un montant inconnu n'est pas compté comme nul.",
    aid: 'Aide',
    beneficiaries: 'Bénéficiaires, somme des années',
    unitCost: (unit: string) => `Par bénéficiaire et par an${unit}`,
    amount: (unit: string) => `Montant (${unit})`,
    unknownAmount: 'inconnu',
    pricesTitle: 'Ce qui limite le plan',
    pricesIntro: (conditional: boolean) =>
      `${conditional ? "Si ces données d'illustration étaient exactes : ce" : 'Ce'} qu'une unité de plus de chaque limite ferait gagner, les autres inchangées ; les plus lourdes de chaque nature.`,
    pricesOf: (scenario: string) => `Scénario « ${scenario} »`,
    /** What one more of a limit is: « un formateur de plus, Casablanca-Settat, en 2027 ». */
    limit: {
      capacity: (words: LimitWords) => where(words, 'Une place possible de plus'),
      national_capacity: (words: LimitWords) => where(words, 'Une place de plus dans tout le pays'),
      trainers: (words: LimitWords) => where(words, 'Un formateur de plus'),
      institute: (words: LimitWords) => where(words, "Un formateur de plus que l'institut peut former"),
      places: (words: LimitWords) => where(words, 'Une place existante de plus à fermer ou à changer'),
      surplus: (words: LimitWords) => where(words, 'Une personne en trop de plus à aider à partir'),
      reach: (words: LimitWords) => where(words, 'Une personne de plus à atteindre'),
      excess_share: (words: LimitWords) => where(words, 'Une personne de plus admise au-delà du besoin'),
      visa_share: (words: LimitWords) => where(words, 'Un visa de plus'),
      equity: (words: LimitWords) => where(words, "Une personne de moins exigée par l'équité"),
      minimum: (words: LimitWords) => where(words, 'Une place imposée de moins'),
      budget: (words: LimitWords) => where(words, 'Une unité de budget de plus'),
    },
    saves: ({ limit, money }: { limit: string; money: string }) => `${limit} : ${money}.`,
    pricesNote:
      'Gain sur le coût du plan et le prix des personnes qui manquent, ensemble. Ces valeurs tiennent pour une petite hausse, non pour un doublement.',
    dataTitle: 'Ce que vaudrait une donnée',
    dataIntro:
      'Baisse attendue du coût et du manque, ensemble, si la donnée était connue avant la première décision, dans le scénario planifié où elle vaut le plus.',
    dataCaption: (unit: string) => `Valeur de chaque donnée (${unit})`,
    datum: 'Donnée',
    holder: 'Détenteur',
    value: 'Valeur',
    valueYears: 'En personnes-années',
    planInput: 'donnée du plan',
    incentivesTitle: "Ce que coûte à l'État un emploi net",
    incentivesIntro:
      "Aides et avantages connus, sur cinq ans, par emploi net maintenu, effets d'aubaine et départs compris : valeur centrale et fourchette. « ≥ » : un taux reste inconnu, le coût est un minimum.",
    incentivesCaption: (unit: string) => `Coût par emploi net, région et segment${unit}`,
    atLeast: (amount: string) => `≥ ${amount}`,
    leversTitle: 'Ce qui peut encore arriver à temps',
    leversIntro:
      'Pour chaque levier : la première rentrée encore possible, la dernière utile et la première arrivée.',
    leversCaption: 'Leviers et derniers délais',
    lever: 'Levier',
    duration: 'Durée',
    years: (n: number, text: string) => `${text} ${n >= 2 ? 'ans' : 'an'}`,
    months: (n: number) => `${n} mois`,
    atOnce: 'sans délai',
    firstClass: 'Première rentrée possible',
    lastClass: 'Dernière rentrée utile',
    firstArrival: 'Première arrivée',
    stateColumn: 'État',
    inTime: 'arrive à temps',
    tooLate: (reason: string) => `exclu : ${reason}`,
    cannotArrive: ({ levers, year, count: n }: { levers: string; year: string; count: number }) =>
      `${plural(n) ? 'Ne peuvent plus' : 'Ne peut plus'} arriver d'ici ${year}, quelle que soit la décision : ${levers}.`,
    reason: { arrives_after_target_year: "arrive après l'année cible" },
    restsTitle: 'Sur quoi le plan repose',
    restsIntro: ({ levers, assumed }: { levers: number; assumed: number }) =>
      `Durées, capacités, efficacité et coûts de ${count(levers, 'levier', 'leviers')}, dont ${assumed} sur hypothèse du projet (▲). Les remplacer par les chiffres des opérateurs changerait le plan.`,
    restsCaption: 'Ce que le plan suppose de chaque levier',
    costOne: (unit: string) => `Coût par place ou par personne${unit}`,
    effectiveness: 'Efficacité',
    groupSize: 'Personnes par groupe',
    trainersAGroup: 'Formateurs par groupe',
    capacity: 'Départs possibles la première année',
    capacityNational: 'tout le pays',
    ramp: 'Hausse par an',
    filesTitle: 'Fichiers du plan',
    file: {
      plan: 'Plan complet (CSV)',
      plan_arrival: 'Arrivées par région de travail (CSV)',
      plan_coverage: 'Besoins et couverture, année par année (CSV)',
      plan_curve: 'Courbe du manque attendu de chaque besoin (CSV)',
      plan_trainer: 'Formateurs (CSV)',
      plan_cost: 'Coûts et aides (CSV)',
      plan_shadow_price: 'Valeur de chaque limite (CSV)',
      plan_objective: 'Chaque plan en une ligne (CSV)',
      plan_frontier: 'Ce que chaque dépense achète (CSV)',
      plan_case: 'Cas recalculés (CSV)',
      plan_case_class: 'Mesures de la première année, cas par cas (CSV)',
      plan_robustness: 'Part des cas où chaque mesure tient (CSV)',
      plan_simulation: 'Plan rejoué dans les simulations (CSV)',
      plan_cost_range: 'Fourchette du coût (CSV)',
      datum_value: 'Valeur des données (CSV)',
      incentive_cost: 'Coût par emploi net (CSV)',
      plan_lever: 'Leviers et délais (CSV)',
      plan_yield: 'Rendement des places (CSV)',
    },
  },
  intake: {
    title: 'Le plan dans cette région',
    none: 'Aucun plan ne décide rien dans cette région.',
    coverageCaption: ({ place, scenario, year }: { place: string; scenario: string; year: string }) =>
      `Couverture par spécialité, ${place}, fin ${year}, scénario « ${scenario} » (personnes)`,
    specialty: 'Spécialité',
    costCaption: ({ place, scenario, unit }: { place: string; scenario: string; unit: string }) =>
      `Coût par poste et par année, ${place}, scénario « ${scenario} » (${unit})`,
    toRegion: 'Voir la page de la région',
    toPlan: 'Voir le plan de toutes les régions',
  },
};
