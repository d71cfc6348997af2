/**
 * The report in French. Long because it is every word of every page and nothing else; spaces before the high
 * signs are set by typesetFrench, and apostrophes are straight here and curved on the page.
 */

import type { AnswerWords, Counted, PublishedWords, StockWords } from '../shape/handed.ts';
import { typesetAll } from '../typeset.ts';
import { analysis, likely } from './analysis.ts';
import { comparisonTexts } from './comparison.ts';
import { conjunction, count, rules, whole } from './count.ts';
import { decision } from './decision.ts';
import { evidenceTexts } from './evidence.ts';
import { exportTexts } from './export.ts';
import { partTexts } from './parts.ts';
import { planTexts } from './plan.ts';
import { reference } from './reference.ts';
import { regionTexts } from './region.ts';
import { sheetTexts } from './sheet.ts';
import { siteTexts } from './site.ts';
import { statementTexts } from './statements.ts';
import { typesetFrench } from './typeset.ts';
import { whatIf } from './what_if.ts';

const supposing = (conditional: boolean): string =>
  conditional ? "Si ces données d'illustration étaient exactes, " : 'Selon la tendance, ';

const ends = (range: string): string => (range === '' ? '' : ` (${range})`);

/** « dans la spécialité « A » (3) », « dans les spécialités « A » (3) et « B » (2) ». */
const inSpecialties = (specialties: AnswerWords['specialties']): string => {
  const names = conjunction.format(specialties.map((one) => `« ${one.name} » (${one.persons})`));
  return specialties.length === 1 ? `dans la spécialité ${names}` : `dans les spécialités ${names}`;
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const people = ({ n }: Counted): string => (rules.select(n) === 'one' ? 'personne' : 'personnes');

const texts = {
  ...analysis,
  ...regionTexts,
  ...sheetTexts,
  ...exportTexts,
  ...whatIf,
  ...decision,
  ...siteTexts,
  ...comparisonTexts,
  ...statementTexts,
  ...partTexts,
  ...planTexts,
  ...evidenceTexts,
  ...reference,
  page: {
    skip: 'Aller au contenu',
    navigation: 'Pages du rapport',
    home: 'Sommaire des régions',
    national: "Vue d'ensemble",
    edition: (date: string) => `Édition du ${date}`,
    run: 'Exécution',
    languages: 'Autres langues',
    database: 'Tous les chiffres, sans arrondi, avec leur définition :',
  },
  mark: {
    short: "Données d'illustration",
    banner:
      "Les séries régionales de cette édition sont des exemples construits : aucune répartition régionale n'est publiée à ce jour. Elles montrent ce que l'outil calculera à partir de données réelles et ne doivent fonder aucune décision.",
    footer:
      'Les chiffres signalés par ce losange sont construits, non observés, et arrondis à deux chiffres significatifs, trois quand le premier est un 1.',
  },
  sign: {
    missing: '…',
    notApplicable: '///',
    notEvaluable: 'non évaluable',
    title: 'Signes employés',
    missingMeaning: 'donnée non disponible',
    notApplicableMeaning: 'sans objet',
    notEvaluableMeaning: "une donnée nécessaire au calcul manque ou n'est pas connue",
    illustrativeMeaning: "donnée d'illustration, construite et non observée",
    gapMeaning: 'écart = offre − besoins ; un signe moins indique un manque de personnes',
    assumedMeaning: 'hypothèse supposée par le projet, sans source qui la mesure',
  },
  answer: {
    shortOver: (w: AnswerWords) => {
      const where = w.specialties.length === 0 ? '' : `, surtout ${inSpecialties(w.specialties)}`;
      const short =
        w.short.n === 0
          ? `il ne manquerait personne d'ici ${w.year}`
          : `il manquerait ${w.short.text} ${people(w.short)} d'ici ${w.year}${ends(w.shortRange)}${where}`;
      const over =
        w.over.n === 0
          ? 'Personne ne serait en trop'
          : `${w.short.n === 0 ? '' : "Dans d'autres spécialités ou régions, "}${w.over.text} ${people(w.over)}${ends(w.overRange)} ${w.over.n < 2 ? 'serait' : 'seraient'} en trop`;
      return `${supposing(w.conditional)}${short}. ${over}. Moyennes des simulations, fourchettes à 80 %.`;
    },
    otherPerimeter: ({ perimeter, short, over }: { perimeter: string; short: string; over: string }) =>
      `Avec l'autre périmètre d'offre (« ${perimeter} »), personnes en manque : ${short} ; en trop : ${over}.`,
    notEvaluable: ({ year, conditional }: { year: string; conditional: boolean }) =>
      conditional
        ? `Même si ces données d'illustration étaient exactes, l'écart entre l'offre et les besoins d'ici ${year} ne serait pas évaluable.`
        : `L'écart entre l'offre et les besoins d'ici ${year} n'est pas évaluable.`,
    noBalance: "Cette édition ne contient pas de bilan entre l'offre et les besoins pour ce territoire.",
    scope: ({ share, openings }: { share: string; openings: string }) =>
      `Cette réponse porte sur ${share} des ${openings} postes à pourvoir : ceux dont l'offre peut être évaluée.`,
    leftOut: ({ reasons, sectors }: { reasons: string; sectors: string }) =>
      `Non évaluable dans les secteurs ${sectors} : ${reasons}.`,
    certaintyIllustrative:
      "Degré de certitude et probabilité : non évaluables sur des données d'illustration. Moyennes et fourchettes viennent de simulations de toutes les hypothèses dans leur plage et de l'emploi dans sa bande.",
    certaintyDraws:
      "Moyennes et fourchettes viennent de simulations de toutes les hypothèses dans leur plage et de l'emploi dans sa bande.",
    initialUnknown: 'Écart de flux ; déséquilibre initial inconnu.',
    stock: ({ year, short, total, largest, conditional }: StockWords) =>
      `${conditional ? "Si ces données d'illustration étaient exactes, en" : 'En'} ${year}, l'offre ${conditional ? 'serait' : 'est'} inférieure à la demande dans ${count(short, 'métier', 'métiers')} sur ${whole.format(total)}${
        largest.length === 0
          ? ''
          : `, surtout pour ${conjunction.format(largest.map((o) => `« ${o.name} » (${o.persons} personnes)`))}`
      }.`,
    stockBalanced: ({ year, total }: { year: string; total: string }) =>
      `En ${year}, l'offre couvre la demande dans chacun des ${total} métiers de ce territoire.`,
    stockCertainty: (lastObserved: string) =>
      `Le bilan compare deux stocks, donnés par les fichiers jusqu'en ${lastObserved}. Probabilité : non évaluée dans cette édition.`,
    stockBeyond: 'Les années suivantes prolongent la tendance.',
  },
  headline: {
    title: "L'essentiel en chiffres",
    last: (measure: string, year: string) => `${measure} à la fin de ${year}`,
    horizon: (measure: string, year: string) => `${measure} à la fin de ${year}, prévision`,
    openings: (from: string, to: string) => `Postes à pourvoir, ${from}–${to}`,
    supply: (from: string, to: string) => `Offre de compétences, ${from}–${to}`,
    short: (to: string) => `Personnes qui manqueraient à la fin de ${to}`,
    over: (to: string) => `Personnes en trop à la fin de ${to}`,
    ita: 'Indicateur de tension (ITA), ensemble des secteurs',
    demand: (year: string) => `Demande à la fin de ${year}`,
    supplyStock: (year: string) => `Offre à la fin de ${year}`,
    shortOccupations: (year: string) => `Métiers où l'offre manque, ${year}`,
    largestShortage: (year: string) => `Plus grand manque, ${year}`,
    largestSurplus: (year: string) => `Plus grand excédent, ${year}`,
    asOf: 'dernière année des fichiers',
    band80: (range: string) => `intervalle à 80 % : ${range}`,
    mean: 'moyenne des simulations',
    likely: (share: string) => `probabilité qu'il manque au moins une personne : ${share}`,
    noBand: 'sans intervalle',
    ofWhichEvaluable: (share: string) => `dont ${share} évaluables`,
    evaluableOnly: 'pour la part évaluable',
    outOf: (total: string) => `sur ${total} métiers`,
  },
  range: {
    fromTo: (low: string, high: string) => `de ${low} à ${high}`,
    atMost: (value: string) => `jusqu'à ${value}`,
    above: (value: string) => `plus de ${value}`,
  },
  chart: {
    data: 'Données du graphique',
    year: 'Année (au 31 décembre)',
    yearFlow: 'Année',
    inPersons: (measure: string) => `${measure} (personnes)`,
    billions: (unit: string) => `Exportations (${unit})`,
    expected: 'prévu',
    forecastLabel: (value: string, year: string) => `${value} en ${year}`,
    highLabel: (value: string) => `haut : ${value}`,
    lowLabel: (value: string) => `bas : ${value}`,
    band80: 'bande à 80 %',
    band95: 'bande à 95 %',
    target: (value: string) => `cible : ${value}`,
    shortfall: (low: string, high: string) => `manque : ${low} à ${high}`,
    summedEnds:
      "Les bandes de l'ensemble additionnent les bornes des séries qui le composent ; elles sont donc plus larges qu'un intervalle propre à l'ensemble.",
    pointLabel: (value: string, year: string) => `${value} (${year})`,
    title: ({
      measure,
      place,
      last,
      horizon,
      from,
      to,
    }: {
      measure: string;
      place: string;
      last: string;
      horizon: string;
      from: string;
      to: string;
    }) =>
      `${measure}, ${place} : ${last} personnes à la fin de ${from}, ${horizon} prévues à la fin de ${to}`,
    subtitle: (past: string) =>
      `Personnes au 31 décembre : ${past} (trait plein), prévu (tirets) avec ses bandes à 80 % et à 95 %`,
    subtitleNoBand: (past: string) => `Personnes au 31 décembre : ${past} (trait plein), prévu (tirets)`,
    subtitleObserved: 'Personnes au 31 décembre',
    description: ({
      measure,
      place,
      from,
      to,
      first,
      last,
    }: {
      measure: string;
      place: string;
      from: string;
      to: string;
      first: string;
      last: string;
    }) => `Courbe, ${measure}, ${place} : ${first} personnes à la fin de ${from}, ${last} à la fin de ${to}.`,
    descriptionForecast: ({ year, mean, range }: { year: string; mean: string; range: string }) =>
      `Prévision pour la fin de ${year} : ${mean} (${range}).`,
    descriptionRange: ({ year, low, high }: { year: string; low: string; high: string }) =>
      `Bande à 80 % pour la fin de ${year} : de ${low} à ${high}.`,
    descriptionTarget: ({ year, value }: { year: string; value: string }) => `Cible pour ${year} : ${value}.`,
    model: (model: string, n: number) =>
      `Prévision : ${model}, à partir de ${count(n, 'année observée', 'années observées')}.`,
    reconciled: (words: { base: string; year: string } | null) =>
      `Les prévisions par secteur et par région sont ajustées pour que leur somme soit celle de l'ensemble${
        words === null ? '' : ` ; seule, cette série aurait donné ${words.base} en ${words.year}`
      }.`,
    columnYear: 'Année',
    columnPast: (past: string) => `Passé (${past})`,
    columnPublisher: 'Projection du producteur',
    columnForecast: 'Prévu',
    column80: 'Intervalle à 80 %',
    column95: 'Intervalle à 95 %',
    tableCaption: (measure: string, place: string) => `${measure}, ${place}, en personnes au 31 décembre`,
    breakLabel: (year: string) => `${year} : rupture de série`,
  },
  sector: {
    title: 'Par secteur',
    intro: (from: string, to: string) =>
      `Les besoins de ${from} à ${to} additionnent les créations d'emplois et le remplacement des départs. L'offre compte les sortants de formation qui cherchent du travail et dont la formation convient.`,
    caption: (place: string) =>
      `Emploi, besoins, offre, manque et excédent par secteur, ${place} (personnes)`,
    name: 'Secteur',
    employment: (year: string) => `Emploi ${year}`,
    openings: (from: string, to: string) => `Postes à pourvoir ${from}–${to}`,
    supply: 'Offre',
    gap: 'Écart cumulé net, aux valeurs centrales',
    ita: 'Indicateur de tension (ITA)',
    whole: 'Ensemble',
    evaluableSpecialties: (evaluable: number, total: number) =>
      `sur ${whole.format(evaluable)} des ${count(total, 'spécialité', 'spécialités')}`,
    evaluableSectors: (evaluable: number, total: number) =>
      `sur ${whole.format(evaluable)} des ${count(total, 'secteur', 'secteurs')}`,
    evaluableCells: (evaluable: number, total: number) =>
      `sur ${whole.format(evaluable)} des ${count(total, 'cellule', 'cellules')}`,
    readings: (employer: string, graduate: string) =>
      `${employer} ; ${lowerFirst(graduate)} pour les diplômés`,
    note: "Les secteurs d'une région se partagent les mêmes candidats : l'offre et les manques d'un secteur sont sa part, répartie selon les postes à pourvoir. Moyennes des simulations, qui s'additionnent ; entre parenthèses, la fourchette à 80 %, qui ne s'additionne pas.",
    itaNote: (years: number) =>
      `ITA : rapport entre l'offre de diplômés et les postes à pourvoir, ici sur ${count(years, 'an', 'ans')} (méthode du ROA, Pays-Bas). Une valeur inférieure à 1 signale plus de postes que de candidats. L'ITA compte tous les sortants qui cherchent un emploi, les manques seulement ceux dont la formation convient au poste : l'ITA peut annoncer un excédent là où des personnes manquent.`,
    itaCuts: (classes: string) => `Classes : ${classes}.`,
  },
  specialty: {
    title: 'Par spécialité',
    intro: 'Les mêmes besoins et la même offre, répartis entre les spécialités du référentiel de métiers.',
    caption: (place: string) => `Besoins, offre, manque et excédent par spécialité, ${place} (personnes)`,
    name: 'Spécialité',
    note: "Dans l'ordre du référentiel, non par importance.",
  },
  stock: {
    title: 'Par métier',
    intro: (year: string) =>
      `Demande et offre sont des stocks à la fin de ${year} ; l'écart est leur différence.`,
    shortageCaption: (n: number, year: string) =>
      n === 1
        ? `Le métier où l'offre manque, ${year} (personnes)`
        : `Les ${whole.format(n)} plus grands manques, ${year} (personnes)`,
    surplusCaption: (n: number, year: string) =>
      n === 1
        ? `Le métier en excédent, ${year} (personnes)`
        : `Les ${whole.format(n)} plus grands excédents, ${year} (personnes)`,
    occupation: 'Métier',
    demand: 'Demande',
    supply: 'Offre',
    gap: 'Écart',
    noOpenings:
      'Ce projet compare des stocks : les postes à pourvoir, qui sont des flux, ne sont pas calculés.',
  },
  training: {
    title: 'Formation',
    intro:
      'Places, entrées, sorties et insertion, dernière année connue de chaque mesure ; entre parenthèses, la variation sur un an.',
    caption: (place: string) => `Places, inscriptions et sorties par formation, ${place} (personnes)`,
    programme: 'Formation',
    measureYear: (measure: string, year: string) => `${measure}, ${year}`,
    imputed:
      "Aucun flux de formation n'est publié pour ce territoire : ses flux sont imputés, à partir de totaux comptés répartis par des parts déclarées.",
    none: 'Ce projet ne contient pas de données de formation pour ce territoire.',
    note: "Les places et les nouveaux inscrits sont comptés l'année de la rentrée, les diplômés l'année de sortie.",
  },
  target: {
    title: 'Cibles',
    none: "Aucune cible n'est fixée pour ce territoire.",
    caption: (place: string) => `Cibles et annonces, ${place}`,
    noProbability:
      "Probabilité d'atteindre les cibles : non évaluable. Aucune série de même définition n'a assez de points, ni de classe de séries comparables.",
    chance: ({
      measure,
      target,
      year,
      probability,
      share,
    }: {
      measure: string;
      target: string;
      year: string;
      probability: number;
      share: string;
    }) =>
      `${measure} : atteindre ${target} en ${year} est ${likely(probability)} (${probability < 0.005 ? 'moins de 1 %' : probability > 0.995 ? 'plus de 99 %' : share}, selon la tendance).`,
    chanceBasis: ({ in80, in95, series }: { in80: string; in95: string; series: number }) =>
      `Cette probabilité vient d'une classe de ${count(series, 'série comparable', 'séries comparables')} : à cet horizon, chaque série étant prévue par les autres, la bande à 80 % a contenu ${in80} des évolutions et celle à 95 % ${in95}.`,
    progressCaption: (place: string) =>
      `Croissance que demandent les cibles, et position de la tendance, ${place}`,
    what: 'Grandeur',
    year: 'Année',
    value: 'Valeur',
    kind: 'Sens',
    level: 'niveau à atteindre',
    increment: 'supplément à créer',
    claim: 'Annoncé par',
    status: 'Statut',
    from: 'Départ',
    fromYear: (year: string) => `fin ${year}`,
    unitNote: (unit: string) => `Emploi et lauréats en personnes, exportations en ${unit}.`,
    otherDefinition: 'autre définition',
    growth: 'Croissance requise par an',
    perYear: 'Soit par an',
    trend: 'Tendance',
    shortfall: 'Manque à la cible',
    source: 'Source',
    reached: 'cible dépassée par la tendance',
    fromBaseline: (value: string, year: string) => `à partir de ${value} (${year})`,
    aim: (year: string) => `en ${year}`,
  },
  assumption: {
    name: 'Hypothèse',
    value: 'Valeur',
    range: 'Plage',
    status: 'Statut',
    grade: 'Qualité',
    source: 'Source',
    fixed: 'fixe',
    unknown: 'inconnue',
  },
  source: {
    title: 'Sources',
    caption: 'Fichiers lus pour cette édition',
    name: 'Source',
    file: 'Fichier',
    publisher: 'Producteur',
    licence: 'Licence',
    vintage: 'Millésime',
    delivered: 'Reçu le',
    accepted: 'Lignes retenues',
    rejected: 'Lignes écartées',
  },
  note: {
    title: 'Notes et signes',
    items: [
      "Les stocks sont au 31 décembre, les flux de l'année civile.",
      'Les mouvements entre entreprises du même secteur ne créent pas de besoin : seuls comptent les départs du secteur.',
      'Un intervalle à 80 % devrait contenir la valeur vraie huit fois sur dix, si les hypothèses tiennent.',
    ],
    drawItems: [
      "Personnes qui manqueraient et personnes en trop sont des moyennes sur les simulations, chaque hypothèse étant tirée dans sa plage et l'emploi dans sa bande ; la fourchette contient huit simulations sur dix. Un excédent dans une spécialité n'y compense jamais un manque dans une autre.",
    ],
    illustrativeItems: [
      "Les données d'illustration sont arrondies ici à deux chiffres significatifs (trois quand le premier est un 1) ; les sommes peuvent donc différer de leurs parties. La base et les tables gardent toutes les décimales.",
      "Sur des données d'illustration, ni l'exactitude passée des prévisions ni une probabilité n'ont de sens : elles ne sont pas évaluables.",
    ],
  },
  download: {
    title: 'Téléchargements',
    intro: 'Les tables complètes, au format CSV (UTF-8, virgule), et la base DuckDB qui les contient toutes.',
    file: (name: string) => `${name} (CSV)`,
  },
  region: {
    lead: ({ nation, year }: { nation: string; year: string }) =>
      `Région, ${nation}. Besoins et offre de compétences à l'horizon ${year}.`,
  },
  national: {
    title: (nation: string) => `${nation} : vue d'ensemble`,
    lead: "Deux lectures, jamais confondues : d'abord les chiffres publiés, qui répondent seuls à la question nationale ; ensuite la somme des séries régionales.",
    leadPlain: 'Toutes les régions ensemble : besoins, offre, personnes qui manqueraient et en trop.',
    publishedTitle: 'Ce que disent les chiffres publiés',
    publishedIntro:
      'Chaque définition forme une série distincte ; aucune courbe ne traverse un changement de définition.',
    employment: (w: PublishedWords) =>
      `D'après les points de ${w.from} à ${w.to}, l'emploi du secteur atteindrait en ${w.year} entre ${w.low} et ${w.high} personnes (bande à 80 %) : il manquerait de ${w.shortfallLow} à ${w.shortfallHigh} emplois pour atteindre la cible de ${w.target}.`,
    employmentReached: (w: PublishedWords) =>
      `D'après les points de ${w.from} à ${w.to}, l'emploi du secteur atteindrait en ${w.year} entre ${w.low} et ${w.high} personnes (bande à 80 %), pour une cible de ${w.target}.`,
    bandRestsOn: (n: number) =>
      `Avec ${count(n, 'point publié', 'points publiés')} de même définition, la bande à 80 % ne vient pas du passé de la série : elle vient de ce qu'ont fait d'autres séries, comparables ou aussi courtes.`,
    required: ({
      growth,
      from,
      fromValue,
      perYear,
    }: {
      growth: string;
      from: string;
      fromValue: string;
      perYear: string;
    }) =>
      `Pour atteindre la cible, l'emploi devrait croître de ${growth} par an à partir de ${fromValue} à la fin de ${from}, soit environ ${perYear} emplois nets chaque année.`,
    requiredOther: ({ growth, from, fromValue }: { growth: string; from: string; fromValue: string }) =>
      `À partir du dernier chiffre connu (${fromValue} en ${from}, autre définition), il faudrait ${growth} par an.`,
    employmentChartTitle: ({
      low,
      high,
      year,
      target,
    }: {
      low: string;
      high: string;
      year: string;
      target: string;
    }) => `Emploi : de ${low} à ${high} en ${year} selon la tendance, pour une cible de ${target}`,
    employmentChartSubtitle: (from: string, to: string) =>
      `Personnes au 31 décembre. Points : chiffres publiés (${from} et ${to}). Zones : bandes à 80 et à 95 %. Losange : cible`,
    exportsTitle: 'Exportations : deux séries et une rupture',
    exportsBreak: ({
      year,
      before,
      after,
      unit,
    }: {
      year: string;
      before: string;
      after: string;
      unit: string;
    }) =>
      `Pour la même année ${year}, l'ancien périmètre donne ${before} ${unit} et le nouveau ${after}. Les deux séries ne se prolongent pas l'une l'autre : une croissance calculée à travers la rupture serait fausse.`,
    exportsChartTitle: ({
      year,
      before,
      after,
      unit,
    }: {
      year: string;
      before: string;
      after: string;
      unit: string;
    }) => `Exportations : ${before} ou ${after} ${unit} pour ${year}, selon le périmètre`,
    exportsChartTitlePlain: 'Exportations publiées, par définition',
    exportsChartSubtitle: (unit: string) =>
      `Par an, en ${unit} ; un trait et une forme de point par définition. Losanges : cibles`,
    exportsDescription: (definitions: string) => `Exportations par année et par définition. ${definitions}`,
    exportsPoints: ({ definition, points }: { definition: string; points: string }) =>
      `${definition} : ${points}.`,
    exportsTable: (unit: string) => `Exportations publiées et cibles, en ${unit}`,
    definition: 'Définition',
    otherDefinitions: "Autres comptages publiés de l'emploi, de définitions différentes (personnes)",
    coherenceTitle: 'Cohérence des cibles',
    coherence: ({
      base,
      baseYear,
      target,
      targetYear,
      change,
    }: {
      base: string;
      baseYear: string;
      target: string;
      targetYear: string;
      change: string;
    }) =>
      `Exportations par emploi : ${base} en ${baseYear}, ${target} en ${targetYear} si les deux cibles sont atteintes, soit ${change}. Prises ensemble, les cibles d'emploi et d'exportations supposent ce changement de valeur par emploi.`,
    claimsTitle: 'Des annonces qui se contredisent',
    claimsIntro:
      "Les mêmes nombres ont été annoncés tantôt comme un niveau à atteindre, tantôt comme un supplément à créer. Le calcul n'emploie que les cibles retenues ; les autres annonces restent visibles.",
    figure: 'Grandeur',
    period: 'Période',
    value: 'Valeur',
    nature: 'Nature',
    source: 'Page source',
    regionalTitle: (place: string) => `Somme des séries régionales, ${place}`,
    wholeTitle: (place: string) => `Ensemble du territoire, ${place}`,
    regionalIllustrative:
      "Cette partie additionne les séries régionales d'illustration. Elle montre le fonctionnement du calcul et ne répond pas à la question nationale.",
    regionalImputed:
      'Cette partie additionne les régions. Les séries régionales ne sont pas publiées : des totaux comptés y sont répartis par des parts déclarées, avec leur plage.',
    regionalReal: "Cette partie porte sur les séries du projet pour l'ensemble du territoire.",
    noPublished: 'Ce projet ne contient pas de série nationale publiée distincte.',
  },
  home: {
    title: (title: string) => title,
    lead: "Combien de personnes formées manqueront, dans quelles spécialités, où et quand : une page par région et une vue d'ensemble.",
    regionsTitle: 'Régions',
    regionsIntroStock: (year: string) =>
      `Métiers où l'offre est inférieure à la demande à la fin de ${year}.`,
    regionsCaption: 'Réponse par région',
    region: 'Région',
    openings: (from: string, to: string) => `Postes à pourvoir ${from}–${to}`,
    data: 'Données',
    real: 'fournies',
    shortOccupations: "Métiers où l'offre manque",
    occupations: 'Métiers suivis',
    answeredTitle: "Ce qui peut être répondu aujourd'hui",
    missingTitle: 'Ce qui ne peut pas encore être répondu',
    missingIntro: 'Chaque ligne nomme la donnée qui manque et ce que son absence empêche.',
    answerTarget: ({
      measure,
      target,
      year,
      trend,
      shortfall,
    }: {
      measure: string;
      target: string;
      year: string;
      trend: string;
      shortfall: string;
    }) =>
      `${measure} : ${trend} en ${year} selon la tendance, pour une cible de ${target} ; il manquerait ${shortfall}.`,
    answerTargetReached: ({
      measure,
      target,
      year,
      trend,
    }: {
      measure: string;
      target: string;
      year: string;
      trend: string;
    }) => `${measure} : ${trend} en ${year} selon la tendance, pour une cible de ${target}.`,
    answerCoherence: "Cohérence entre la cible d'emploi et la cible d'exportations.",
    answerRegional:
      'Personnes qui manqueraient et personnes en trop, par région, secteur et spécialité, avec ce qui est sûr.',
    answerStock: "Écart entre l'offre et la demande de chaque métier, par région.",
    answerAssumptions: (n: number) =>
      `Liste des ${count(n, 'hypothèse', 'hypothèses')} du calcul, avec leur source ou son absence.`,
    missingRegional:
      "Emploi par région et par secteur, places et diplômés par région : aucune série n'est publiée. Sans elles, les réponses régionales restent des illustrations.",
    missingInitial:
      "Demandeurs d'emploi et postes vacants en début de période : sans eux, le déséquilibre initial est inconnu et seul l'écart de flux est calculé.",
    missingInterval: ({ measure, count: n }: { measure: string; count: number }) =>
      `${measure} : davantage de points annuels de même définition ; avec ${count(n, 'point', 'points')}, la bande repose sur d'autres séries.`,
    missingParameter: (names: string) => `Valeurs inconnues : ${names}.`,
    missingAssumed: (n: number, total: number) =>
      `Mesure des ${whole.format(n)} hypothèses supposées, sur ${whole.format(total)} : enquêtes d'insertion, de mobilité et de départ.`,
    missingTraining: "Données de formation : ce projet n'en contient pas, l'offre vient du fichier lui-même.",
    missingNone: 'Rien ne manque au calcul de cette édition.',
    qualityTitle: 'Qualité des fichiers reçus',
    rejected: (n: number, files: number) =>
      `${count(n, 'ligne a été écartée', 'lignes ont été écartées')} à la lecture de ${count(files, 'fichier', 'fichiers')} ; chacune est gardée avec sa raison dans la table des lignes refusées.`,
    noneRejected: (files: number) =>
      `Aucune ligne n'a été écartée à la lecture de ${count(files, 'fichier', 'fichiers')}.`,
  },
  /** Words for codes that no table names; a code that is not listed shows itself. */
  names: {
    /** Codes that stand in place of one of a list. */
    code: {
      _T: 'Total',
      _O: 'Hors du périmètre',
      _X: 'Étranger',
      _Z: 'Sans objet',
      pool: 'Vivier de candidats',
      moves_in: 'Mobilité depuis un autre secteur',
    },
    parameter: {
      age_55_plus_share: 'Part des 55 ans et plus dans l’emploi (un dixième part à la retraite par an)',
      export_productivity_growth: 'Croissance des exportations par emploi, par an',
      retirement_rate: "Départs à la retraite, part de l'emploi par an",
      sector_exit_rate: "Sorties du secteur, part de l'emploi par an",
      stock_emigration_rate: "Émigration de personnes en emploi, part de l'emploi par an",
      firm_turnover_rate: "Rotation entre entreprises, part de l'effectif par an (pour mémoire, non comptée)",
      completion_rate: 'Part des inscrits qui obtiennent le diplôme',
      continues_study_share: 'Part des diplômés qui poursuivent leurs études',
      labour_force_entry_share: 'Part des sortants qui cherchent du travail',
      suitability_share: 'Part des candidats dont la formation convient',
      abroad_share: "Part des sortants qui partent à l'étranger",
      stay_in_region_share: 'Part de ceux restés au pays qui demeurent dans leur région',
      frictional_share: "Chômage frictionnel, part de l'emploi",
      returnees_persons: "Retours de l'étranger",
      work_visa_persons: 'Arrivées avec un visa de travail',
      work_visa_target_persons: 'Cible de visas de travail (non comptée)',
      published_engineer_emigration_persons:
        'Ingénieurs qui quittent le pays, chiffre publié (pour mémoire, non compté)',
      reconversion_persons: 'Reconversions',
      movable_share: "Part des places d'une formation qui peut être déplacée, par an",
      place_move_cost_money: "Coût du déplacement d'une place",
      spare_trainers_persons: 'Formateurs disponibles pour de nouveaux groupes',
      trainer_attrition_rate: 'Départs de formateurs, part par an',
      trainer_move_cost_money: "Coût du déplacement d'un formateur vers une autre région",
      missing_person_year_money: "Prix d'un poste resté vacant un an",
      excess_person_year_money: "Prix d'une année d'une personne formée au-delà du besoin",
      discount_rate: "Taux d'actualisation",
      class_fill_share: "Part minimale d'une classe à remplir",
      equity_factor: "Plus grande part non couverte d'une région, en multiple de celle du pays",
      years_after_target: "Années après l'année cible pendant lesquelles son manque est supposé durer",
      trained_for_nobody_share: 'Plus grande part des personnes apportées qui peut dépasser le besoin',
      gross_pay_money: "Salaire brut d'une recrue, par an",
      incentive_deadweight_share: 'Part des embauches aidées qui auraient eu lieu sans aide',
      job_kept_12_months_share: 'Part des emplois aidés encore en place après 12 mois',
      job_kept_5_years_share: 'Part des emplois aidés encore en place après cinq ans',
      trainer_lead_years: 'Délai pour former un formateur',
      sector_exit_benchmark_rate: 'Sorties du secteur, niveau de référence pour la cause « rétention »',
      cause_shortage_probability_share:
        'Part des simulations en manque à partir de laquelle une cause est cherchée',
    },
    unit: {
      'growth a year': 'croissance par an (0,01 = 1 %)',
      m2: 'm²',
      per_100_places: 'pour 100 places',
      weeks: 'semaines',
      days: 'jours',
      months: 'mois',
      hours: 'heures par an',
      sites: 'sites',
      persons: 'personnes',
      people: 'personnes',
      jobs: 'emplois',
      posts: 'postes',
      MAD: 'dirhams',
      bn_MAD: 'milliards de dirhams',
      bn_EUR: "milliards d'euros",
      pct: '%',
      people_per_year: 'personnes par an',
      graduates_per_year: 'diplômés par an',
      students: 'étudiants',
      trainees: 'stagiaires',
      places: 'places',
      companies: 'entreprises',
      programmes: 'filières',
      'persons a year': 'personnes par an',
      'persons a year by 2030': 'personnes par an en 2030',
      'engineers a year': 'ingénieurs par an',
      'MAD a trainer': 'dirhams par formateur',
      'MAD a place': 'dirhams par place',
      'MAD a person and year': 'dirhams par personne et par an',
      'times the nation': 'fois celle du pays',
      years: 'durée en années',
      'trainers free for new groups': 'formateurs',
    },
    parameterStatus: { found: 'trouvée', derived: 'calculée', assumed: 'supposée', unknown: 'inconnue' },
    grade: {
      A: 'A – statistique officielle',
      B: 'B – chiffre officiel repris par la presse',
      C: 'C – profession, ancien ou autre pays',
      D: 'D – hypothèse',
    },
    targetStatus: {
      adopted: 'retenue',
      milestone: 'étape retenue',
      claimed: 'annonce non retenue',
      superseded: 'remplacée',
    },
    // A claimant whose name is the same in every language needs no word.
    claimant: {
      'Finance ministry report via La Vie éco': 'Rapport du ministère des Finances (La Vie éco)',
      'derived from finance ministry report': "Calcul d'après un rapport du ministère des Finances",
      'OFPPT board via 1001infos': "Conseil d'administration de l'OFPPT (1001infos)",
      'Minister via Le360': 'Ministre (Le360)',
      'Minister via press': 'Ministre (presse)',
      Ministry: 'Ministère',
      'Ministry (Jan 2026)': 'Ministère (janvier 2026)',
      'Ministry of Industry': "Ministère de l'Industrie",
      'Ministry budget': 'Budget du ministère',
      Minister: 'Ministre',
      'Minister A. El Fallah Seghrouchni': 'A. El Fallah Seghrouchni, ministre',
      'Minister G. Mezzour': 'G. Mezzour, ministre',
      Government: 'Gouvernement',
      'Head of government': 'Chef du gouvernement',
      'Head of government June 2023': 'Chef du gouvernement (juin 2023)',
      'Programme contract of September 2024': 'Contrat-programme de septembre 2024',
      'contrat-programme Sept 2024': 'Contrat-programme de septembre 2024',
      'Convention Nov 2023': 'Convention de novembre 2023',
      'Convention of November 2023': 'Convention de novembre 2023',
      'Digital Morocco 2030': 'Digital Morocco 2030 (stratégie)',
      'President of the APEBI': "Président de l'APEBI",
      'President of the FMES': 'Président de la FMES',
      'AMRC president (OBG)': "Président de l'AMRC (OBG)",
      'Press after a GTAI analysis': "Presse, d'après une analyse de GTAI",
      '20-minutes.ma (headline)': '20-minutes.ma (titre)',
      'BCG draft (TelQuel)': 'Projet de BCG (TelQuel)',
      'Office des changes (press relay)': 'Office des changes (repris par la presse)',
      'Office des changes via minister': 'Office des changes (cité par le ministre)',
      'Everest (press relay)': 'Everest (repris par la presse)',
      'L Opinion': "L'Opinion",
      'Le Matin 2024-09-25': 'Le Matin (25 septembre 2024)',
      PAI: "Plan d'accélération industrielle",
      'PAI (ALM)': "Plan d'accélération industrielle (ALM)",
      AMDI: 'AMDI (agence des investissements)',
      'ANAPEC survey of 5,968 firms': "Enquête de l'ANAPEC auprès de 5 968 entreprises",
      'CRI Fès-Meknès': 'CRI de Fès-Meknès',
      'FMES/CGEM': 'FMES et CGEM',
      'Government (Arabic press)': 'Gouvernement (presse arabophone)',
      'HCP ENE': "HCP, enquête nationale sur l'emploi",
      'HCP RGPH 2024': 'HCP, recensement de 2024',
      'HCP RGPH 2024 (rounded)': 'HCP, recensement de 2024 (arrondi)',
      'HCP RGPH census': 'HCP, recensement',
      'Joint communique': 'Communiqué commun',
      'Joint communique July 2024': 'Communiqué commun de juillet 2024',
      'Ministry SG': 'Secrétariat général du ministère',
      'OFPPT board': "Conseil d'administration de l'OFPPT",
      'OFPPT regional directorate': "Direction régionale de l'OFPPT",
      'conference 27 Jan 2026': 'Conférence du 27 janvier 2026',
    } as Readonly<Record<string, string>>,
    /** What tells two definitions of one measure apart, short enough for a chart. */
    definitionShort: { old_perimeter: 'ancien périmètre', new_perimeter: 'nouveau périmètre' },
    nature: { actual: 'constat', estimate: 'estimation', target: 'cible', rate: 'taux' },
    /** Why a cell has no figure, inside a sentence. */
    reason: {
      openings_below_30: 'les spécialités qui ont moins de 30 postes à pourvoir',
      no_programme_feeds_cell: 'les spécialités auxquelles aucune formation suivie ne mène',
      supply_unknown: "les spécialités dont l'offre est inconnue",
      no_employment: 'les spécialités sans emploi en début de période',
      completions_unknown: "l'absence de lauréats connus",
      no_target: "l'absence de cible",
      target_of_other_definition: "une cible d'une autre définition",
      recent_state_unknown: "l'état récent du marché, inconnu",
      recent_state_contradicted: 'un état récent contradictoire',
      not_all_sectors: "un périmètre qui ne couvre pas tous les secteurs de l'économie",
      is_the_area_itself: 'le territoire lui-même',
      area_does_not_grow: 'un territoire sans croissance',
      exit_benchmark_unknown: 'une référence de départs inconnue',
    },
    /** The same in a table cell. */
    reasonShort: {
      openings_below_30: 'moins de 30 postes',
      no_programme_feeds_cell: 'aucune formation suivie',
      supply_unknown: 'offre inconnue',
      no_employment: "pas d'emploi au départ",
      completions_unknown: 'lauréats inconnus',
      no_target: 'pas de cible',
      target_of_other_definition: "cible d'une autre définition",
      recent_state_unknown: 'état récent inconnu',
      recent_state_contradicted: 'état récent contradictoire',
      not_all_sectors: 'tous les secteurs ne sont pas couverts',
      is_the_area_itself: 'le territoire lui-même',
      area_does_not_grow: 'territoire sans croissance',
      exit_benchmark_unknown: 'référence de départs inconnue',
    },
    /** A model and, in one sentence, what it does. */
    model: {
      middle_of_six: {
        name: 'milieu de six avis',
        meaning:
          'Six prévisions simples sont comparées chaque année, la plus haute et la plus basse écartées, les quatre autres moyennées.',
      },
      local_trend: {
        name: 'tendance récente',
        meaning: 'Une série très régulière suit sa tendance des dernières années.',
      },
      return_to_mean: {
        name: 'retour au niveau habituel',
        meaning: "Une série qui revient toujours à son niveau y est ramenée d'année en année.",
      },
      held_level: {
        name: 'dernier niveau maintenu',
        meaning: 'Avec un seul point, le dernier niveau est tenu, sans intervalle.',
      },
      reference_class: {
        name: 'séries comparables',
        meaning:
          'Sous cinq points, ce que des séries comparables ont fait ailleurs sur autant d’années dit la suite.',
      },
      short_growth: {
        name: 'croissance amortie de peu de points',
        meaning:
          'Avec deux à quatre points, leur croissance est prolongée en partie et s’amortit ; la bande vient des erreurs faites sur d’autres séries aussi courtes.',
      },
      shares: {
        name: "parts d'un total prévu",
        meaning:
          'Le total est prévu, puis réparti par des parts déclarées ; la trajectoire est celle des valeurs centrales et la dernière année la moyenne des simulations.',
      },
      sum_of_leaves: {
        name: 'somme des prévisions de détail',
        meaning: "L'ensemble est la somme des prévisions de ses parties.",
      },
      naive: { name: 'dernière valeur maintenue', meaning: 'La dernière valeur observée est répétée.' },
      drift: { name: 'dérive linéaire', meaning: 'La variation annuelle moyenne du passé est prolongée.' },
      damped_drift: {
        name: 'dérive amortie',
        meaning: "La variation annuelle moyenne est prolongée en s'affaiblissant.",
      },
      log_linear: {
        name: 'croissance à taux constant',
        meaning: 'Le taux de croissance moyen du passé est prolongé.',
      },
      damped_holt: {
        name: 'tendance amortie (Holt)',
        meaning: "La tendance récente est prolongée en s'affaiblissant d'année en année.",
      },
      ses: {
        name: 'niveau lissé',
        meaning:
          'Le niveau est une moyenne des années passées où les dernières pèsent le plus ; il est prolongé sans tendance.',
      },
      shrunk_growth: {
        name: 'croissance prudente',
        meaning:
          "La croissance moyenne de la série, rapprochée de 3 % par an quand elle est mal connue, est prolongée en s'affaiblissant.",
      },
      ar_growth: {
        name: 'croissance à mémoire',
        meaning:
          "L'écart de la dernière année à la croissance habituelle se retrouve en partie l'année suivante.",
      },
      theta: {
        name: 'méthode Theta',
        meaning: 'Le niveau lissé est prolongé avec la moitié de la pente de la série.',
      },
      theta_log: {
        name: 'méthode Theta sur les taux',
        meaning: 'Le niveau lissé est prolongé avec la moitié du taux de croissance moyen.',
      },
      dotm: {
        name: 'méthode Theta optimisée',
        meaning: 'Le niveau lissé est prolongé avec une part de la pente, choisie sur le passé de la série.',
      },
      logistic: {
        name: 'courbe logistique',
        meaning:
          "La croissance ralentit à mesure que la série approche un plafond déclaré ; elle n'a pas d'intervalle.",
      },
      gompertz: {
        name: 'courbe de Gompertz',
        meaning:
          "La croissance ralentit tôt et longtemps à mesure que la série approche un plafond déclaré ; elle n'a pas d'intervalle.",
      },
      damped_to_target: {
        name: 'tendance amortie vers une cible',
        meaning:
          "La série rejoint la cible déclarée par des variations de plus en plus faibles ; elle n'a pas d'intervalle.",
      },
      default: {
        name: 'prévision par défaut',
        meaning: 'Le modèle que la série elle-même désigne parmi ceux du projet.',
      },
    },
    table: {
      gap_distribution: 'Distribution des écarts selon les simulations',
      sensitivity: 'Effet de chaque hypothèse',
      scenario_step: 'Ce que change chaque scénario',
      target_conflict: 'Lectures des annonces',
      training_flow: 'Suivi des formations',
      employment_flow: "Suivi de l'emploi",
      model_score: 'Exactitude passée des prévisions',
      answer: 'Personnes qui manqueraient ou en trop, par région et secteur',
      answer_occupation: 'Personnes qui manqueraient ou en trop, par région et spécialité',
      balance: 'Bilan annuel',
      adequacy: 'Indicateurs et classes',
      observation: 'Observations',
      forecast: 'Prévisions',
      parameter: 'Hypothèses',
      target: 'Cibles et annonces',
      published_figure: 'Chiffres publiés',
    },
    ownSource: 'projet',
    /** A period as a source printed it, such as « 2022 (approx) ». */
    period: (printed: string) =>
      printed
        .replace(/\(approx\)/, '(environ)')
        .replace(/\(end\)/, '(fin)')
        .replace(/^(\d{4})-(\d{4}) cohort era$/, 'promotion $1–$2')
        .replace(/^(\d{4})-(\d{4})$/, '$1–$2')
        .replace(/ vs /, ' contre ')
        .replace(/^(\d{4})-H1$/, '1er semestre $1')
        .replace(/^(\d{4})-H2$/, '2d semestre $1')
        .replace(/^(\d{4})-Q([1-4])$/, 'trimestre $2, $1'),
  },
};

export const fr = typesetAll(texts, typesetFrench);
