-- Location quotient of each region, by sector and by family of competences: above 1, the region has more of it than the nation.
create view main.specialisation as
select kind, item_code, region_code, scenario, year, is_base_year, employment_persons, region_employment_persons, region_share, national_share, location_quotient, is_illustrative from marts.fct_specialisation;
comment on view main.specialisation is 'Location quotient of each region, by sector and by family of competences: above 1, the region has more of it than the nation.';
comment on column main.specialisation.kind is 'sector, or competence_family: employment of specialties for which a competence of the family is essential; families overlap';
comment on column main.specialisation.item_code is 'Sector, see sector, or family, see competence';
comment on column main.specialisation.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole';
comment on column main.specialisation.scenario is 'First scenario of the project, of which the target year is';
comment on column main.specialisation.year is 'Base year T0 or target year, at 31 December';
comment on column main.specialisation.is_base_year is 'True for T0, the last actual year of the balance';
comment on column main.specialisation.employment_persons is 'Employment of the region in the sector, or in the specialties of the family';
comment on column main.specialisation.region_employment_persons is 'All employment of the region in the balance';
comment on column main.specialisation.region_share is 'employment_persons / region_employment_persons, 0–1';
comment on column main.specialisation.national_share is 'The same share in the nation, 0–1';
comment on column main.specialisation.location_quotient is 'region_share / national_share; empty where nobody is employed';
comment on column main.specialisation.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country; a quotient rests on every region';
