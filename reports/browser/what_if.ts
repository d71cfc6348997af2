import { openBench } from '../what_if/bench.ts';
import { csvText } from '../what_if/csv.ts';
import { fill, type PageData } from '../what_if/page_data.ts';
import { readingText, show } from '../what_if/show.ts';
import {
  type Choice,
  type Known,
  neutral,
  type Readings,
  readState,
  type SliderName,
  type State,
  stateText,
} from '../what_if/sliders.ts';
import { drawBars } from './bars.ts';
import { fillCompared } from './compared.ts';
import { element, save, unpacked } from './dom.ts';
import { fillTable } from './tables.ts';

/**
 * The only script of the report: it reads the numbers that the page carries, follows the sliders, and writes text
 * (never markup) where the server wrote the edition. It asks nothing of anyone.
 */
void unpacked<PageData>(element('donnees').textContent).then(start);

function start(data: PageData): void {
  const bench = openBench(data);
  const place = element<HTMLSelectElement>('territoire');
  const inputs = new Map(
    data.sliders.map(({ name }) => [name, element<HTMLInputElement>(`curseur-${name}`)]),
  );
  const presets = [...document.querySelectorAll<HTMLButtonElement>('[data-scenario]')];
  const mine = document.getElementById('les-miens') as HTMLButtonElement | null;
  const languages = [...document.querySelectorAll<HTMLAnchorElement>('nav a[hreflang]')].map(
    (link) => [link, link.href] as const,
  );
  const known: Known = {
    places: data.places.map(({ code }) => code),
    scenarios: data.scenarios.map(({ code }) => code),
    sliders: data.sliders,
  };
  /** What no slider holds: the scenario, what is kept beside, and the reader's last own settings. */
  let scenario: string | undefined;
  let kept: Choice | undefined;
  let own: Choice | undefined;

  function stateOfControls(): State {
    const readings: Partial<Record<SliderName, number>> = {};
    for (const [name, input] of inputs) {
      const value = Number(input.value);
      if (value !== neutral(name)) readings[name] = value;
    }
    return {
      ...{ place: place.value, readings },
      ...(scenario === undefined ? {} : { scenario }),
      ...(kept === undefined ? {} : { kept }),
    };
  }

  function setReadings(readings: Readings): void {
    for (const [name, input] of inputs) input.value = String(readings[name] ?? neutral(name));
  }

  function setControls(state: State): void {
    place.value = state.place;
    ({ scenario, kept } = state);
    setReadings(state.readings);
  }

  function draw(): void {
    const state = stateOfControls();
    for (const [name, input] of inputs) {
      const text = readingText(bench, name, state.readings[name] ?? neutral(name));
      element(`valeur-${name}`).textContent = text;
      input.setAttribute('aria-valuetext', text);
    }
    const shown = show(bench, state);
    element('resultat').textContent = shown.summary;
    const balance = document.getElementById('solde');
    if (balance !== null) balance.textContent = shown.balance;
    if (shown.plan !== null) fillCompared(shown.plan);
    const { sectorCaption, specialtyCaption, csv } = data.words;
    fillTable('secteurs', shown.sectors, fill(sectorCaption, { place: shown.place }), csv.mark);
    fillTable('specialites', shown.specialties, fill(specialtyCaption, { place: shown.place }), csv.mark);
    drawBars(shown);
    for (const mark of document.querySelectorAll<HTMLElement>('.mark')) mark.hidden = !shown.isIllustrative;
    press(state);
    const address = `#${stateText(state)}`;
    for (const [link, href] of languages) link.href = href + address;
  }

  function press(state: State): void {
    const isOwn = Object.keys(state.readings).length > 0;
    if (isOwn) own = { readings: state.readings, ...(scenario === undefined ? {} : { scenario }) };
    const code = scenario ?? known.scenarios[0];
    for (const button of presets)
      button.setAttribute('aria-pressed', String(!isOwn && button.dataset.scenario === code));
    mine?.setAttribute('aria-pressed', String(isOwn));
    if (mine !== null) mine.disabled = own === undefined;
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

  function choose(choice: Choice): void {
    ({ scenario } = choice);
    setReadings(choice.readings);
    changed();
  }

  place.addEventListener('change', changed);
  for (const input of inputs.values()) input.addEventListener('input', changed);
  for (const button of presets)
    button.addEventListener('click', () => {
      const { scenario: code } = button.dataset;
      choose({
        readings: {},
        ...(code === undefined || code === known.scenarios[0] ? {} : { scenario: code }),
      });
    });
  mine?.addEventListener('click', () => {
    if (own !== undefined) choose(own);
  });
  element('retour').addEventListener('click', () => {
    kept = undefined;
    choose({ readings: {} });
  });
  document.getElementById('garder')?.addEventListener('click', () => {
    const { scenario: code, readings } = stateOfControls();
    kept = { readings, ...(code === undefined ? {} : { scenario: code }) };
    changed();
  });
  element('enregistrer').addEventListener('click', () => {
    const state = stateOfControls();
    save(
      `${data.words.csv.fileName}-${state.place.toLowerCase()}.csv`,
      csvText(bench, show(bench, state), state),
    );
  });
  const follow = () => {
    setControls(readState(location.hash, known));
    draw();
  };
  addEventListener('hashchange', () => {
    // News of an address that we wrote ourselves, of a moment ago: the sliders may have moved on since.
    if (location.hash !== written) follow();
  });

  element('reglages').hidden = false;
  element('graphique').hidden = false;
  follow();
}
