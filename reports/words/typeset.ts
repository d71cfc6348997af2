/** Sets every text of a tree, and what its functions return. */
export function typesetAll<Tree>(tree: Tree, typeset: (text: string) => string): Tree {
  const setOne = (node: unknown): unknown => {
    if (typeof node === 'string') return typeset(node);
    if (typeof node === 'function') {
      return (...words: unknown[]) => setOne(Reflect.apply(node, undefined, words));
    }
    if (Array.isArray(node)) return node.map(setOne);
    if (typeof node === 'object' && node !== null) {
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, setOne(value)]));
    }
    return node;
  };
  return setOne(tree) as Tree;
}

/** For languages whose texts stand in the files as on the page. */
export const asWritten = (text: string): string => text;
