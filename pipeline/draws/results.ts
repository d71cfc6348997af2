import type { DuckDBConnection } from '@duckdb/node-api';
import { type CentralBalance, type PoolMeans, systemOf } from '../balance/balance.ts';
import type { Row } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { answerDraw, gapDistribution } from '../dictionary/draws.ts';
import { answersOf } from './answer.ts';
import type { DecidingInputs } from './deciding.ts';
import { distributionOf } from './distribution.ts';
import type { Drawn, ScenarioDraws } from './types.ts';

/** Rows that the draws of one scenario give, made as they are asked for, once: of a large country nobody holds them all. */
export interface Results {
  readonly scenario: string;
  readonly pools: PoolMeans;
  readonly distribution: Iterable<Row>;
  readonly answers: Iterable<Row>;
}

export function resultsOf(
  central: CentralBalance,
  drawn: Drawn,
  draws: ScenarioDraws,
  deciding: DecidingInputs,
): Results {
  const system = systemOf(central, draws.scenario);
  return {
    scenario: draws.scenario,
    pools: draws.pools,
    distribution: distributionOf(system, draws, drawn.options),
    answers: answersOf(system, draws, drawn.options, deciding),
  };
}

/** The same, made and kept, so that they can travel to another thread. */
export interface MadeResults extends Results {
  readonly distribution: readonly Row[];
  readonly answers: readonly Row[];
}

export const madeResults = (own: Results): MadeResults => ({
  ...own,
  distribution: [...own.distribution],
  answers: [...own.answers],
});

export async function writeResults(
  connection: DuckDBConnection,
  { distribution, answers }: Results,
): Promise<void> {
  await fill(connection, gapDistribution, distribution as never);
  await fill(connection, answerDraw, answers as never);
}
