-- A national target of employment shared among regions.
create view main.target_region as
select target_id, region_code, year, unit, value, obs_status, is_illustrative from marts.fct_target_region;
comment on view main.target_region is 'A national target of employment shared among regions.';
comment on column main.target_region.target_id is 'Target, see target';
comment on column main.target_region.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.target_region.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.target_region.unit is 'Unit of the value';
comment on column main.target_region.value is 'Level for the region';
comment on column main.target_region.obs_status is 'A given as such, I imputed by base-year share';
comment on column main.target_region.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
