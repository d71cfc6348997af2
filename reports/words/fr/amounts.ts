import type { PluralForms } from '../format/plural.ts';

/** What advice counts, in the forms of French. */
export const amounts = {
  person: { one: '# personne', other: '# personnes' },
  place: { one: '# place', other: '# places' },
  group: { one: '# groupe', other: '# groupes' },
  trainer: { one: '# formateur', other: '# formateurs' },
  beneficiary: { one: '# bénéficiaire', other: '# bénéficiaires' },
  cell: { one: '# cellule', other: '# cellules' },
  person_year: { one: '# personne-année', other: '# personnes-années' },
  specialty: { one: '# spécialité', other: '# spécialités' },
} satisfies Record<string, PluralForms>;
