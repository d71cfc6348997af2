/**
 * A drawing on the server cannot measure text. It believes that no font is wider than DejaVu Sans, whose Latin
 * letters are as wide as those of Verdana, and adds a twentieth, since screens round small letters to whole pixels:
 * what fits here then fits with any font that browsers fall back to. This is the one place that says so; a test holds
 * it against the font of its browser. Ems of the font size, plain and bold, of letters without their accents.
 */
const widths: readonly [RegExp, number, number][] = [
  [/[\p{Mn}\p{Cf}]/u, 0, 0],
  [/[\sijlIJ']/, 0.34, 0.38],
  [/[.,:;f’‘·|]/, 0.38, 0.45],
  [/[rt()[\]!/\\-]/, 0.45, 0.51],
  [/["_`°–]/, 0.53, 0.55],
  [/[csz*?“”]/, 0.58, 0.62],
  [/[kvxyFLP]/, 0.64, 0.73],
  [/[ABCKRVXZ]/, 0.75, 0.81],
  [/[HNU]/, 0.8, 0.87],
  [/[w<>+=±−≥≤~×]/, 0.88, 0.95],
  [/M/, 0.94, 1.03],
  [/[mW%@…—→←]/, 1.04, 1.12],
  [/[\p{Ll}\p{Nd}EST«»$]/u, 0.67, 0.73],
  [/[\p{Lu}&]/u, 0.84, 0.9],
  // Arabic, whose font comes with the page: seen and sad stand wide, alef and lam narrow, teeth and tails between.
  [/[سشصض]/u, 1.12, 1.2],
  [/[فقكطظ]/u, 0.78, 0.86],
  [/[ال]/u, 0.36, 0.4],
  [/[رزدذوبتثني]/u, 0.5, 0.55],
  [/\p{Script=Arabic}/u, 0.66, 0.73],
  [/\p{Script=Han}|\p{Emoji_Presentation}/u, 1.05, 1.05],
];

const widestOther: readonly [number, number] = [0.88, 0.95];

/** From one line of text to the next: Arabic letters reach higher and lower than Latin ones. */
export function lineHeight(size: number): number {
  return size + 5;
}

/** Pixels that a line of text needs at most. */
export function textWidth(text: string, size: number, isBold = false): number {
  let ems = 0;
  for (const letter of text.normalize('NFD')) {
    const [, plain, bold] = widths.find(([pattern]) => pattern.test(letter)) ?? [null, ...widestOther];
    ems += isBold ? bold : plain;
  }
  return ems * size;
}

/** Cuts a line with an ellipsis where it would leave its room. */
export function fitLine(text: string, room: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= room) return text;
  let left = room - textWidth('…', size, isBold);
  let kept = '';
  for (const letter of text) {
    left -= textWidth(letter, size, isBold);
    if (left < 0 && kept !== '') break;
    kept += letter;
  }
  const cut = `${kept.trimEnd()}…`;
  return cut + endOfIsolate.repeat(openIsolates(cut).length);
}

const endOfIsolate = '\u2069';

/** Isolates of direction that a text opens and does not close, the outermost first. */
function openIsolates(text: string): string[] {
  const open: string[] = [];
  for (const [mark] of text.matchAll(/[\u2066-\u2069]/g)) {
    if (mark === endOfIsolate) open.pop();
    else open.push(mark);
  }
  return open;
}

/** An isolate that is broken over lines is closed on each and opened again on the next: a line is drawn alone. */
function isolateLines(lines: readonly string[]): string[] {
  let open: string[] = [];
  return lines.map((line) => {
    const whole = open.join('') + line;
    open = openIsolates(whole);
    return whole + open.map(() => endOfIsolate).join('');
  });
}

const lettersFromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A line of a text that runs from the right does so too where it begins with a word that does not. */
function directLines(text: string, lines: readonly string[]): readonly string[] {
  const first = (line: string) => /\p{L}/u.exec(line)?.[0] ?? '';
  if (!lettersFromTheRight.test(first(text))) return lines;
  return lines.map((line) => (lettersFromTheRight.test(first(line)) ? line : `\u200f${line}`));
}

/**
 * Lines that fit their room, broken at plain spaces and after hyphens; what does not fit on the last one is cut with
 * an ellipsis.
 */
export function wrapText(
  text: string,
  room: number,
  size: number,
  most: number,
  isBold = false,
): [string, ...string[]] {
  const parts = text.match(/[^ \n-]+-?|-/g) ?? [''];
  const lines: [string, ...string[]] = [''];
  parts.forEach((part, at) => {
    const last = lines.at(-1)!;
    const joined = last === '' || parts[at - 1]?.endsWith('-') ? last + part : `${last} ${part}`;
    const fits = last === '' || textWidth(joined, size, isBold) <= room;
    // The last line takes all that is left, to be cut below.
    if (fits || lines.length === most) lines[lines.length - 1] = joined;
    else lines.push(part);
  });
  return directLines(text, isolateLines(lines)).map((line) => fitLine(line, room, size, isBold)) as [
    string,
    ...string[],
  ];
}

/** Marks above and below Arabic letters reach further than Latin ones: two lines of a name would touch. */
export const nameStep = (size: number, rtl: boolean): number => lineHeight(size) + (rtl ? 4 : 0);
