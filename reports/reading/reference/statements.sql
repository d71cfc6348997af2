-- What the sector and its clients say of its markets and of capabilities, with the competences that carry each.
-- grain: statement_code
select s.statement_code, columns('^(what|speaker)_[a-z]+$'), s.kind, s.sector_code, s.year, s.share::double as share,
  s.source, s.url, s.grade, coalesce(c.competence_codes, '') as competence_codes
from statement s
left join (
  select statement_code, string_agg(competence_code, '|' order by competence_code) as competence_codes
  from statement_competence
  group by statement_code
) c using (statement_code)
order by s.kind, s.sector_code, s.share desc nulls last, s.statement_code
