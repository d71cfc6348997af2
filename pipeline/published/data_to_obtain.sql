-- Missing data ranked by how much each decides, with who holds it, the file to fill and what would change.
create view main.data_to_obtain as
select rank, data_id, name_fr, name_ar, name_en, holder_fr, holder_ar, holder_en, input, decides_persons, decides_basis, swing_persons, moved_persons, rank_share, status, grade, cells_not_evaluable, openings_not_evaluable_persons, template, change_fr, change_ar, change_en, is_asked, source, is_illustrative from marts.fct_data_to_obtain order by rank;
comment on view main.data_to_obtain is 'Missing data ranked by how much each decides, with who holds it, the file to fill and what would change.';
comment on column main.data_to_obtain.rank is '1 decides most; made-up series come first while they are made up';
comment on column main.data_to_obtain.data_id is 'Row of the seed of data holders';
comment on column main.data_to_obtain.name_fr is 'What is missing, in French';
comment on column main.data_to_obtain.name_ar is 'What is missing, in Arabic';
comment on column main.data_to_obtain.name_en is 'What is missing, in English';
comment on column main.data_to_obtain.holder_fr is 'Who holds it, in French';
comment on column main.data_to_obtain.holder_ar is 'Who holds it, in Arabic';
comment on column main.data_to_obtain.holder_en is 'Who holds it, in English';
comment on column main.data_to_obtain.input is 'Parameters, series or seeds that it would replace, separated by |';
comment on column main.data_to_obtain.decides_persons is 'Persons of the national balance that hang on it, see decides_basis; empty where the balance does not measure it';
comment on column main.data_to_obtain.decides_basis is 'rests_on_made_up_series (openings, or supply, of the whole balance), cells_not_evaluable (their openings), swing (of the national gap, its parameters between their ends), swing_between_regions (moved_persons) or not_measured';
comment on column main.data_to_obtain.swing_persons is 'Sum of the swings of its parameters, each moved alone';
comment on column main.data_to_obtain.moved_persons is 'Half the sum of the swings of the regions'' gaps: who works elsewhere, even where the nation stays as it is';
comment on column main.data_to_obtain.rank_share is 'Sum of their shares in the ranks of the national gap';
comment on column main.data_to_obtain.status is 'Worst status of what stands there now: unknown, illustrative, assumed, derived or found';
comment on column main.data_to_obtain.grade is 'Worst grade of its parameters: A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.data_to_obtain.cells_not_evaluable is 'Cells (region × sector × specialty) that cannot be evaluated without it';
comment on column main.data_to_obtain.openings_not_evaluable_persons is 'Their openings up to the horizon';
comment on column main.data_to_obtain.template is 'File to fill, see `adequation init --templates`';
comment on column main.data_to_obtain.change_fr is 'What would change, in French';
comment on column main.data_to_obtain.change_ar is 'What would change, in Arabic';
comment on column main.data_to_obtain.change_en is 'What would change, in English';
comment on column main.data_to_obtain.is_asked is 'True once its holder was asked';
comment on column main.data_to_obtain.source is 'Where the row comes from';
comment on column main.data_to_obtain.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
