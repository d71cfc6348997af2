-- Every figure that somebody published, as printed.
-- grain: figure_id
select figure_id, indicator, segment, region_code, place_as_printed, period_as_printed, year, value::double as value, qualifier,
  unit, nature::varchar as nature, kind::varchar as kind, claimed_by, url
from published_figure
order by indicator, segment, region_code <> '_T', region_code, year nulls last, figure_id
