-- A range holds its centre, no net job kept takes less than one hire, a rate that is unknown has no cost and is told, and the
-- total of a region and segment is the sum of its items that are known.
select c.region_code, c.sector_code, c.item, c.gross_hires_per_net_job, c.cost_lo_money, c.cost_money, c.cost_hi_money
from marts.fct_incentive_cost c
where not coalesce(c.cost_lo_money <= c.cost_money * (1 + 1e-9) and c.cost_money <= c.cost_hi_money * (1 + 1e-9),
    c.cost_lo_money is null and c.cost_money is null and c.cost_hi_money is null)
  or not c.gross_hires_per_net_job >= 1
  or (not c.is_total and c.is_complete <> (c.cost_money is not null))
union all
select t.region_code, t.sector_code, t.item, t.gross_hires_per_net_job, t.cost_lo_money, t.cost_money, t.cost_hi_money
from marts.fct_incentive_cost t
join (
  select region_code, sector_code, sum(cost_lo_money) as lo, sum(cost_money) as mid, sum(cost_hi_money) as hi, bool_and(is_complete) as is_complete
  from marts.fct_incentive_cost where not is_total group by all
) s using (region_code, sector_code)
where t.is_total and (t.is_complete <> s.is_complete
  or abs(coalesce(t.cost_lo_money - s.lo, 0)) + abs(coalesce(t.cost_money - s.mid, 0)) + abs(coalesce(t.cost_hi_money - s.hi, 0)) > 1e-6 * (1 + coalesce(s.hi, 0))
  or (t.cost_money is null) <> (s.mid is null))
union all
-- Each place with an item has a total.
select region_code, sector_code, '_T', null, null, null, null
from marts.fct_incentive_cost group by all having count(*) filter (is_total) <> 1;
