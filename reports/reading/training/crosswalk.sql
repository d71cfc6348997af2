-- Where the leavers of each programme go, the largest share first and employers outside last.
-- grain: programme_code, occupation_code
select programme_code, occupation_code, share::double as share, status::varchar as status
from crosswalk
where share > 0
order by programme_code, occupation_code = '_O', share desc, occupation_code
