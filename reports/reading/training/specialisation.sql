-- Location quotients of the base year, by sector and by family of competences.
-- grain: kind, item_code, region_code
select kind::varchar as kind, item_code, region_code, year, location_quotient::double as location_quotient, is_illustrative
from specialisation
where is_base_year and region_code <> '_T'
order by kind, item_code, region_code
