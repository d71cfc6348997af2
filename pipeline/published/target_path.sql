-- Even growth from the last actual to each target, beside the trend and the milestones.
create view main.target_path as
select target_id, measure, region_code, sector_code, definition, unit, adopted, year, path_value, from_year, from_value, target_year, target_value, trend_lo, trend_hi, milestone_id, milestone_value, milestone_hit from marts.fct_target_path;
comment on view main.target_path is 'Even growth from the last actual to each target, beside the trend and the milestones.';
comment on column main.target_path.target_id is 'Target, see target';
comment on column main.target_path.measure is 'What is counted, see measure';
comment on column main.target_path.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.target_path.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.target_path.definition is 'Definition under which the measure was counted; values of two definitions are never joined';
comment on column main.target_path.unit is 'Unit of the value';
comment on column main.target_path.adopted is 'adopted, milestone, claimed or superseded';
comment on column main.target_path.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.target_path.path_value is 'Value the path asks for';
comment on column main.target_path.from_year is 'Year the path starts from';
comment on column main.target_path.from_value is 'Last actual in the target''s own definition';
comment on column main.target_path.target_year is 'Year by which it is to be reached';
comment on column main.target_path.target_value is 'Level to reach';
comment on column main.target_path.trend_lo is 'Lower end of the trend';
comment on column main.target_path.trend_hi is 'Upper end of the trend';
comment on column main.target_path.milestone_id is 'Milestone of the same series and year';
comment on column main.target_path.milestone_value is 'Its value';
comment on column main.target_path.milestone_hit is 'True where the path passes it';
