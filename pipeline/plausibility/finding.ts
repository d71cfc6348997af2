import type { PlausibilityRule, plausibility } from '../dictionary/plausibility.ts';
import type { Row } from '../dictionary/table.ts';
import type { SeedRow } from '../seeds/row.ts';

export type Finding = Row<typeof plausibility>;
/** A finding before the project says what becomes of it. */
export type Found = Omit<Finding, 'finding_no' | 'file' | 'is_refused' | 'waived_by'> & {
  rule: PlausibilityRule;
};

export interface Judged {
  readonly findings: readonly Finding[];
  /** Reviewed rows that let nothing stand, since there is nothing of the kind. */
  readonly idle: readonly SeedRow<'waiver'>[];
}
