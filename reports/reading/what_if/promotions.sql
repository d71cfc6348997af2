-- Openings filled from inside, at the mean of their range, which is what the balance reads.
-- grain: to_occupation_code, from_occupation_code, sector_code
select to_occupation_code, from_occupation_code, sector_code, coalesce((low + 4 * value + high) / 6, value)::double as share
from promotion
order by to_occupation_code, from_occupation_code, sector_code
