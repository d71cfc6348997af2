-- Emigrants that the assumptions imply, people in post and leavers of the programmes, beside what is published.
-- grain: scenario, year
create table marts.fct_implied_emigration as
with post as (select scenario, year, sum(emigration_persons)::double as persons, bool_or(is_illustrative) as is_illustrative from balance.leaf group by all),
leaver as (
  select c.scenario, c.year, sum(c.available_persons * m.abroad_share) as persons
  from balance.training_chain c
  join balance.mobility_rate m on m.scenario = c.scenario and m.programme_code = c.programme_code and m.region_code = c.region_code
    and m.year = c.year
  group by all
),
published as (
  select any_value(low) as low, any_value(high) as high, any_value(source) as source from raw.parameter
  where parameter = 'published_engineer_emigration_persons'
)
select p.scenario, p.year, p.persons as in_post_persons, coalesce(l.persons, 0) as leavers_persons,
  p.persons + coalesce(l.persons, 0) as implied_persons, published.low as published_low_persons,
  published.high as published_high_persons, published.source, p.is_illustrative
from post p left join leaver l using (scenario, year) cross join published
order by all;
