import { frame } from '../html/frame.ts';
import { html, type Markup, named, nothing } from '../html/markup.ts';
import { styleSheet } from '../html/style.ts';
import { type Column, table } from '../html/table.ts';
import type { AnswerChange, ComparedReleases, PlanChange, Value } from '../reading/compared_releases.ts';
import type { Language } from '../words/language.ts';
import { wordFor } from '../words/shape/texts.ts';

/** `table.code` → name, by language. */
type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Telling {
  readonly language: Language;
  readonly nameOf: (table: string, code: string) => Markup;
  /** The same inside a sentence that takes no markup. */
  readonly plainNameOf: (table: string, code: string) => string;
}

/** A page that stands alone: it needs no network, no release beside it and no script. */
export function comparisonPage(language: Language, compared: ComparedReleases, names: Names): string {
  const { t, formats } = language;
  const { before, after, absent, assumptions } = compared;
  const telling: Telling = {
    language,
    nameOf: (of, code) => nameOf(language, names, of, code),
    plainNameOf: (of, code) => names[`${of}.${code}`]?.[language.code] ?? code,
  };
  const foot = `${t.comparison.title} – ${before.id} → ${after.id}`;
  const style = styleSheet(language.direction, '', foot);
  const dates = { before: formats.date(before.as_of), after: formats.date(after.as_of) };
  const body = html`<main id="contenu">
<h1>${t.comparison.title}</h1>
<p class="lead">${t.comparison.lead(dates)}</p>
<p>${t.comparison.before} <code>${before.id}</code> · ${t.comparison.after} <code>${after.id}</code></p>
${before.code_sha256 === after.code_sha256 ? nothing : html`<p>${t.comparison.otherProgram}</p>`}
${
  absent.length === 0
    ? nothing
    : html`<p>${t.comparison.notCompared} ${absent.map((name, at) => html`${at === 0 ? '' : ' · '}<code>${name}</code>`)}</p>`
}
${absent.includes('answer_occupation') ? nothing : answerPart(telling, compared)}
${absent.includes('plan') ? nothing : planPart(telling, compared)}
${inputPart(telling, compared)}
${assumptions.same + assumptions.changes.length === 0 ? nothing : assumptionPart(telling, compared)}
</main>`;
  return String(frame(language, { title: t.comparison.title, style, body }));
}

/** The name that readers of the page know; where nobody gave one, the code, kept apart from the words around it. */
function nameOf({ code: language, t }: Language, names: Names, of: string, code: string): Markup {
  const given = names[`${of}.${code}`]?.[language];
  if (given !== undefined) return named(given);
  return code === '_T' ? html`${t.comparison.whole}` : html`<code>${code}</code>`;
}

function answerPart(telling: Telling, { answers }: ComparedReleases): Markup {
  const { t, formats } = telling.language;
  const parts = [
    { id: 'nation', caption: t.comparison.nationCaption, rows: answers.nation, verdicts: false },
    { id: 'flipped', caption: t.comparison.flippedCaption, rows: answers.flipped, verdicts: true },
    { id: 'beyond', caption: t.comparison.beyondCaption, rows: answers.beyond, verdicts: false },
  ].filter(({ rows }) => rows.length > 0);
  return html`<section>
<h2>${t.comparison.answers}</h2>
<p>${t.comparison.comparedCells(formats.printed(answers.compared))}</p>
${parts.length === 0 ? html`<p>${t.comparison.nothing}</p>` : nothing}
${parts.map((part) => answerTable(telling, part))}
</section>`;
}

function answerTable(
  { language, nameOf: name }: Telling,
  part: { id: string; caption: string; rows: readonly AnswerChange[]; verdicts: boolean },
): Markup {
  const { t, formats } = language;
  const persons = (value: number | null) => formats.persons(value, false);
  const verdict = (code: string | null) => (code === null ? formats.missing : wordFor(t.verdict.name, code));
  const range = ({ lo_80_before: lo, hi_80_before: hi }: AnswerChange) =>
    lo === null || hi === null ? formats.missing : html`${persons(lo)} – ${persons(hi)}`;
  return table({
    id: part.id,
    caption: part.caption,
    mark: nothing,
    columns: [
      ...(part.id === 'nation' ? [] : [{ label: t.comparison.region }, { label: t.comparison.specialty }]),
      { label: t.comparison.scenario },
      ...(part.verdicts ? pair(t, t.comparison.verdict, false) : []),
      ...pair(t, t.comparison.short, true),
      { label: t.comparison.range, numeric: true },
    ],
    rows: part.rows.map((row) => [
      ...(part.id === 'nation'
        ? []
        : [name('region', row.region_code), name('occupation', row.occupation_code)]),
      name('scenario', row.scenario),
      ...(part.verdicts ? [verdict(row.verdict_before), verdict(row.verdict_after)] : []),
      persons(row.short_before),
      persons(row.short_after),
      range(row),
    ]),
  });
}

