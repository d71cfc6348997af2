import type { PageContent } from '../html/layout.ts';
import { illustrativeMark } from '../html/mark.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import { packedJson } from '../html/page_script.ts';
import { whatIfStyle } from '../html/what_if_style.ts';
import type { WhatIfEdition } from '../reading/what_if/base.ts';
import type { Context } from '../sections/context.ts';
import { comparedTable } from '../sections/what_if/compared.ts';
import { fixedNote, sliderControl } from '../sections/what_if/controls.ts';
import { pageData } from '../sections/what_if/data.ts';
import { whatIfTable } from '../sections/what_if/table.ts';
import { openBench } from '../what_if/bench.ts';
import type { PageData } from '../what_if/page_data.ts';
import { type Shown, show } from '../what_if/show.ts';
import { planRanges, type SliderRange, sliderRanges } from '../what_if/slider_ranges.ts';
import { isOfPlan } from '../what_if/sliders.ts';

/** The edition's own arithmetic with sliders: the one page with a script, readable as a table without it. */
export function whatIfPage(context: Context, edition: WhatIfEdition, script: string): PageContent {
  const { t } = context;
  const { run, parameters } = context.edition;
  const solved = edition.plans.map(({ settings }) => settings.filter(({ kind }) => kind !== 'test'));
  const ranges = [
    ...planRanges(parameters, solved),
    ...sliderRanges(parameters, run, edition.bands, edition.offer, edition.years.length),
  ];
  const data = pageData(context, edition, ranges);
  const [first, last] = [String(edition.years[0]), String(edition.years.at(-1))];
  // The script starts from the very JSON, and so does what the server shows.
  const shown = show(openBench(data), { place: data.places[0]!.code, readings: {} });
  const { plan } = shown;
  return {
    path: 'what-if.html',
    rows: { tables: ['balance', 'parameter'] },
    title: t.whatIf.title,
    lead: t.whatIf.lead({ from: first, to: last }),
    body: html`<noscript><p class="banner">${t.whatIf.noScript}</p></noscript>
<div class="desk">
${controls(context, ranges, data)}
<h2>${t.whatIf.resultTitle}${illustrativeMark(t, shown.isIllustrative)}</h2>
<div class="answer follows" role="status" aria-live="polite"><p id="resultat">${shown.summary}</p>
${plan === null ? nothing : html`<p id="pays">${plan.country}</p>`}</div>
</div>
<section>
${plan === null ? nothing : html`${comparedTable(context, plan)}<p class="note" id="erreur">${plan.error}</p>`}
${chart(context, shown)}
${balanceTables(context, shown, t.sector.openings(first, last))}
${t.whatIf.notes.map((note) => html`<p class="note">${note}</p>`)}
</section>`,
    style: whatIfStyle,
    script: { code: script, json: packedJson(data) },
  };
}

function controls(context: Context, ranges: readonly SliderRange[], data: PageData): Markup {
  const { t } = context;
  const sliders = (own: readonly SliderRange[]) => html`<div class="sliders">
${own.map((range) => sliderControl(context, range, data))}</div>`;
  const ofPlan = ranges.filter(({ name }) => isOfPlan(name));
  const ofBalance = ranges.filter(({ name }) => !isOfPlan(name));
  return html`<section class="controls" id="reglages" hidden>
<p class="field"><label for="territoire">${t.whatIf.place}</label>
<select id="territoire" autocomplete="off">${data.places.map((place) => html`<option value="${place.code}">${place.name}</option>`)}</select></p>
${presets(context, data)}
${
  ofPlan.length === 0
    ? nothing
    : html`<h2>${t.whatIf.planTitle}</h2>
<p>${t.whatIf.planIntro}</p>
${sliders(ofPlan)}`
}
<h2>${ofPlan.length === 0 ? t.whatIf.controlsTitle : t.whatIf.balanceTitle}</h2>
<p>${t.whatIf.controlsIntro}</p>
${sliders(ofBalance)}
${fixedNote(context, ranges)}
<p class="actions"><button type="button" id="retour">${t.whatIf.reset}</button>
${ofPlan.length === 0 ? nothing : html`<button type="button" id="garder">${t.whatIf.keep}</button>`}
<button type="button" id="enregistrer">${t.whatIf.save}</button></p>
</section>`;
}

/** Scenarios to begin with, and the reader's own settings: pressed is what stands. */
function presets({ t }: Context, { scenarios }: PageData): Markup {
  if (scenarios.length < 2) return nothing;
  return html`<div class="actions" role="group" aria-labelledby="scenarios-titre"><span id="scenarios-titre">${t.whatIf.presetsTitle}</span>
${scenarios.map(({ code, name }, i) => html`<button type="button" data-scenario="${code}" aria-pressed="${i === 0 ? 'true' : 'false'}">${name}</button>`)}
<button type="button" id="les-miens" aria-pressed="false" disabled>${t.whatIf.presetOwn}</button></div>`;
}

/** What the balance says at central values, by sector and by specialty. */
function balanceTables(context: Context, shown: Shown, openings: string): Markup {
  const { t } = context;
  const { isIllustrative } = shown;
  const ofSectors = { id: 'secteurs', caption: t.whatIf.sectorCaption(shown.place), name: t.sector.name };
  const ofSpecialties = {
    ...{ id: 'specialites', caption: t.whatIf.specialtyCaption(shown.place), name: t.specialty.name },
  };
  return html`${
    shown.plan === null
      ? nothing
      : html`<h2>${t.whatIf.balanceResult}</h2>
<p id="solde">${shown.balance}</p>`
  }
${whatIfTable(context, { ...ofSectors, openings, isIllustrative }, shown.sectors)}
${whatIfTable(context, { ...ofSpecialties, openings, isIllustrative }, shown.specialties)}`;
}

/** Drawn by the script alone; without it the tables hold the same numbers. */
function chart({ t }: Context, shown: Shown): Markup {
  const subtitle = shown.plan === null ? t.whatIf.chartSubtitle : t.whatIf.plan.chartSubtitle;
  return html`<figure id="graphique" hidden>
<figcaption><strong><bdi id="graphique-titre"></bdi></strong>${illustrativeMark(t, shown.isIllustrative)}<br><span class="subtitle">${subtitle}</span></figcaption>
<ul class="bars" id="barres"></ul>
</figure>`;
}
