-- The leaves of a region sum to its published answer: no row is expected.
select m.region_code, m.short_persons, a.short_persons as published
from {{ ref('region_gap') }} m
join {{ source('detail', 'run') }} r on true
join {{ source('detail', 'answer') }} a
  on a.scenario = r.scenario and a.region_code = m.region_code and a.sector_code = '_T'
where abs(m.short_persons - a.short_persons) > 1e-6 * greatest(1, a.short_persons)
