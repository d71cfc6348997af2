/** The words of pages that are parts of a longer one, in French. */
import { count } from './count.ts';

export const partTexts = {
  part: {
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
};
