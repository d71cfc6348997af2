import type { Texts } from '../words/shape/texts.ts';
import type { PageContent } from './layout.ts';
import type { NavigationGroup } from './navigation.ts';

/** Every page that a reader may go to from any other, in the order of the menu; pages that are not there are left out. */
export function navigationOf(t: Texts, pages: readonly PageContent[]): NavigationGroup[] {
  const written = new Set(pages.map((page) => page.path));
  const groups: NavigationGroup[] = [
    {
      title: t.nav.results,
      links: [
        { path: 'index.html', label: t.page.home },
        { path: 'national.html', label: t.page.national },
        { path: 'plan.html', label: t.nav.plan },
        { path: 'what-if.html', label: t.whatIf.navigation },
        { path: 'data.html', label: t.nav.obtain },
      ],
    },
    {
      title: t.nav.reference,
      links: [
        { path: 'method.html', label: t.nav.method },
        { path: 'reference.html', label: t.nav.reference },
      ],
    },
  ];
  return groups
    .map((group) => ({ ...group, links: group.links.filter((link) => written.has(link.path)) }))
    .filter((group) => group.links.length > 0);
}
