-- Cuts that turn an indicator into a class, with the employer's and the graduate's reading.
create view main.indicator_class as
select * from raw.indicator_class order by indicator, class_order;
comment on view main.indicator_class is 'Cuts that turn an indicator into a class, with the employer''s and the graduate''s reading.';
comment on column main.indicator_class.indicator is 'Indicator, see indicator';
comment on column main.indicator_class.class_code is 'Name of the class';
comment on column main.indicator_class.lower is 'Lower bound, empty for none';
comment on column main.indicator_class.upper is 'Upper bound, empty for none';
comment on column main.indicator_class.closed_side is 'Bound that belongs to the class';
comment on column main.indicator_class.reading is 'What the class says: shortage, balance or surplus; empty for the cuts of one part of a rule';
comment on column main.indicator_class.label_fr is 'Label in French';
comment on column main.indicator_class.label_ar is 'Label in Arabic';
comment on column main.indicator_class.label_en is 'Label in English';
comment on column main.indicator_class.class_order is 'Order from shortage to surplus';
comment on column main.indicator_class.reading_employer_fr is 'Reading of the employer, French';
comment on column main.indicator_class.reading_employer_ar is 'Reading of the employer, Arabic';
comment on column main.indicator_class.reading_employer_en is 'Reading of the employer, English';
comment on column main.indicator_class.reading_graduate_fr is 'Reading of the graduate, French';
comment on column main.indicator_class.reading_graduate_ar is 'Reading of the graduate, Arabic';
comment on column main.indicator_class.reading_graduate_en is 'Reading of the graduate, English';
