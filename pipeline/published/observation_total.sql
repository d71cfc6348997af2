-- Sums of observed leaves that no file prints.
create view main.observation_total as
select measure, region_code, sector_code, occupation_code, programme_code, definition, year, value, n_leaves, is_illustrative from marts.fct_observation_total;
comment on view main.observation_total is 'Sums of observed leaves that no file prints.';
comment on column main.observation_total.measure is 'What is counted, see measure';
comment on column main.observation_total.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.observation_total.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.observation_total.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.observation_total.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.observation_total.definition is 'Definition under which the measure was counted; values of two definitions are never joined';
comment on column main.observation_total.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.observation_total.value is 'Sum of the observed leaves';
comment on column main.observation_total.n_leaves is 'Leaves that were summed';
comment on column main.observation_total.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
