-- Persons short at the target year in the specialties for which a competence is essential. A person short lacks all the
-- competences of a specialty at once, so rows of two competences must never be added. A specialty's shortage is its
-- mean over the draws; a nation is the sum of its regions, none of which
-- helps another, while *_pooled_* lets a surplus of one region fill the shortage of another in the same specialty.
-- grain: scenario, region_code, competence_code
create table marts.fct_competence_gap as
with span as (select max(year) as year from balance.leaf),
-- Means over the draws, as everywhere that readers meet a shortage.
specialty as (
  select a.scenario, a.region_code, a.occupation_code, span.year, a.n_cells, a.n_evaluable_cells, a.gap_cum_persons::decimal(24, 6) as gap_cum_persons,
    a.short_persons::decimal(24, 6) as short_persons, a.reason, a.is_illustrative
  from marts.fct_answer a cross join span
  where a.verdict is not null
),
nation as (
  select s.scenario, '_T' as region_code, s.occupation_code, s.year, sum(s.n_cells) as n_cells,
    sum(s.n_evaluable_cells) as n_evaluable_cells, sum(s.gap_cum_persons) as gap_cum_persons,
    sum(s.short_persons) as short_persons, min(s.reason) as reason, bool_or(s.is_illustrative) as is_illustrative
  from specialty s
  where exists (select 1 from intermediate.balance_mask where over_region)
  group by all
),
measured as (
  select *, false as is_total from specialty
  union all by name
  select *, true as is_total from nation
)
select m.scenario, m.region_code, c.competence_code, any_value(c.family) as family, m.year,
  sum(m.short_persons) as short_persons,
  sum(greatest(0, -m.gap_cum_persons)) filter (m.gap_cum_persons is not null) as short_pooled_persons,
  max(o.level) as level_highest,
  (list(o.level order by o.level))[(count(*) // 2 + 1)::integer] as level_median,
  count(*)::integer as n_specialties,
  (count(*) filter (m.short_persons > 0))::integer as n_specialties_short,
  (count(*) filter (m.n_evaluable_cells = 0))::integer as n_specialties_not_evaluable,
  sum(m.n_cells)::integer as n_cells, sum(m.n_evaluable_cells)::integer as n_evaluable_cells,
  if(sum(m.n_evaluable_cells) = 0, coalesce(min(m.reason), 'supply_unknown'), null) as reason,
  m.is_total, bool_or(m.is_illustrative) as is_illustrative
from measured m
join raw.occupation_competence o on o.occupation_code = m.occupation_code and o.importance = 'essential'
join raw.competence c using (competence_code)
group by m.scenario, m.region_code, c.competence_code, m.year, m.is_total
order by all;
