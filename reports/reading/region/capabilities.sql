-- Capabilities that the sector names, with the competences that carry them and people short in a region; never added up.
-- grain: statement_code, competence_code
select s.statement_code, g.competence_code, g.level_median::double as level,
  g.short_persons::double as short_persons, g.is_illustrative
from statement s
join statement_competence using (statement_code)
join competence_gap g using (competence_code)
where g.region_code = $region_code and g.scenario = (select scenario from run) and g.short_persons >= 0.5
  and (s.sector_code = '_T' or exists (
    select 1 from specialisation p
    where p.kind = 'sector' and p.item_code = s.sector_code and p.region_code = $region_code and p.is_base_year
      and p.employment_persons >= 0.5
  ))
order by max(g.short_persons) over (partition by s.statement_code) desc, s.statement_code, g.short_persons desc, g.competence_code
