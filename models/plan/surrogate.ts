/**
 * What the plan would bring under settings that no solver was asked for, from those that it was: the base, and each input
 * moved alone. With b₀ what the base brings to each place, bⱼ(x) the same with input j alone at x (straight lines between
 * solved levels), rⱼ(x) the people covered there over those covered in the base, and cⱼ(x) its cost over the base's:
 *
 *   without a limit of money    u = Σⱼ bⱼ(sⱼ) · Π_{i≠j} rᵢ(sᵢ) − (J − 1) · b₀ · R        R = Πⱼ rⱼ(sⱼ)
 *   with the budget x           u · ρ/R + b_B(x) − b₀ · r_B(x)
 *
 * Inputs are factors of each other. A budget x leaves the part r_B(x) of the base and, of a plan that would cost C = Πⱼ cⱼ
 * times as much, R · r_B(x/C): ρ is the more of the two where the inputs give more than the base, since nobody is hurt by
 * what need not be used, and the less of the two where they give less. Wherever one input was solved alone this is what
 * the solver found; elsewhere its error is measured by settings in which all move together, and published.
 */
export interface Surrogate {
  /** What the base brings, by place (effective applicants), and whatever else is to be told of a setting. */
  readonly base: ArrayLike<number>;
  readonly inputs: readonly (readonly SolvedLevel[])[];
  /** Solved budgets, the last of which is the base: from there on nothing is limited. */
  readonly budgets: readonly SolvedLevel[];
}

/** One input alone at one level; the levels of an input ascend, the base among them. */
export interface SolvedLevel {
  readonly level: number;
  readonly found: ArrayLike<number>;
  /** People covered, and cost, over those of the base. */
  readonly covered: number;
  readonly cost: number;
}

/**
 * @param levels one an input, in their order; beyond the solved ones the nearest is taken.
 * @returns as `base`.
 */
export function settledBy(
  { base, inputs, budgets }: Surrogate,
  levels: readonly number[],
  budget: number,
): Float64Array {
  const moved = inputs.map((own, j) => between(own, levels[j]!));
  const covered = product(moved.map((own) => own.covered));
  const found = Float64Array.from(base, (value) => -(inputs.length - 1) * covered * value);
  moved.forEach((own, j) => {
    const others = product(moved.map((other, i) => (i === j ? 1 : other.covered)));
    for (let at = 0; at < found.length; at++) found[at]! += others * own.at(at);
  });
  const most = budgets.at(-1)!.level;
  if (budget >= most) return found;
  const limited = between(budgets, budget);
  const dearer = product(moved.map((own) => own.cost));
  const inProportion =
    covered * between(budgets, dearer > 0 ? Math.min(most, budget / dearer) : most).covered;
  const left =
    covered >= 1 ? Math.max(limited.covered, inProportion) : Math.min(limited.covered, inProportion);
  const part = covered > 0 ? left / covered : 0;
  return found.map((value, at) => value * part + limited.at(at) - base[at]! * limited.covered);
}

const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);

/** An input at a level, on the straight line between the solved ones around it. */
function between(levels: readonly SolvedLevel[], asked: number) {
  const after = levels.findIndex(({ level }) => level >= asked);
  const to = levels.at(after < 0 ? -1 : after)!;
  const from = after <= 0 ? to : levels[after - 1]!;
  const part = from === to ? 0 : (asked - from.level) / (to.level - from.level);
  const line = (a: number, b: number) => a + part * (b - a);
  return {
    covered: line(from.covered, to.covered),
    cost: line(from.cost, to.cost),
    at: (at: number) => line(from.found[at]!, to.found[at]!),
  };
}
