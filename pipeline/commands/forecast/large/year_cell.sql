-- The rows of a file with the year of each as a number: null where it is not plainly one of four digits.
-- grain: n
create view raw.timed_cell as
select *, case when regexp_full_match(year, '1[0-9]{3}|2[01][0-9]{2}|2200') then try_cast(year as smallint) end as slot
from raw.cell;
