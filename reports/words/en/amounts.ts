import type { Amounts } from '../spoken.ts';

/** What advice counts, in the forms of English. */
export const amounts: Amounts = {
  person: { one: '# person', other: '# people' },
  place: { one: '# place', other: '# places' },
  group: { one: '# group', other: '# groups' },
  trainer: { one: '# trainer', other: '# trainers' },
  beneficiary: { one: '# beneficiary', other: '# beneficiaries' },
  cell: { one: '# cell', other: '# cells' },
  person_year: { one: '# person-year', other: '# person-years' },
  specialty: { one: '# specialty', other: '# specialties' },
};
