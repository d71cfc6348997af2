/**
 * French spacing: a no-break space before « : ; ! ? % » and inside guillemets, so that no line begins with a
 * sign, and no break inside « 2026–2030 ». The texts are written with plain spaces and set once, here, rather than with invisible letters.
 */
export function typesetFrench(text: string): string {
  return text
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ ([:%»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/(\d)–(\d)/g, '$1–\u2060$2')
    .replace(/'/g, '’');
}

/** Sets every text of a tree, and what its functions return. */
export function typesetAll<Tree>(tree: Tree): Tree {
  return setOne(tree) as Tree;
}

function setOne(node: unknown): unknown {
  if (typeof node === 'string') return typesetFrench(node);
  if (typeof node === 'function') {
    return (...words: unknown[]) => setOne(Reflect.apply(node, undefined, words));
  }
  if (Array.isArray(node)) return node.map(setOne);
  if (typeof node === 'object' && node !== null) {
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, setOne(value)]));
  }
  return node;
}
