-- What decides the people short: swing and rank share of every assumption with a range, with its grade.
-- A number that is no row of parameters carries its own grade where its seed has one.
-- grain: scenario, region_code, input
create table marts.fct_sensitivity as
select s.scenario, s.region_code, s.input, s.parameter, s.scope_region_code, s.sector_code, s.occupation_code, s.programme_code,
  s.value, s.low, s.high, s.gap_at_low, s.gap_at_high, s.short_at_low, s.short_at_high, s.short_at_center, s.swing_persons, s.rank_share, s.importance,
  coalesce(p.status, 'derived') as status, p.grade, p.source, s.is_illustrative
from balance.sensitivity s
left join raw.parameter p
  on s.input = concat_ws('/', p.parameter, p.region_code, p.sector_code, p.occupation_code, p.programme_code)
order by all;
