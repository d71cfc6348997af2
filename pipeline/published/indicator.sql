-- Indicators of adequacy with formula and source.
create view main.indicator as
select indicator, name_fr, name_ar, name_en, meaning_fr, meaning_ar, meaning_en, unit, neutral_value, shortage_side, inputs, formula, source, url, note from raw.indicator order by indicator;
comment on view main.indicator is 'Indicators of adequacy with formula and source.';
comment on column main.indicator.indicator is 'Name of the indicator';
comment on column main.indicator.name_fr is 'Name in French';
comment on column main.indicator.name_ar is 'Name in Arabic';
comment on column main.indicator.name_en is 'Name in English';
comment on column main.indicator.meaning_fr is 'What it tells a reader, French';
comment on column main.indicator.meaning_ar is 'What it tells a reader, Arabic';
comment on column main.indicator.meaning_en is 'What it tells a reader, English';
comment on column main.indicator.unit is 'Unit of the value: persons (numerator − denominator), ratio or share (numerator / denominator)';
comment on column main.indicator.neutral_value is 'The value where candidates and posts are level; empty where its classes alone say it';
comment on column main.indicator.shortage_side is 'Side of the neutral value that is a shortage: below or above';
comment on column main.indicator.inputs is 'Columns of adequacy_input without which there is no value';
comment on column main.indicator.formula is 'How it is computed';
comment on column main.indicator.source is 'Where the value comes from';
comment on column main.indicator.url is 'Address of the page that printed it';
comment on column main.indicator.note is 'What to know before using the row';
