-- No model was given points of another definition than its series' own, unless a declared splice brought them in.
select p.series_id, p.year, p.source_definition, s.definition
from intermediate.series_point p
left join intermediate.fitted_series s using (series_id)
where s.series_id is null
  or (p.source_definition <> s.definition
    and not exists (
      select 1 from raw.splice x
      where x.measure = s.measure and x.into_definition = s.definition
        and ((p.source_definition = x.older and (p.splice_factor = x.factor or (x.factor is null and p.splice_factor > 0))) or (p.source_definition = x.newer and p.splice_factor = 1))));
