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

/** English needs curved apostrophes alone; they are straight in the source. */
export function typesetEnglish(text: string): string {
  return text.replace(/'/g, '’');
}
