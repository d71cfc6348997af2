-- The cells of the balance with employment as the chain has it, once shares and forecasts are drawn: what indicators and
-- quotients divide by is what pages show.
-- grain: region_code, sector_code, occupation_code, year
create table intermediate.leaf_at_center as
select b.* replace (
  case
    when l.year is null then b.mean
    when b.year = b.base_year then l.employment_persons - l.expansion_persons
    else l.employment_persons
  end::double as mean)
from intermediate.balance_leaf b
cross join raw.project p
left join balance.leaf l
  on l.scenario = p.scenario and l.region_code = b.region_code and l.sector_code = b.sector_code
  and l.occupation_code = b.occupation_code and l.year = greatest(b.year, b.base_year + 1);
