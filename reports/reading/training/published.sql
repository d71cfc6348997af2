-- The national sum that the balance uses for each programme beside every published figure for it: rows of other
-- definitions, and printed figures whose segment is the programme or a spelling of it.
-- grain: programme_code, kind, label, definition, period
with used as (
  select i.programme_code, i.measure, i.year, sum(i.value)::double as value
  from imputed_value i
  join run r on i.definition = r.supply_definition
  join series_point p on p.series_id = i.control_total_id and p.year = i.year and not p.is_nowcast
  where i.is_leaf and i.programme_code not in ('_T', '_Z')
  group by all
),
counted as (
  select o.programme_code, o.measure, o.year, sum(coalesce(o.value, o.stand_in))::double as value
  from observation o
  join run r on o.definition = r.supply_definition
  where o.programme_code not in ('_T', '_Z') and o.obs_status is distinct from 'F'
    and (o.region_code = '_T' or not o.is_total)
    -- A total that is printed beside its regions is not summed with them.
    and (o.region_code = '_T' or not exists (
      select 1 from observation n
      where n.region_code = '_T' and n.programme_code = o.programme_code and n.measure = o.measure and n.definition = o.definition
        and n.year = o.year and coalesce(n.value, n.stand_in) is not null and n.obs_status is distinct from 'F'))
  group by all
),
ours as (
  select * from used
  union all
  select * from counted c where not exists (select 1 from used u where u.programme_code = c.programme_code and u.measure = c.measure and u.year = c.year)
),
spelling as (
  select distinct programme_code, lower(trim(unnest(string_split(concat_ws('|', programme_code, spellings), '|')))) as spelling
  from programme where programme_code not in ('_T', '_Z')
),
printed as (
  select s.programme_code, f.indicator as label,
    case f.indicator when 'training_places' then 'places' when 'graduates' then 'completed' when 'trainees' then 'enrolled' else f.indicator end as measure,
    coalesce(f.year, try_cast(left(f.period_as_printed, 4) as integer)) as year, f.period_as_printed as period, f.value::double as value,
    f.qualifier, f.unit, f.claimed_by as said_by, f.url
  from published_figure f
  join spelling s on s.spelling = lower(f.segment)
  where f.region_code = '_T' and f.value is not null
),
published as (
  select o.programme_code, 'observation' as kind, o.measure as label, o.definition, o.measure, o.year,
    o.year::varchar as period, o.value::double as value, null::varchar as qualifier, null::varchar as unit, s.publisher as said_by, null::varchar as url
  from observation o
  left join source s using (source_id)
  join run r on o.definition <> r.supply_definition
  where o.region_code = '_T' and o.programme_code not in ('_T', '_Z') and o.value is not null and not o.is_illustrative
    -- A row of the inputs that carries a printed figure is that figure once more.
    and not exists (
      select 1 from printed f
      where f.programme_code = o.programme_code and f.measure = o.measure and f.year = o.year and f.value = o.value)
  union all
  select programme_code, 'figure', label, null, measure, year, period, value, qualifier, unit, said_by, url
  from printed
)
select p.programme_code, p.kind, p.label, p.definition, p.measure, p.period, p.value, p.qualifier, p.unit, p.said_by, p.url, o.value as sum_value
from published p
left join ours o on o.programme_code = p.programme_code and o.measure = p.measure and o.year = p.year
order by p.programme_code, p.year, p.kind, p.label, p.definition, p.period, p.value
