/** The words of pages that are parts of a longer one, in English. */
import type { PartTexts } from '../shape/texts.ts';
import { count, whole } from './count.ts';

export const partTexts: PartTexts = {
  part: {
    rows: 'Rows of this page:',
    others: 'Other parts',
    table: 'Table',
    columns: 'Columns',
    dictionaryTitle: ({ part, of }) => `Dictionary, part ${part} of ${of}`,
    figures: {
      employment: 'Published figures: employment, needs and population',
      training: 'Published figures: training and placement',
      economy: 'Published figures: exports, firms and amounts',
    },
    figureCount: (n) => count(n, 'figure', 'figures'),
    decisionsTitle: (scenario) => `Measures of the plan, scenario “${scenario}”`,
    decisionsLead: 'Region by region, what the plan decides for the first two intakes.',
  },
  country: {
    short: 'Short:',
    targets: 'Targets:',
    publishedTitle: (place) => `${place}: published figures and targets`,
    shortLine: (w) =>
      `${w.persons.text} ${w.persons.n === 1 ? 'person' : 'people'}${w.range === '' ? '' : ` (${w.range}, 80%)`} by the end of ${w.year}, scenario “${w.scenario}”${w.regions === '' ? '' : `, most of them in ${w.regions}`}.`,
    placed: ({ name, persons }) => `${name} (${persons})`,
    sureLine: (w) =>
      `of ${count(w.total, 'pair', 'pairs')} of specialty and region, ${w.short} short${w.names === '' ? '' : ` (mostly ${w.names})`} and ${w.over} over.`,
    targetLine: (targets) => `${targets}.`,
    target: (w) => `${w.measure}, ${w.value} in ${w.year} (a ${w.share} chance)`,
    regionsCaption: (year) => `Who would be short at the end of ${year}, region by region`,
    specialties: 'Specialties',
    pairs: (n) => `${count(n, 'pair', 'pairs')} of specialty and region`,
    chartTitle: ({ name, gap }) => `${name}: the largest gap expected (${gap} people)`,
    scenarios: 'Other scenarios',
  },
  planChart: {
    choice: 'For those who sign to choose:',
    cap: (w) =>
      `the cap of people trained beyond the need: ${w.share} of the people brought, an assumption between ${w.low} and ${w.high}.`,
    capBinds: (scenario) => `“${scenario}”: this cap limits the plan.`,
    capFree: (scenario) => `“${scenario}”: this cap limits nothing.`,
    lifted: (w) =>
      `Without this cap and without a limit of money, ${w.after} people would be short instead of ${w.now}.`,
    needTitle: (w) =>
      `“${w.scenario}”: the plan brings the shortage down from ${w.before} to ${w.after} people by the end of ${w.year}`,
    needSubtitle:
      'People short at the end of each year, cumulated, mean of the simulations. The last year also counts what may go otherwise in carrying it out.',
    left: 'still short with the plan',
    covered: 'covered by the plan',
    ofNeed: (w) => `${w.left} of ${w.need}`,
    placesTitle: (w) => `${w.lever}: the lever most used, ${w.starts} places or people (“${w.scenario}”)`,
    placesSubtitle: 'Places opened and people helped by intake, options included.',
    intake: (year) => `intake of ${year}`,
    valueTitle: (w) => `${w.datum}: the datum worth most before the first decision, ${w.value}`,
    valueSubtitle: 'Expected fall of cost and shortage if the datum were known, and its first holder.',
    bar: 'Row',
    signTitle: 'What is to be signed',
    frontierTitle: 'What each expense buys',
    placesChapter: 'Which levers, at which intake',
    dataChapter: 'What a datum would be worth',
    yearsChapter: 'The need and the plan, year by year',
  },
  request: {
    title: (holder) => `Request for data: ${holder}`,
    lead: ({ title, day }) => `${title}, edition of ${day}.`,
    ask: (n) =>
      n === 1
        ? 'Dear Sir or Madam, one datum that you hold is missing here; we ask you for it.'
        : `Dear Sir or Madam, ${whole.format(n)} data that you hold are missing here; we ask you for them.`,
    worth: (w) =>
      `To know this before the first decision would be worth ${w.money} to the plan, or ${w.personYears} person-years of shortage less.`,
    caption: 'What is asked for, where, and what it would decide',
    where: 'Places and years',
    worthColumn: 'Worth to the plan',
    cells: (w) =>
      `${count(w.cells, 'cell', 'cells')} in ${count(w.places, 'place', 'places')}${w.years === '' ? '' : `, ${w.years}`}`,
    formTitle: 'In what form',
    form: 'A value a cell, with its source, in the workbook enclosed; a cell that you cannot fill stays empty.',
    workbook: 'Workbook to fill in',
    definition:
      'Where your definition differs from that of the workbook, keep yours and write it beside the value.',
    back: 'Send the workbook back: each row enters the file that the next run reads.',
    privacy: 'Numbers of people only: no name, no identifier.',
    persons: 'people',
    sheet: 'To fill in',
    fill: 'Fill in the coloured cells: a number a row, and where it comes from.',
    heads: {
      datum: 'Datum',
      input: 'Input of the run',
      name: 'Definition',
      region: 'Place',
      detail: 'Sector, specialty or programme',
      year: 'Year',
      unit: 'Unit',
      value: 'Value in use',
      answer: 'Your value',
      source: 'Source and definition',
      template: 'File that is read',
    },
    list: 'One request a holder, ready to print and send',
    item: (n) => count(n, 'datum', 'data'),
  },
};
