import { lookUp, wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { parameterName } from './assumptions.ts';

/**
 * An input or a group of inputs in words: a parameter; `series/employment`, the forecast of a measure;
 * `share/employment/region`, how a measure is split; `seed/pool`, a table of the project; `scenario/…`, its steps.
 */
export function inputName(context: Context, code: string): string {
  const { t, labels } = context;
  const [kind = '', name = '', dimension = ''] = code.split('/');
  if (name === '') return parameterName(context, code);
  if (kind === 'series') return t.input.series(labels.measure(name));
  if (kind === 'share')
    return t.input.share({ measure: labels.measure(name), by: wordFor(t.input.dimension, dimension) });
  if (kind === 'scenario') return t.input.scenario(labels.scenario(name));
  return lookUp(t.input.seed, name) ?? code;
}
