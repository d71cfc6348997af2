-- What a plan covers at its last year, as `adequation plan` prints it.
select confidence, region_code, occupation_code, round(need_persons, 1) as need_persons, round(arrivals_persons, 1) as arrivals_persons,
  round(uncovered_persons, 1) as uncovered_persons, coverage_share, is_illustrative
from plan.coverage
where year = (select max(year) from plan.coverage) and (need_persons > 0.5 or arrivals_persons > 0.5)
order by confidence, region_code, is_total, occupation_code;
