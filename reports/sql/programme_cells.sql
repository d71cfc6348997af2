-- What each programme supplies to each sector and specialty up to the target year, by how its cells stand then:
-- short or in surplus where the whole 80 % range of the draws lies on one side of zero.
-- grain: programme_code, sector_code, occupation_code
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
),
fed as (
  select s.programme_code, s.region_code, s.sector_code, s.occupation_code,
    case when count(s.supply_persons) = count(*) then sum(s.supply_persons) end as supply_persons,
    min(s.year) as from_year, bool_or(s.is_illustrative) as is_illustrative
  from main.supply s
  join horizon h on h.scenario = s.scenario and s.year <= h.year
  join main.programme p on p.programme_code = s.programme_code
  group by all
)
select f.programme_code, f.sector_code, f.occupation_code, min(f.from_year) as from_year, (select year from horizon) as to_year,
  case when count(f.supply_persons) = count(*) then sum(f.supply_persons)::double end as supply_persons,
  coalesce(sum(f.supply_persons) filter (where c.reading = 'short'), 0)::double as short_persons,
  coalesce(sum(f.supply_persons) filter (where c.reading = 'surplus'), 0)::double as surplus_persons,
  coalesce(sum(f.supply_persons) filter (where c.reading = 'unclear'), 0)::double as unclear_persons,
  coalesce(sum(f.supply_persons) filter (where c.reading = 'unknown'), 0)::double as unknown_persons,
  count(*) filter (where c.reading = 'short') as n_short, count(*) filter (where c.reading = 'surplus') as n_surplus,
  count(*) filter (where c.reading = 'unclear') as n_unclear, count(*) filter (where c.reading = 'unknown') as n_unknown,
  bool_or(f.is_illustrative or c.is_illustrative) as is_illustrative
from fed f
join cell c on c.region_code = f.region_code and c.sector_code = f.sector_code and c.occupation_code = f.occupation_code
group by f.programme_code, f.sector_code, f.occupation_code
order by f.programme_code, f.sector_code, f.occupation_code
