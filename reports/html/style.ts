import { arabicFontFaces, arabicFontName } from '../assets/arabic_font.ts';
import { families } from '../assets/font_families.ts';

/**
 * The style sheet of every page. Sides are told as start and end, so that a page turns with its direction; numbers
 * and drawings do not turn. Contrast against white: ink 14:1, quiet 6.6:1, link 7.4:1; the mark's brown
 * on its yellow 8.6:1. Nothing is told by colour alone.
 *
 * @param direction right to left brings the Arabic font with it.
 * @param printMark the words repeated at the head of every printed sheet; empty when there is nothing to mark.
 * @param printFoot the words at the foot of every printed sheet.
 */
export function styleSheet(direction: 'ltr' | 'rtl', printMark: string, printFoot: string): string {
  const isArabic = direction === 'rtl';
  const [start, end] = isArabic ? ['right', 'left'] : ['left', 'right'];
  const font = isArabic ? `"${arabicFontName}", sans-serif` : 'sans-serif';
  return `${isArabic ? arabicFontFaces() : ''}${screenStyle}${isArabic ? arabicStyle : ''}
@page { size: A4; margin: 18mm 15mm 16mm;
  @top-${end} { content: ${cssString(printMark)}; font: bold 9pt ${font}; color: #5c4300; }
  @bottom-${start} { content: ${cssString(printFoot)}; font: 8pt ${font}; direction: ${direction}; color: #4a5a68; }
  @bottom-${end} { content: counter(page) " / " counter(pages); font: 8pt ${font}; color: #4a5a68; } }
${printStyle}`;
}

