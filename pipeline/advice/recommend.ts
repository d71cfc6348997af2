import type { DuckDBConnection } from '@duckdb/node-api';
import { chooseLanguages } from '../../reports/words/language.ts';
import { languageCodes } from '../../reports/words/languages.ts';
import { ADVICE, ADVISED, runSqlFiles } from '../database/build.ts';
import { appendRows, type Row, select } from '../database/database.ts';
import { actionSentence } from './sentence.ts';
import { summarySentence } from './summary.ts';
import { readWords, speakerOf, type Words } from './words.ts';

/**
 * Puts the findings of the marts into words. SQL finds them and holds every number (advice.fact, advice.region);
 * here only sentences are made: each template of the project's seeds on each finding of its rule, and one summary a
 * region. A finding without a template gives no advice; a project without templates gets empty tables.
 */
export async function recommend(connection: DuckDBConnection): Promise<void> {
  await runSqlFiles(connection, ADVICE);
  const words = await readWords(connection, await chooseLanguages(languageCodes));
  const facts = await select<Row>(
    connection,
    'select * replace (decide_by::varchar as decide_by) from advice.fact order by fact_id',
  );
  const templates = await select<Row>(connection, 'select * from raw.recommendation order by template_id');
  const sentences = templates.flatMap((template) =>
    facts.filter((fact) => fact.rule === template.rule).flatMap((fact) => advise(template, fact, words)),
  );
  await appendRows(
    connection,
    'advice.sentence',
    ['recommendation_id', 'fact_id', 'template_id', ...Object.keys(inEach(words, 'action', () => null))],
    sentences,
  );
  const regions = templates.length === 0 ? [] : await select<Row>(connection, 'select * from advice.region');
  await appendRows(
    connection,
    'advice.summary_sentence',
    ['region_code', ...Object.keys(inEach(words, 'sentence', () => null))],
    regions.map((region) => ({
      region_code: region.region_code,
      ...inEach(words, 'sentence', (own) => summarySentence(speakerOf(own, region))),
    })),
  );
  await runSqlFiles(connection, ADVISED);
}

/** A template that no language of the project can say on this finding gives no row: there would be nothing to read. */
function advise(template: Row, fact: Row, words: readonly Words[]): Row[] {
  const actions = inEach(words, 'action', (own) =>
    actionSentence(speakerOf(own, fact), template[`action_${own.language.code}`] as string | null),
  );
  if (Object.values(actions).every((action) => action === null)) return [];
  const { fact_id } = fact;
  const { template_id, level } = template;
  return [{ recommendation_id: `${String(fact_id)}/${String(level)}`, fact_id, template_id, ...actions }];
}

function inEach(
  words: readonly Words[],
  prefix: string,
  make: (own: Words) => string | null,
): Record<string, string | null> {
  return Object.fromEntries(words.map((own) => [`${prefix}_${own.language.code}`, make(own)]));
}
