import type { DuckDBConnection } from '@duckdb/node-api';
import { appendRows, type Row, select } from '../database/database.ts';
import { DIMENSIONS } from '../dictionary/dimensions.ts';
import { invisibleIn, plainName } from '../files/blanks.ts';
import { titleMatcher } from './title_match.ts';

/** Suggestions are sought for so many unknown texts of a dimension: a file with more of them has another problem. */
const MOST_SUGGESTIONS = 200;

const WRITTEN = `
  select distinct 'region' as dimension, region as text from raw.written where region is not null
  union all select distinct 'sector', sector from raw.written where sector is not null
  union all select distinct 'occupation', occupation from raw.written where occupation is not null
  union all select distinct 'programme', programme from raw.written where programme is not null
  order by all`;

/**
 * Looks each different text of the sources up once: a code, a name or a declared spelling; of a job title also what is
 * left of it without accents, punctuation and signs of gender. Any other text stays unknown, and gets a hint for the
 * person who will read why its row was refused.
 */
export async function recodeTexts(connection: DuckDBConnection): Promise<void> {
  const written = await select<{ dimension: string; text: string }>(connection, WRITTEN);
  const known = await select<{ dimension: string; spelling: string; code: string; is_former: boolean }>(
    connection,
    `select dimension, spelling, code, exists (select 1 from raw.former_code f where f.dimension = s.dimension and f.code = s.code) as is_former
     from raw.spelling s order by all`,
  );
  const rows: Row[] = [];
  for (const dimension of DIMENSIONS) {
    const own = known.filter((one) => one.dimension === dimension);
    const codes = new Map(own.map(({ spelling, code }) => [spelling, code]));
    // What stood for something else in another day is read under its own name, and never what somebody perhaps meant.
    const titles = titleMatcher(own.filter(({ is_former }) => !is_former));
    let sought = 0;
    for (const { text } of written.filter((one) => one.dimension === dimension)) {
      const spelling = plainName(text).toLowerCase();
      const code =
        codes.get(spelling) ?? (dimension === 'occupation' ? titles.match(spelling)?.code : undefined);
      const near = code === undefined && sought++ < MOST_SUGGESTIONS ? titles.near(spelling)[0] : undefined;
      rows.push({
        dimension,
        text,
        code: code ?? null,
        hint: code === undefined ? hintOf(text, near) : null,
      });
    }
  }
  await appendRows(connection, 'raw.code_text', ['dimension', 'text', 'code', 'hint'], rows);
}

function hintOf(text: string, near: { spelling: string; code: string } | undefined): string | null {
  const invisible = invisibleIn(text);
  const hints = [
    ...(invisible.length > 0 ? [`it holds ${invisible.join(' and ')}`] : []),
    ...(near === undefined ? [] : [`did you mean ${shown(near)}?`]),
  ];
  return hints.length === 0 ? null : hints.join('; ').replace(/[^?]$/, '$&.');
}

const shown = (near: { spelling: string; code: string }) =>
  near.spelling === near.code.toLowerCase() ? `"${near.code}"` : `"${near.spelling}" (${near.code})`;
