import { plainSpaces, visibleText } from './release.ts';

/** The rows of a table of a page as a reader sees them, cells joined by a bar; empty cells are left out. */
export function tableRows(html: string, id: string): string[] {
  const found = new RegExp(`aria-labelledby="${id}-titre"[\\s\\S]*?</table>`).exec(html);
  if (found === null) throw new Error(`No table ${id}.`);
  const body = /<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(found[0])![1]!;
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    plainSpaces(visibleText(row!.replace(/<\/t[hd]>/g, '|')))
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' | '),
  );
}
