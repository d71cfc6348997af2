-- What the indicators of adequacy are made of, by cell and total; every ratio can be formed again from it.
create view main.adequacy_input as
select scenario, region_code, sector_code, occupation_code, i.from_year as from_year, i.to_year as to_year, i.years as years, openings_persons, replacement_persons, supply_persons, located_raw_persons, employment_base_persons, employment_before_persons, employment_end_persons, jobseekers_persons, vacancies_persons, completions_persons, target_persons, target_id, target_definition, target_status, vacancy_rate, unemployment_rate, r.growth_share as last_growth_share, r.state as recent_state, r.state_basis as recent_state_basis, c.step as cops_style_step, w.growth_share as growth_share, area_growth_share, area_openings_share, is_total, is_illustrative from intermediate.indicator_input i
join intermediate.recent_state r using (region_code, sector_code, occupation_code)
join intermediate.cops_style c using (scenario, region_code, sector_code, occupation_code)
join intermediate.washington w using (scenario, region_code, sector_code, occupation_code)
order by scenario, region_code, sector_code, occupation_code;
comment on view main.adequacy_input is 'What the indicators of adequacy are made of, by cell and total; every ratio can be formed again from it.';
comment on column main.adequacy_input.scenario is 'Scenario of the row, see the project file';
comment on column main.adequacy_input.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.adequacy_input.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.adequacy_input.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.adequacy_input.from_year is 'First year counted';
comment on column main.adequacy_input.to_year is 'Last year counted';
comment on column main.adequacy_input.years is 'Number of years counted';
comment on column main.adequacy_input.openings_persons is 'D: openings over the years';
comment on column main.adequacy_input.replacement_persons is 'Replacement over the years, before the floor of openings';
comment on column main.adequacy_input.supply_persons is 'S: effective supply over the years; empty where it is unknown';
comment on column main.adequacy_input.located_raw_persons is 'Supply over the years where it works, before suitability';
comment on column main.adequacy_input.employment_base_persons is 'E0: employment at the end of the base year';
comment on column main.adequacy_input.employment_before_persons is 'Employment a year before, where it was observed';
comment on column main.adequacy_input.employment_end_persons is 'Employment at the end of the last year';
comment on column main.adequacy_input.jobseekers_persons is 'Jobseekers at the end of the base year, where counted for the cell; else empty and not in ita';
comment on column main.adequacy_input.vacancies_persons is 'Vacancies at the end of the base year, where counted for the cell';
comment on column main.adequacy_input.completions_persons is 'Mean of the last two observed years of completions through the crosswalk, a year, in the region of training';
comment on column main.adequacy_input.target_persons is 'Target stock of the cell at the last year';
comment on column main.adequacy_input.target_id is 'Target or targets it comes from, see target';
comment on column main.adequacy_input.target_definition is 'Definition that the target counts by; another than the demands only where both count the same people';
comment on column main.adequacy_input.target_status is 'A given for the very place, I imputed by base-year share';
comment on column main.adequacy_input.vacancy_rate is 'Vacancies over employment at the base year';
comment on column main.adequacy_input.unemployment_rate is 'Jobseekers over employment at the base year';
comment on column main.adequacy_input.last_growth_share is 'Growth of employment in the last observed year';
comment on column main.adequacy_input.recent_state is 'How the cell stands today: shortage, balance or surplus';
comment on column main.adequacy_input.recent_state_basis is 'published, or signs: two of vacancy rate, unemployment and last growth beyond one standard deviation of the cells of its kind';
comment on column main.adequacy_input.cops_style_step is 'Steps by which (S − D)/E0 moves the recent state, −2 towards shortage to 2 towards surplus';
comment on column main.adequacy_input.growth_share is 'Growth of employment a year, base year to last year';
comment on column main.adequacy_input.area_growth_share is 'The same of the region as a whole';
comment on column main.adequacy_input.area_openings_share is 'Share of the regions openings';
comment on column main.adequacy_input.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
comment on column main.adequacy_input.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
