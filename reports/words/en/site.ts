/** The words of the way in and of what all pages share, in English. */
import type { SiteTexts } from '../shape/texts.ts';
import { count } from './count.ts';

export const siteTexts: SiteTexts = {
  way: {
    mapTitle: ({ share, year, regions }) => `At the end of ${year}, ${share} of the shortage: ${regions}`,
    mapNone: (year) => `At the end of ${year}, no region would be short of anybody`,
    mapSubtitle:
      'Circles and numbers: people short, on average. Colours and signs: what is certain of at least one specialty. Each name leads to its region.',
    mapColumn: 'People short',
    sort: 'Sort by:',
    sortKey: {
      short: 'people short',
      over: 'people over',
      openings: 'openings',
      measures: 'recommended measures',
      code: 'official order',
    },
    tableCaption: ({ key, year }) =>
      `What is short and what is to be decided until ${year}, region by region (sorted by ${key})`,
    decide: (year) => `To decide for the intake of ${year}`,
    decideOptions: (n) =>
      n === 0
        ? 'no measure in the plan'
        : `nothing that holds everywhere; ${count(n, 'option', 'options')} in the plan`,
    firstDatum: ({ name, holder }) =>
      `The most valuable datum: ${name}${holder === '' ? '' : `. Held by: ${holder}`}.`,
    referenceTitle: 'Reference',
    referenceLead: 'Where the numbers come from, what the columns mean, and the lists that the pages use.',
    figuresTitle: 'Published figures, claims and instruments',
    figuresLead: 'Each published figure as it is printed, each claim and each instrument, with its source.',
    planDetailsLead:
      'Region by region, year by year: measures, coverage, trainers, limits and levers of each plan.',
    toPlan: 'The whole plan',
    toData: 'All data to ask for',
    toNational: 'The whole country',
  },
  onRequest: {
    title: 'Pages written on request',
    intro:
      'This edition has too many places for the page of each region, the workbooks and the what-if page to be written beforehand. The database and the tables tell all of each. One command writes the page, the details and the workbook of a region, another one every page of the report:',
    caption: 'The command that writes the pages of each region',
    command: 'Command',
  },
};
