-- Persons short of a competence are those of the specialties over the draws, the nation the sum of its regions; none is negative or
-- without a reason when unknown, and no illustrative mark is lost.
with specialty as (
  select d.scenario, d.region_code, o.competence_code, d.occupation_code, d.short_persons::decimal(24, 6) as short_persons,
    bool_or(l.is_illustrative) as is_illustrative
  from balance.answer_draw d
  join balance.leaf l using (scenario, region_code, occupation_code)
  join raw.occupation_competence o on o.occupation_code = d.occupation_code and o.importance = 'essential'
  where d.is_place
  group by all
),
region as (
  select scenario, region_code, competence_code, sum(short_persons) as short_persons, bool_or(is_illustrative) as is_illustrative
  from specialty group by all
),
expected as (
  select *, false as is_total from region
  union all
  select scenario, '_T', competence_code, sum(short_persons), bool_or(is_illustrative), true
  from region where exists (select 1 from intermediate.balance_mask where over_region) group by all
)
select 'short_persons' as problem, scenario, region_code, competence_code, g.short_persons, e.short_persons as expected
from marts.fct_competence_gap g
full join expected e using (scenario, region_code, competence_code, is_total)
where g.short_persons is distinct from e.short_persons
union all
select 'mark', scenario, region_code, competence_code, g.short_persons, e.short_persons
from marts.fct_competence_gap g join expected e using (scenario, region_code, competence_code)
where g.is_illustrative is distinct from e.is_illustrative
union all
select 'counts', scenario, region_code, competence_code, short_persons, short_pooled_persons
from marts.fct_competence_gap
where short_persons < 0 or short_pooled_persons > short_persons or (short_persons is null) <> (reason is not null)
  or n_specialties_short + n_specialties_not_evaluable > n_specialties or n_evaluable_cells > n_cells
  or level_median > level_highest;
