import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { SectorFacts } from '../../reading/sector/facts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { scenarioCells, stepWords } from './scenarios.ts';

/** People short and over in a sector in each scenario, with what the scenario changes for it. */
export function sectorScenarios(context: Context, facts: SectorFacts): Markup {
  const { t, labels, edition } = context;
  if (facts.scenarios.length < 2 || facts.whole === null) return nothing;
  const changes = (scenario: string) =>
    edition.steps
      .filter((step) => step.scenario === scenario)
      .filter((step) => step.sector_code === facts.sectorCode || !isSector(step.sector_code));
  return html`${heading(context, t.scenario.title)}
<p>${t.sectorPage.scenarioIntro}</p>
${table({
  id: 'secteur-scenarios',
  caption: t.sectorPage.scenarioCaption(labels.sector(facts.sectorCode)),
  mark: illustrativeMark(
    t,
    facts.scenarios.some((row) => row.is_illustrative),
  ),
  columns: [
    { label: t.scenario.name },
    { label: t.verdict.short, numeric: true },
    { label: t.scenario.difference, numeric: true },
    { label: t.verdict.over, numeric: true },
    { label: t.sectorPage.scenarioChanges, long: true },
  ],
  rows: facts.scenarios.map((row) => [
    ...scenarioCells(context, row),
    row.scenario === edition.run.scenario ? t.sign.notApplicable : changeCell(context, changes(row.scenario)),
  ]),
  note: t.scenario.note,
})}`;
}

const isSector = (code: string): boolean => code !== '_T' && code !== '_Z';

function changeCell(context: Context, steps: Context['edition']['steps']): Markup {
  const { t } = context;
  if (steps.length === 0) return html`${t.sign.notApplicable}`;
  return html`${steps.map((step) => {
    const scope = isSector(step.sector_code) ? nothing : html` (${t.sectorPage.everySector})`;
    return html`<small>${stepWords(context, step)}${scope}</small>`;
  })}`;
}
