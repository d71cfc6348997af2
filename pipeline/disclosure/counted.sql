-- Every value that was counted, of whatever measure, as it is and as it would be published ($4: the base of rounding, if
-- any), with what is known of who stands behind it. What was passed on from an old code of few persons ($1: of how many),
-- of few units ($2) or of one that dominates ($3: its share) may be shared out among large ones.
select o.measure, o.definition, o.year, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.value,
  rule.rounded(o.value, $4::double) as printed, o.contributors, o.largest_share,
  o.is_made and exists (
    select 1 from staging.former_row f
    where f.measure = o.measure and f.definition = o.definition and f.year = o.year and f.value > 0
      and (f.value < $1 or f.contributors < $2::integer or f.largest_share > $3::double)) as is_from_few
from staging.observation o
where rule.counts_somebody(o.obs_status, o.basis, o.is_illustrative)
order by all;
