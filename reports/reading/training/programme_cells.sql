-- What each programme supplies to each cell up to the target year, and how the cell stands then: short or in surplus
-- where the whole 80 % range of the draws lies on one side of zero, unclear where it does not, unknown without a gap.
-- grain: programme_code, region_code, sector_code, occupation_code
with horizon as (
  select r.scenario, max(b.year) as year
  from main.run r join main.balance b on b.scenario = r.scenario and b.year <= r.target_year
  group by r.scenario
),
cell as (
  select b.region_code, b.sector_code, b.occupation_code, b.is_illustrative,
    case
      when b.gap_cum_persons is null then 'unknown'
      when coalesce(d.no_clear_gap, false) or abs(b.gap_cum_persons) < 0.5 then 'unclear'
      when b.gap_cum_persons < 0 then 'short'
      else 'surplus'
    end as reading
  from main.balance b
  join horizon h on h.scenario = b.scenario and h.year = b.year
  left join main.gap_distribution d on d.scenario = b.scenario and d.year = b.year and not d.is_total
    and d.region_code = b.region_code and d.sector_code = b.sector_code and d.occupation_code = b.occupation_code
  where not b.is_total
)
select s.programme_code, s.region_code, s.sector_code, s.occupation_code, min(s.year) as from_year, any_value(h.year) as to_year,
  case when count(s.supply_persons) = count(*) then sum(s.supply_persons)::double end as supply_persons,
  any_value(c.reading) as reading, bool_or(s.is_illustrative or c.is_illustrative) as is_illustrative
from main.supply s
join horizon h on h.scenario = s.scenario and s.year <= h.year
join main.programme p on p.programme_code = s.programme_code
join cell c on c.region_code = s.region_code and c.sector_code = s.sector_code and c.occupation_code = s.occupation_code
group by s.programme_code, s.region_code, s.sector_code, s.occupation_code
order by s.programme_code, s.region_code, s.sector_code, s.occupation_code
