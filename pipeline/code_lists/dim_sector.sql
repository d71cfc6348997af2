-- Sectors as they are published: those of the project, and every other code that a row may bear.
-- grain: sector_code
create table marts.dim_sector as
select * from raw.sector
union all by name
select code as sector_code, columns('^name_.+$') from raw.code_name
where dimension = 'sector' and code not in (select sector_code from raw.sector);
