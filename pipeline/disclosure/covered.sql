-- Each measure and definition of which anything was counted: of a year, of a part of one, or under an old code.
select distinct measure, definition
from (
  select measure, definition, obs_status, basis, is_illustrative from staging.observation
  union all
  select measure, definition, obs_status, basis, is_illustrative from staging.part_year
  union all
  select measure, definition, obs_status, basis, is_illustrative from staging.passed_value)
where rule.counts_somebody(obs_status, basis, is_illustrative)
order by all;
