-- Where the leavers of each programme go within the perimeter, and how well they suit the post.
-- grain: programme_code, occupation_code, region_code, year
select s.programme_code, s.occupation_code, x.share, s.region_code, s.year, s.suitability_share
from suitability s
join crosswalk x using (programme_code, occupation_code)
where s.scenario = $scenario
order by s.programme_code, s.occupation_code, s.region_code, s.year
