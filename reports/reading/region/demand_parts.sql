-- What makes the openings of a region from its base year to the target year, sector by sector and in all.
-- grain: sector_code
select case when grouping(d.sector_code) = 1 then '_T' else d.sector_code end as sector_code,
  min(d.year) as from_year, max(d.year) as to_year,
  sum(d.expansion_persons)::double as expansion_persons, sum(d.retirement_persons)::double as retirement_persons,
  sum(d.sector_exit_persons)::double as sector_exit_persons, sum(d.emigration_persons)::double as emigration_persons,
  sum(d.moves_out_persons)::double as moves_out_persons, sum(d.displaced_persons)::double as displaced_persons,
  sum(d.openings_persons)::double as openings_persons, sum(d.external_openings_persons)::double as external_openings_persons, bool_or(d.is_illustrative) as is_illustrative
from demand d
join run r on d.scenario = r.scenario and d.year <= r.target_year
where $region_code in (d.region_code, '_T')
group by grouping sets ((d.sector_code), ())
having count(*) > 0
order by grouping(d.sector_code), d.sector_code
