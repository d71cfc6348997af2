-- Aids that follow each hire of the plan.
create view main.aid as
select aid_code, name_fr, name_ar, name_en, region_code, eligible_share, cost_mad, status, grade, source, note from raw.aid order by all;
comment on view main.aid is 'Aids that follow each hire of the plan.';
comment on column main.aid.aid_code is 'Code of the aid';
comment on column main.aid.name_fr is 'Name in French';
comment on column main.aid.name_ar is 'Name in Arabic';
comment on column main.aid.name_en is 'Name in English';
comment on column main.aid.region_code is 'Region; _T is every one';
comment on column main.aid.eligible_share is 'Share of hires that draws it';
comment on column main.aid.cost_mad is 'MAD a beneficiary; empty where no rate was found';
comment on column main.aid.status is 'found (printed by a source), derived (arithmetic on printed numbers), assumed (the project''s own guess) or unknown';
comment on column main.aid.grade is 'A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.aid.source is 'Where the value comes from';
comment on column main.aid.note is 'What to know before using the row';
