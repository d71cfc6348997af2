-- Every value that was counted, of whatever measure, with what is known of who stands behind it. Projections, guesses and
-- what is made up count nobody. What was passed on from an old code of few persons ($1: of how many) may be shared out
-- among large ones.
select o.measure, o.definition, o.year, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.value,
  o.contributors, o.largest_share,
  o.is_passed and exists (
    select 1 from staging.former_row f
    where f.measure = o.measure and f.definition = o.definition and f.year = o.year and f.value > 0 and f.value < $1) as is_from_few
from staging.observation o
where o.obs_status <> 'F' and not o.is_illustrative and o.basis in ('observed', 'derived', 'imputed')
order by all;
