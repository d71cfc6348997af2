-- What the plan leaves short at the horizon where a shortage holds in the draws, by region and specialty: its levers or its
-- prices bind there. Less than a twentieth of the need, or five persons, is rounding to whole classes, not a limit.
-- grain: region_code, occupation_code
create table advice.uncovered as
select 'uncovered' as rule, v.region_code, v.occupation_code, v.short_persons as target_value, 'persons' as target_unit,
  v.year as target_year, v.need_persons as second_value, 'persons' as second_unit, d.evidence_class, d.verdict,
  v.region_code as evidence_region_code, '_T' as evidence_sector_code, v.occupation_code as evidence_occupation_code, v.is_illustrative
from plan.coverage v
join raw.project p on p.plan_scenario = v.scenario and p.target_year = v.year
join advice.decided d using (region_code, occupation_code)
where not v.is_total and d.verdict = 'short' and v.short_persons >= greatest(5, v.need_persons / 20)
order by all;
