-- The even path to each adopted level of the nation, from the as-of year on, with its milestones.
-- grain: target_id, year
select p.target_id, p.measure, p.definition, p.unit, p.year, p.path_value::double as path_value,
  p.from_year, p.from_value::double as from_value, p.target_year, p.trend_lo::double as trend_lo, p.trend_hi::double as trend_hi,
  p.milestone_value::double as milestone_value, p.milestone_hit
from target_path p
join target t on t.target_id = p.target_id and t.kind = 'level'
join run r on p.year >= year(r.as_of::date)
where p.region_code = '_T' and p.adopted::varchar = 'adopted'
order by p.measure = 'employment' desc, p.measure = 'exports' desc, p.measure, p.target_year, p.target_id, p.year
