import type { PluralForms } from '../format/plural.ts';
import type { Amounts } from '../spoken.ts';
import { type ArabicNoun, nouns } from './count.ts';

/** One and two are said by the noun alone; advice prints the number beside it, since its reader looks for it. */
const told = ({ one, two, few, many, other }: ArabicNoun): PluralForms => ({
  one: `${one} (#)`,
  two: `${two} (#)`,
  few: `# ${few}`,
  many: `# ${many}`,
  other: `# ${other}`,
});

/** What advice counts, in the forms of Arabic. */
export const amounts: Amounts = {
  person: told(nouns.person),
  place: told(nouns.seat),
  group: told(nouns.classGroup),
  trainer: told(nouns.trainer),
  beneficiary: told(nouns.beneficiary),
  cell: told(nouns.cell),
  person_year: told(nouns.workYear),
  specialty: told(nouns.specialty),
};
