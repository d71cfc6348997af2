import { withoutBidiControls } from '../format/isolate.ts';
import type { analysis } from '../fr/analysis.ts';
import type { comparisonTexts } from '../fr/comparison.ts';
import type { decision } from '../fr/decision.ts';
import type { evidenceTexts } from '../fr/evidence.ts';
import type { exportTexts } from '../fr/export.ts';
import type { exportColumns } from '../fr/export_columns.ts';
import type { partTexts } from '../fr/parts.ts';
import type { planTexts } from '../fr/plan.ts';
import type { reference } from '../fr/reference.ts';
import type { regionTexts } from '../fr/region.ts';
import type { sheetTexts } from '../fr/sheet.ts';
import type { siteTexts } from '../fr/site.ts';
import type { statementTexts } from '../fr/statements.ts';
import type { fr } from '../fr/texts.ts';
import type { whatIf } from '../fr/what_if.ts';

/**
 * Every word of a page, in one language: French is the list of them, and a text that another language lacks does not
 * compile. Numbers and years come in already formatted; counts come as numbers, for plurals. Pages reach a text as
 * `t.group.key`, and a test looks for each key in that form.
 */
export type Texts = SaidAs<typeof fr>;
export type AnalysisTexts = SaidAs<typeof analysis>;
export type ComparisonTexts = SaidAs<typeof comparisonTexts>;
export type DecisionTexts = SaidAs<typeof decision>;
export type EvidenceTexts = SaidAs<typeof evidenceTexts>;
export type ExportTexts = SaidAs<typeof exportTexts>;
export type ExportColumns = SaidAs<typeof exportColumns>;
export type PartTexts = SaidAs<typeof partTexts>;
export type PlanTexts = SaidAs<typeof planTexts>;
export type ReferenceTexts = SaidAs<typeof reference>;
export type RegionTexts = SaidAs<typeof regionTexts>;
export type SheetTexts = SaidAs<typeof sheetTexts>;
export type SiteTexts = SaidAs<typeof siteTexts>;
export type StatementTexts = SaidAs<typeof statementTexts>;
export type WhatIfTexts = SaidAs<typeof whatIf>;

/** The same keys and arguments, in other words. */
type SaidAs<Tree> = Tree extends string
  ? string
  : Tree extends (...handed: infer Handed) => string
    ? (...handed: Handed) => string
    : Tree extends object
      ? { readonly [Key in keyof Tree]: SaidAs<Tree[Key]> }
      : Tree;

/** What the language says of a code; nothing where it has no word for it. */
export function lookUp<Word>(words: Readonly<Record<string, Word>>, code: string): Word | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}

/** The word for a code, or the code itself, without marks that would turn the sentence around it. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return lookUp(words, code) ?? withoutBidiControls(code);
}
