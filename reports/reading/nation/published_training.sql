-- Training flows that somebody published for the nation; each definition on its own.
-- grain: measure, definition, programme_code, year
select measure, definition, programme_code, year, actual::double as actual, change_share::double as change_share
from training_flow
where region_code = '_T' and not is_illustrative and actual is not null
order by measure, definition, programme_code, year
