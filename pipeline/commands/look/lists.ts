import { languageCodes } from '../../../reports/words/languages.ts';
import { DIMENSIONS, type Dimension } from '../../dictionary/dimensions.ts';
import { type TitleMatcher, titleMatcher } from '../../inputs/title_match.ts';
import type { Project } from '../../project/project.ts';
import { cellOf } from '../../seeds/row.ts';
import { readSeeds } from '../../seeds/seeds.ts';
import { spellings } from '../../seeds/spellings.ts';
import { wordsOf } from './words.ts';

export interface KnownMeasure {
  readonly measure: string;
  readonly unit: string;
  readonly nonnegative: boolean;
  /** Words of its name and of its labels. */
  readonly words: readonly (readonly string[])[];
  readonly definitions: readonly string[];
}

/** What a project knows already, by which the columns of a file are told. */
export interface Lists {
  readonly matchers: Readonly<Record<Dimension, TitleMatcher>>;
  /** Codes of each list but for the whole and what makes no sense. */
  readonly sizes: Readonly<Record<Dimension, number>>;
  readonly measures: readonly KnownMeasure[];
}

/** @throws UserError when the seeds of the project cannot be read. */
export function listsOf(project: Project): Lists {
  const seeds = readSeeds(project);
  const known = spellings(seeds);
  const of = (dimension: Dimension) => known.filter((one) => one.dimension === dimension);
  const matchers = Object.fromEntries(DIMENSIONS.map((name) => [name, titleMatcher(of(name))]));
  const sizes = Object.fromEntries(
    DIMENSIONS.map((name) => [
      name,
      new Set(of(name).flatMap(({ code }) => (code.startsWith('_') ? [] : [code]))).size,
    ]),
  );
  const measures = (seeds.measure ?? []).map((row) => ({
    measure: row.measure,
    unit: row.unit,
    nonnegative: row.nonnegative,
    words: [row.measure, ...languageCodes.map((code) => cellOf(row, `label_${code}`))]
      .filter(Boolean)
      .map(wordsOf),
    definitions: (seeds.definition ?? [])
      .filter(({ measure }) => measure === row.measure)
      .map(({ definition }) => definition),
  }));
  return { matchers: matchers as Lists['matchers'], sizes: sizes as Lists['sizes'], measures };
}
