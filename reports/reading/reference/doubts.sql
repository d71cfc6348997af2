-- What is unlikely in the files, one row a rule: how often, how many of them somebody looked at, and the strongest.
-- grain: rule
select rule, n, n_waived, file, line, measure, region_code, sector_code, occupation_code, programme_code, definition, year, to_year,
  value, expected_low, expected_high, waived_by
from (
  select *, count(*) over (partition by rule) as n, count(waived_by) over (partition by rule) as n_waived,
    min(finding_no) over (partition by rule) as rule_order,
    row_number() over (partition by rule order by abs(ln(factor)) desc nulls last,
      abs(value - (expected_low + expected_high) / 2) / nullif(expected_high - expected_low, 0) desc nulls last, n_rows desc, finding_no) as place
  from plausibility
)
where place = 1
order by rule_order
