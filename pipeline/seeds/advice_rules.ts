import { RULES } from '../advice/findings.ts';
import { WRITTEN_AS } from '../advice/number_words.ts';
import { MOST_WORDS, PHRASES, wordsIn } from '../advice/sentence.ts';
import { type Placeholder, placeholders } from '../advice/template.ts';
import { NAME_PLACEHOLDERS } from '../advice/words.ts';
import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import type { Project } from '../project/project.ts';
import { deciderProblems } from './decider_rules.ts';
import { cellOf, type SeedFiles, type SeedRow, type Seeds } from './row.ts';

/** What can be wrong with the templates of advice and their phrases. */
export function adviceProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  return [
    ...(seeds.recommendation ?? []).flatMap((row) => templateProblems(project, row, files.recommendation!)),
    ...(seeds.recommendation ?? []).flatMap((row) =>
      row.decided_by === null
        ? []
        : deciderProblems(seeds, files, row.template_id, row.decided_by).map((told) => ({
            where: files.recommendation!,
            line: row.line,
            ...told,
          })),
    ),
    ...(seeds.advice_phrase ?? []).flatMap((row) =>
      textProblems(project, row, 'text', files.advice_phrase!, null),
    ),
    ...twoOfOneLevel(seeds, files),
    ...emptyFrames(project, seeds, files),
    ...missingPhrases(seeds, files),
  ];
}

function templateProblems(project: Project, row: SeedRow<'recommendation'>, where: string): Problem[] {
  const rule = row.rule;
  const known = RULES[rule];
  if (known === undefined) {
    return [
      {
        where,
        line: row.line,
        column: 'rule',
        rule: 'unknown_rule',
        what: `no rule "${rule}" finds anything to advise.`,
        fix: suggestion(rule, Object.keys(RULES)),
      },
    ];
  }
  return textProblems(project, row, 'action', where, known);
}

/** A text in every language of the project: no digit of its own, placeholders that exist, the same in each language. */
function textProblems(
  project: Project,
  row: SeedRow<'recommendation'> | SeedRow<'advice_phrase'>,
  prefix: string,
  where: string,
  known: readonly string[] | null,
): Problem[] {
  const found: Problem[] = [];
  const add = (column: string, rule: string, what: string, why: string, fix: string) =>
    found.push({ where, line: row.line, column, rule, what, why, fix });
  let first: string | undefined;
  for (const language of project.languages) {
    const column = `${prefix}_${language}`;
    const own = placeholders(cellOf(row, column));
    const bare = cellOf(row, column).replaceAll(/\{[^}]*\}/g, '');
    if (/[\d{}]/.test(bare)) {
      add(
        column,
        'template_number',
        'a digit or a brace stands in the text itself.',
        'each number of a sentence must be found in the columns of its row.',
        'write it as a placeholder such as {target_value:place}, or in words.',
      );
    }
    for (const { name, as } of own) {
      if (as !== null && !WRITTEN_AS.includes(as))
        add(
          column,
          'template_unit',
          `no number is written as "${as}".`,
          'the unit word must have its plural forms.',
          suggestion(as, WRITTEN_AS),
        );
      if (known !== null && (as === null) !== NAME_PLACEHOLDERS.includes(name))
        add(
          column,
          'template_unit',
          `{${name}} is ${as === null ? 'no name' : 'a name'}.`,
          'numbers are written with a unit, names without.',
          as === null ? `write {${name}:number} or another unit.` : `write {${name}}.`,
        );
      if (known !== null && !known.includes(name))
        add(
          column,
          'template_placeholder',
          `{${name}} is nothing that this rule finds.`,
          'the sentence could never be filled.',
          suggestion(name, known),
        );
    }
    if (known !== null && !own.some(isAmount)) {
      add(
        column,
        'template_without_number',
        'the text says no number.',
        'no recommendation is made without a number.',
        'name the number that the rule finds, {target_value:person} or another unit.',
      );
    }
    if (known !== null && wordsIn(cellOf(row, column)) > MOST_WORDS - ROOM_FOR_NAMES) {
      add(
        column,
        'template_words',
        `the text has ${wordsIn(cellOf(row, column))} words.`,
        `a recommendation has ${MOST_WORDS} at most, and its names and frame need some.`,
        `say it in ${MOST_WORDS - ROOM_FOR_NAMES}.`,
      );
    }
    const signature = own
      .map(({ name }) => name)
      .sort()
      .join(' ');
    first ??= signature;
    if (signature !== first) {
      add(
        column,
        'template_languages',
        `the placeholders are ${signature || 'none'}; in ${project.languages[0]} they are ${first || 'none'}.`,
        'every language must say the same.',
        'use the same placeholders in each language.',
      );
    }
  }
  return found;
}

/** Words that a frame and long names take beyond those of the text. */
const ROOM_FOR_NAMES = 10;

const isAmount = ({ as }: Placeholder) => as !== null && as !== 'year' && as !== 'date';

/** A rule may speak to several levels, to each once: rule and level are in the id of a recommendation. */
function twoOfOneLevel(seeds: Seeds, files: SeedFiles): Problem[] {
  const rows = seeds.recommendation ?? [];
  return rows.flatMap((row, i) =>
    rows
      .slice(0, i)
      .filter((other) => other.rule === row.rule && other.level === row.level)
      .map((other) => ({
        where: files.recommendation!,
        line: row.line,
        column: 'level',
        rule: 'template_level',
        what: `line ${other.line} has the rule ${row.rule} for the level ${row.level} already.`,
        fix: 'keep one of the two, or name another level.',
      })),
  );
}

/** Frames go round a sentence; those of made-up rows must say something that no plain sentence says. */
function emptyFrames(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.advice_phrase ?? []).flatMap((row) => {
    const phrase = row.phrase_id;
    if (!/^(frame|summary)(_data)?_(known|illustrative)$/.test(phrase)) return [];
    return project.languages.flatMap((language) => {
      const column = `text_${language}`;
      const [before, after, ...more] = cellOf(row, column).split('{action}');
      const own = `${before}${after ?? ''}`;
      if (after !== undefined && more.length === 0 && (phrase.endsWith('_known') || /\p{L}{3}/u.test(own)))
        return [];
      return [
        {
          where: files.advice_phrase!,
          line: row.line,
          column,
          rule: 'frame',
          what: `the frame ${phrase} does not hold {action} once${phrase.endsWith('_known') ? '' : ', or no words beside it'}.`,
          why: 'advice that rests on made-up rows must be told from any other by its words.',
          fix: 'write {action} where the sentence goes, and the condition round it.',
        },
      ];
    });
  });
}

function missingPhrases(seeds: Seeds, files: SeedFiles): Problem[] {
  if (!seeds.recommendation) return [];
  const held = new Set((seeds.advice_phrase ?? []).map((row) => row.phrase_id));
  return PHRASES.filter((phrase) => !held.has(phrase)).map((phrase) => ({
    where: files.advice_phrase ?? files.recommendation!,
    rule: 'missing_phrase',
    what: `the phrase ${phrase} is missing.`,
    why: 'sentences of advice are made of templates (recommendation) and shared phrases (advice_phrase).',
    fix: 'add it to the seed advice_phrase; the shipped seed shows each of them.',
  }));
}
