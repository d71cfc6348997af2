-- Competences that are essential to specialties of one sector, those of the most openings first.
-- grain: competence_code
with asked as (
  select d.occupation_code, sum(d.openings_persons) as openings_persons
  from demand d
  join run r on d.scenario = r.scenario and d.year <= r.target_year
  where d.sector_code = $sector_code
  group by d.occupation_code
  having sum(d.openings_persons) >= 0.5
)
select c.competence_code, string_agg(c.occupation_code, '|' order by a.openings_persons desc, c.occupation_code) as occupation_codes,
  count(*) as n_specialties, (select count(*) from asked) as n_asked, bool_or(c.status = 'assumed') as has_assumed
from occupation_competence c
join asked a on a.occupation_code = c.occupation_code
where c.importance = 'essential'
group by c.competence_code
order by sum(a.openings_persons) desc, c.competence_code
