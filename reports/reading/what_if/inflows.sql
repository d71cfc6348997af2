-- People who come to the nation as a whole: each row of parameters that brought anybody is shared over the specialties of
-- its scope. The mean of its range is what the balance reads.
-- grain: parameter, region_code, sector_code, occupation_code, programme_code
select parameter, region_code, sector_code, occupation_code, programme_code, coalesce((low + 4 * value + high) / 6, value)::double as persons
from parameter
where value is not null and parameter in (select programme_code from supply where scenario = $scenario)
order by parameter, region_code, sector_code, occupation_code, programme_code
