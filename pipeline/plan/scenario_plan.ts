import type {
  datumValue,
  planCostRange,
  planFrontier,
  planObjective,
  planSimulation,
} from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import { answerPlan, type PlanProject } from './answer.ts';
import { solveCases } from './cases.ts';
import { casesError } from './cases_error.ts';
import { datumValues } from './datum.ts';
import { frontierOf } from './frontier.ts';
import type { HeldBalance } from './held.ts';
import { objectiveRow } from './objective.ts';
import { type CaseStarts, firstYear, type Measure, startsOf } from './robustness.ts';
import { type PlanSettings, solveSettings } from './settings.ts';
import type { PlanSetup } from './setup.ts';
import { costRange, simulatePlan } from './simulation.ts';
import { type PlanTables, tablesOf } from './write.ts';
import { type NeedTable, needTable } from './write_needs.ts';
import { type YieldTable, yieldTable } from './write_yields.ts';

/** Everything that the plan of one scenario says, as rows: it may come from another thread. */
export interface ScenarioPlan {
  /** First year of the plan. */
  readonly year: number;
  readonly tables: PlanTables;
  readonly yields: YieldTable;
  readonly frontier: Row<typeof planFrontier>[];
  readonly settings: PlanSettings;
  readonly needs: NeedTable;
  readonly objective: Row<typeof planObjective>;
  readonly simulation: Row<typeof planSimulation>[];
  readonly costRange: Row<typeof planCostRange>[];
  /** Without who holds them: that is read from the database. */
  readonly dataValues: Row<typeof datumValue>[];
  /** What would be decided now, and what each case decides. */
  readonly measures: readonly Measure[];
  readonly cases: readonly CaseStarts[];
}

/** @throws UserError (exit 2) naming the minimums that cannot be met. */
export async function planScenario(
  project: PlanProject,
  setup: PlanSetup,
  held: HeldBalance,
): Promise<ScenarioPlan> {
  const answer = await answerPlan(project, setup, {});
  const frontier = await frontierOf(setup, answer.input);
  const solved = await solveCases(setup);
  return {
    year: setup.years[0]!,
    tables: tablesOf(answer),
    yields: yieldTable(setup),
    frontier: frontier.rows,
    settings: await solveSettings(setup, project.uncertainty.seed),
    needs: needTable(setup),
    objective: objectiveRow(project, answer, {
      uncovered: frontier.uncovered,
      cases: casesError(answer, solved[0]!),
    }),
    simulation: simulatePlan(answer),
    dataValues: await datumValues(setup, held, solved),
    costRange: costRange(answer, project.uncertainty.seed),
    measures: firstYear(answer),
    cases: solved.map((own) => startsOf(setup, own)),
  };
}
