-- No row that somebody judged or split is fitted, back-tested or scored: every point of a series was counted, or derived from
-- counts, of its own key; series that are made up are fitted among themselves.
select p.series_id, p.year, o.basis, o.source_id
from intermediate.series_point p
join intermediate.fitted_series s using (series_id)
join staging.observation o on o.measure = s.measure and o.region_code = s.region_code and o.sector_code = s.sector_code
  and o.occupation_code = s.occupation_code and o.programme_code = s.programme_code and o.definition = p.source_definition and o.year = p.year
where o.basis in ('imputed', 'assumed')
union all
select n.node_id, null, 'imputed', 'share'
from imputation.node n join forecast.fit f on f.series_id = n.node_id and n.counted_series_id is null;
