import { csvText } from '../what_if/csv.ts';
import { fill, type PageData } from '../what_if/page_data.ts';
import { type Bench, openBench, readingText, show } from '../what_if/show.ts';
import {
  neutral,
  readState,
  type Slider,
  type SliderName,
  type State,
  stateText,
} from '../what_if/sliders.ts';
import { drawBars } from './bars.ts';
import { element, save } from './dom.ts';
import { fillTable } from './tables.ts';

/**
 * The only script of the report: it reads the numbers that the page carries, follows the sliders, and writes text
 * (never markup) where the server wrote the edition. It asks nothing of anyone.
 */
const bench = openBench(JSON.parse(element('donnees').textContent) as PageData);
const { data } = bench;
const place = element<HTMLSelectElement>('territoire');
const inputs = new Map(data.sliders.map(({ name }) => [name, element<HTMLInputElement>(`curseur-${name}`)]));

function stateOfControls(): State {
  const readings: Partial<Record<SliderName, number>> = {};
  for (const [name, input] of inputs) readings[name] = Number(input.value);
  return { place: place.value, readings };
}

function setControls(state: State): void {
  place.value = state.place;
  for (const [name, input] of inputs) input.value = String(state.readings[name] ?? neutral(name));
}

function stateOfAddress(): State {
  return readState(
    location.hash,
    data.places.map((one) => one.code),
    data.sliders,
  );
}

function draw(): void {
  const state = stateOfControls();
  for (const slider of data.sliders) drawReading(bench, slider, state);
  const shown = show(bench, state);
  element('resultat').textContent = shown.summary;
  const { sectorCaption, specialtyCaption, csv } = data.words;
  fillTable('secteurs', shown.sectors, fill(sectorCaption, { place: shown.place }), csv.mark);
  fillTable('specialites', shown.specialties, fill(specialtyCaption, { place: shown.place }), csv.mark);
  drawBars(bench, shown);
  for (const mark of document.querySelectorAll<HTMLElement>('.mark')) mark.hidden = !shown.isIllustrative;
}

function drawReading(own: Bench, { name }: Slider, { readings }: State): void {
  const text = readingText(own, name, readings[name] ?? neutral(name));
  element(`valeur-${name}`).textContent = text;
  inputs.get(name)!.setAttribute('aria-valuetext', text);
}

/** The address follows a moment later: a browser refuses an address that changes with every pixel of a slider. */
let timer = 0;
let written = '';
function keepInAddress(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    written = `#${stateText(stateOfControls())}`;
    location.replace(written);
  }, 150);
}

function changed(): void {
  draw();
  keepInAddress();
}

place.addEventListener('change', changed);
for (const input of inputs.values()) input.addEventListener('input', changed);
element('retour').addEventListener('click', () => {
  setControls({ place: place.value, readings: {} });
  changed();
});
element('enregistrer').addEventListener('click', () => {
  const state = stateOfControls();
  save(
    `${data.words.csv.fileName}-${state.place.toLowerCase()}.csv`,
    csvText(bench, show(bench, state), state),
  );
});
addEventListener('hashchange', () => {
  // News of an address that we wrote ourselves, of a moment ago: the sliders may have moved on since.
  if (location.hash === written) return;
  setControls(stateOfAddress());
  draw();
});

element('reglages').hidden = false;
element('graphique').hidden = false;
setControls(stateOfAddress());
draw();
