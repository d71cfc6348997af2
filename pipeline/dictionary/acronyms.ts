import * as cell from './cell.ts';
import { seed } from './table.ts';

export const acronym = seed({
  name: 'acronym',
  sentence: 'Acronyms that readers of the project meet, and what they stand for; the glossary prints them.',
  grain: ['acronym'],
  published: { as: 'acronym', order: 'acronym' },
  columns: {
    acronym: cell.text('As it is written'),
    ...cell.inLanguages('meaning', 'What it stands for, in'),
  },
});
