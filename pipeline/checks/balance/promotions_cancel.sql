-- Promotion moves openings, it makes none: within a region and sector whoever fills an opening from inside leaves one, so
-- that external openings sum to openings, exact in DECIMAL; and nobody is promoted where no row says so.
select scenario, region_code, sector_code, year, sum(openings_persons) as openings, sum(external_openings_persons) as external_openings
from balance.leaf group by all
having sum(promoted_in_persons) <> sum(promoted_out_persons) or sum(openings_persons) <> sum(external_openings_persons)
union all
select scenario, region_code, sector_code, year, promoted_in_persons, promoted_out_persons
from balance.leaf
where (promoted_in_persons > 0 and occupation_code not in (select to_occupation_code from raw.promotion))
  or (promoted_out_persons > 0 and occupation_code not in (select from_occupation_code from raw.promotion));
