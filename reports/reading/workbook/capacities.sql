-- What each lever that regions open one by one may start a year in each region; empty where no row says so. Limits of
-- all regions together stand under the nation.
-- grain: region_code, lever_code
select r.region_code, l.lever_code, c.starts_per_year::double as starts_per_year,
  c.low::double as low, c.high::double as high, c.status::varchar as status, c.grade::varchar as grade, c.source
from lever l
join (select distinct region_code, lever_code from lever_capacity
      union
      select r.region_code, k.lever_code from region r
      cross join (select distinct lever_code from lever_capacity where region_code <> '_T') k
      where r.region_code not in ('_T', '_X', '_O', '_Z')) r using (lever_code)
left join lever_capacity c on c.lever_code = l.lever_code and c.region_code = r.region_code
where l.use = 'active'
order by region_code, l.lever_code
