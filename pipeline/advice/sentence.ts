import type { Language } from '../../reports/words/language.ts';
import { fill, type Values } from './template.ts';

/** Phrases by id, in one language; a project that does not use the language has none. */
export type Phrases = ReadonlyMap<string, string | null>;

/** Every phrase that a sentence of advice may need; the seed must hold them all. */
export const PHRASES = [
  ...['frame_known', 'frame_illustrative', 'frame_data_illustrative'],
  ...[
    'groups_once',
    'groups_yearly',
    'groups_uneven',
    'decide',
    'margin',
    'margin_of_specialty',
    'only_margin',
  ],
  ...['arrivals_here', 'arrivals_both', 'arrivals_elsewhere'],
  ...['gap_short', 'gap_crossing', 'gap_surplus', 'scope'],
  ...['cause_none', 'cause_is', 'cause_undetermined', 'cause_undetermined_bare', 'cause_unknown'],
  ...['retention', 'suitability', 'long_training', 'short_training'].map((cause) => `cause/${cause}`),
  ...['summary_gap_short', 'summary_gap_crossing', 'summary_gap_surplus'],
  ...['summary_known', 'summary_illustrative', 'summary_specialty', 'summary_plan', 'summary_places_once'],
  ...[
    'summary_places',
    'summary_moved',
    'summary_recruits',
    'summary_trainers',
    'summary_arrivals',
    'summary_arrivals_elsewhere',
    'summary_decides',
  ],
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

/**
 * The sentence of a recommendation: its template, then what every one may say of groups, date, margin, gap and
 * cause, in a frame that is conditional on illustrative rows.
 *
 * @returns null when the template has a placeholder without a value in this language.
 */
export function actionSentence(speaker: Speaker, template: string | null): string | null {
  const { language, illustrative, values } = speaker;
  const core = fill(template, values, language, illustrative);
  if (core === null) return null;
  const parts = [core, ...planParts(speaker), ...gapParts(speaker)];
  // Made-up data are a reason to ask for real ones: only the number of such a request is conditional.
  const conditional = values.data_id ? 'frame_data_illustrative' : 'frame_illustrative';
  return framed(speaker, parts, illustrative ? conditional : 'frame_known');
}

/** Fails like a template does: without its frame a conditional sentence would read as a plain one. */
export function framed(speaker: Speaker, parts: readonly (string | null)[], frame: string): string | null {
  const told = parts.filter((part) => part !== null);
  if (told.length === 0) return null;
  const sentence = say(speaker, frame, { action: told.join(speaker.language.locale.semicolon) });
  return sentence && sentence.charAt(0).toLocaleUpperCase(speaker.language.code) + sentence.slice(1);
}

/** How a class is opened: once, the same every year, or not the same; other rules have no groups to tell. */
const OPENING = /^open_.*_(once|yearly|uneven)$/;

function planParts(speaker: Speaker): (string | null)[] {
  const { rule, is_only_margin, data_id } = speaker.values;
  // A request for data says its day itself.
  if (data_id) return [];
  const opening = OPENING.exec(String(rule))?.[1];
  return [
    opening === undefined ? null : say(speaker, `groups_${opening}`),
    arrivalsPart(speaker),
    say(speaker, 'decide'),
    say(speaker, opening === undefined ? 'margin' : 'margin_of_specialty'),
    is_only_margin ? say(speaker, 'only_margin') : null,
  ];
}

/**
 * Where those who arrive work: a class is opened where it can be, and its leavers go where the posts are. A region
 * that lacks nobody is told that the class is for others.
 */
function arrivalsPart(speaker: Speaker): string | null {
  const { arrivals_here_persons: here, arrivals_elsewhere_persons: elsewhere } = speaker.values;
  if ((here ?? null) === null || (elsewhere ?? null) === null) return null;
  if (Math.round(Number(elsewhere)) === 0) return say(speaker, 'arrivals_here');
  return say(speaker, speaker.values.region_lacks_none ? 'arrivals_elsewhere' : 'arrivals_both');
}

/** The gap a row rests on, on how many cells, and why. */
export function gapParts(speaker: Speaker): (string | null)[] {
  if ((speaker.values.gap_lo_persons ?? null) === null) return [];
  return [
    say(speaker, gapPhrase(speaker.values), gapValues(speaker.values)),
    scopePart(speaker),
    causePart(speaker),
  ];
}

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
