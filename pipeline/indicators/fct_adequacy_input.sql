-- What the indicators of adequacy are made of, by cell and total; every ratio can be formed again from it.
-- grain: scenario, region_code, sector_code, occupation_code
create table marts.fct_adequacy_input as
select scenario, region_code, sector_code, occupation_code, i.from_year as from_year, i.to_year as to_year, i.years as years, openings_persons, replacement_persons, promoted_net_persons, supply_persons, located_raw_persons, employment_base_persons, employment_before_persons, employment_end_persons, jobseekers_persons, vacancies_persons, completions_persons, target_persons, target_id, target_definition, target_status, vacancy_rate, unemployment_rate, r.growth_share as last_growth_share, r.state as recent_state, r.state_basis as recent_state_basis, c.step as cops_style_step, w.growth_share as growth_share, area_growth_share, area_openings_share, is_total, is_illustrative from intermediate.indicator_input i
join intermediate.recent_state r using (region_code, sector_code, occupation_code)
join intermediate.cops_style c using (scenario, region_code, sector_code, occupation_code)
join intermediate.washington w using (scenario, region_code, sector_code, occupation_code)
order by scenario, region_code, sector_code, occupation_code;
