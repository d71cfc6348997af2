import { causePart, framed, gapPhrase, gapValues, type Speaker, say, scopePart } from './sentence.ts';

/**
 * The answer of one region in one sentence: its gap, the specialty it lacks most and why, what the plan does, and
 * which assumption decides. What a region has not (no plan, no specialty in shortage) is left out.
 */
export function summarySentence(speaker: Speaker): string | null {
  const { values, illustrative, language } = speaker;
  const gap = say(speaker, `summary_${gapPhrase(values)}`, gapValues(values));
  if (gap === null) return null;
  const specialty = say(speaker, 'summary_specialty');
  const actions = planned(speaker);
  const plan =
    actions.length === 0 ? null : say(speaker, 'summary_plan', { actions: language.formats.commas(actions) });
  return framed(
    speaker,
    [
      gap,
      scopePart(speaker),
      specialty,
      specialty && causePart(speaker),
      plan,
      // Classes may stand where nobody is short, for the sake of other regions.
      plan && say(speaker, values.region_lacks_none ? 'summary_arrivals_elsewhere' : 'summary_arrivals'),
      say(speaker, 'summary_decides'),
    ],
    illustrative ? 'summary_illustrative' : 'summary_known',
  );
}

/** What starts first is said first. */
function planned(speaker: Speaker): string[] {
  const { places_from_year, places_to_year, recruits_from_year } = speaker.values;
  const places = [
    say(speaker, places_from_year === places_to_year ? 'summary_places_once' : 'summary_places'),
    say(speaker, 'summary_moved'),
  ];
  const recruits = say(speaker, 'summary_recruits');
  const recruitsFirst = Number(recruits_from_year) < Number(places_from_year);
  return [
    ...(recruitsFirst ? [recruits, ...places] : [...places, recruits]),
    say(speaker, 'summary_trainers'),
  ].filter((part) => part !== null);
}
