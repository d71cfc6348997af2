-- What changed between one release and the next.
create view main.revision as
select vintage_no, vintage_id, previous_vintage_id, kind, measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year, previous_mean, mean, change, change_share, sign_flip, is_total, is_illustrative from marts.fct_revision;
comment on view main.revision is 'What changed between one release and the next.';
comment on column main.revision.vintage_no is 'Order of release';
comment on column main.revision.vintage_id is 'Release that said it, see run';
comment on column main.revision.previous_vintage_id is 'Release before it';
comment on column main.revision.kind is 'forecast (mean is the forecast) or gap (mean is the cumulated gap)';
comment on column main.revision.measure is 'What is counted; gap_cum for a cumulated gap';
comment on column main.revision.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.revision.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.revision.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.revision.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.revision.definition is 'Definition under which the measure was counted; values of two definitions are never joined';
comment on column main.revision.scenario is 'Scenario of the row, see the project file';
comment on column main.revision.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.revision.previous_mean is 'Value in the release before';
comment on column main.revision.mean is 'Value as that release said it';
comment on column main.revision.change is 'New value less the one before';
comment on column main.revision.change_share is 'Change as a share of the value before';
comment on column main.revision.sign_flip is 'True where a shortage became a surplus or the reverse';
comment on column main.revision.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
comment on column main.revision.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
