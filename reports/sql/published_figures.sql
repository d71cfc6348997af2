-- Published national figures of the indicators that the targets cite.
-- grain: figure_id
select figure_id, indicator, segment, period_as_printed, year, value::double as value, qualifier, unit, nature, kind,
  claimed_by, url
from main.published_figure
where region_code = '_T'
  and indicator in (
    select p.indicator from main.published_figure p join main.target t on t.figure_id = p.figure_id
  )
order by indicator = 'jobs' desc, indicator = 'exports_services' desc, indicator, year nulls last, nature, figure_id
