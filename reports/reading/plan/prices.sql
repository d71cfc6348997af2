-- The limits of each plan that bind, with what one unit more of each would save: the dearest of each kind first.
-- grain: scenario, constraint_name, region_code, lever_code, occupation_code, year
with ranked as (
  select scenario, constraint_name, region_code, lever_code, occupation_code, year, bound::double as bound,
    price::double as price, unit, is_illustrative,
    row_number() over (
      partition by scenario, constraint_name order by price desc, region_code desc, year, lever_code, occupation_code
    ) as rank_of_kind
  from plan_shadow_price
  where price > 1e-6
)
select * exclude (rank_of_kind) from ranked
where rank_of_kind <= 3
order by scenario, rank_of_kind, price desc, constraint_name, region_code, lever_code, occupation_code, year
