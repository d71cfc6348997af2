-- What the files say: every accepted value with its source; no computed total.
create view main.observation as
select measure, region_code, sector_code, occupation_code, programme_code, definition, year, value, unit, obs_status, source_id, source_line, source_note, is_total, is_illustrative from marts.fct_observation;
comment on view main.observation is 'What the files say: every accepted value with its source; no computed total.';
comment on column main.observation.measure is 'What is counted, see measure';
comment on column main.observation.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.observation.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.observation.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.observation.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.observation.definition is 'Definition under which the measure was counted; values of two definitions are never joined';
comment on column main.observation.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.observation.value is 'Value in the unit of the measure';
comment on column main.observation.unit is 'Unit of the value';
comment on column main.observation.obs_status is 'SDMX observation status: A normal, E estimated, P provisional, I imputed …';
comment on column main.observation.source_id is 'Source, see source';
comment on column main.observation.source_line is 'Line of the file';
comment on column main.observation.source_note is 'Source as the row itself names it';
comment on column main.observation.is_total is 'True where its parts stand in the same file';
comment on column main.observation.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
