-- Every rate and amount the balance reads; one that has a range is drawn, and its mean is that of its PERT distribution.
-- grain: parameter, region_code, sector_code, occupation_code, programme_code
create table marts.fct_parameter as
select *, coalesce((low + 4 * value + high) / 6, value) as mean, coalesce(low < high, false) as is_drawn
from raw.parameter order by all;
