-- (E_T0 − Σ replacement + Σ promoted in − Σ promoted out + Σ supply) − E_T = Σ gap + Σ displaced, exact on every leaf whose
-- supply is known.
with leaf as (
  select scenario, region_code, sector_code, occupation_code,
    arg_min(employment_persons - expansion_persons, year) as employment_base, arg_max(employment_persons, year) as employment_end,
    sum(replacement_persons) as replacement, sum(promoted_in_persons - promoted_out_persons) as promoted,
    sum(supply_persons) as supply, sum(gap_persons) as gap, sum(displaced_persons) as displaced,
    count(supply_persons) = count(*) as known
  from balance.leaf group by all
)
select * from leaf
where known and (employment_base - replacement + promoted + supply) - employment_end <> gap + displaced;
