-- The answer of each region in one sentence, beside every number that it says.
-- grain: region_code
create table advice.summary as
select r.*, s.* exclude (region_code)
from advice.region r join advice.summary_sentence s using (region_code)
order by all;
