import {
  causePart,
  framed,
  gapPhrase,
  gapValues,
  type Speaker,
  say,
  scopePart,
  wordsIn,
} from './sentence.ts';

const MOST_WORDS = 60;

/**
 * The answer of one region in few sentences: its gap and the specialty it lacks most, what is to be decided now and what
 * the whole plan leaves short, what cannot be decided and which assumption weighs most. What a region has not (no plan,
 * no specialty in shortage) is left out, and what there is no room for.
 */
export function summarySentence(speaker: Speaker): string | null {
  const { values, illustrative, language } = speaker;
  const gap = say(speaker, `summary_${gapPhrase(values)}`, gapValues(values));
  if (gap === null) return null;
  const specialty = say(speaker, 'summary_specialty');
  const actions = ['places', 'moved', 'helped', 'trainers'].flatMap(
    (what) => say(speaker, `summary_${what}`) ?? [],
  );
  const plan =
    actions.length === 0 ? null : say(speaker, 'summary_plan', { actions: language.formats.commas(actions) });
  // By what is left out first where there is no room, last to first.
  const more: (readonly [place: number, part: string | null])[] = [
    [0, specialty],
    [1, plan],
    [3, Number(values.n_undecided) > 0 ? say(speaker, 'summary_undecided') : null],
    [2, say(speaker, 'summary_left')],
    [4, say(speaker, 'summary_decides')],
    [0, specialty && causePart(speaker)],
  ];
  const frame = illustrative ? 'summary_illustrative' : 'summary_known';
  const scope = scopePart(speaker);
  const told = (kept: number) =>
    framed(
      speaker,
      [0, 1, 2, 3, 4].map((place) => {
        const parts = [
          ...(place === 0 ? [gap, scope] : []),
          ...more.slice(0, kept).flatMap(([at, part]) => (at === place ? [part] : [])),
        ].filter((part) => part !== null);
        return parts.length === 0 ? null : language.formats.commas(parts);
      }),
      frame,
    );
  for (let kept = more.length; kept > 0; kept--) {
    const sentence = told(kept);
    if (sentence !== null && wordsIn(sentence) <= MOST_WORDS) return sentence;
  }
  return told(0);
}
