-- Definitions under which measures are counted; a new perimeter is a new definition.
create view main.definition as
select measure, definition, label_fr, label_ar, label_en, is_illustrative, note, break_note from raw.definition order by all;
comment on view main.definition is 'Definitions under which measures are counted; a new perimeter is a new definition.';
comment on column main.definition.measure is 'What is counted, see measure';
comment on column main.definition.definition is 'Name of the definition';
comment on column main.definition.label_fr is 'Label in French';
comment on column main.definition.label_ar is 'Label in Arabic';
comment on column main.definition.label_en is 'Label in English';
comment on column main.definition.is_illustrative is 'True where rows of this definition are made up to show the machine';
comment on column main.definition.note is 'What to know before using the row';
comment on column main.definition.break_note is 'What separates it from other definitions of the measure';
