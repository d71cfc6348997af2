-- Where the draws do not decide a specialty of a region, what would: one finding a region and holder of data, with how many
-- specialties wait for it and the one of most openings among them.
-- grain: region_code, data_id
create table advice.undecided as
select 'undecided' as rule, a.region_code, a.data_holder_code as data_id, count(*)::double as target_value, 'specialties' as target_unit,
  any_value(a.to_year) as target_year, arg_max(a.occupation_code, (a.openings_persons, a.occupation_code)) as occupation_code,
  'undecided' as verdict, bool_or(a.is_illustrative) as is_illustrative
from marts.fct_answer a
join raw.project p on p.plan_scenario = a.scenario
semi join marts.fct_data_to_obtain o on o.data_id = a.data_holder_code
where a.sector_code = '_T' and a.verdict = 'undecided'
group by all
order by all;
