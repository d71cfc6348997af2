/** Which whole is split along which dimension, and by which rows: by hand. */
import { describe, expect, test } from 'vitest';
import { type Codes, type Counted, type ShareRow, splitTree } from '../../../models/imputation/tree.ts';

const counted = (codes: Partial<Codes>, measure = 'employment', definition = 'register'): Counted => {
  const own = { sector: '_T', region: '_T', programme: '_Z', occupation: '_T', ...codes };
  const id = [measure, own.region, own.sector, own.occupation, own.programme, definition].join('/');
  return { id, measure, definition, codes: own };
};
const share = (
  dimension: ShareRow['dimension'],
  child: string,
  mode: number,
  more: Partial<ShareRow> = {},
): ShareRow => ({
  ...{
    measure: 'employment',
    definition: '_T',
    dimension,
    parent: '_T',
    child,
    within: {},
    year: 2024,
    mode,
  },
  ...more,
});
/** Leaves of a tree by their codes. */
const leaves = (tree: ReturnType<typeof splitTree>) =>
  tree.nodes
    .filter((node) => node.isLeaf)
    .map(({ codes }) => `${codes.sector}/${codes.region}/${codes.programme}/${codes.occupation}`);

describe('the order of splits', () => {
  test('by sector, region, programme and specialty, whatever the order of the rows', () => {
    const rows = [
      share('occupation', 'DEV', 1),
      share('region', 'R1', 0.6),
      share('region', 'R2', 0.4),
      share('sector', 'IT', 1),
    ];
    const tree = splitTree([counted({})], rows);
    expect(leaves(tree)).toEqual(['IT/R1/_Z/DEV', 'IT/R2/_Z/DEV']);
    const dimensions = tree.nodes.flatMap(({ set }) => (set < 0 ? [] : [tree.sets[set]!.dimension]));
    expect(dimensions).toEqual(['sector', 'region', 'occupation', 'region', 'occupation']);
    tree.nodes.forEach(({ parent }, node) => {
      expect(parent).toBeLessThan(node);
    });
  });

  test('a programme that is only a whole goes by region, then by programme within each', () => {
    const entrants = { measure: 'new_entrants' };
    const rows = [
      share('programme', 'P1', 0.5, { ...entrants, parent: 'ALL' }),
      share('programme', 'P2', 0.5, { ...entrants, parent: 'ALL' }),
      share('programme', 'P1', 0.9, { ...entrants, parent: 'ALL', within: { region: 'R2' } }),
      share('region', 'R1', 0.3, { ...entrants, within: { programme: 'ALL' } }),
      share('region', 'R2', 0.7, { ...entrants, within: { programme: 'ALL' } }),
    ];
    const whole = counted({ sector: '_Z', occupation: '_Z', programme: 'ALL' }, 'new_entrants');
    const tree = splitTree([whole], rows);
    // In the second region its own set holds, and that names one programme alone.
    expect(leaves(tree)).toEqual(['_Z/R1/P1/_Z', '_Z/R1/P2/_Z', '_Z/R2/P1/_Z']);
    expect(tree.sets.map(({ isWhole }) => isWhole)).toEqual([true, true, false]);
  });
});

describe('which rows speak', () => {
  test('those of the narrowest scope, and no others', () => {
    const rows = [
      share('region', 'R1', 0.5),
      share('region', 'R2', 0.5),
      share('region', 'R1', 0.9, { within: { sector: 'IT' } }),
      share('region', 'R3', 0.1, { within: { sector: 'IT' } }),
    ];
    expect(leaves(splitTree([counted({ sector: 'IT' }), counted({ sector: 'CC' })], rows))).toEqual([
      'IT/R1/_Z/_T',
      'IT/R3/_Z/_T',
      'CC/R1/_Z/_T',
      'CC/R2/_Z/_T',
    ]);
  });

  test('those of the measure, and of the definition where they name one', () => {
    const rows = [
      share('region', 'R1', 1, { definition: 'survey' }),
      share('region', 'R2', 1, { measure: 'jobs' }),
    ];
    const all = [counted({}), counted({}, 'employment', 'survey')];
    const tree = splitTree(all, rows);
    expect(tree.nodes.map(({ id }) => id)).toEqual([
      'employment/_T/_T/_T/_Z/survey',
      'employment/R1/_T/_T/_Z/survey',
    ]);
  });

  test('what nothing fits is not split, and is no node', () => {
    expect(splitTree([counted({ region: 'R1' })], [share('region', 'R1', 1)]).nodes).toEqual([]);
  });
});

test('a counted part of a counted whole is a node below it, and no whole of its own', () => {
  const rows = [
    share('sector', 'IT', 0.4),
    share('sector', 'CC', 0.6),
    share('region', 'R1', 0.5),
    share('region', 'R2', 0.5),
  ];
  // The sector comes first in the list; it is met below the nation all the same, and its regions once.
  const tree = splitTree(
    [counted({ sector: 'IT' }), counted({ sector: 'IT', region: 'R1' }), counted({})],
    rows,
  );
  const wholes = tree.nodes.filter(({ parent }) => parent < 0);
  expect(wholes.map(({ id }) => id)).toEqual(['employment/_T/_T/_T/_Z/register']);
  const found = tree.nodes.filter(({ counted: id }) => id !== null).map(({ counted: id }) => id);
  expect(found.sort()).toEqual([
    'employment/R1/IT/_T/_Z/register',
    'employment/_T/IT/_T/_Z/register',
    'employment/_T/_T/_T/_Z/register',
  ]);
  expect(leaves(tree)).toHaveLength(4);
});
