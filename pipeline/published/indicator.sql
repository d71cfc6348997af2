-- Indicators of adequacy with formula and source.
create view main.indicator as
select indicator, name_fr, name_ar, name_en, unit, formula, source, url, note from raw.indicator order by indicator;
comment on view main.indicator is 'Indicators of adequacy with formula and source.';
comment on column main.indicator.indicator is 'Name of the indicator';
comment on column main.indicator.name_fr is 'Name in French';
comment on column main.indicator.name_ar is 'Name in Arabic';
comment on column main.indicator.name_en is 'Name in English';
comment on column main.indicator.unit is 'Unit of the value';
comment on column main.indicator.formula is 'How it is computed';
comment on column main.indicator.source is 'Where the value comes from';
comment on column main.indicator.url is 'Address of the page that printed it';
comment on column main.indicator.note is 'What to know before using the row';
