-- The answer of every place by specialty, every scenario, with the datum that would decide it.
-- grain: scenario, region_code, occupation_code
select a.scenario, a.region_code, a.occupation_code, a.verdict, a.reason,
  a.employment_persons::double as employment_persons, a.openings_persons::double as openings_persons,
  a.supply_persons::double as supply_persons,
  a.short_persons::double as short_persons, a.short_lo_80::double as short_lo_80, a.short_hi_80::double as short_hi_80,
  a.over_persons::double as over_persons, a.over_lo_80::double as over_lo_80, a.over_hi_80::double as over_hi_80,
  a.p_short::double as p_short, a.gap_cum_persons::double as gap_cum_persons, a.deciding_input,
  a.is_illustrative, columns('^holder_[a-z]+$')
from answer_occupation a
left join data_to_obtain d on d.data_id = a.data_holder_code
order by a.scenario <> (select scenario from run), a.scenario, a.region_code, a.occupation_code <> '_T',
  a.short_persons desc nulls last, a.over_persons desc nulls last, a.occupation_code
