/** Signs beside a number, the same in every language; each language says what they mean (`t.sign`). */
export const marks = {
  /** Rests on rows that somebody made up. */
  illustrative: '◆',
  /** Rests on a judgement of the project, with no source that measures it. */
  assumed: '▲',
} as const;
