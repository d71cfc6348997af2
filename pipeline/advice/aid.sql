-- Hires of the plan that draw an aid, with its cost where one is declared, by region; a region that lacks nobody hires nobody.
-- grain: region_code, aid_code
create table advice.aid as
with drawn as (
  select k.confidence, k.region_code, k.item_code as aid_code, min(k.year) as from_year, max(k.year) as last_year,
    sum(k.quantity) as beneficiaries, if(count(k.cost_money) = count(*), sum(k.cost_money), null) as cost_money,
    bool_or(k.is_illustrative) as is_illustrative
  from marts.fct_plan_cost k where k.item = 'aid' and k.quantity > 0 and k.region_code <> '_T' group by all
)
select if(k.cost_money is null, 'aid', 'aid_with_cost') as rule, k.region_code, k.aid_code, k.beneficiaries as target_value,
  'beneficiaries' as target_unit, k.last_year as target_year, k.from_year, k.cost_money as second_value,
  if(k.cost_money is null, null, 'MAD') as second_unit, m.beneficiaries as margin_value, k.beneficiaries as margin_of_value, k.confidence as plan_confidence,
  c.margin_confidence, k.region_code as evidence_region_code, '_T' as evidence_sector_code, '_T' as evidence_occupation_code,
  k.is_illustrative
from drawn k
join advice.plan_confidence c using (confidence)
left join drawn m on m.confidence = c.margin_confidence and m.region_code = k.region_code and m.aid_code = k.aid_code
where k.beneficiaries >= 0.5
order by all;
