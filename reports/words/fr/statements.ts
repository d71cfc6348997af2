/** The words of what the sector says of its markets and capabilities, in French. */
export const statementTexts = {
  statement: {
    title: 'Marchés et capacités, selon le secteur',
    marketCaption: 'Marchés (étape 1 de STED)',
    capabilityCaption: 'Ce que les entreprises doivent savoir faire (étapes 2 et 3 de STED)',
    market: 'Marché',
    capability: 'Capacité',
    said: 'Ce qui en est dit',
    share: "Part de l'activité",
    carriedBy: 'Compétences qui la portent',
    speaker: 'Qui le dit',
    marketNote: "Rien n'en est calculé. Une part vide n'a été publiée par personne.",
    capabilityNote:
      "Paroles de fédérations et de clients ; le lien avec les compétences est une lecture du projet, jusqu'au référentiel national.",
    marketFinding: ({
      name,
      share,
      sector,
      speaker,
      year,
    }: Record<'name' | 'share' | 'sector' | 'speaker' | 'year', string>) =>
      `Marché de « ${sector} » : ${name}, ${share} de l'activité (${speaker}, ${year}).`,
  },
};
