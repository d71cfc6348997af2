-- Occupations as they are published: those of the project, and every other code that a row may bear.
-- grain: occupation_code
create table marts.dim_occupation as
select * from raw.occupation
union all by name
select code as occupation_code, columns('^name_.+$') from raw.code_name
where dimension = 'occupation' and code not in (select occupation_code from raw.occupation);
