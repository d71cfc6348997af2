import { catalog } from '../../../models/forecast/catalog.ts';
import { mixture } from '../../../models/forecast/mixture.ts';
import type { Model } from '../../../models/forecast/model.ts';
import { suggestion } from '../../files/nearest.ts';

/** A model that was named from outside, or why it cannot be asked for. */
export type NamedModel =
  /** Undefined for the default forecast. */
  { readonly model: Model | undefined } | { readonly what: string; readonly fix: string };

/** @param ceiling what no value passes; models that grow towards it need one. */
export function namedModel(name: string | undefined, ceiling: number | undefined): NamedModel {
  if (name === undefined) return { model: undefined };
  const model = catalog.find((one) => one.name === name);
  if (model === undefined) {
    const names = catalog.map((one) => one.name);
    return {
      what: `"${name}" is no growth model.`,
      fix: `${suggestion(name, names)} Allowed: ${names.join(', ')}.`,
    };
  }
  if (model.needs === 'target')
    return {
      what: `${name} needs a target for each series.`,
      fix: 'name it in a project file, whose targets say when and how much.',
    };
  if (model.needs === 'ceiling' && ceiling === undefined)
    return { what: `${name} needs --ceiling.`, fix: 'write --ceiling with a number above every value.' };
  return { model: name === 'default' ? undefined : mixture([{ model, weight: 1, declared: { ceiling } }]) };
}
