-- What a net job kept costs the State in a region (in each of them for the nation) and segment, every known aid together.
-- grain: region_code, sector_code
select region_code, sector_code, gross_hires_per_net_job::double as gross_hires_per_net_job,
  cost_lo_money::double as cost_lo_money, cost_money::double as cost_money, cost_hi_money::double as cost_hi_money,
  is_complete
from incentive_cost
where item = '_T' and $region_code in (region_code, '_T')
order by region_code = '_T', region_code, sector_code
