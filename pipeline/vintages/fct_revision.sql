-- What changed between one release and the next for the same cell and year; a gap that changes its sign is marked. The next is
-- that of the later date: an edition of an earlier year may come to the archive at any time.
-- grain: vintage_no, kind, measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year
create table marts.fct_revision as
with dated as (select distinct vintage_no, as_of from marts.fct_vintage),
edition as (select vintage_no, lag(vintage_no) over (order by as_of, vintage_no) as previous_no from dated)
select v.vintage_no, v.vintage_id, before.vintage_id as previous_vintage_id, v.kind, v.measure, v.region_code, v.sector_code,
  v.occupation_code, v.programme_code, v.definition, v.scenario, v.year, before.mean as previous_mean, v.mean,
  v.mean - before.mean as change, (v.mean - before.mean) / nullif(abs(before.mean), 0) as change_share,
  sign(v.mean) * sign(before.mean) < 0 as sign_flip, v.is_total, v.is_illustrative or before.is_illustrative as is_illustrative
from marts.fct_vintage v
join edition e using (vintage_no)
join marts.fct_vintage before using (kind, measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year)
where before.vintage_no = e.previous_no
order by all;
