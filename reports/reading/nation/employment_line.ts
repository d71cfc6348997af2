import type { ProgressRow, PublishedForecastRow, PublishedRow, TargetRow } from '../rows.ts';
import type { NationalFacts } from './facts.ts';

/** The published employment series of the adopted target, what follows it and the target itself. */
export interface EmploymentLine {
  points: PublishedRow[];
  forecast: PublishedForecastRow[];
  horizon: PublishedForecastRow;
  target: TargetRow;
  progress: ProgressRow;
}

/** Null when no published series carries an adopted employment target in the target year. */
export function readEmploymentLine(national: NationalFacts, targetYear: number): EmploymentLine | null {
  const target = national.targets.find(
    (row) =>
      row.measure === 'employment' &&
      row.adopted === 'adopted' &&
      row.kind === 'level' &&
      row.year === targetYear,
  );
  if (target === undefined) return null;
  const same = (row: { measure: string; definition: string }) =>
    row.measure === target.measure && row.definition === target.definition;
  const points = national.published.filter(same);
  const forecast = national.forecast.filter(same);
  const horizon = forecast.at(-1);
  const progress = national.progress.find(
    (row) => row.target_id === target.target_id && row.from_basis === 'baseline',
  );
  if (points.length === 0 || horizon === undefined || progress === undefined) return null;
  return { points, forecast, horizon, target, progress };
}
