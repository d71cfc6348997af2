-- The cumulated gap of each specialty of one sector in each region in the last year of the balance.
-- grain: region_code, occupation_code
with placed as (
  select b.* from balance b
  join run r on b.scenario = r.scenario and b.year <= r.target_year
  where b.sector_code = $sector_code and b.occupation_code <> '_T' and b.region_code <> '_T'
)
select region_code, occupation_code, gap_cum_persons::double as gap_cum_persons, reason, is_illustrative
from placed
where year = (select max(year) from placed)
order by region_code, occupation_code
