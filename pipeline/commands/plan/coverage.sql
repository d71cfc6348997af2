-- What a plan covers at its last year, as `adequation plan` prints it.
select scenario, region_code, occupation_code, round(need_persons, 1) as need_persons, round(brought_persons, 1) as brought_persons,
  round(short_persons, 1) as short_persons, round(over_persons, 1) as over_persons, is_illustrative
from plan.coverage
where year = (select max(year) from plan.coverage) and (need_persons > 0.5 or abs(brought_persons) > 0.5)
order by scenario, region_code, is_total, occupation_code;
