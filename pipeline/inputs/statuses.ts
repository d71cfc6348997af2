/**
 * What publishers write beside a number, as SDMX observation statuses (CL_OBS_STATUS 2.2).
 * @see https://ec.europa.eu/eurostat/data/database/information (flags), ILOSTAT's bulk download (obs_status.label)
 */

/** Letters that Eurostat sets behind a number, or alone in a column of flags. */
export const EUROSTAT_FLAGS: Readonly<Record<string, string>> = {
  b: 'B',
  c: 'Q',
  d: 'D',
  e: 'E',
  f: 'F',
  i: 'A',
  n: 'N',
  p: 'P',
  r: 'A',
  s: 'E',
  u: 'U',
  z: 'M',
};

/** Labels in words, in small letters. */
const LABELS: Readonly<Record<string, string>> = {
  '': 'A',
  normal: 'A',
  'normal value': 'A',
  actual: 'A',
  final: 'A',
  revised: 'A',
  break: 'B',
  'break in series': 'B',
  'break in time series': 'B',
  'time series break': 'B',
  unreliable: 'U',
  'low reliability': 'U',
  provisional: 'P',
  'provisional value': 'P',
  preliminary: 'P',
  estimated: 'E',
  estimate: 'E',
  'estimated value': 'E',
  imputed: 'I',
  forecast: 'F',
  'forecast value': 'F',
  projected: 'F',
  projection: 'F',
  confidential: 'Q',
  'not significant': 'N',
  'definition differs': 'D',
  'real value': 'A',
};

/** The strongest first: where a cell carries two flags one status is kept, and what changes most is told. */
const STRENGTH = ['F', 'B', 'U', 'N', 'D', 'E', 'I', 'P', 'S', 'G', 'V', 'A', 'Q', 'M'];

/** The SDMX status of a status cell, or the text as it is where no publisher is known to write it so. */
export function statusOf(text: string): string {
  const bare = text.trim();
  if (/^[A-Z]$/.test(bare)) return bare;
  return LABELS[bare.toLowerCase()] ?? flagStatus(bare, EUROSTAT_FLAGS) ?? bare;
}

/**
 * The status of flag letters that stand together, such as "bu".
 * @param flags letter → status.
 * @returns undefined where a letter is not among them.
 */
export function flagStatus(letters: string, flags: Readonly<Record<string, string>>): string | undefined {
  const whole = flags[letters];
  if (whole !== undefined) return whole;
  const statuses = [...letters.replaceAll(/\s/g, '')].map((letter) => flags[letter]);
  if (statuses.length === 0 || statuses.includes(undefined)) return undefined;
  return STRENGTH.find((status) => statuses.includes(status)) ?? statuses[0];
}
