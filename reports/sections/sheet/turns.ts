import { html, type Markup, nothing } from '../../html/markup.ts';
import type { SensitivityRow } from '../../reading/analysis_rows.ts';
import { settlingOf } from '../../reading/plan/measures.ts';
import { nextDecisions } from '../../reading/plan/next_decisions.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import { decidingData } from '../../reading/verdict.ts';
import { counted, settlerName } from '../act/plan_words.ts';
import { inputScope, inputValue } from '../answer/decide.ts';
import { decidingName } from '../answer/deciding_name.ts';
import type { Context } from '../context.ts';
import { inputName } from '../trust/input_name.ts';

const MOST = 3;

/** More specialties than these are counted. */
const NAMED = 2;

/** Three things that would change the answer: a datum, another scenario, an assumption. */
export function turnsSection(context: Context, facts: RegionFacts): Markup {
  const { t } = context;
  const data = dataTurns(context, facts);
  const scenarios = scenarioTurns(context, facts);
  const assumptions = assumptionTurns(context, facts);
  // One of each kind first; where a kind is missing, the others take its place.
  const lines = [
    ...data.slice(0, 1),
    ...scenarios.slice(0, 1),
    ...assumptions.slice(0, 1),
    ...data.slice(1),
    ...assumptions.slice(1),
  ].slice(0, MOST);
  if (lines.length === 0) return nothing;
  return html`<div class="turns"><p><strong>${t.sheet.turns.title}</strong></p>
<ol>${lines.map(
    (line) => html`<li>${line}</li>
`,
  )}</ol></div>`;
}

/** Data that would settle specialties, then one that would settle measures of the plan. */
function dataTurns(context: Context, facts: RegionFacts): string[] {
  const { t, formats, labels, language } = context;
  const verdicts = decidingData(facts.verdicts, language.code).map((one) =>
    t.sheet.turns.datum({
      input: decidingName(context, one),
      holder: language.typeset(one.holder),
      settled:
        one.n > NAMED
          ? (facts.regionCode === '_T' ? t.country.pairs : t.sheet.turns.specialties)(one.n)
          : formats.list(one.occupations.map((code) => labels.occupation(code))),
    }),
  );
  const options =
    facts.plan === null ? [] : nextDecisions(facts.plan).filter(({ state }) => state === 'option');
  const measures = options.map(({ rows }) => ({
    rows: new Map(rows.map((row, at) => [String(at), row])),
    one: rows[0]!,
  }));
  const plan = settlingOf(measures, language.code)
    .filter(({ input }) => input !== 'scenario')
    .map(({ input, holder }) =>
      t.sheet.datum({ input: settlerName(context, input), holder: language.typeset(holder) }),
    );
  return [...verdicts, ...plan];
}

/** The other planned scenario that parts most from that of the run. */
function scenarioTurns(context: Context, facts: RegionFacts): string[] {
  const { t, formats, labels } = context;
  const own = facts.answer?.short_persons ?? null;
  const planned = facts.plan?.scenarios.slice(1) ?? [];
  const rows = facts.scenarios.filter(
    (row) => row.short_persons !== null && (planned.length === 0 || planned.includes(row.scenario)),
  );
  if (own === null) return [];
  return rows
    .filter((row) => Math.abs(row.short_persons! - own) >= 0.5)
    .sort((one, other) => Math.abs(other.short_persons! - own) - Math.abs(one.short_persons! - own))
    .map((row) =>
      t.sheet.turns.scenario({
        scenario: labels.scenario(row.scenario),
        short: counted(context, row.short_persons!, row.is_illustrative),
        instead: formats.persons(own, row.is_illustrative),
      }),
    );
}

function assumptionTurns(context: Context, facts: RegionFacts): string[] {
  const { t, formats, language } = context;
  const told = decidingData(facts.verdicts, language.code)[0]?.inputs ?? [];
  return facts.sensitivity
    .filter((row) => row.input !== 'remainder' && (row.swing_persons ?? 0) >= 0.5)
    .filter((row) => !isTold(row, told))
    .map((row) => {
      const persons = (value: number | null) => formats.persons(value, row.is_illustrative);
      const [atLow, atHigh, atCenter] = [row.short_at_low, row.short_at_high, row.short_at_center].map(
        persons,
      );
      const moved = { atLow: atLow!, atHigh: atHigh!, atCenter: atCenter! };
      if (row.value === null || row.low === null || row.high === null)
        return t.sheet.turns.path({
          name: row.input === 'employment_path' ? t.decide.employmentPath : inputName(context, row.parameter),
          ...moved,
        });
      const scope = inputScope(context, row);
      const name = inputName(context, row.parameter);
      const print = (value: number | null) => inputValue(context, row.parameter, value);
      return t.sheet.turns.assumption({
        name: scope === '' ? name : `${name} – ${scope}`,
        low: print(row.low),
        high: print(row.high),
        ...moved,
      });
    });
}

/** The datum that comes first has already named it. */
function isTold(row: SensitivityRow, told: readonly string[]): boolean {
  return (
    told.includes(row.parameter) ||
    (row.input === 'employment_path' && told.some((input) => input.startsWith('series/')))
  );
}
