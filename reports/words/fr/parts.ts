/** The words of pages that are parts of a longer one, in French. */
import type { Counted } from '../shape/handed.ts';
import { count, plural } from './count.ts';

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
  country: {
    short: 'Manque :',
    targets: 'Cibles :',
    publishedTitle: (place: string) => `${place} : chiffres publiés et cibles`,
    shortLine: (w: { persons: Counted; range: string; year: string; regions: string }) =>
      `${w.persons.text} ${plural(w.persons.n) ? 'personnes' : 'personne'}${w.range === '' ? '' : ` (${w.range})`} fin ${w.year}${w.regions === '' ? '' : `, surtout ${w.regions}`}.`,
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
};
