import type { Deciding } from '../../reading/verdict.ts';
import type { Context } from '../context.ts';
import { upperFirst } from '../trust/data_table.ts';
import { inputName } from '../trust/input_name.ts';

/** A datum as the roadmap and the list of data call it; the inputs that it tells where no row of data names it. */
export function decidingName(context: Context, { name, inputs }: Deciding): string {
  const { language } = context;
  return name === '' ? inputNames(context, inputs) : upperFirst(language.typeset(name), language.code);
}

export function inputNames(context: Context, inputs: readonly string[]): string {
  return context.formats.list(inputs.map((input) => inputName(context, input)));
}