/** Text for a CSS string: whatever could close the string or the style element is written by its code. */
function cssString(text: string): string {
  const safe = text.replace(/["\\<>\n\r]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `);
  return `"${safe}"`;
}

const screenStyle = `
:root { color-scheme: light dark; --paper: #fff; --ink: #17242f; --dim: #33434f; --quiet: #4a5a68; --line: #d3dae0; --edge: #5b6b78; --soft: #f3f6f8; --link: #0b5578; --focus: #b3540a; --warn: #fff8e1; --warn-ink: #4d3800; --warn-edge: #c9a227; }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #12181d; --ink: #e4ebf0; --dim: #c9d3db; --quiet: #a9b6c0; --line: #37444e; --edge: #8b9aa6; --soft: #1c252c; --link: #8cc6ea; --focus: #ffb070; --warn: #332a0d; --warn-ink: #f5dea0; --warn-edge: #a88a2c; }
  main svg { filter: invert(.91) hue-rotate(180deg); }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1.0625rem/1.55 ${families}; overflow-wrap: break-word; }
.skip { position: absolute; inset-inline-start: -100rem; }
.skip:focus { inset-inline-start: 1rem; top: .5rem; background: var(--paper); padding: .5rem; z-index: 2; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.1rem; padding-bottom: .9rem; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; align-items: baseline; }
header p { margin: 0; font-size: .9375rem; color: var(--quiet); }
header nav { font-size: .9375rem; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin: 0; padding: 0; }
nav li { padding: .1rem 0; min-width: 0; max-width: 100%; }
ul.index { columns: 18rem; gap: 2rem; padding: 0; list-style: none; margin: .6rem 0; }
ul.index li { break-inside: avoid; padding: .15rem 0; }
[hidden] { display: none; }
input[type=search] { font: inherit; padding: .35rem .5rem; border: 1px solid var(--edge); border-radius: 3px; max-width: 100%; }
.contents { margin: 2rem 0 0; padding: .7rem 1rem; background: var(--soft); font-size: .9375rem; }
.contents li:first-child a { font-weight: 650; }
.roadmap { list-style: none; padding: 0; margin: .6rem 0 1.2rem; }
.roadmap > li { max-width: none; padding: .8rem 0 .9rem; border-top: 1px solid var(--line); }
.roadmap .action { margin: 0 0 .5rem; max-width: none; }
.roadmap .action small { color: var(--quiet); white-space: nowrap; }
.roadmap dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(8.5rem, 100%), 1fr)); gap: .5rem 1.1rem; margin: 0; font-size: .875rem; line-height: 1.4; }
.roadmap dt { color: var(--quiet); }
.roadmap dd { margin: 0; }
.roadmap small { display: block; }
.roadmap .action small { display: inline; }
nav.beside-pages { margin: 0 0 1rem; font-size: .9375rem; }
nav.pages { flex: 1 0 100%; display: flex; flex-wrap: wrap; gap: .1rem 2.5rem; }
nav.pages ul { gap: .1rem 1.1rem; }
nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.banner { margin: 1.25rem 0 0; padding: .7rem 1rem; border: 1px solid var(--warn-edge); border-inline-start-width: .4rem; background: var(--warn); color: var(--warn-ink); }
.banner p { margin: 0; font-size: .9375rem; max-width: none; }
.mark { display: inline-block; padding: 0 .45rem; border: 1px solid var(--warn-edge); background: var(--warn); color: var(--warn-ink); font-size: .8125rem; font-weight: 600; line-height: 1.5; white-space: nowrap; }
.sign { color: var(--warn-ink); font-size: .8em; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.375rem); line-height: 1.15; letter-spacing: -.01em; font-weight: 650; margin: 1.75rem 0 .3rem; }
.lead { margin: 0 0 1.25rem; color: var(--quiet); max-width: 44rem; }
h2 { font-size: 1.375rem; line-height: 1.25; font-weight: 650; margin: 3rem 0 .6rem; padding-top: .8rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.0625rem; line-height: 1.35; font-weight: 650; margin: 1.75rem 0 .4rem; }
p, li { max-width: 44rem; }
main > section > p { margin: .6rem 0; }
.answer { margin: 1.25rem 0 1.5rem; padding-inline-start: 1.1rem; border-inline-start: .3rem solid var(--link); }
.answer p { margin: 0; font-size: 1.0625rem; }
.answer p:first-child { font-size: clamp(1.0625rem, 1rem + .35vw, 1.1875rem); line-height: 1.45; max-width: 50rem; }
.answer p + p { margin-top: .55rem; font-size: 1rem; color: var(--dim); }
.answer p.next { font-weight: 600; color: var(--ink); }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: 1.1rem 2rem; margin: 1rem 0 0; }
.figures > div { padding: .5rem 0 .2rem; border-top: 1px solid var(--edge); }
.figures dt { font-size: .875rem; line-height: 1.35; color: var(--quiet); }
.figures dd { margin: 0; }
.figures .value { font-size: 1.75rem; line-height: 1.25; font-weight: 650; font-variant-numeric: lining-nums; letter-spacing: -.01em; }
.figures .words { font-size: 1.25rem; line-height: 1.78; font-weight: 600; }
.figures .more { font-size: .875rem; line-height: 1.4; color: var(--dim); }
figure { margin: 2.25rem 0 1.5rem; }
figcaption { margin-bottom: .6rem; line-height: 1.4; }
figcaption .mark { margin-inline-start: .4rem; }
.subtitle { color: var(--quiet); font-size: .9375rem; }
figure svg { display: block; width: 100%; height: auto; }
.wide svg { max-width: 57rem; }
.narrow svg { max-width: 26rem; }
.narrow { display: none; }
details { margin-top: .5rem; }
td .cell { margin: 0 0 .15rem; max-width: none; }
.fold { margin: .9rem 0; }
.fold > summary { font-weight: 600; }
.fold > summary .mark { margin-inline-start: .4rem; }
summary { cursor: pointer; color: var(--link); font-size: .9375rem; padding: .2rem 0; width: fit-content; max-width: 100%; }
.scroll { overflow-x: auto; margin: 1.25rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4; }
caption { text-align: start; font-weight: 600; padding: 0 0 .55rem; font-size: 1rem; }
caption .mark { margin-inline-start: .4rem; }
caption > span { position: sticky; inset-inline-start: 0; display: inline-block; max-width: min(60rem, calc(100vw - 2.5rem)); }
th, td { padding: .45rem .6rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-inline-start: 0; }
thead th { vertical-align: bottom; font-size: .8125rem; line-height: 1.3; font-weight: 600; color: var(--dim); border-bottom: 1.5px solid var(--ink); }
tbody th { font-weight: 500; min-width: 8rem; }
tbody tr:last-child > * { border-bottom: 1.5px solid var(--ink); }
tr.sum > * { font-weight: 650; }
.num { text-align: right; font-variant-numeric: lining-nums tabular-nums; white-space: nowrap; }
th.num { white-space: normal; }
td small, th small { display: block; font-size: .8125rem; line-height: 1.35; color: var(--quiet); font-weight: 400; }
td small { white-space: normal; }
.num small { white-space: normal; }
.num small.range { white-space: nowrap; }
td.long { min-width: 11rem; }
.note { font-size: .875rem; line-height: 1.45; color: var(--quiet); margin: .3rem 0 1rem; }
.flag { font-weight: 650; white-space: nowrap; }
dl.terms { columns: 2 24rem; column-gap: 2.5rem; font-size: .9375rem; }
dl.terms dt { font-weight: 650; break-after: avoid; }
dl.terms dd { margin: 0 0 .7rem; color: var(--dim); break-inside: avoid; }
p[lang] { max-width: none; }
ul.columns { list-style: none; padding: 0; columns: 4 11rem; column-gap: 1.5rem; font-size: .9375rem; }
ul.columns li { padding: .15rem 0; }
dl.signs { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; font-size: .9375rem; max-width: 44rem; }
dl.signs dt { font-weight: 650; }
dl.signs dd { margin: 0; }
ul.plain { padding-inline-start: 1.1rem; margin: .5rem 0; }
code, pre { font: .875em/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; }
code, pre { direction: ltr; unicode-bidi: isolate; }
pre { background: var(--soft); padding: .8rem 1rem; overflow-x: auto; }
footer { margin-top: 3.5rem; padding-top: 1rem; padding-bottom: 2.5rem; border-top: 1px solid var(--line); font-size: .875rem; color: var(--quiet); }
footer p { margin: .2rem 0; max-width: none; }
@media screen { .of-table caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } .of-table .scroll { margin-top: .4rem; } }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0 3rem; }
@media (max-width: 40rem) {
  .wide { display: none; }
  .narrow { display: block; }
  body { font-size: 1rem; }
  td.long { min-width: 9rem; }
  h2 { margin-top: 2.25rem; }
  .scroll thead th:first-child, .scroll tbody th { position: sticky; inset-inline-start: 0; background: var(--paper); min-width: 7rem; max-width: 9rem; box-shadow: 1px 0 0 var(--line), -1px 0 0 var(--line); }
  dl.signs { grid-template-columns: 1fr; gap: 0; }
  dl.signs dd { margin-bottom: .5rem; }
}
@media (forced-colors: active) { .mark, .banner, .answer { border-color: CanvasText; } }
`;

/** Arabic letters join, so that nothing may space them; they are taller and smaller than Latin ones. */
const arabicStyle = `
body { font-family: "${arabicFontName}", ${families}; line-height: 1.75; }
h1, .figures .value { letter-spacing: 0; }
h1, h2, h3 { line-height: 1.45; }
.answer p:first-child { line-height: 1.65; }
svg text { font-family: "${arabicFontName}", ${families}; }
`;

const printStyle = `
@media print {
  html { font-size: 9.5pt; }
  body { font-size: 1rem; line-height: 1.42; }
  header, main, footer { max-width: none; padding-inline: 0; }
  header { padding-top: 0; padding-bottom: 3pt; }
  header nav, header nav.pages, nav.pages, nav.beside-pages, .contents, .skip, details:not(.fold), .fold > summary, .screen { display: none; }
  .fold::details-content { content-visibility: visible; display: block; height: auto; }
  .fold { margin: 0; }
  .wide { display: block; }
  .narrow { display: none; }
  .wide svg { max-width: 166mm; }
  .figures + figure .wide svg { max-width: 142mm; }
  .banner { margin-top: 8pt; padding: 4pt 8pt; }
  .banner, .mark { print-color-adjust: exact; }
  h1 { font-size: 19pt; margin-top: 6pt; }
  h2 { font-size: 13pt; margin-top: 13pt; padding-top: 5pt; break-after: avoid; }
  h3, h2 + p, h3 + p, .together { break-after: avoid; }
  .lead { margin-bottom: 5pt; }
  .answer { margin: 6pt 0; }
  .answer p:first-child { font-size: 10pt; line-height: 1.34; max-width: none; }
  .answer p, p, li { max-width: none; }
  p { break-inside: avoid; }
  .figures { grid-template-columns: repeat(3, 1fr); gap: 4pt 14pt; margin-top: 6pt; break-inside: avoid; }
  .figures > div { padding: 3pt 0 0; }
  .figures .value { font-size: 15pt; }
  .figures .words { font-size: 11pt; }
  figure, tr, .answer, .banner, .roadmap > li, table.short { break-inside: avoid; }
  .together { break-inside: avoid; break-before: avoid; }
  .roadmap dl { grid-template-columns: repeat(3, 1fr); gap: 3pt 12pt; font-size: 8pt; }
  figure { margin: 9pt 0 5pt; }
  caption { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; margin: 10pt 0 4pt; }
  table { font-size: 8.5pt; line-height: 1.32; }
  th, td { padding: 2.6pt 4pt; }
  table:has(thead th:nth-child(12)) { font-size: 7.5pt; }
  table:has(thead th:nth-child(12)) :is(th, td) { padding-inline: 1.5pt; }
  tbody th, td.long { min-width: 0; }
  thead th, td small, th small, .note { font-size: 7.5pt; }
  a { color: inherit; }
  pre { white-space: pre-wrap; border: .5pt solid #888; }
  footer { margin-top: 14pt; padding-bottom: 0; }
}
`;
