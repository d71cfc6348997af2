-- What can be decided of the specialties of a sector, region by region, and the data that would decide the rest.
-- grain: region_code, occupation_code
select a.region_code, a.occupation_code, a.verdict, a.deciding_input, a.short_persons::double as short_persons,
  a.over_persons::double as over_persons, a.p_short::double as p_short, a.gap_cum_central_persons::double as gap_cum_central_persons,
  a.is_illustrative, columns('^(name|holder)_[a-z]+$')
from answer_occupation a
left join data_to_obtain d on d.data_id = a.data_holder_code
where a.verdict is not null and a.scenario = (select scenario from run)
  and exists (
    select 1 from balance b
    where b.scenario = a.scenario and b.region_code = a.region_code and b.occupation_code = a.occupation_code
      and b.sector_code = $sector_code and b.demand_persons >= 0.5
  )
order by a.region_code, a.occupation_code
