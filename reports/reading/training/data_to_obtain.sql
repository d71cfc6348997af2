-- Missing data, the one that decides most first; names are read in the language of the page.
-- grain: data_id
select d.* replace (
  d.decides_persons::double as decides_persons, d.rank_share::double as rank_share,
  d.openings_not_evaluable_persons::double as openings_not_evaluable_persons, d.status::varchar as status,
  d.grade::varchar as grade, d.decides_basis::varchar as decides_basis)
from data_to_obtain d
order by d.rank, d.data_id
