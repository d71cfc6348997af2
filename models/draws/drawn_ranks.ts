/** The ranks at which what was drawn is told: the ends of the 95 % and 80 % bands, and the middle. */
export const DRAWN_RANKS = [0.025, 0.1, 0.5, 0.9, 0.975] as const;
