-- People who come to the nation as a whole, by the scope of cells among which they are shared; direct recruitment is
-- given for each cell by itself.
-- grain: programme_code, scope_sector_code, scope_occupation_code, sector_code, occupation_code, year
select s.programme_code, coalesce(p.sector_code, s.sector_code) as scope_sector_code,
  coalesce(p.occupation_code, s.occupation_code) as scope_occupation_code,
  s.sector_code, s.occupation_code, s.year, sum(s.supply_persons) as persons
from main.supply s
left join main.parameter p on p.parameter = s.programme_code
  and p.sector_code in ('_T', s.sector_code) and p.occupation_code in ('_T', s.occupation_code)
where s.scenario = (select scenario from main.run) and s.supply_persons is not null and s.programme_code <> 'moves_in'
  and s.programme_code not in (select programme_code from main.training_chain)
group by all
order by all
