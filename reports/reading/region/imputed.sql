-- What a place has by shares of counted wholes, each in the last year in which it was counted: its own part, the sum of
-- all parts and the wholes themselves, for the series that feed the balance.
-- grain: measure, definition
with part as (
  select i.measure, i.definition, i.year, i.control_total_id, i.control_total, i.value,
    $region_code in (i.region_code, '_T') as is_own
  from imputed_value i
  join series s on s.series_id = i.control_total_id and s.last_actual_year = i.year
  join run r on i.definition = r.supply_definition or (i.measure = r.demand_measure and i.definition = r.demand_definition)
  where i.is_leaf
),
whole as (
  select measure, definition, year, control_total_id, any_value(control_total) as control_total, sum(value) as parts,
    sum(value) filter (is_own) as own
  from part group by all
)
select measure, definition, min(year) filter (own is not null) as from_year, max(year) filter (own is not null) as to_year, count(own) as n_totals,
  sum(own)::double as value, sum(parts) filter (own is not null)::double as parts, sum(control_total) filter (own is not null)::double as control_total
from whole
group by measure, definition
having count(own) > 0
order by measure, definition