/** The heads of a value before and after. */
function pair(t: Language['t'], label: string, numeric: boolean): Column[] {
  return [t.comparison.before, t.comparison.after].map((when) => ({ label: `${label} – ${when}`, numeric }));
}

function planPart(telling: Telling, { plan, before, after }: ComparedReleases): Markup {
  const { language, nameOf: name } = telling;
  const { t, formats } = language;
  const money = (value: number | null) => formats.printed(value === null ? null : Math.round(value));
  const persons = (value: number | null) => formats.persons(value, false);
  const currency = after.currency ?? before.currency ?? '';
  return html`<section>
<h2>${t.comparison.plan}</h2>
${
  plan.cost.length === 0
    ? nothing
    : table({
        id: 'cost',
        caption: t.comparison.costCaption,
        mark: nothing,
        columns: [{ label: t.comparison.scenario }, ...pair(t, t.comparison.cost(currency), true)],
        rows: plan.cost.map((row) => [name('scenario', row.scenario), money(row.before), money(row.after)]),
      })
}
${changesOr(
  language,
  plan,
  table({
    id: 'measures',
    caption: t.comparison.measures,
    mark: nothing,
    columns: [
      { label: t.comparison.measure },
      { label: t.comparison.region },
      { label: t.comparison.specialty },
      { label: t.comparison.scenario },
      { label: t.comparison.year },
      { label: t.comparison.what },
      ...pair(t, t.comparison.starts, true),
    ],
    rows: plan.changes.map((row) => [
      html`${wordFor(t.planPage.action, row.action)} – ${name('lever', row.lever_code)}`,
      name('region', row.region_code),
      html`${name('occupation', row.occupation_code)}${moved(telling, row)}`,
      name('scenario', row.scenario),
      formats.year(row.year),
      wordFor(t.comparison.change, row.change),
      persons(row.starts_before),
      persons(row.starts_after),
    ]),
  }),
)}
</section>`;
}

function inputPart({ language }: Telling, { inputs }: ComparedReleases): Markup {
  const { t, formats } = language;
  const number = (value: number | null) => formats.printed(value);
  return html`<section>
<h2>${t.comparison.inputs}</h2>
${changesOr(
  language,
  inputs,
  table({
    id: 'inputs',
    caption: t.comparison.inputs,
    mark: nothing,
    columns: [
      { label: t.comparison.file },
      { label: t.comparison.nature },
      { label: t.comparison.what },
      ...pair(t, t.comparison.lines, true),
      ...pair(t, t.comparison.bytes, true),
    ],
    rows: inputs.changes.map((row) => [
      html`<code>${row.path}</code>`,
      wordFor(t.comparison.kind, row.kind),
      wordFor(t.comparison.change, row.change),
      number(row.rows_before),
      number(row.rows_after),
      number(row.bytes_before),
      number(row.bytes_after),
    ]),
  }),
)}
</section>`;
}

function assumptionPart({ language }: Telling, { assumptions }: ComparedReleases): Markup {
  const { t, formats } = language;
  const value = (one: Value) =>
    typeof one === 'number'
      ? formats.parameter(one)
      : one === null
        ? formats.missing
        : html`<code>${one}</code>`;
  return html`<section>
<h2>${t.comparison.assumptions}</h2>
${changesOr(
  language,
  assumptions,
  table({
    id: 'assumptions',
    caption: t.comparison.assumptions,
    mark: nothing,
    columns: [
      { label: t.comparison.row },
      { label: t.comparison.what },
      ...pair(t, t.comparison.value, true),
    ],
    rows: assumptions.changes.map((row) => [
      html`<code>${[row.table, ...row.key].join(' / ')}, ${row.column}</code>`,
      wordFor(t.comparison.change, row.change),
      value(row.before),
      value(row.after),
    ]),
  }),
)}
</section>`;
}

/** Where a move comes from and goes to: two of one place differ in nothing else. */
function moved({ language: { t }, plainNameOf }: Telling, row: PlanChange): Markup {
  const { from_occupation_code: from, to_region_code: to } = row;
  const said = [
    isNone(from) ? '' : t.planPage.fromSpecialty(plainNameOf('occupation', from)),
    isNone(to) ? '' : t.planPage.toRegion(plainNameOf('region', to)),
  ].filter((text) => text !== '');
  return html`${said.map((text) => html`<small>${text}</small>`)}`;
}

/** A release of an earlier edition may hold nothing where others say that it is no move. */
const isNone = (code: string | null) => code === null || code === '_Z';

/** The table of changes, where there are any, and how much stayed. */
function changesOr(
  { t, formats }: Language,
  part: { readonly same: number; readonly changes: readonly unknown[] },
  changes: Markup,
): Markup {
  return html`${part.changes.length === 0 ? html`<p>${t.comparison.nothing}</p>` : changes}
<p class="note">${t.comparison.same(formats.printed(part.same))}</p>`;
}
