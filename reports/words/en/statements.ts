import type { StatementTexts } from '../shape/texts.ts';

/** The words of what the sector says of its markets and capabilities, in English. */
export const statementTexts: StatementTexts = {
  statement: {
    title: 'Markets and capabilities, as the sector tells them',
    marketCaption: 'Markets (stage 1 of STED)',
    capabilityCaption: 'What firms must be able to do (stages 2 and 3 of STED)',
    market: 'Market',
    capability: 'Capability',
    said: 'What is said of it',
    share: 'Share of activity',
    carriedBy: 'Competences that carry it',
    speaker: 'Who says it',
    marketNote: 'Nothing is computed from it. Where a share is empty, nobody has published one.',
    capabilityNote:
      'Words of federations and clients; the link to competences is a reading of the project until a national reference is printed.',
    marketFinding: ({ name, share, sector, speaker, year }) =>
      `Market of “${sector}”: ${name}, ${share} of the activity (${speaker}, ${year}).`,
  },
};
