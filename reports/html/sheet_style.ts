/** What the decision sheet of a region adds: its answer, decisions, chart and doubts stand on one screen and one sheet. */
export const sheetStyle = `
header { padding-top: .6rem; padding-bottom: .4rem; }
header p, header nav { font-size: .8125rem; }
nav.pages { gap: 0 1.5rem; }
nav.pages ul { gap: 0 .8rem; }
h1 { margin: .4rem 0 0; font-size: 1.75rem; }
.lead { margin-bottom: .2rem; font-size: .8125rem; max-width: none; }
.bar { vertical-align: -.1em; margin-inline-end: .35rem; border: 1px solid var(--edge); }
[dir=rtl] .bar { transform: scaleX(-1); }
.bar .observed { fill: #0b5578; } .bar .derived { fill: #4f8fb5; } .bar .imputed { fill: #a9c9da; } .bar .assumed { fill: #f0e2c4; } .bar .illustrative { fill: #fff; }
.places { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; font-size: .8125rem; }
.places p { margin: 0; }
.places details { margin: 0; max-width: 100%; }
.places ul { gap: 0 1rem; }
.places li { max-width: none; padding: 0; }
.first .answer { margin: .3rem 0; }
.first .lines p, .first .lines p:first-child { font-size: .9375rem; line-height: 1.4; max-width: none; margin: 0; color: var(--ink); }
.first .lines p + p { margin-top: .15rem; }
.stacked .scroll { margin: .3rem 0 .1rem; }
.stacked .num { white-space: normal; }
.stacked caption { padding-bottom: .2rem; }
.stacked table { font-size: .8125rem; line-height: 1.3; }
.stacked th, .stacked td { padding-block: .1rem; }
.stacked tbody th span { display: block; }
.stacked .note { margin: 0; font-size: .8125rem; }
.first figure { margin: .2rem 0 0; }
.picture .wide svg { max-width: 40rem; }
.picture details { margin-top: 0; }
.picture summary { font-size: .8125rem; }
.first figcaption { margin-bottom: .2rem; }
.first .subtitle { font-size: .8125rem; }
.turns p { margin: .2rem 0 .1rem; }
.turns ol { margin: 0; padding-inline-start: 1.2rem; font-size: .8125rem; line-height: 1.35; }
.turns li { max-width: none; }
section > h2 { margin-top: 1.5rem; }
@media screen and (min-width: 60rem) { .picture { display: grid; grid-template-columns: 40rem 1fr; gap: 0 2rem; } }
@media print, (min-width: 40.01rem) {
  .stacked table { table-layout: fixed; }
  .stacked th:first-child { width: 29%; }
  .stacked th:nth-child(2) { width: 12%; }
  .stacked th:nth-child(3) { width: 16%; }
  .stacked th:nth-child(4) { width: 10%; }
  .stacked th:nth-child(5) { width: 10%; }
  .stacked th:nth-child(6) { width: 23%; }
}
@media screen and (min-width: 40.01rem) {
  .places summary { display: none; }
  .wide-open::details-content { content-visibility: visible; display: block; height: auto; }
}
@media screen and (max-width: 59.99rem) { nav.pages li { padding: .25rem 0; } }
@media screen and (max-width: 40rem) {
  .chapter table { font-size: .8125rem; }
  .chapter th, .chapter td { padding-inline: .3rem; }
  .chapter .scroll thead th:first-child, .chapter .scroll tbody th { min-width: 0; max-width: none; }
  .chapter .num small.range { white-space: normal; }
  .stacked table, .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked caption { display: block; }
  .stacked tr { padding: .3rem 0; border-bottom: 1px solid var(--line); }
  .stacked .scroll tbody th, .stacked td { min-width: 0;  position: static; max-width: none; padding: 0; border: 0; box-shadow: none; text-align: start; white-space: normal; }
  .stacked tbody tr:last-child > * { border: 0; }
  .stacked td { display: inline; }
  .stacked td small { display: inline; font-size: inherit; color: inherit; }
  .stacked td small::before { content: " · "; }
  .stacked td + td::before { content: " · "; color: var(--quiet); }
  .stacked td:is(:nth-child(4), :nth-child(5))::before { content: " · " attr(data-head) " "; }
}
@media print {
  .places { display: none; }
  .lead { font-size: 8.5pt; }
  .first .lines p { font-size: 10pt; }
  .turns ol { font-size: 8.5pt; }
  .first figure { margin: 5pt 0; }
  .chapter .wide svg { max-width: 118mm; }
  .chapter h2 { margin-top: 8pt; }
  .chapter .scroll { margin-top: 5pt; }
  .chapter table { font-size: 8pt; }
  .chapter th, .chapter td { padding-block: 1.6pt; }
  .chapter .roadmap > li { padding: 3pt 0; }
  .chapter .roadmap dl { grid-template-columns: repeat(4, 1fr); font-size: 7.5pt; line-height: 1.3; }
}
`;
