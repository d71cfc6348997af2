-- The value of each parameter that SQL asks for, in each cell it may be asked for: the row with the most specific scope wins.
-- The balance itself finds its rows by the same rule (resolution.ts): of a large country all parameters of all cells would
-- be tens of millions of rows.
-- grain: parameter, region_code, sector_code, occupation_code, programme_code
create table intermediate.leaf_parameter as
with place as (
  select region_code from raw.region where region_code not in ('_T', '_X')
  union
  select region_code from intermediate.balance_leaf
),
cell as (
  select distinct region_code, sector_code, occupation_code, '_T' as programme_code from intermediate.balance_leaf
  union
  select distinct place.region_code, '_T', x.occupation_code, x.programme_code
  from raw.crosswalk x cross join place
  union
  select distinct place.region_code, '_T', '_T', programme.programme_code
  from place cross join raw.programme programme
  where programme.programme_code <> '_T'
  union
  select region_code, '_T', '_T', '_T' from place
),
candidate as (
  select r.parameter, c.region_code, c.sector_code, c.occupation_code, c.programme_code, r.value, r.status, r.grade,
    concat_ws('/', r.parameter, r.region_code, r.sector_code, r.occupation_code, r.programme_code) as parameter_id,
    (r.region_code <> '_T')::integer + (r.sector_code <> '_T')::integer
      + (r.occupation_code <> '_T')::integer + (r.programme_code <> '_T')::integer as specificity
  from cell c join raw.parameter r
    on r.region_code in ('_T', c.region_code) and r.sector_code in ('_T', c.sector_code)
    and r.occupation_code in ('_T', c.occupation_code) and r.programme_code in ('_T', c.programme_code)
  where r.parameter in ('retirement_rate', 'age_55_plus_share', 'sector_exit_rate', 'stock_emigration_rate',
    'sector_exit_benchmark_rate', 'frictional_share', 'suitability_share')
),
ranked as (
  select *, rank() over (partition by parameter, region_code, sector_code, occupation_code, programme_code order by specificity desc) as place
  from candidate
)
select parameter, region_code, sector_code, occupation_code, programme_code, parameter_id, value, status, grade, specificity
from ranked where place = 1;
