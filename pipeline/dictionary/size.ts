/** How large a number of the world can be: for cells of seeds, values of files and what is published. */

/** Persons: ten billion are more than live. */
export const MOST_PERSONS = 1e10;
/** Of anything: the world's product of a year has less than 21 digits, in a currency of which a million buys a loaf. */
export const MOST_OF_ANY = 1e21;
/** What is nearer to nothing was written by a machine that meant nothing. */
export const LEAST = 1e-12;

/** The same, for SQL to read: the one row of raw.size. */
export const SIZES = { most_persons: MOST_PERSONS, most_of_any: MOST_OF_ANY, least: LEAST };
