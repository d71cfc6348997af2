-- What old codes were passed on to sums, by measure and year, to what the files gave under them: nobody is lost or made. Of a
-- measure whose cells are protected some are left out by right.
with given as (select measure, definition, year, sum(value) as value from staging.former_row group by all),
passed as (select measure, definition, year, sum(value) as value from staging.passed_value group by all)
select measure, definition, year, given.value as given, passed.value as passed
from given full join passed using (measure, definition, year)
where measure not in (select measure from staging.disclosure)
  and abs(coalesce(given.value, 0) - coalesce(passed.value, 0)) > 1e-6 * (1 + abs(coalesce(given.value, 0)));
