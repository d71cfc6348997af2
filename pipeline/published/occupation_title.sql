-- Job titles as files write them, and the occupation each leads to.
create view main.occupation_title as
select title, language, occupation_code, source from raw.occupation_title order by all;
comment on view main.occupation_title is 'Job titles as files write them, and the occupation each leads to.';
comment on column main.occupation_title.title is 'Title as written; accents, capitals, punctuation and (H/F) make no difference';
comment on column main.occupation_title.language is 'Language of the title: fr, ar or en';
comment on column main.occupation_title.occupation_code is 'Occupation or specialty, see occupation';
comment on column main.occupation_title.source is 'Where the title was seen';
