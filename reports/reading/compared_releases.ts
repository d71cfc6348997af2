/** Two releases side by side: every number with its before and its after. What a command compares is of this shape. */
export interface ComparedReleases {
  readonly before: ComparedRelease;
  readonly after: ComparedRelease;
  readonly inputs: { readonly same: number; readonly changes: readonly InputChange[] };
  readonly assumptions: { readonly same: number; readonly changes: readonly AssumptionChange[] };
  readonly answers: {
    readonly compared: number;
    readonly flipped: readonly AnswerChange[];
    readonly beyond: readonly AnswerChange[];
    readonly nation: readonly AnswerChange[];
  };
  readonly plan: {
    readonly same: number;
    readonly changes: readonly PlanChange[];
    readonly cost: readonly { scenario: string; before: number | null; after: number | null }[];
  };
  readonly absent: readonly string[];
}

interface ComparedRelease {
  readonly id: string;
  readonly as_of: string;
  readonly code_sha256: string | null;
  readonly currency: string | null;
}

interface InputChange {
  readonly change: string;
  readonly kind: string;
  readonly path: string;
  readonly rows_before: number | null;
  readonly rows_after: number | null;
  readonly bytes_before: number | null;
  readonly bytes_after: number | null;
}

export type Value = string | number | null;

interface AssumptionChange {
  readonly change: string;
  readonly table: string;
  readonly key: readonly string[];
  readonly column: string;
  readonly before: Value;
  readonly after: Value;
}

export interface AnswerChange {
  readonly scenario: string;
  readonly region_code: string;
  readonly occupation_code: string;
  readonly verdict_before: string | null;
  readonly verdict_after: string | null;
  readonly short_before: number | null;
  readonly short_after: number | null;
  readonly lo_80_before: number | null;
  readonly hi_80_before: number | null;
}

interface PlanChange {
  readonly change: string;
  readonly scenario: string;
  readonly region_code: string;
  readonly occupation_code: string;
  readonly lever_code: string;
  readonly action: string;
  readonly year: number;
  readonly starts_before: number | null;
  readonly starts_after: number | null;
}
