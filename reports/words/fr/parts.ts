/** The words of pages that are parts of a longer one, in French. */
import type { Counted } from '../shape/handed.ts';
import { count, plural, whole } from './count.ts';

export const partTexts = {
  part: {
    rows: 'Lignes de cette page :',
    /** Names the list of links to the whole and to its other parts. */
    others: 'Les autres parties',
    table: 'Table',
    columns: 'Colonnes',
    dictionaryTitle: ({ part, of }: { part: string; of: string }) => `Dictionnaire, partie ${part} sur ${of}`,
    figures: {
      employment: 'Chiffres publiés : emploi, besoins et population',
      training: 'Chiffres publiés : formation et insertion',
      economy: 'Chiffres publiés : exportations, entreprises et montants',
    },
    figureCount: (n: number) => count(n, 'chiffre', 'chiffres'),
    decisionsTitle: (scenario: string) => `Mesures du plan, scénario « ${scenario} »`,
    decisionsLead: 'Région par région, ce que le plan décide pour les deux premières rentrées.',
  },
  country: {
    short: 'Manque :',
    targets: 'Cibles :',
    publishedTitle: (place: string) => `${place} : chiffres publiés et cibles`,
    shortLine: (w: { persons: Counted; range: string; year: string; scenario: string; regions: string }) =>
      `${w.persons.text} ${plural(w.persons.n) ? 'personnes' : 'personne'}${w.range === '' ? '' : ` (${w.range}, à 80 %)`} fin ${w.year}, scénario « ${w.scenario} »${w.regions === '' ? '' : `, surtout ${w.regions}`}.`,
    placed: ({ name, persons }: { name: string; persons: string }) => `${name} (${persons})`,
    sureLine: (w: { short: number; over: number; total: number; names: string }) =>
      `sur ${count(w.total, 'couple', 'couples')} spécialité × région, ${w.short} en manque${w.names === '' ? '' : ` (surtout ${w.names})`} et ${w.over} en excédent.`,
    targetLine: (targets: string) => `${targets}.`,
    target: (w: { measure: string; value: string; year: string; share: string }) =>
      `${w.measure}, ${w.value} en ${w.year} (${w.share} de chances)`,
    regionsCaption: (year: string) => `Ce qui manquerait fin ${year}, région par région`,
    specialties: 'Spécialités',
    pairs: (n: number) => `${count(n, 'couple', 'couples')} spécialité × région`,
    chartTitle: ({ name, gap }: { name: string; gap: string }) =>
      `${name} : le plus grand écart attendu (${gap} personnes)`,
    scenarios: 'Autres scénarios',
  },
  planChart: {
    choice: 'À choisir par qui signe :',
    cap: (w: { share: string; low: string; high: string }) =>
      `le plafond des personnes formées au-delà du besoin : ${w.share} des personnes apportées, une hypothèse entre ${w.low} et ${w.high}.`,
    capBinds: (scenario: string) => `« ${scenario} » : ce plafond limite le plan.`,
    capFree: (scenario: string) => `« ${scenario} » : ce plafond ne limite rien.`,
    lifted: (w: { after: string; now: string }) =>
      `Sans ce plafond et sans limite d'argent, il manquerait ${w.after} personnes au lieu de ${w.now}.`,
    needTitle: (w: { scenario: string; before: string; after: string; year: string }) =>
      `« ${w.scenario} » : le plan ramène le manque de ${w.before} à ${w.after} personnes fin ${w.year}`,
    needSubtitle:
      "Personnes qui manqueraient en fin d'année, cumulées, moyenne des simulations. La dernière année compte aussi l'aléa de la mise en œuvre.",
    left: 'manque encore avec le plan',
    covered: 'couvert par le plan',
    ofNeed: (w: { left: string; need: string }) => `${w.left} sur ${w.need}`,
    placesTitle: (w: { lever: string; starts: string; scenario: string }) =>
      `${w.lever} : le levier le plus employé, ${w.starts} places ou personnes (« ${w.scenario} »)`,
    placesSubtitle: 'Places ouvertes et personnes aidées selon la rentrée, options comprises.',
    intake: (year: string) => `rentrée ${year}`,
    valueTitle: (w: { datum: string; value: string }) =>
      `${w.datum} : la donnée qui vaut le plus avant la première décision, ${w.value}`,
    valueSubtitle: 'Baisse attendue du coût et du manque, si la donnée était connue, et premier détenteur.',
    bar: 'Ligne',
    signTitle: 'Ce qui est à signer',
    frontierTitle: 'Ce que chaque dépense achète',
    placesChapter: 'Quels leviers, à quelle rentrée',
    dataChapter: 'Ce que vaudrait une donnée',
    yearsChapter: 'Le besoin et le plan, année par année',
  },
  request: {
    title: (holder: string) => `Demande de données : ${holder}`,
    lead: ({ title, day }: { title: string; day: string }) => `${title}, édition du ${day}.`,
    ask: (n: number) =>
      n === 1
        ? 'Madame, Monsieur, une donnée que vous détenez manque à ce calcul ; nous vous la demandons.'
        : `Madame, Monsieur, ${whole.format(n)} données que vous détenez manquent à ce calcul ; nous vous les demandons.`,
    worth: (w: { money: string; personYears: string }) =>
      `Savoir cela avant la première décision vaudrait pour le plan ${w.money}, soit ${w.personYears} personnes-années de manque en moins.`,
    caption: 'Ce qui est demandé, où, et ce que cela déciderait',
    where: 'Lieux et années',
    worthColumn: 'Valeur pour le plan',
    cells: (w: { cells: number; places: number; years: string }) =>
      `${count(w.cells, 'case', 'cases')} dans ${count(w.places, 'lieu', 'lieux')}${w.years === '' ? '' : `, ${w.years}`}`,
    formTitle: 'Sous quelle forme',
    form: 'Une valeur par case, avec sa source, dans le classeur joint ; une case que vous ne pouvez remplir reste vide.',
    workbook: 'Classeur à remplir',
    definition:
      'Si votre définition diffère de celle du classeur, gardez la vôtre et écrivez-la à côté de la valeur.',
    back: 'Renvoyez le classeur : chaque ligne entre dans le fichier que le calcul lit à sa prochaine exécution.',
    privacy: 'Des nombres de personnes seulement : aucun nom, aucun identifiant.',
    persons: 'personnes',
    sheet: 'A remplir',
    fill: 'Remplissez les cases colorées ; un nombre par ligne, et d’où il vient.',
    heads: {
      datum: 'Donnée',
      input: 'Entrée du calcul',
      name: 'Définition',
      region: 'Lieu',
      detail: 'Secteur, spécialité ou formation',
      year: 'Année',
      unit: 'Unité',
      value: 'Valeur employée',
      answer: 'Votre valeur',
      source: 'Source et définition',
      template: 'Fichier lu',
    },
    list: 'Une demande par détenteur, prête à imprimer et à envoyer',
    item: (n: number) => count(n, 'donnée', 'données'),
  },
};
