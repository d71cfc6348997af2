-- Demand, supply and gap by cell and year; gap = supply − demand, negative is shortage.
create view main.balance as
select scenario, region_code, sector_code, occupation_code, year, basis, employment_persons, expansion_persons, replacement_persons, openings_persons, displaced_persons, demand_persons, supply_persons, gap_persons, gap_cum_persons, gap_cum_lo_80, gap_cum_hi_80, interval_basis, reason, is_total, is_illustrative from marts.fct_balance;
comment on view main.balance is 'Demand, supply and gap by cell and year; gap = supply − demand, negative is shortage.';
comment on column main.balance.scenario is 'Scenario of the row, see the project file';
comment on column main.balance.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.balance.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.balance.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.balance.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.balance.basis is 'flow: demand is openings; stock: demand is the required stock';
comment on column main.balance.employment_persons is 'Employment at the end of the year';
comment on column main.balance.expansion_persons is 'Change of employment in the year';
comment on column main.balance.replacement_persons is '(retirement + sector exit + emigration) × mean of both year ends, and moves to other sectors';
comment on column main.balance.openings_persons is 'max(0, expansion + replacement), on leaves';
comment on column main.balance.displaced_persons is 'max(0, −(expansion + replacement)), on leaves';
comment on column main.balance.demand_persons is 'Openings (flow) or required stock (stock)';
comment on column main.balance.supply_persons is 'Effective supply; empty where it is unknown';
comment on column main.balance.gap_persons is 'supply − demand; negative is shortage';
comment on column main.balance.gap_cum_persons is 'Gap cumulated since the base year, initial gap counted as 0 where unknown';
comment on column main.balance.gap_cum_lo_80 is '10 % of the draws of this row lie below';
comment on column main.balance.gap_cum_hi_80 is '10 % of the draws of this row lie above';
comment on column main.balance.interval_basis is 'What the band rests on: "draws" of assumptions and employment; "none" for stocks';
comment on column main.balance.reason is 'Why supply and gap are empty';
comment on column main.balance.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
comment on column main.balance.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
