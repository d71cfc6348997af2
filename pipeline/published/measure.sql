-- What is counted, in which unit.
create view main.measure as
select measure, label_fr, label_ar, label_en, unit, nature, nonnegative from raw.measure order by measure;
comment on view main.measure is 'What is counted, in which unit.';
comment on column main.measure.measure is 'Name of the measure';
comment on column main.measure.label_fr is 'Label in French';
comment on column main.measure.label_ar is 'Label in Arabic';
comment on column main.measure.label_en is 'Label in English';
comment on column main.measure.unit is 'Unit of the value';
comment on column main.measure.nature is 'stock (at 31 December) or flow (of the year)';
comment on column main.measure.nonnegative is 'True where the measure cannot be negative';
