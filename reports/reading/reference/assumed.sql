-- What the method needs and nobody gave: every assumed row of parameters, shares and pools, with its range.
-- grain: kind, region_code, sector_code, occupation_code, programme_code
select parameter as kind, region_code, sector_code, occupation_code, programme_code, value, low, high, unit
from parameter where status::varchar = 'assumed'
union all
select 'pool', region_code, '_T', occupation_code, '_T', persons, low, high, 'persons'
from pool where basis::varchar = 'assumed'
union all
select 'staffing_share', '_T', sector_code, occupation_code, '_T', share, low, high, 'share'
from staffing_share where status::varchar = 'assumed'
union all
-- Employers outside the perimeter are no specialty, but a sector.
select 'crosswalk', '_T', if(occupation_code = '_O', '_O', '_T'), if(occupation_code = '_O', '_T', occupation_code), programme_code,
  share, null, null, 'share'
from crosswalk where status::varchar = 'assumed'
union all
select 'share', if(dimension::varchar = 'region', child_code, within_region_code), if(dimension::varchar = 'sector', child_code, within_sector_code),
  if(dimension::varchar = 'occupation', child_code, '_T'), if(dimension::varchar = 'programme', child_code, within_programme_code),
  mode, low, high, 'share'
from share where basis::varchar = 'assumed'
order by all
