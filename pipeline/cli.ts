import { Command, CommanderError } from 'commander';
import { addBacktest } from './commands/backtest.ts';
import { addCheck } from './commands/check.ts';
import { addCodes } from './commands/codes.ts';
import { addDiff } from './commands/diff.ts';
import { addDoctor } from './commands/doctor.ts';
import { addEstimate } from './commands/estimate.ts';
import { addExport } from './commands/export.ts';
import { fail } from './commands/failure.ts';
import { addForecast } from './commands/forecast.ts';
import { addGc } from './commands/gc.ts';
import { addImportSheet } from './commands/import_sheet.ts';
import { addInit } from './commands/init.ts';
import { addLook } from './commands/look.ts';
import { addPlan } from './commands/plan.ts';
import { addQuery } from './commands/query.ts';
import { addReleases } from './commands/releases.ts';
import { addReport } from './commands/report.ts';
import { addRollback } from './commands/rollback.ts';
import { addRun } from './commands/run.ts';
import { addSchedule } from './commands/schedule.ts';
import { addStatus } from './commands/status.ts';
import { addVerify } from './commands/verify.ts';
import { addWatch } from './commands/watch.ts';
import { addWorker } from './commands/worker.ts';
import { EXIT } from './problem.ts';

/**
 * The commands, in the order of the help. A command's file says how it is called, and loads what it needs only when
 * it is: the engine, the models and the charts take longer to load than a query takes to answer.
 */
const COMMANDS = [
  addRun,
  addWatch,
  addCheck,
  addEstimate,
  addStatus,
  addSchedule,
  addQuery,
  addExport,
  addReport,
  addReleases,
  addDiff,
  addRollback,
  addVerify,
  addGc,
  addBacktest,
  addPlan,
  addForecast,
  addWorker,
  addInit,
  addLook,
  addImportSheet,
  addCodes,
  addDoctor,
];

const program = new Command('adequation')
  .description('Forecasts the supply of and demand for skills, and writes gap reports by region.')
  .addHelpText(
    'after',
    '\nExamples:\n  adequation run --project .\n  adequation query "select * from target_progress"\n  adequation help run',
  )
  .showHelpAfterError('(adequation --help lists what can be done)')
  .exitOverride();
for (const add of COMMANDS) add(program);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own message; help and version are no errors.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else fail(error);
}
