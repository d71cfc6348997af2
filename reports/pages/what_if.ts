import type { PageContent } from '../html/layout.ts';
import { illustrativeMark } from '../html/mark.ts';
import { html, type Markup } from '../html/markup.ts';
import { inlineJson } from '../html/page_script.ts';
import { whatIfStyle } from '../html/what_if_style.ts';
import type { WhatIfEdition } from '../reading/what_if/base.ts';
import type { Context } from '../sections/context.ts';
import { fixedNote, sliderControl } from '../sections/what_if/controls.ts';
import { pageData } from '../sections/what_if/data.ts';
import { whatIfTable } from '../sections/what_if/table.ts';
import { openBench, type Shown, show } from '../what_if/show.ts';
import { sliderRanges } from '../what_if/slider_ranges.ts';

/** The edition's own arithmetic with sliders: the one page with a script, readable as a table without it. */
export function whatIfPage(context: Context, edition: WhatIfEdition, script: string): PageContent {
  const { t } = context;
  const { run, parameters } = context.edition;
  const ranges = sliderRanges(parameters, run, edition.bands, edition.offer, edition.years.length);
  const data = pageData(context, edition, ranges);
  const [first, last] = [String(edition.years[0]), String(edition.years.at(-1))];
  // The script starts from the very JSON, and so does what the server shows.
  const shown = show(openBench(data), { place: data.places[0]!.code, readings: {} });
  const openings = t.sector.openings(first, last);
  return {
    path: 'what-if.html',
    title: t.whatIf.title,
    lead: t.whatIf.lead({ from: first, to: last }),
    body: html`<noscript><p class="banner">${t.whatIf.noScript}</p></noscript>
<div class="desk">
<section class="controls" id="reglages" hidden>
<h2>${t.whatIf.controlsTitle}</h2>
<p>${t.whatIf.controlsIntro}</p>
<p class="field"><label for="territoire">${t.whatIf.place}</label>
<select id="territoire" autocomplete="off">${data.places.map((place) => html`<option value="${place.code}">${place.name}</option>`)}</select></p>
<div class="sliders">
${ranges.map((range) => sliderControl(context, range, data))}</div>
${fixedNote(context, ranges)}
<p class="actions"><button type="button" id="retour">${t.whatIf.reset}</button>
<button type="button" id="enregistrer">${t.whatIf.save}</button></p>
</section>
<h2>${t.whatIf.resultTitle}${illustrativeMark(t, shown.isIllustrative)}</h2>
<div class="answer follows" role="status" aria-live="polite"><p id="resultat">${shown.summary}</p></div>
</div>
<section>
${chart(context, shown)}
${whatIfTable(
  context,
  {
    id: 'secteurs',
    caption: t.whatIf.sectorCaption(shown.place),
    name: t.sector.name,
    openings,
    isIllustrative: shown.isIllustrative,
  },
  shown.sectors,
)}
${whatIfTable(
  context,
  {
    id: 'specialites',
    caption: t.whatIf.specialtyCaption(shown.place),
    name: t.specialty.name,
    openings,
    isIllustrative: shown.isIllustrative,
  },
  shown.specialties,
)}
${t.whatIf.notes.map((note) => html`<p class="note">${note}</p>`)}
</section>`,
    style: whatIfStyle,
    script: { code: script, json: inlineJson(data) },
  };
}

/** Drawn by the script alone; without it the tables hold the same numbers. */
function chart({ t }: Context, shown: Shown): Markup {
  return html`<figure id="graphique" hidden>
<figcaption><strong><bdi id="graphique-titre"></bdi></strong>${illustrativeMark(t, shown.isIllustrative)}<br><span class="subtitle">${t.whatIf.chartSubtitle}</span></figcaption>
<ul class="bars" id="barres"></ul>
</figure>`;
}
