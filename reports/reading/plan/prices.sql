-- The limits of the plan at its lowest confidence with what one unit more of each would bring, the dearest of
-- each kind first: fewer years of an unfilled post, or else money or starts saved with the same people covered.
-- grain: constraint_name, region_code, lever_code, occupation_code, year
with priced as (
  select constraint_name, region_code, lever_code, occupation_code, year,
    max(price) filter (where objective = 'uncovered')::double as uncovered_price,
    max(price) filter (where objective = 'cost')::double as cost_price,
    max(price) filter (where objective = 'starts')::double as starts_price,
    bool_or(is_illustrative) as is_illustrative
  from main.plan_shadow_price
  where confidence = (select min(confidence) from main.plan_coverage) and price > 1e-6
  group by all
),
ranked as (
  select *, row_number() over (
    partition by constraint_name, lever_code
    order by uncovered_price desc nulls last, cost_price desc nulls last, region_code desc, year, occupation_code
  ) as rank_of_kind
  from priced
  where coalesce(uncovered_price, cost_price, starts_price) is not null
)
select * exclude (rank_of_kind) from ranked
order by rank_of_kind, uncovered_price desc nulls last, cost_price desc nulls last, starts_price desc nulls last,
  constraint_name, region_code, lever_code, occupation_code, year
limit 5
