/** Share of the draws, or of the cases, in which what is to be built on must hold. */
export const HELD_SHARE = 0.8;

/** Its twin in SQL is `rule.holds`, and a test holds both equal. */
export const holds = (part: number) => part >= HELD_SHARE - 1e-9;
