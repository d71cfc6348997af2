-- Every rate and amount the balance reads; one that has a range is drawn.
-- grain: parameter, region_code, sector_code, occupation_code, programme_code
create table marts.fct_parameter as
select *, coalesce(low < high, false) as is_drawn from raw.parameter order by all;
