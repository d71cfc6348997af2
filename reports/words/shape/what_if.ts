import type { SliderName } from '../../what_if/sliders.ts';

/**
 * The words of the what-if page. Part of `Texts`; under the same rules. The script of the page puts numbers into
 * some of them, so these are asked once with `{name}` in place of a number and must not depend on what it is.
 */
export interface WhatIfTexts {
  whatIf: {
    navigation: string;
    title: string;
    lead(words: { from: string; to: string }): string;
    noScript: string;
    controlsTitle: string;
    controlsIntro: string;
    place: string;
    slider: Readonly<Record<SliderName, { label: string; help: string }>>;
    factor(value: string): string;
    range(words: { low: string; high: string }): string;
    basisTitle: string;
    basisParameters(words: { names: readonly string[]; count: number }): string;
    basisForecast(year: string): string;
    basisOffer(year: string): string;
    grade(grade: string): string;
    fixed(names: readonly string[]): string;
    reset: string;
    save: string;
    resultTitle: string;
    summaryShortage(words: SummaryWords): string;
    summarySurplus(words: SummaryWords): string;
    summaryNoGap(words: SummaryWords): string;
    summaryNotEvaluable(words: SummaryWords): string;
    central(value: string): string;
    evaluable(words: { evaluable: string; total: string }): string;
    sectorCaption(place: string): string;
    specialtyCaption(place: string): string;
    chartTitle(place: string): string;
    chartSubtitle: string;
    chartBar(words: { value: string; central: string }): string;
    notes: readonly string[];
    csvFile: string;
    csvColumns: readonly string[];
    csvSectors: string;
    csvSpecialties: string;
    csvSliders: string;
    csvSetting: string;
    csvOpenings: string;
    csvSupply: string;
    csvGap: string;
    csvIta: string;
    csvItaClass: string;
  };
}

export interface SummaryWords {
  conditional: boolean;
  /** Without sign. */
  persons: string;
  /** With its sign. */
  central: string;
  year: string;
}
