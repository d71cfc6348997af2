import { type Command, Option } from 'commander';
import { asOf, asOfOption, type Common, dataOption, projectOption } from './options.ts';
import type { PlanFormat } from './plan/print_plan.ts';
import type { PlanQuestion } from './plan/question.ts';
import { endProgress, say, shorten, teller } from './terminal.ts';

interface Asked extends Common, PlanQuestion {
  format: PlanFormat;
  writeMps?: string;
  force?: boolean;
}

const collected = (text: string, before: readonly string[] = []) => [...before, text];

export function addPlan(program: Command): void {
  program
    .command('plan')
    .description(
      'the plan of one scenario under other choices: classes, moves, trainers, costs; releases nothing',
    )
    .option('--scenario <id>', 'any scenario of the project (default: the first one that is planned)')
    .option('--budget <money or year=money,…>', 'most that may be spent in every year, or in the years named')
    .option('--price <money>', 'price of a missing person-year')
    .option('--fill <share>', 'least part of a class that is filled')
    .option('--region <code>', 'only this region: its needs, met by classes in it')
    .addOption(
      new Option(
        '--minimum <LEVER/REGION/OCCUPATION/YEAR=STARTS>',
        'at least so many starts; may be repeated',
      ).argParser(collected),
    )
    .addOption(
      new Option(
        '--what-if <key=value>',
        'another value of an input: a parameter, parameter/REGION, lever/CODE/cost, lever/CODE/capacity or lever/CODE/effectiveness; may be repeated',
      ).argParser(collected),
    )
    .option('--write-mps <file>', 'write the problem for other solvers there, and solve nothing')
    .option('--force', 'write over a file that is there')
    .addOption(projectOption())
    .addOption(dataOption())
    .addOption(asOfOption())
    .addOption(
      new Option('--format <format>', 'how to print the plan').choices(['table', 'json']).default('table'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  adequation plan --scenario trend --price 60000\n  adequation plan --region R1 --budget 2027=20000000,2028=30000000\n  adequation plan --what-if spare_trainers_persons/R1=24 --what-if lever/bootcamp/cost=20000\n  adequation plan --minimum bootcamp/R1/NUR/2027=50 --format json\n  adequation plan --write-mps plan.mps',
    )
    .action(async (options: Asked) => {
      const { loadProject } = await import('../project/project.ts');
      const { planInputs, planProblem } = await import('./plan/plan_inputs.ts');
      const project = loadProject(options.project, options.data);
      const { fileProblems, writeWhole } = await import('./plan/write_problem.ts');
      const how = { ...asOf(options), tell: teller(), faults: fileProblems(options, project) };
      if (options.writeMps === undefined) {
        const { printPlan } = await import('./plan/print_plan.ts');
        const reply = await planInputs(project, options, how);
        endProgress();
        process.stdout.write(`${printPlan(reply, options.format)}\n`);
        return;
      }
      const file = options.writeMps;
      writeWhole(file, await planProblem(project, options, how));
      say(options, { state: 'written', file }, [`Wrote ${shorten(file)}.`]);
    });
}
