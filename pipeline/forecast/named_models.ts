import type { DuckDBConnection } from '@duckdb/node-api';
import { modelNamed } from '../../models/forecast/catalog.ts';
import { mixture } from '../../models/forecast/mixture.ts';
import type { Declared, Model } from '../../models/forecast/model.ts';
import { select } from '../database/database.ts';
import { suggestion } from '../files/nearest.ts';
import { EXIT, UserError } from '../problem.ts';
import type { ModelChoice } from '../project/model_choice.ts';
import type { Project } from '../project/project.ts';
import type { SeriesInput } from './series_input.ts';

/** The models that a project names, with what is declared of each series. */
export interface NamedModels {
  /**
   * The model of a series; undefined is the default forecast.
   *
   * @param members the series itself, or the leaves of a total: what is declared of a total is the sum over its leaves.
   */
  modelOf(members: readonly SeriesInput[]): Model | undefined;
}

interface Target {
  readonly value: number;
  readonly year: number;
}

/** @throws UserError (exit 2) when the project names a measure that it does not have. */
export async function readNamedModels(
  connection: DuckDBConnection,
  { models, file }: Pick<Project, 'models' | 'file'>,
): Promise<NamedModels> {
  await refuseUnknownMeasures(connection, Object.keys(models), file);
  const targets = await readTargets(connection);
  return {
    modelOf: (members) => {
      const choices = models[members[0]?.measure ?? ''];
      if (choices === undefined || choices.every(({ model }) => model === 'default')) return undefined;
      return mixture(
        choices.map((choice) => ({
          model: modelNamed(choice.model),
          weight: choice.weight,
          declared: declaredOf(choice, members, targets),
        })),
      );
    },
  };
}

/** Ceiling and target over all members; what one member lacks is not declared of the whole. */
function declaredOf(
  choice: ModelChoice,
  members: readonly SeriesInput[],
  targets: ReadonlyMap<string, Target>,
): Declared {
  const lastYear = members[0]?.years.at(-1) ?? 0;
  const over = (of: (member: SeriesInput) => number | undefined) =>
    members.reduce<number | undefined>((sum, member) => {
      const own = of(member);
      return sum === undefined || own === undefined ? undefined : sum + own;
    }, 0);
  const times = (factor: number | undefined) => (member: SeriesInput) =>
    factor === undefined ? targets.get(member.series_id)?.value : factor * (member.values.at(-1) ?? 0);
  const value = over(times(choice.target_times_last));
  const year = choice.target_year ?? targets.get(members[0]?.series_id ?? '')?.year;
  return {
    ceiling: over(times(choice.ceiling_times_last)),
    target: value === undefined || year === undefined ? undefined : { value, yearsAhead: year - lastYear },
  };
}

/** The last target that the project adopts for a series, in the series' own definition. */
async function readTargets(connection: DuckDBConnection): Promise<Map<string, Target>> {
  const rows = await select<{ series_id: string; value: number; year: number }>(
    connection,
    `select s.series_id, max(t.year) as year,
       arg_max(case t.kind when 'increment' then t.baseline_value + t.value else t.value end, t.year) as value
     from intermediate.fitted_series s join raw.target t using (measure, definition, region_code, sector_code)
     where s.occupation_code in ('_T', '_Z') and s.programme_code in ('_T', '_Z') and t.adopted = 'adopted'
     group by s.series_id`,
  );
  return new Map(rows.map(({ series_id, value, year }) => [series_id, { value, year }]));
}

async function refuseUnknownMeasures(
  connection: DuckDBConnection,
  named: readonly string[],
  where: string,
): Promise<void> {
  const rows = await select<{ measure: string }>(
    connection,
    'select measure from raw.measure order by measure',
  );
  const measures = rows.map(({ measure }) => measure);
  const unknown = named.filter((measure) => !measures.includes(measure));
  if (unknown.length === 0) return;
  throw new UserError(
    EXIT.usage,
    unknown.map((measure) => ({
      where,
      rule: 'model_measure',
      what: `models.${measure}: the project has no measure of that name.`,
      fix: suggestion(measure, measures),
    })),
  );
}

/** A named model that cannot take a series stops the run: another one in its place would be a forecast nobody asked for. */
export function cannotTake(id: string, model: Model, error: RangeError): UserError {
  return new UserError(EXIT.usage, [
    {
      where: 'models of the project file',
      rule: 'model_refuses',
      what: `${model.name} cannot forecast the series ${id}: ${error.message}.`,
      why: 'a model that is named is never replaced by another one in silence.',
      fix: 'name another model for this measure, declare what it needs, or take the measure out: the default takes every series.',
    },
  ]);
}
