-- Employment of each cell as the chain has it, once shares and forecasts are drawn: what indicators and quotients divide by
-- is what pages show.
update intermediate.balance_leaf as b
set mean = if(b.year = b.base_year, l.employment_persons - l.expansion_persons, l.employment_persons)::double
from balance.leaf l join raw.project p on p.scenario = l.scenario
where l.region_code = b.region_code and l.sector_code = b.sector_code and l.occupation_code = b.occupation_code
  and l.year = greatest(b.year, b.base_year + 1);
