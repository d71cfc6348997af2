-- Specialties of regions whose shortage holds in the draws, in the first scenario: there alone advice may say what to open.
-- grain: region_code, occupation_code
create table advice.decided as
select a.region_code, a.occupation_code
from marts.fct_answer a join raw.project p on p.scenario = a.scenario
where a.verdict = 'short'
order by all;
