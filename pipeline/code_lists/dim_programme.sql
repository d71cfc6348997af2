-- Programmes as they are published: those of the project, and every other code that a row may bear.
-- grain: programme_code
create table marts.dim_programme as
select *, programme_code <> '_T' as is_programme from raw.programme
union all by name
select code as programme_code, columns('^name_.+$'), false as is_programme from raw.code_name
where dimension = 'programme' and code not in (select programme_code from raw.programme);
