-- Every cell of the balance in one scenario, year by year, with what its demand is made of.
-- grain: region_code, sector_code, occupation_code, year
select d.region_code, d.sector_code, d.occupation_code, d.year,
  d.employment_before_persons::double as employment_before_persons, d.employment_persons::double as employment_persons,
  d.leaving_rate,
  -- To a millionth: beyond it stands only how people were rounded, and a page can tell alike rates once.
  round(coalesce(d.emigration_persons::double / nullif((d.employment_before_persons::double + d.employment_persons::double) / 2, 0), 0), 6)
    as emigration_rate,
  coalesce((b.gap_cum_persons - b.gap_persons)::double, 0) as gap_before_persons,
  b.gap_persons::double as gap_persons, b.reason, d.is_illustrative
from demand d
join balance b using (scenario, region_code, sector_code, occupation_code, year)
where d.scenario = $scenario
order by d.region_code, d.sector_code, d.occupation_code, d.year
