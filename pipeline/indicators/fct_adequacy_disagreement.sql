-- What the indicators of a cell say against each other: each read as a shortage, a balance or a surplus. The minority is
-- what differs from the reading most of them share; without one, all of them.
-- grain: scenario, region_code, sector_code, occupation_code
create table marts.fct_adequacy_disagreement as
with counted as (
  select scenario, region_code, sector_code, occupation_code, reading, count(*) as n,
    rank() over (partition by scenario, region_code, sector_code, occupation_code order by count(*) desc) as place
  from marts.fct_adequacy where reading is not null group by scenario, region_code, sector_code, occupation_code, reading
),
most as (
  select scenario, region_code, sector_code, occupation_code, min(reading) as reading
  from counted where place = 1 group by all having count(*) = 1
)
select a.scenario, a.region_code, a.sector_code, a.occupation_code,
  (count(*) filter (a.reading = 'shortage'))::integer as n_shortage, (count(*) filter (a.reading = 'balance'))::integer as n_balance,
  (count(*) filter (a.reading = 'surplus'))::integer as n_surplus, (count(*) filter (a.reading is null))::integer as n_not_evaluable,
  count(distinct a.reading) > 1 as disagree, any_value(l.reading) as majority_reading,
  string_agg(a.indicator, ', ' order by a.indicator) filter (a.reading = 'shortage') as shortage_indicators,
  string_agg(a.indicator, ', ' order by a.indicator) filter (a.reading = 'balance') as balance_indicators,
  string_agg(a.indicator, ', ' order by a.indicator) filter (a.reading = 'surplus') as surplus_indicators,
  string_agg(a.indicator, ', ' order by a.indicator) filter (a.reading is distinct from l.reading and a.reading is not null) as minority_indicators,
  bool_or(a.is_total) as is_total, bool_or(a.is_illustrative) as is_illustrative
from marts.fct_adequacy a
left join most l using (scenario, region_code, sector_code, occupation_code)
group by a.scenario, a.region_code, a.sector_code, a.occupation_code
order by all;
