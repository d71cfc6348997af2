import { z } from 'zod';
import { catalog } from '../../models/forecast/catalog.ts';
import type { Finding } from './finding.ts';

/** Which growth models a project names, measure by measure; a measure without a word has the default forecast. */

const year = z.number().int().min(1900).max(2100);

const choice = z.strictObject({
  model: z.enum(catalog.map(({ name }) => name)),
  /** How much it counts beside the others of the list. */
  weight: z.number().positive().default(1),
  /** The ceiling as a multiple of the last value of each series; absent: its target in seeds.target. */
  ceiling_times_last: z.number().gt(1).optional(),
  /** The target as a multiple of the last value of each series; absent: its target in seeds.target. */
  target_times_last: z.number().positive().optional(),
  target_year: year.optional(),
});

/** A name, a model with what it needs, or a list of them, as people write it: always read as a list. */
function asList(written: unknown): unknown {
  if (typeof written === 'string') return [{ model: written }];
  return Array.isArray(written) || written === undefined ? written : [written];
}

/** Measure → models with their weights. */
export const modelChoices = z.record(z.string(), z.preprocess(asList, z.array(choice).min(1))).default({});

export type ModelChoice = z.output<typeof choice>;

/**
 * What the keys of a choice say of each other.
 *
 * @param hasTargets whether the project names seeds.target.
 */
export function modelFindings(
  models: Readonly<Record<string, readonly ModelChoice[]>>,
  hasTargets: boolean,
): Finding[] {
  return Object.entries(models).flatMap(([measure, choices]) =>
    choices.flatMap((own, i) => {
      const { needs } = catalog.find(({ name }) => name === own.model) ?? {};
      const finding = (key: string, what: string, fix: string) => ({
        path: ['models', measure, i, key],
        rule: 'model_choice',
        what: `models.${measure}: ${what}`,
        fix,
      });
      const found: Finding[] = [];
      const declared = own.ceiling_times_last !== undefined || own.target_times_last !== undefined;
      if (needs !== undefined && !declared && !hasTargets)
        found.push(
          finding(
            'model',
            `${own.model} needs a ${needs}, and none is declared.`,
            `write ${needs}_times_last beside it, or name seeds.target with a row for each series.`,
          ),
        );
      if (own.ceiling_times_last !== undefined && needs !== 'ceiling')
        found.push(finding('ceiling_times_last', `${own.model} has no ceiling.`, 'take it out.'));
      if (own.target_times_last !== undefined && needs !== 'target')
        found.push(finding('target_times_last', `${own.model} leads to no target.`, 'take it out.'));
      if ((own.target_times_last === undefined) !== (own.target_year === undefined))
        found.push(
          finding(
            own.target_year === undefined ? 'target_times_last' : 'target_year',
            'target_times_last and target_year belong together.',
            'write both, or neither: then the target is that of seeds.target.',
          ),
        );
      return found;
    }),
  );
}
