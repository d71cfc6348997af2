-- The answer of a region in one sentence, in each language.
-- grain: region_code
select columns('^sentence_[a-z]+$'), is_illustrative
from main.regional_summary
where region_code = $region_code and scenario = (select scenario from main.run)
