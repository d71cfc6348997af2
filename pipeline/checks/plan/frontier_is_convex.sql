-- A person-year less costs at least the price below it and at most the price above it: the frontier falls and is convex, in
-- the units that the plan weighs.
with step as (
  select scenario, region_code, price_money, lag(price_money) over place as before_money,
    weighed_cost_money - lag(weighed_cost_money) over place as more_money,
    lag(weighed_short_person_years) over place - weighed_short_person_years as fewer_person_years,
    1 + abs(weighed_cost_money) + price_money * weighed_short_person_years as scale
  from plan.frontier window place as (partition by scenario, region_code order by price_money)
)
select scenario, region_code, price_money, before_money, more_money, fewer_person_years from step
where before_money is not null
  and (more_money < before_money * fewer_person_years - 1e-7 * scale or more_money > price_money * fewer_person_years + 1e-7 * scale);
