-- A pool fills openings and never passes them: it takes no more than it has nor than stands open, leaves the rest over, and
-- where it takes anybody the specialty of the region has no surplus. What it takes is the mean over the draws: it may leave
-- candidates over in some and posts open in others.
with place as (
  select l.scenario, l.region_code, l.occupation_code, l.year, sum(l.external_openings_persons)::double as openings, sum(l.supply_persons)::double as supply
  from balance.leaf l group by all
)
select f.*, p.openings, p.supply
from balance.pool f join place p using (scenario, region_code, occupation_code, year)
where f.taken_persons < 0 or f.pool_remaining_persons < 0 or f.taken_persons > p.openings + 1e-5
  or abs(f.taken_persons + f.pool_remaining_persons - f.candidates_persons) > 1e-6 * greatest(1, f.candidates_persons)
  or (f.taken_persons > 0 and p.supply > p.openings + 1e-5);
