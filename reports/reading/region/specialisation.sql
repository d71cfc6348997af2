-- How much more of each sector a region has than the nation, at the last observed year.
-- grain: item_code
select item_code as sector_code, employment_persons::double as employment_persons, region_share::double as region_share,
  national_share::double as national_share, location_quotient::double as location_quotient, year, is_illustrative
from specialisation
where region_code = $region_code and kind = 'sector' and is_base_year
order by item_code
