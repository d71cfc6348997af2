import { databaseWords } from '../../html/database_words.ts';
import { html, type Markup, named, nothing, webLink } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { StatementRow } from '../../reading/reference/statements.ts';
import { textOf } from '../../reading/region/decision.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { siteName } from '../sector/targets.ts';

/** Stages 1 to 3 of STED as the sector tells them: its markets, then capabilities and the competences that carry them. */
export function marketTable(context: Context, rows: readonly StatementRow[]): Markup {
  const { t, formats } = context;
  const own = rows.filter((row) => row.kind === 'market');
  if (own.length === 0) return nothing;
  return table({
    id: 'marches',
    caption: t.statement.marketCaption,
    mark: nothing,
    columns: [
      { label: t.statement.market },
      { label: t.statement.said, long: true },
      { label: t.statement.share, numeric: true },
      { label: t.statement.speaker },
    ],
    rows: own.map((row) => [
      nameCell(context, row),
      named(context.language.typeset(textOf(row, 'what', context.language.code))),
      row.share === null ? formats.missing : formats.share(row.share, false),
      speakerCell(context, row),
    ]),
    note: t.statement.marketNote,
  });
}

export function capabilityStatements(context: Context, rows: readonly StatementRow[]): Markup {
  const { t, formats, labels, language } = context;
  const own = rows.filter((row) => row.kind === 'capability');
  if (own.length === 0) return nothing;
  return table({
    id: 'capacites-dites',
    caption: t.statement.capabilityCaption,
    mark: nothing,
    columns: [
      { label: t.statement.capability },
      { label: t.statement.said, long: true },
      { label: t.statement.carriedBy, long: true },
      { label: t.statement.speaker },
    ],
    rows: own.map((row) => [
      nameCell(context, row),
      named(language.typeset(textOf(row, 'what', language.code))),
      formats.list(row.competence_codes.split('|').map((code) => labels.competence(code))),
      speakerCell(context, row),
    ]),
    note: t.statement.capabilityNote,
  });
}

function nameCell({ labels, t }: Context, row: StatementRow): Markup {
  const sector = row.sector_code === '_T' ? t.sector.whole : labels.sector(row.sector_code);
  return html`${named(labels.statement(row.statement_code))}<small>${named(sector)}</small>`;
}

function speakerCell({ t, language }: Context, row: StatementRow): Markup {
  const site = siteName(row.url);
  const source =
    site === null ? html`<span${databaseWords(language)}>${row.source}</span>` : webLink(row.url, site);
  const year = row.year === null ? '' : `, ${row.year}`;
  return html`${named(language.typeset(textOf(row, 'speaker', language.code)))}${year}<small>${source}, ${wordFor(t.names.grade, row.grade)}</small>`;
}
