import type { answerOccupation } from '../../pipeline/dictionary/balance.ts';
import type { plan } from '../../pipeline/dictionary/plan.ts';
import type { Row } from '../../pipeline/dictionary/table.ts';

/** Two releases side by side: every number with its before and its after. The command fills this shape, the page shows it. */
export interface ComparedReleases {
  readonly before: ComparedRelease;
  readonly after: ComparedRelease;
  readonly inputs: { readonly same: number; readonly changes: readonly InputChange[] };
  readonly assumptions: { readonly same: number; readonly changes: readonly AssumptionChange[] };
  /** Specialties of regions that both answer; those whose verdict flipped or whose mean left the range, largest move first. */
  readonly answers: {
    readonly compared: number;
    readonly flipped: readonly AnswerChange[];
    readonly beyond: readonly AnswerChange[];
    /** The whole, by scenario. */
    readonly nation: readonly AnswerChange[];
  };
  readonly plan: {
    readonly same: number;
    readonly changes: readonly PlanChange[];
    readonly cost: readonly {
      readonly scenario: string;
      readonly before: number | null;
      readonly after: number | null;
    }[];
  };
  /** What one of them does not hold, and which is not compared. */
  readonly absent: readonly string[];
}

export interface ComparedRelease {
  readonly id: string;
  readonly as_of: string;
  /** SHA-256 of the program that made it; null where it does not say. */
  readonly code_sha256: string | null;
  readonly currency: string | null;
}

/** Something that stands in one release and not, or otherwise, in the other. */
export type Change = 'added' | 'removed' | 'changed';

export interface InputChange {
  readonly change: Change;
  readonly kind: 'project' | 'code list' | 'seed' | 'source';
  readonly id: string;
  readonly path: string;
  readonly rows_before: number | null;
  readonly rows_after: number | null;
  readonly bytes_before: number | null;
  readonly bytes_after: number | null;
}

/** A value as a table holds it; null where it holds none, or has no such row. */
export type Value = string | number | null;

/** One cell of an assumption; of a row that came or went, each of its cells. */
export interface AssumptionChange {
  readonly change: Change;
  readonly table: string;
  /** The codes that name the row, those that stand for anywhere left out. */
  readonly key: readonly string[];
  readonly column: string;
  readonly before: Value;
  readonly after: Value;
}

/** People short of a specialty in a region, mean over the draws. */
export interface AnswerChange
  extends Readonly<Pick<Row<typeof answerOccupation>, 'scenario' | 'region_code' | 'occupation_code'>> {
  readonly verdict_before: string | null;
  readonly verdict_after: string | null;
  readonly short_before: number | null;
  readonly short_after: number | null;
  readonly lo_80_before: number | null;
  readonly hi_80_before: number | null;
  /** The new mean lies outside what the earlier release told: its 80 % range, widened to its mean where that is outside; null where it told none. */
  readonly is_beyond: boolean | null;
}

/** What tells one measure of a plan from another. */
export type PlanKey = Readonly<
  Pick<
    Row<typeof plan>,
    | 'scenario'
    | 'region_code'
    | 'occupation_code'
    | 'lever_code'
    | 'action'
    | 'from_occupation_code'
    | 'to_region_code'
    | 'year'
  >
>;

export interface PlanChange extends PlanKey {
  readonly change: Change;
  readonly starts_before: number | null;
  readonly starts_after: number | null;
}
