import type { Edition } from '../reading/edition/edition.ts';
import type { Language } from '../words/language.ts';
import type { NavigationGroup } from './navigation.ts';

/** Every page that a reader may go to from any other, in the order of the menu. */
export function menuOf({ t }: Language, edition: Edition, hasPlan: boolean): NavigationGroup[] {
  return [
    {
      title: t.nav.results,
      links: [
        { path: 'index.html', label: t.page.home },
        { path: 'national.html', label: t.page.national },
        ...(hasPlan ? [{ path: 'plan.html', label: t.nav.plan }] : []),
        ...(edition.movable === null ? [] : [{ path: 'what-if.html', label: t.whatIf.navigation }]),
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
}
