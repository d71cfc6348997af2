-- Regions as they are published: those of the project, and every other code that a row may bear.
-- grain: region_code
create table marts.dim_region as
select * from raw.region
union all by name
select code as region_code, columns('^name_.+$') from raw.code_name
where dimension = 'region' and code not in (select region_code from raw.region);
