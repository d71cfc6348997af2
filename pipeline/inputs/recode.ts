import type { DuckDBConnection } from '@duckdb/node-api';
import { append, type Row, select, toColumns } from '../database/database.ts';
import { CODE_LISTS } from '../seeds/spellings.ts';
import { titleMatcher } from './title_match.ts';

/** Suggestions are sought for so many unknown texts of a dimension: a file with more of them has another problem. */
const MOST_SUGGESTIONS = 200;

/** Texts of the sources that are no code, name or spelling, as staging.coded_row will look them up. */
const UNKNOWN = `
  with written as (select name as dimension, text from (
    unpivot (select distinct region, sector, occupation, programme from raw.source_row)
    on region, sector, occupation, programme into name name value text)),
  looked_up as (select distinct dimension, lower(trim(nfc_normalize(text))) as spelling from written)
  select dimension, spelling from looked_up anti join raw.spelling using (dimension, spelling) order by all`;

/**
 * Gives the job titles of the sources that differ from a known one by accents, punctuation or a sign of gender alone
 * their code, as one more spelling. Any other unknown text stays unknown, and gets a suggestion for the person who
 * will read why its row was refused.
 */
export async function recodeTitles(connection: DuckDBConnection): Promise<void> {
  const unknown = await select<{ dimension: string; spelling: string }>(connection, UNKNOWN);
  if (unknown.length === 0) return;
  const known = await select<{ dimension: string; spelling: string; code: string }>(
    connection,
    'select dimension, spelling, code from raw.spelling order by all',
  );
  const spellings: Row[] = [];
  const suggestions: Row[] = [];
  for (const dimension of CODE_LISTS) {
    const titles = titleMatcher(known.filter((one) => one.dimension === dimension));
    let sought = 0;
    for (const { spelling } of unknown.filter((one) => one.dimension === dimension)) {
      const found = dimension === 'occupation' ? titles.match(spelling) : undefined;
      if (found !== undefined) spellings.push({ dimension, spelling, code: found.code });
      else if (sought++ < MOST_SUGGESTIONS) {
        const [near] = titles.near(spelling);
        if (near !== undefined) suggestions.push({ dimension, spelling, suggested: shown(near) });
      }
    }
  }
  await append(connection, 'raw.spelling', toColumns(['dimension', 'spelling', 'code'], spellings));
  await append(connection, 'raw.suggestion', toColumns(['dimension', 'spelling', 'suggested'], suggestions));
}

const shown = (near: { spelling: string; code: string }) =>
  near.spelling === near.code.toLowerCase() ? `"${near.code}"` : `"${near.spelling}" (${near.code})`;
