-- What is said of the markets of the sector in which a region has most jobs, those of a printed share first.
-- grain: statement_code
with largest as (
  select item_code as sector_code from specialisation
  where kind = 'sector' and region_code = $region_code and is_base_year
  order by employment_persons desc, item_code limit 1
)
select s.statement_code, columns('^speaker_[a-z]+$'), s.sector_code, s.year, s.share::double as share, s.grade
from statement s join largest using (sector_code)
where s.kind = 'market'
order by s.share desc nulls last, s.statement_code
