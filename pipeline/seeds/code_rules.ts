import { DIMENSIONS } from '../dictionary/dimensions.ts';
import type { Problem } from '../problem.ts';
import { cellOf, type SeedFiles, type Seeds } from './row.ts';

/** Letters; a code is a name of a file, of a column of tables and of an address. */
const LONGEST_CODE = 60;
/** Bytes in UTF-8 once marks are written out (~2f), with what is put behind; a disk keeps 255. */
const LONGEST_NAME = 200;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u;

/**
 * Codes become names of pages and workbooks: each must be seen as it is, be short enough for any disk, and differ from
 * the others where a disk tells no capitals from small letters, nor one way to write an accent from the other.
 */
export function codeProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  return DIMENSIONS.flatMap((list) => {
    const names = new Map<string, { code: string; line: number }>();
    return (seeds[list] ?? []).flatMap((row) => {
      const code = cellOf(row, `${list}_code`);
      const problem = (what: string, fix: string): Problem => ({
        where: files[list]!,
        line: row.line,
        column: `${list}_code`,
        rule: 'code_name',
        what,
        why: 'codes name the pages and files of a release.',
        fix,
      });
      const unseen = UNSEEN.exec(code)?.[0];
      if (unseen !== undefined)
        return [
          problem(
            `the code ${JSON.stringify(code.replace(unseen, '�'))} holds a character that is not seen (U+${unseen.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}).`,
            'type the code anew.',
          ),
        ];
      const name = fileKey(code);
      const [letters, bytes] = [[...code].length, Buffer.byteLength(name)];
      // Marks and letters of some scripts take many bytes each: few of them are a long name.
      const long =
        letters > LONGEST_CODE
          ? `has ${letters} letters, and at most ${LONGEST_CODE} make a name.`
          : bytes > LONGEST_NAME
            ? `takes ${bytes} bytes as the name of a file, and at most ${LONGEST_NAME} are kept.`
            : undefined;
      if (long !== undefined)
        return [
          problem(
            `the code "${[...code].slice(0, 20).join('')}${letters > 20 ? '…' : ''}" ${long}`,
            'give it a short code, and write what it means in name_….',
          ),
        ];
      const before = names.get(name);
      names.set(name, { code, line: row.line });
      if (before === undefined || before.code === code) return [];
      return [
        problem(
          `"${code}" and "${before.code}" (line ${before.line}) would be one file on many disks.`,
          'let codes differ by more than capitals or the way an accent is written.',
        ),
      ];
    });
  });
}

/** What a disk may take for the same name, see codeFile in reports/html, which a test holds to this. */
function fileKey(code: string): string {
  return code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_-]/gu, (mark) => `~${mark.codePointAt(0)!.toString(16)}`);
}
