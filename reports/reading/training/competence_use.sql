-- Competences that occupations ask for and that programmes lead to, with the level.
-- grain: competence_code, kind, code
select c.competence_code, c.importance::varchar as kind, c.occupation_code as code, o.level::integer as rank, c.level::integer as level
from occupation_competence c
join occupation o on o.occupation_code = c.occupation_code
union all
select competence_code, 'programme', programme_code, 1, level::integer from programme_competence
order by competence_code, kind, rank, code
