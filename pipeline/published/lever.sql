-- Ways to bring people to the specialties that lack them.
create view main.lever as
select lever_code, name_fr, name_ar, name_en, programme_code, occupation_codes, decision_months, duration_years, effectiveness, group_size, trainers_per_group, ramp, cost_mad, axis, use, status, grade, source, note from raw.lever order by all;
comment on view main.lever is 'Ways to bring people to the specialties that lack them.';
comment on column main.lever.lever_code is 'Code of the lever';
comment on column main.lever.name_fr is 'Name in French';
comment on column main.lever.name_ar is 'Name in Arabic';
comment on column main.lever.name_en is 'Name in English';
comment on column main.lever.programme_code is 'Programme whose parameters and crosswalk its yield follows; empty where it is none';
comment on column main.lever.occupation_codes is 'Specialties it is limited to, separated by |; empty: those of its programme';
comment on column main.lever.decision_months is 'Months from the decision to the opening in September';
comment on column main.lever.duration_years is 'Years from start to arrival; empty: those of its programme';
comment on column main.lever.effectiveness is 'Factor on the yield of the programme; of a lever without one, the share of its starts that counts';
comment on column main.lever.group_size is 'Persons a group';
comment on column main.lever.trainers_per_group is 'Trainers a running group needs';
comment on column main.lever.ramp is 'Growth of its capacity a year';
comment on column main.lever.cost_mad is 'MAD a start; empty where unknown';
comment on column main.lever.axis is 'Where advice on it stands: governance (the map of training) or talent (alternance, bootcamps, talent factories, reconversion, Talent Visa)';
comment on column main.lever.use is 'active, or listed (only named)';
comment on column main.lever.status is 'found (printed by a source), derived (arithmetic on printed numbers), assumed (the project''s own guess) or unknown';
comment on column main.lever.grade is 'A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.lever.source is 'Where the value comes from';
comment on column main.lever.note is 'What to know before using the row';
