-- Where the leavers of each programme go, the largest share first and employers outside last.
-- grain: programme_code, sector_code, occupation_code
select programme_code, sector_code, occupation_code, share::double as share, status::varchar as status
from main.crosswalk
where share > 0
order by programme_code, sector_code = '_O', share desc, sector_code, occupation_code
