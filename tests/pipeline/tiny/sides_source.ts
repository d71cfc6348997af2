/** A source for rows of any measure by sector and occupation, to be put before the balance of a tiny project. */
export const SIDES_SOURCE = `  - id: sides
    path: inputs/sides.csv
    columns: { year: year, region: region, sector: sector, occupation: occupation, measure: measure, value: value }
    constants: { programme: _Z, definition: register, unit: persons, status: A }
    licence: none
    vintage: first
    delivered: "2026-02-01"
    publisher: the tests
balance:
`;
