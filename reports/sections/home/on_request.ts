import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { Context } from '../context.ts';
import { requestedId } from '../region_way.ts';
import { reportCommand } from './report_command.ts';

/** Which pages are not written since there are so many, and what makes those of each region; nothing where all are. */
export function onRequest({ t, labels, edition }: Context): Markup {
  if (edition.hasPlaces) return nothing;
  const { run_id } = edition.run;
  return html`<section>
<h2 id="a-la-demande">${t.onRequest.title}</h2>
<p>${t.onRequest.intro}</p>
<p><code>${reportCommand(run_id)}</code></p>
${table({
  id: 'pages-a-la-demande',
  caption: t.onRequest.caption,
  mark: nothing,
  columns: [{ label: t.home.region }, { label: t.onRequest.command, long: true }],
  rows: edition.regions.map((code) => [
    html`<span id="${requestedId(code)}">${named(labels.region(code))}</span>`,
    html`<code>${reportCommand(run_id, code)}</code>`,
  ]),
})}
</section>`;
}
