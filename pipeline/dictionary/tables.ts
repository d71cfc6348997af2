import * as acronyms from './acronyms.ts';
import * as advice from './advice.ts';
import * as balance from './balance.ts';
import * as codeLists from './code_lists.ts';
import * as competences from './competences.ts';
import * as disclosure from './disclosure.ts';
import * as draws from './draws.ts';
import * as forecast from './forecast.ts';
import * as imputation from './imputation.ts';
import * as incentive from './incentive.ts';
import * as indicators from './indicators.ts';
import * as inputs from './inputs.ts';
import * as instruments from './instruments.ts';
import * as parameters from './parameters.ts';
import * as plan from './plan.ts';
import * as planSetting from './plan_setting.ts';
import * as plausibility from './plausibility.ts';
import * as project from './project.ts';
import * as referenceClasses from './reference_classes.ts';
import * as series from './series.ts';
import * as statements from './statements.ts';
import type { Row, Seed, Table } from './table.ts';
import * as targets from './targets.ts';
import * as training from './training.ts';
import * as vintages from './vintages.ts';

/** Every file of reviewed rows that a project may name, by the name it has there; the order in which they are loaded. */
export const SEEDS = {
  region: codeLists.region,
  sector: codeLists.sector,
  occupation: codeLists.occupation,
  programme: codeLists.programme,
  measure: codeLists.measure,
  definition: codeLists.definition,
  staffing_share: parameters.staffingShare,
  crosswalk: parameters.crosswalk,
  promotion: parameters.promotion,
  pool: parameters.pool,
  share: imputation.share,
  parameter: parameters.parameter,
  published_figure: parameters.publishedFigure,
  target: targets.target,
  scenario_step: project.scenarioStep,
  exposure: instruments.exposure,
  instrument: instruments.instrument,
  sector_move: project.sectorMove,
  indicator: indicators.indicator,
  indicator_class: indicators.indicatorClass,
  indicator_matrix: indicators.indicatorMatrix,
  recent_state: indicators.recentState,
  competence: competences.competence,
  occupation_competence: competences.occupationCompetence,
  programme_competence: competences.programmeCompetence,
  acronym: acronyms.acronym,
  statement: statements.statement,
  statement_competence: statements.statementCompetence,
  occupation_title: codeLists.occupationTitle,
  lever: plan.lever,
  lever_capacity: plan.leverCapacity,
  aid: plan.aid,
  incentive: incentive.incentive,
  plan_budget: plan.planBudget,
  plan_minimum: plan.planMinimum,
  recommendation: advice.recommendationTemplate,
  advice_phrase: advice.advicePhrase,
  role: advice.role,
  data_holder: advice.dataHolder,
  passage: codeLists.passage,
  waiver: plausibility.waiver,
  reference_class: referenceClasses.referenceClass,
  reference_class_score: referenceClasses.referenceClassScore,
} satisfies Record<string, Seed>;

export type SeedName = keyof typeof SEEDS;

/** A checked row of one seed. */
export type SeedRecord<Name extends SeedName> = Row<(typeof SEEDS)[Name]>;

/** What analysts read, in the order in which it is told: the labelled facts of schema main, then schema detail. */
export const PUBLISHED: readonly Table[] = [
  balance.gap,
  balance.demand,
  balance.supply,
  plan.plan,
  targets.target,
  project.run,
  inputs.source,
  inputs.rejectedRow,
  disclosure.disclosure,
  disclosure.protectedCell,
  plausibility.plausibility,
  plausibility.waiver,
  codeLists.wholeRegion,
  codeLists.wholeSector,
  codeLists.wholeOccupation,
  codeLists.wholeProgramme,
  codeLists.formerCode,
  codeLists.passage,
  codeLists.measure,
  codeLists.definition,
  parameters.staffingShare,
  parameters.crosswalk,
  parameters.promotion,
  parameters.pool,
  imputation.share,
  imputation.imputedValue,
  parameters.publishedParameter,
  parameters.publishedFigure,
  instruments.instrument,
  indicators.indicator,
  indicators.indicatorClass,
  inputs.observation,
  inputs.partYear,
  inputs.passedValue,
  inputs.observationTotal,
  series.series,
  series.seriesPoint,
  forecast.forecast,
  forecast.forecastCandidate,
  forecast.nowcast,
  referenceClasses.referenceClass,
  referenceClasses.referenceClassScore,
  forecast.backtest,
  forecast.modelScore,
  training.trainingChain,
  training.mobilityRate,
  training.mobility,
  training.suitability,
  project.scenario,
  project.scenarioStep,
  instruments.exposure,
  project.sectorMove,
  balance.poolFlow,
  balance.balance,
  draws.gapDistribution,
  balance.scenarioComparison,
  balance.impliedEmigration,
  draws.targetProbability,
  draws.sensitivity,
  draws.drawCorrelation,
  balance.answer,
  balance.answerOccupation,
  balance.evidence,
  indicators.adequacy,
  indicators.adequacyInput,
  indicators.adequacyDisagreement,
  indicators.indicatorMatrix,
  indicators.cause,
  targets.targetProgress,
  targets.targetCoherence,
  targets.targetPath,
  targets.targetConflict,
  targets.targetRegion,
  training.trainingFlow,
  balance.employmentFlow,
  vintages.vintage,
  vintages.revision,
  vintages.vintageScore,
  plan.lever,
  plan.leverCapacity,
  plan.aid,
  incentive.incentive,
  plan.planArrival,
  plan.planCoverage,
  plan.planCurve,
  plan.planTrainer,
  plan.planCost,
  plan.planShadowPrice,
  plan.planObjective,
  plan.planFrontier,
  planSetting.planSetting,
  planSetting.planSettingPlace,
  planSetting.planNeedDraw,
  plan.planCase,
  plan.planCaseClass,
  plan.planRobustness,
  plan.planSimulation,
  plan.planCostRange,
  plan.datumValue,
  incentive.incentiveCost,
  plan.publishedPlanLever,
  plan.planYield,
  competences.competence,
  competences.occupationCompetence,
  competences.programmeCompetence,
  acronyms.acronym,
  statements.statement,
  statements.statementCompetence,
  codeLists.occupationTitle,
  competences.competenceGap,
  competences.specialisation,
  advice.recommendation,
  advice.regionalSummary,
  advice.dataToObtain,
];

/** What the stages hand on to each other, besides. */
const INNER: readonly Table[] = [
  project.edition,
  project.project,
  project.splice,
  codeLists.codeName,
  codeLists.spelling,
  inputs.sourceFile,
  inputs.valueText,
  inputs.periodText,
  inputs.statusText,
  inputs.codeText,
  inputs.rejectedValue,
  plausibility.partOf,
  vintages.vintageRow,
  referenceClasses.referenceClassUse,
  forecast.path,
  forecast.total,
  forecast.fit,
  forecast.backtestPoint,
  imputation.node,
  imputation.central,
  imputation.drawn,
  balance.leafDouble,
  balance.leaf,
  balance.placePart,
  draws.answerDraw,
  draws.swing,
  plan.planLever,
  plan.decision,
  advice.sentence,
  advice.summarySentence,
];

/** Every table that TypeScript fills; the others are made by the SQL of their stage. */
export const FILLED: readonly Table[] = [
  ...new Set<Table>([...Object.values(SEEDS), ...PUBLISHED, ...INNER]),
].filter((table) => table.filledBy === 'code');
