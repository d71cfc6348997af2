-- A code and its parts (parent_code, or values that sum to it in every year) are never both leaves: everybody would be counted
-- twice. A whole that shares split is counted by itself, and its parts are read below it.
select w.series_id as whole, l.series_id as part
from raw.part_of p
join intermediate.series w on not w.is_total and p.whole_code = case p.dimension when 'region' then w.region_code
  when 'sector' then w.sector_code when 'occupation' then w.occupation_code else w.programme_code end
join intermediate.series l on not l.is_total and l.measure = w.measure and l.definition = w.definition
  and l.region_code = if(p.dimension = 'region', p.code, w.region_code) and l.sector_code = if(p.dimension = 'sector', p.code, w.sector_code)
  and l.occupation_code = if(p.dimension = 'occupation', p.code, w.occupation_code)
  and l.programme_code = if(p.dimension = 'programme', p.code, w.programme_code)
where not exists (select 1 from raw.share r where r.measure = w.measure and r.definition in ('_T', w.definition) and r.dimension = p.dimension and r.parent_code = p.whole_code);
