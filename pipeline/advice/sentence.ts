import type { Language } from '../../reports/words/language.ts';
import { fill, type Values } from './template.ts';

/** Phrases by id, in one language; a project that does not use the language has none. */
export type Phrases = ReadonlyMap<string, string | null>;

const BASES = ['observed', 'derived', 'imputed', 'assumed', 'illustrative'];
const CAUSES = ['retention', 'suitability', 'long_training', 'short_training'];

/** Every phrase that a sentence of advice may need; the seed must hold them all. */
export const PHRASES = [
  ...['frame_known', 'frame_illustrative', 'frame_data_illustrative'],
  ...['decide', 'obtain_before', 'inaction', 'robust', ...BASES.map((basis) => `basis/${basis}`)],
  ...['cause_none', 'cause_is', 'cause_undetermined', 'cause_undetermined_bare', 'cause_unknown', 'scope'],
  ...CAUSES.map((cause) => `cause/${cause}`),
  ...['summary_gap_short', 'summary_gap_crossing', 'summary_gap_surplus'],
  ...['summary_known', 'summary_illustrative', 'summary_specialty', 'summary_undecided', 'summary_plan'],
  ...['summary_places', 'summary_moved', 'summary_helped', 'summary_trainers', 'summary_left'],
  'summary_decides',
];

/** One language and one row: what fills and joins. */
export interface Speaker {
  readonly language: Language;
  readonly illustrative: boolean;
  readonly values: Values;
  readonly phrases: Phrases;
}

export function say(speaker: Speaker, phrase: string, more: Values = {}): string | null {
  const { language, illustrative, values, phrases } = speaker;
  return fill(phrases.get(phrase) ?? null, { ...values, ...more }, language, illustrative);
}

/** Nobody signs what he has to read twice. */
export const MOST_WORDS = 45;

/** Anything between two blanks, as a reader's own tool would count: a colon that stands alone is a word. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/**
 * The sentences of a recommendation: its template; who decides by when; in which share of the cases it holds, on what
 * evidence, and what is lost without it; in a frame that is conditional on illustrative rows.
 *
 * @returns null when the template has a placeholder without a value in this language.
 */
export function actionSentence(speaker: Speaker, template: string | null): string | null {
  const { language, illustrative, values } = speaker;
  const core = fill(template, values, language, illustrative);
  if (core === null) return null;
  // Made-up data are a reason to ask for real ones: only the number of such a request is conditional.
  const conditional = values.data_id ? 'frame_data_illustrative' : 'frame_illustrative';
  const frame = illustrative ? conditional : 'frame_known';
  const decide = say(speaker, values.data_id ? 'obtain_before' : 'decide');
  const basis = values.data_id ? null : say(speaker, `basis/${String(values.evidence_class)}`);
  // What goes first where there is no room stands last.
  const more = [decide, say(speaker, 'inaction'), say(speaker, 'robust'), basis];
  for (let kept = more.length; kept > 0; kept--) {
    const [decided = null, inaction = null, robust = null, evidence = null] = more.slice(0, kept);
    const holds = commas(speaker, [robust, evidence, inaction]);
    const told = framed(speaker, [core, decided, holds], frame);
    if (told !== null && wordsIn(told) <= MOST_WORDS) return told;
  }
  return framed(speaker, [core], frame);
}

function commas({ language }: Speaker, parts: readonly (string | null)[]): string | null {
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? null : language.formats.commas(told);
}

/** Fails like a template does: without its frame a conditional sentence would read as a plain one. */
export function framed(speaker: Speaker, parts: readonly (string | null)[], frame: string): string | null {
  const told = parts.filter((part) => part !== null);
  if (told.length === 0) return null;
  const [first, ...others] = told as [string, ...string[]];
  const sentence = say(speaker, frame, {
    action: [first, ...others.map((one) => capital(speaker, one))].join('. '),
  });
  return sentence && capital(speaker, sentence);
}

const capital = ({ language }: Speaker, text: string) =>
  text.charAt(0).toLocaleUpperCase(language.code) + text.slice(1);

/** Which of three phrases tells the range: all of it short, across zero, all of it in surplus. */
export function gapPhrase(values: Values): string {
  const [lo, hi] = [Number(values.gap_lo_persons), Number(values.gap_hi_persons)];
  return hi <= 0 ? 'gap_short' : lo < 0 ? 'gap_crossing' : 'gap_surplus';
}

/** The same ends as sizes: `gap_least` stands nearer to zero; across zero `gap_most` is the shortage. */
export function gapValues(values: Values): Values {
  const [lo, hi] = [Number(values.gap_lo_persons), Number(values.gap_hi_persons)];
  return lo >= 0 ? { gap_least: lo, gap_most: hi } : { gap_least: Math.abs(hi), gap_most: Math.abs(lo) };
}

export function scopePart(speaker: Speaker): string | null {
  const { n_cells, n_evaluable_cells } = speaker.values;
  return n_cells === n_evaluable_cells ? null : say(speaker, 'scope');
}

/** A cause that is undetermined, or was never computed, is said to be so. */
export function causePart(speaker: Speaker): string | null {
  const { cause, candidate_cause } = speaker.values;
  const named = (code: unknown) => speaker.phrases.get(`cause/${String(code)}`) ?? null;
  if (cause === 'none') return say(speaker, 'cause_none');
  if (cause === 'undetermined') {
    const cause_name = named(candidate_cause);
    return say(speaker, cause_name === null ? 'cause_undetermined_bare' : 'cause_undetermined', {
      cause_name,
    });
  }
  return say(speaker, named(cause) === null ? 'cause_unknown' : 'cause_is', { cause_name: named(cause) });
}
