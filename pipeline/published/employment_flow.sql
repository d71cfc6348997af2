-- Employment followed year by year: net jobs, segment mix, exports per job.
create view main.employment_flow as
select region_code, sector_code, definition, year, employment_persons, year_before, net_jobs_persons, segment_share, export_definition, exports_per_job_mad, is_illustrative from marts.fct_employment_flow;
comment on view main.employment_flow is 'Employment followed year by year: net jobs, segment mix, exports per job.';
comment on column main.employment_flow.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.employment_flow.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.employment_flow.definition is 'Definition under which the measure was counted; values of two definitions are never joined';
comment on column main.employment_flow.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.employment_flow.employment_persons is 'Employment at the end of the year';
comment on column main.employment_flow.year_before is 'Year it is compared with';
comment on column main.employment_flow.net_jobs_persons is 'Net jobs created since';
comment on column main.employment_flow.segment_share is 'Share of the sector in the total of its region';
comment on column main.employment_flow.export_definition is 'Definition of the exports used';
comment on column main.employment_flow.exports_per_job_mad is 'Exports per job, dirhams';
comment on column main.employment_flow.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
