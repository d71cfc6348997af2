/**
 * Style of the what-if page alone, after that of every page. The edition's bar stands 3.1:1 against white, the
 * trial's 7.4:1; which is which is told in words too, and the order of the two bars is always the same.
 */
export const whatIfStyle = `
.controls { margin: 1.25rem 0; padding: 0; border: 0; }
.controls h2 { margin-top: 2rem; }
.controls select, .controls button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: 3px; padding: .4rem .7rem; max-width: 100%; min-height: 2.75rem; }
.controls button { cursor: pointer; }
.controls button:hover { background: var(--soft); }
.controls button[aria-pressed='true'] { color: #fff; background: #0b5578; border-color: #0b5578; }
.controls button:disabled { color: #5b6b76; cursor: default; }
#scenarios-titre { font-weight: 600; align-self: center; }
.sliders { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 1.25rem 2rem; margin: 1.25rem 0; }
.slider label { font-weight: 600; line-height: 1.35; display: block; }
.slider output { float: inline-end; margin-inline-start: .75rem; font-weight: 650; font-variant-numeric: lining-nums tabular-nums; }
.slider input { display: block; width: 100%; min-height: 1.75rem; margin: .15rem 0; accent-color: var(--link); }
.slider p { margin: 0; font-size: .875rem; line-height: 1.4; color: var(--quiet); }
.slider details { margin-top: .15rem; }
.slider summary { font-size: .875rem; }
/* The result stays in sight while a slider moves, where the screen has room for both; never over what has the focus. */
@media screen and (min-height: 40rem) { html:has(.follows) { scroll-padding-bottom: 12rem; }
.follows p:first-child { font-size: clamp(1rem, .85rem + .6vw, 1.25rem); }
.follows { position: sticky; bottom: 0; z-index: 1; padding-top: .7rem; padding-bottom: .7rem; background: var(--paper); box-shadow: 0 -.5rem .5rem -.5rem var(--edge); } }
.field { margin: 0 0 1rem; }
.field label { font-weight: 600; display: block; margin-bottom: .25rem; }
.actions { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0 0; }
.bars { list-style: none; margin: 0; padding: 0; }
.bars li { max-width: 46rem; padding: .45rem 0; font-size: .9375rem; line-height: 1.4; overflow-wrap: anywhere; }
.bars svg { width: 100%; margin-top: .2rem; }
.bars .trial { fill: #0b5578; }
.bars .edition { fill: #7f96a5; }
.bars .zero { stroke: var(--ink); stroke-width: 1.5; }
[hidden] { display: none !important; }
@media print { .actions { display: none; } }
`;
