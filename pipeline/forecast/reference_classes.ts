import type { DuckDBConnection } from '@duckdb/node-api';
import { type ClassHorizon, referenceClassForecast } from '../../models/forecast/reference_class.ts';
import { MIN_POINTS, type SeriesForecast } from '../../models/forecast/series.ts';
import { select } from '../database/database.ts';
import type { Project } from '../project/project.ts';
import type { Request } from './reconcile.ts';

/**
 * The forecast of a series of one to four points by the class of its measure; undefined where no class is named, where
 * the series is long enough to speak for itself, where the target year lies beyond what the class was seen to do, and
 * where a value is not above zero.
 */
type ByClass = (request: Request, targetYear: number) => SeriesForecast | undefined;

/** The classes that the project names for its measures. */
export async function readReferenceClasses(
  connection: DuckDBConnection,
  { reference_classes }: Pick<Project, 'reference_classes'>,
): Promise<ByClass> {
  const rows = await select<ClassHorizon & { readonly class: string }>(
    connection,
    'select * from raw.reference_class order by class, horizon',
  );
  return ({ members, years, values }, targetYear) => {
    const name = reference_classes[members[0]!.measure];
    const table = rows.filter((row) => row.class === name);
    const last = years.at(-1)!;
    const isKnown = values.length < MIN_POINTS && targetYear - last <= table.length;
    if (!isKnown || !values.every((value) => value > 0)) return undefined;
    const horizonYears = Array.from({ length: targetYear - last }, (_, i) => last + 1 + i);
    return { ...referenceClassForecast(table, years, values, horizonYears), candidates: [] };
  };
}
