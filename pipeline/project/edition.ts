/** The day of a project that has no source yet, which no run ever has. */
const NO_DAY = '1970-01-01';

/** The newest day on which a source was delivered: the edition's date, unless a run is told another; never the clock. */
export function newestDelivery(sources: readonly { readonly delivered: string }[]): string {
  return (
    sources
      .map(({ delivered }) => delivered)
      .sort()
      .at(-1) ?? NO_DAY
  );
}

/** First year in which the plan may open a class: the year after the edition's date, unless the project names one. */
export function planFirstYear(
  { plan }: { readonly plan: { readonly first_year?: number | undefined } },
  asOf: string,
): number {
  return plan.first_year ?? Number(asOf.slice(0, 4)) + 1;
}

/** Scenarios that get a plan, in the order of the project file: the first scenario, unless it names others. */
export function plannedScenarios({
  plan,
  scenarios,
}: {
  readonly plan: { readonly scenarios?: readonly string[] | undefined };
  readonly scenarios: readonly { readonly id: string }[];
}): readonly string[] {
  return plan.scenarios ?? [scenarios[0]!.id];
}
