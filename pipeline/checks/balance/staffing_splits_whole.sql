-- Employment by specialty, in the first scenario, sums to the employment of its sector and region, to a thousandth. A part of
-- a counted whole has its employment from there, whatever a forecast of its own counted years would be.
with sector as (
  select l.region_code, l.sector_code, l.year, sum(l.employment_persons) as persons from balance.leaf l join raw.project p on l.scenario = p.scenario group by all)
select s.*, f.mean
from sector s
join raw.project p on true
join marts.fct_forecast f on f.measure = p.demand_measure and f.definition = p.demand_definition
  and f.region_code = s.region_code and f.sector_code = s.sector_code and f.occupation_code = '_T' and f.year = s.year
where abs(s.persons::double - f.mean) > 0.001
  and concat_ws('/', f.measure, f.region_code, f.sector_code, f.occupation_code, f.programme_code, f.definition)
    not in (select node_id from imputation.node where parent_id is not null);
