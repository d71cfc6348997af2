import { type Command, Option } from 'commander';
import {
  asOf,
  asOfOption,
  type Common,
  dataOption,
  formatOption,
  projectOption,
  usage,
  wholeNumber,
} from './options.ts';
import type { PlanQuestion } from './plan/plan_inputs.ts';
import type { QueryFormat } from './print_rows.ts';
import { endProgress, teller } from './terminal.ts';

export function addPlan(program: Command): void {
  program
    .command('plan')
    .description('places to open and move, trainers and costs that cover the needs; releases nothing')
    .addOption(
      new Option(
        '--budget <MAD or year=MAD,…>',
        'most that may be spent in every year, or in the years that are named',
      ).argParser(parseBudget),
    )
    .addOption(
      new Option('--confidence <share>', 'share of the draws in which each need is met').argParser(
        shareBetween('--confidence', 0.5, 0.99),
      ),
    )
    .option('--region <code>', 'only this region: its needs, met by classes in it')
    .addOption(projectOption())
    .addOption(dataOption())
    .addOption(asOfOption())
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExamples:\n  adequation plan --confidence 0.9\n  adequation plan --region MA-06 --budget 2027=20000000,2028=30000000',
    )
    .action(async (options: Common & PlanQuestion & { format: QueryFormat }) => {
      const { loadProject } = await import('../project/project.ts');
      const { planInputs } = await import('./plan/plan_inputs.ts');
      const { printPlan } = await import('./plan/print_plan.ts');
      const project = loadProject(options.project, options.data);
      const reply = await planInputs(project, options, { ...asOf(options), tell: teller() });
      endProgress();
      process.stdout.write(`${printPlan(reply, options.format)}\n`);
    });
}

function shareBetween(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (text.trim() !== '' && number >= least && number <= most) return number;
    throw usage(option, `"${text}" is not a share from ${least} to ${most}.`, `write it like ${option} 0.8.`);
  };
}

/** `20000000`, or `2027=20000000,2028=30000000`. */
function parseBudget(text: string): number | Map<number, number> {
  const money = (part: string) => {
    const number = Number(part);
    if (part.trim() !== '' && Number.isFinite(number) && number >= 0) return number;
    throw usage(
      '--budget',
      `"${part}" is not an amount.`,
      'write it like 20000000 or 2027=20000000,2028=30000000.',
    );
  };
  if (!text.includes('=')) return money(text);
  return new Map(
    text.split(',').map((part) => {
      const [year = '', amount = ''] = part.split('=');
      return [wholeNumber('--budget', 1900, 2100)(year.trim()), money(amount)];
    }),
  );
}
