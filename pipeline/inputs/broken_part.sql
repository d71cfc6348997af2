-- Where the parts of a series break (B): a year that breaks within itself counts some of its parts in another way, and the series
-- begins with the next one (first_year).
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, break_year, first_year
create table staging.broken_part as
select distinct measure, region_code, sector_code, occupation_code, programme_code, definition, year as break_year,
  year + if(first_month > 1 and year_is <> 'end', 1, 0) as first_year
from staging.part_year join raw.source f using (source_id)
where part_months in (1, 3, 6) and rule.is_counted(obs_status, basis, is_illustrative) and obs_status = 'B' and f.breaks = 'split';
