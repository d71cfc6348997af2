-- The answer of each region in one sentence, beside every number that it says.
-- grain: region_code
create table advice.summary as
select r.*, s.sentence_fr, s.sentence_ar, s.sentence_en
from advice.region r join advice.summary_sentence s using (region_code)
order by all;
