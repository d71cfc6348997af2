import { element } from './dom.ts';

/**
 * Narrows the list of everything that can be opened to what was typed; without it the whole list is there to read.
 * Accents and case do not count.
 */
const field = element<HTMLInputElement>('chercher');
const found = element('trouve');
const items = [...document.querySelectorAll<HTMLLIElement>('#pages li')];
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
const texts = items.map((item) => fold(item.textContent ?? ''));

function narrow(): void {
  const words = fold(field.value).split(/\s+/).filter(Boolean);
  let count = 0;
  items.forEach((item, at) => {
    item.hidden = !words.every((word) => texts[at]!.includes(word));
    if (!item.hidden) count += 1;
  });
  found.textContent = words.length === 0 ? '' : ((count === 0 ? found.dataset.none : `${count}`) ?? '');
}

element('recherche').hidden = false;
field.addEventListener('input', narrow);
