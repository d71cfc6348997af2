/** The words of the exports in French; spaces before the high signs are set by typesetFrench. */
import { rules, whole } from './count.ts';

const lines = (n: number): string => `${whole.format(n)} ${rules.select(n) === 'one' ? 'ligne' : 'lignes'}`;

export const exportTexts = {
  workbook: {
    /** The link on the page of a place. */
    link: 'Tous les tableaux de cette page dans un classeur (XLSX)',
    /** Names of the first two sheets; at most 31 characters, as all names of sheets. */
    notes: 'Notes',
    dictionary: 'Dictionnaire',
    project: 'Projet',
    place: 'Territoire',
    edition: 'Édition',
    illustrative:
      "Les lignes qui portent ◆ dans leur première colonne sont construites, non observées : elles montrent ce que l'outil calculera à partir de données réelles. Tout ce qui en découle s'entend au conditionnel et ne doit fonder aucune décision.",
    reading: 'Comment lire',
    items: [
      'Chaque feuille porte un seul tableau ; la première ligne donne le nom des colonnes de la base. La feuille « Dictionnaire » dit ce que compte chacune, en anglais comme dans la base.',
      'Les nombres gardent toute leur précision, sans arrondi ; les pages du rapport les arrondissent.',
      "Unités : « _persons » compte des personnes, « _share » une part de 0 à 1, « _money » la monnaie du projet (table run) ; les stocks sont au 31 décembre, les flux sur l'année.",
      'Écart = offre − besoins : un nombre négatif est un manque de personnes.',
      'Une cellule vide est une valeur inconnue ou qui ne peut pas être évaluée, jamais zéro ; la colonne « reason » dit pourquoi.',
      "Codes : « _T » désigne l'ensemble, « _Z » sans objet, « _O » les employeurs hors du périmètre, « _X » l'étranger. Ne faites de somme que sur les lignes dont « is_total » est faux.",
      'Aucune cellule ne contient de formule : un libellé qui commence par « = » est un texte.',
    ],
    scenario: 'Scénario',
    scenarioNote: (scenario: string) =>
      `Les feuilles détaillées s'en tiennent au scénario de référence (${scenario}) ; la réponse et la comparaison des scénarios les donnent tous, et les fichiers du dossier « tables » aussi.`,
    csv: 'Fichiers CSV',
    csvNote:
      "Le dossier « tables » contient chaque table en Parquet et en CSV comprimé (.csv.gz) : virgules entre colonnes, point décimal, chaque caractère gardé. La commande « adequation export --format excel-csv » en tire des fichiers qui s'ouvrent d'un double clic dans un tableur en français : points-virgules, virgule décimale, et une apostrophe devant les textes qu'un tableur prendrait pour une formule.",
    sheets: 'Feuilles',
    sheet: ({
      name,
      view,
      rows,
      illustrative,
    }: {
      name: string;
      view: string;
      rows: number;
      illustrative: number;
    }) =>
      `${name} (${view}) : ${lines(rows)}${illustrative > 0 ? `, dont ${whole.format(illustrative)} d'illustration ◆` : ''}`,
    sheetHead: 'Feuille',
    viewHead: 'Table',
    columnHead: 'Colonne',
    typeHead: 'Type',
    meaningHead: 'Sens',
    nameColumn: (column: string) => `Libellé en français du code de la colonne ${column}`,
    /** The name of the sheet of each view: no two alike, without : \ / ? * [ ]. */
    tables: {
      answer: 'Réponse',
      answer_occupation: 'Réponse par spécialité',
      evidence: 'Sur quoi tout repose',
      cause: 'Causes',
      recommendation: 'Recommandations',
      plan: 'Plan de formation',
      plan_cost: 'Coût du plan',
      plan_objective: 'Plan par scénario',
      plan_simulation: 'Plan rejoué',
      plan_robustness: 'Ce qui tient',
      plan_frontier: 'Dépense et manque',
      incentive_cost: 'Coût par emploi net',
      datum_value: 'Valeur des données',
      competence_gap: 'Écarts de compétences',
      data_to_obtain: 'Données à obtenir',
      balance: 'Bilan annuel',
      gap_distribution: 'Distribution des écarts',
      adequacy: 'Indicateurs et classes',
      demand: 'Besoins décomposés',
      pool_flow: 'Viviers',
      sensitivity: 'Effet des hypothèses',
      scenario_comparison: 'Comparaison des scénarios',
      scenario_step: 'Contenu des scénarios',
      employment_flow: "Suivi de l'emploi",
      training_flow: 'Suivi des formations',
      training_chain: 'Chaîne de formation',
      forecast: 'Prévisions',
      observation: 'Observations',
      imputed_value: 'Valeurs imputées',
      share: 'Parts déclarées',
      target: 'Cibles et annonces',
      target_progress: "Ce qu'il reste à parcourir",
      target_path: 'Trajectoire des cibles',
      target_region: 'Cibles de la région',
      target_conflict: 'Lectures des annonces',
      published_figure: 'Chiffres publiés',
      revision: 'Révisions',
      vintage_score: 'Prévisions passées',
      model_score: 'Exactitude passée',
      parameter: 'Hypothèses',
      indicator: 'Définition des indicateurs',
      indicator_class: 'Classes des indicateurs',
      definition: 'Définitions',
      source: 'Sources',
    },
  },
};
