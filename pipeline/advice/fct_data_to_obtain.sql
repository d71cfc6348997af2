-- Missing data, ranked by what each is worth to the plan and then by how many persons of the national gap it decides, with
-- who holds it. Made-up series come first while they are made up: everything beside them rests on them.
-- grain: data_id
create table marts.fct_data_to_obtain as
with one as (
  select h.data_id, unnest(string_split(h.input, '|')) as one from raw.data_holder h
),
-- An input is written kind/name; a parameter by its name alone.
asked as (
  select data_id, one, if(contains(one, '/'), split_part(one, '/', 1), 'parameter') as kind, split_part(one, '/', -1) as name from one
),
grade as (
  select a.data_id, max(k.grade) as grade,
    arg_max(k.status, case k.status when 'unknown' then 3 when 'assumed' then 2 when 'derived' then 1 else 0 end) as status
  from asked a join (
    select parameter as input, status, grade from raw.parameter
    union all select 'seed/lever', status, grade from raw.lever
    union all select 'seed/lever_capacity', status, grade from raw.lever_capacity
    union all select 'seed/aid', status, grade from raw.aid
    union all select 'seed/incentive', status, grade from raw.incentive where use = 'active'
    union all select 'seed/staffing_share', status, grade from raw.staffing_share
    union all select 'seed/crosswalk', status, grade from raw.crosswalk
    union all select 'seed/promotion', status, grade from raw.promotion
    union all select 'seed/pool', case basis when 'observed' then 'found' when 'derived' then 'derived' else 'assumed' end, grade from raw.pool
    union all select concat_ws('/', 'share', measure, dimension), case basis when 'observed' then 'found' when 'derived' then 'derived' else 'assumed' end, grade from raw.share
  ) k on k.input = a.one
  group by all
),
series as (
  select a.data_id, count(o.measure) as points, coalesce(bool_or(o.is_illustrative), false) as is_made,
    bool_or(a.name = p.demand_measure) as is_demand, bool_or(a.name in ('completed', 'new_entrants')) as is_training
  from asked a cross join raw.project p
  left join marts.fct_observation o on o.measure = a.name and o.region_code not in ('_T', '_Z')
    and rule.is_counted(o.obs_status, o.basis, o.is_illustrative)
  where a.kind = 'series' group by all
),
-- What only moves people between regions leaves the nation as it is: half of what the regions' gaps move is counted then.
swing as (
  select a.data_id, sum(s.swing_persons) filter (s.region_code = '_T') as swing_persons, sum(s.rank_share) filter (s.region_code = '_T') as rank_share,
    sum(s.swing_persons) filter (s.region_code <> '_T') / 2 as moved_persons
  from asked a cross join raw.project p
  join marts.fct_sensitivity s on s.scenario = p.scenario
    and (s.parameter = a.one or (s.parameter = 'employment_path' and a.kind = 'series' and a.name = p.demand_measure))
  where s.swing_persons is not null
  group by all
),
-- Cells whose supply is unknown, with the openings that nobody can set against it.
blank as (
  select b.reason, count(distinct (b.region_code, b.sector_code, b.occupation_code))::integer as cells,
    sum(b.demand_persons)::double as openings
  from marts.fct_balance b join raw.project p on p.scenario = b.scenario
  where not b.is_total and b.basis = 'flow' and b.reason is not null
  group by all
),
unknown as (
  select h.data_id, sum(b.cells)::integer as cells, sum(b.openings) as openings
  from raw.data_holder h join blank b on list_contains(string_split(h.reasons, '|'), b.reason) group by all
),
-- What several inputs of one datum are worth is added; the plan's own inputs, such as trainers, stand among them. Of the
-- planned scenarios, one of which will come, the one in which it is worth most tells how much is at stake.
worth as (
  select data_id, max(value_money) as value_money, arg_max(value_persons, value_money) as value_persons
  from (
    select scenario, data_holder_code as data_id, sum(value_money::decimal(28, 6))::double as value_money,
      sum(value_persons::decimal(28, 9))::double as value_persons
    from plan.datum_value where data_holder_code is not null group by all)
  group by all
),
rests as (
  select sum(a.openings_persons)::double as employment, sum(a.supply_persons)::double as training,
    bool_or(a.is_illustrative) as is_illustrative
  from marts.fct_answer a join raw.project p on p.scenario = a.scenario
  where a.region_code = '_T' and a.sector_code = '_T' and a.occupation_code = '_T'
),
measured as (
  select h.*, coalesce(s.is_made, false) as is_made, w.swing_persons, w.moved_persons, w.rank_share, u.cells, u.openings, v.value_money, v.value_persons,
    case when s.data_id is not null then case when s.is_made then 'illustrative' when s.points > 0 then 'found' else 'unknown' end
      else coalesce(g.status, 'unknown') end as status, g.grade,
    case when s.is_made and s.is_demand then r.employment when s.is_made and s.is_training then r.training end as resting,
    s.data_id is not null as is_series, coalesce(r.is_illustrative, false) as is_illustrative
  from raw.data_holder h
  cross join rests r
  left join series s using (data_id) left join grade g using (data_id) left join swing w using (data_id) left join unknown u using (data_id)
  left join worth v using (data_id)
),
judged as (
  select *, case when resting is not null then 'rests_on_made_up_series' when openings is not null then 'cells_not_evaluable'
      when moved_persons > swing_persons then 'swing_between_regions'
      when swing_persons is not null then 'swing' else 'not_measured' end as decides_basis,
    coalesce(resting, openings, greatest(swing_persons, moved_persons)) as decides_persons
  from measured
  -- What an official statistic already tells needs no asking, unless a place stays undecided for want of it.
  where not (status = 'found' and (is_series or grade = 'A'))
    or value_money > 0 or exists (select 1 from marts.fct_answer a where a.data_holder_code = measured.data_id)
)
select row_number() over (order by is_made desc, greatest(coalesce(value_money, 0), 0) desc, decides_persons desc nulls last, data_id)::integer as rank, data_id,
  columns('^name_[a-z]+$'), columns('^holder_[a-z]+$'), input, decides_persons, decides_basis, value_money, value_persons, swing_persons, moved_persons, rank_share,
  status, grade, coalesce(cells, 0) as cells_not_evaluable, openings as openings_not_evaluable_persons, template,
  columns('^change_[a-z]+$'), is_asked, source, is_illustrative
from judged
order by rank;
