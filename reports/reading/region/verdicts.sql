-- What can be decided in each region of a place, specialty by specialty, and the data that would decide the rest.
-- grain: region_code, occupation_code
select a.region_code, a.occupation_code, a.verdict, a.deciding_input, d.data_id, a.short_persons::double as short_persons,
  a.over_persons::double as over_persons, a.p_short::double as p_short, a.gap_cum_central_persons::double as gap_cum_central_persons,
  a.is_illustrative, columns('^(name|holder)_[a-z]+$')
from answer_occupation a
left join data_to_obtain d on d.data_id = a.data_holder_code
where a.verdict is not null and $region_code in (a.region_code, '_T') and a.scenario = (select scenario from run)
order by a.region_code, a.occupation_code
