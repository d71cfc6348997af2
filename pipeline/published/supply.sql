-- Effective supply by cell and programme: the parts the balance adds up.
create view main.supply as
select scenario, region_code, sector_code, occupation_code, programme_code, year, located_raw_persons, supply_persons, reason, is_illustrative from marts.fct_supply;
comment on view main.supply is 'Effective supply by cell and programme: the parts the balance adds up.';
comment on column main.supply.scenario is 'Scenario of the row, see the project file';
comment on column main.supply.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.supply.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.supply.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.supply.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.supply.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.supply.located_raw_persons is 'Available × crosswalk × mobility, before suitability';
comment on column main.supply.supply_persons is 'The same × suitability; empty where the flow is unknown';
comment on column main.supply.reason is 'Why there is no value, or why a row was refused';
comment on column main.supply.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
