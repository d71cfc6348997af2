/** What a count is broken down by, in the order in which keys name it: each has its code list and its column of codes. */
export const DIMENSIONS = ['region', 'sector', 'occupation', 'programme'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
