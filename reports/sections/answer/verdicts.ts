import { html, type Markup, nothing } from '../../html/markup.ts';
import type { VerdictRow } from '../../reading/rows.ts';
import { countVerdicts, decidingData, holderOf } from '../../reading/verdict.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { inputName } from '../trust/input_name.ts';
import { decidingName, inputNames } from './deciding_name.ts';

/** How many specialties are short, over, balanced, undecided and not evaluable: the line above every answer. */
export function verdictLine({ t }: Context, rows: readonly VerdictRow[]): Markup {
  if (rows.length === 0) return nothing;
  const regions = new Set(rows.map((row) => row.region_code)).size;
  return html`<p class="verdicts">${t.verdict.counts({ ...countVerdicts(rows), total: rows.length, regions })}</p>
`;
}

/** What the undecided specialties wait for: the input that would decide most of them first, and who holds it. */
export function decidingSection(context: Context, rows: readonly VerdictRow[]): Markup {
  const { t, labels, formats, language } = context;
  const data = decidingData(rows, language.code);
  if (data.length === 0) return nothing;
  const isOne = new Set(rows.map((row) => row.region_code)).size === 1;
  return html`<p>${t.verdict.decidingIntro}</p>
<ul class="plain">${data.map((one) => {
    const { name, inputs, holder, occupations, n } = one;
    const line = t.verdict.deciding({
      datum: decidingName(context, one),
      inputs: name === '' ? '' : inputNames(context, inputs),
      holder: language.typeset(holder),
      where: isOne ? formats.list(occupations.map((code) => labels.occupation(code))) : '',
      n,
    });
    return html`<li>${line}</li>
`;
  })}</ul>`;
}

/** The verdict of one specialty, with what would decide it where it is open. */
export function verdictCell(context: Context, row: VerdictRow | undefined): Markup {
  const { t, language } = context;
  if (row === undefined) return html`${t.sign.notApplicable}`;
  const word = wordFor(t.verdict.name, row.verdict);
  if (row.verdict !== 'undecided' || row.deciding_input === null) return html`${word}`;
  const decides = t.verdict.decides({
    input: inputName(context, row.deciding_input),
    holder: language.typeset(holderOf(row, language.code)),
  });
  return html`${word}<small>${decides}</small>`;
}

/** The verdicts of one specialty over the regions, in few words. */
export function verdictSpread({ t }: Context, rows: readonly VerdictRow[]): string {
  return t.verdict.spread(countVerdicts(rows));
}
