-- What to do, for whom and by when: findings in the words of the templates, with the roadmap's columns.
-- grain: recommendation_id
create table advice.recommendation as
-- The template's own action, with its placeholders, stays behind.
with t as (select template_id, axis, level, source, decided_by as template_decider, columns('^(lead|partners|support)_[a-z]+$') from raw.recommendation)
select s.recommendation_id, t.axis, t.level, t.template_id, f.rule, p.plan_scenario as scenario, f.region_code, f.occupation_code,
  f.from_occupation_code, f.to_region_code, f.lever_code, f.programme_code, f.aid_code, f.competence_code, f.competence_2_code, f.competence_3_code, f.data_id,
  columns('^action_[a-z]+$'), f.target_value, f.target_unit, f.target_year, f.from_year, f.groups, f.second_value, f.second_unit,
  f.third_value, f.third_unit, f.arrivals_here_persons, f.arrivals_elsewhere_persons, f.decide_by, coalesce(f.decided_by, t.template_decider) as decided_by, f.arrival_year,
  f.robust_share, f.evidence_class, f.verdict, f.cost_money, f.inaction_person_years, f.inaction_money,
  columns('^lead_[a-z]+$'), columns('^partners_[a-z]+$'), f.duration_years,
  columns('^support_[a-z]+$'), f.evidence, f.to_year, f.gap_lo_persons, f.gap_hi_persons, f.gap_persons,
  f.n_cells, f.n_evaluable_cells, f.cause, f.candidate_cause, f.worst_grade,
  t.source, f.is_illustrative
from advice.sentence s
join advice.fact f using (fact_id)
join t using (template_id)
cross join raw.project p
order by all;
