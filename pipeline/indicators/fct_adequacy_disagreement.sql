-- What the indicators of a cell say against each other: each read as a shortage, a balance or a surplus. By its class
-- where it has one (in demand is read as a shortage), else by the side of its own neutral value: 1 for a ratio of stocks,
-- 0 for a share or a gap. The minority is what differs from the reading most of them share; without one, all of them.
-- grain: scenario, region_code, sector_code, occupation_code
create table marts.fct_adequacy_disagreement as
with reading as (
  select *,
    case
      when class like '%shortage' or class = 'in_demand' then 'shortage'
      when class like '%surplus' or class = 'not_in_demand' then 'surplus'
      when class is not null then 'balance'
      when indicator = 'shortage_share' then if(value > 0, 'shortage', if(value < 0, 'surplus', 'balance'))
      when indicator = 'naive_completions_gap' then if(value < 0, 'shortage', if(value > 0, 'surplus', 'balance'))
      else if(value < 1, 'shortage', if(value > 1, 'surplus', 'balance'))
    end as reading
  from marts.fct_adequacy where value is not null
),
counted as (
  select scenario, region_code, sector_code, occupation_code, reading, count(*) as n,
    rank() over (partition by scenario, region_code, sector_code, occupation_code order by count(*) desc) as place
  from reading group by scenario, region_code, sector_code, occupation_code, reading
),
most as (
  select scenario, region_code, sector_code, occupation_code, min(reading) as reading
  from counted where place = 1 group by all having count(*) = 1
)
select a.scenario, a.region_code, a.sector_code, a.occupation_code,
  (count(*) filter (r.reading = 'shortage'))::integer as n_shortage, (count(*) filter (r.reading = 'balance'))::integer as n_balance,
  (count(*) filter (r.reading = 'surplus'))::integer as n_surplus, (count(*) filter (r.reading is null))::integer as n_not_evaluable,
  count(distinct r.reading) > 1 as disagree, any_value(l.reading) as majority_reading,
  string_agg(a.indicator, ', ' order by a.indicator) filter (r.reading = 'shortage') as shortage_indicators,
  string_agg(a.indicator, ', ' order by a.indicator) filter (r.reading = 'balance') as balance_indicators,
  string_agg(a.indicator, ', ' order by a.indicator) filter (r.reading = 'surplus') as surplus_indicators,
  string_agg(a.indicator, ', ' order by a.indicator) filter (r.reading is distinct from l.reading and r.reading is not null) as minority_indicators,
  bool_or(a.is_total) as is_total, bool_or(a.is_illustrative) as is_illustrative
from marts.fct_adequacy a
left join reading r using (scenario, region_code, sector_code, occupation_code, indicator)
left join most l using (scenario, region_code, sector_code, occupation_code)
group by a.scenario, a.region_code, a.sector_code, a.occupation_code
order by all;
