/**
 * A drawing on the server cannot measure text. Widths here are those of the widest font that a reader may have
 * (Noto Sans), so that what fits here fits everywhere. Ems of the font size.
 */
const widths: [RegExp, number][] = [
  [/[\u200e\u200f\u0610-\u061a\u064b-\u065f\u0670\p{Mn}\p{Cf}]/u, 0],
  [/[\s.,:;!'’|()[\]·\-ijlI]/u, 0.34],
  [/[ftr/]/u, 0.42],
  [/[mwMW%…—→←@&]/u, 0.95],
  [/\p{Lu}/u, 0.7],
  // Arabic: seen and sad stand wide, alef and lam narrow, teeth and tails between.
  [/[سشصض]/u, 1.02],
  [/[اأإآل]/u, 0.36],
  [/[رزدذوؤبتثنيئ]/u, 0.5],
  [/\p{Script=Arabic}/u, 0.66],
  [/\p{Script=Han}|\p{Emoji_Presentation}/u, 1.05],
];

/** From one line of text to the next: Arabic letters reach higher and lower than Latin ones. */
export function lineHeight(size: number): number {
  return size + 5;
}

/** Pixels that a line of text needs at most. */
export function textWidth(text: string, size: number, isBold = false): number {
  let ems = 0;
  for (const letter of text) ems += widths.find(([pattern]) => pattern.test(letter))?.[1] ?? 0.59;
  return ems * size * (isBold ? 1.07 : 1);
}

/** Cuts a line with an ellipsis where it would leave its room. */
export function fitLine(text: string, room: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size, isBold) > room)
    letters.pop();
  const cut = `${letters.join('').trimEnd()}…`;
  return (
    cut +
    openIsolates(cut)
      .map(() => endOfIsolate)
      .join('')
  );
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

/**
 * Lines that fit their room, broken at spaces and after hyphens; what does not fit on the last one is cut with
 * an ellipsis.
 */
export function wrapText(
  text: string,
  room: number,
  size: number,
  most: number,
  isBold = false,
): [string, ...string[]] {
  const parts = text.match(/[^\s-]+-?|-/g) ?? [''];
  const lines: [string, ...string[]] = [''];
  parts.forEach((part, at) => {
    const last = lines.at(-1)!;
    const joined = last === '' || parts[at - 1]?.endsWith('-') ? last + part : `${last} ${part}`;
    const fits = last === '' || textWidth(joined, size, isBold) <= room;
    // The last line takes all that is left, to be cut below.
    if (fits || lines.length === most) lines[lines.length - 1] = joined;
    else lines.push(part);
  });
  return isolateLines(lines).map((line) => fitLine(line, room, size, isBold)) as [string, ...string[]];
}
