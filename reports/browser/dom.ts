/** The element that the server wrote under this id; without it page and script are not of one edition. */
export function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element ${id}`);
  return found as Kind;
}

/** A new element with text in it: a label is never read as markup. */
export function made(tag: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const node = document.createElement(tag);
  if (className !== '') node.className = className;
  node.append(...content);
  return node;
}

/** Hands the text to the reader as a file, from memory. */
export function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = made('a', '') as HTMLAnchorElement;
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** What `packedJson` packed. */
export async function unpacked<Data>(text: string): Promise<Data> {
  const bytes = Uint8Array.from(atob(JSON.parse(text) as string), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text()) as Data;
}
