-- Codes below others by parent_code of the code lists, at any depth. A ring ends where it began.
insert into raw.part_of
with recursive
listed as (
  select 'sector' as dimension, sector_code as code, parent_code from raw.sector where parent_code is not null
  union all
  select 'occupation', occupation_code, parent_code from raw.occupation where parent_code is not null
),
below as (
  select dimension, code, parent_code as whole_code from listed
  union
  select b.dimension, b.code, l.parent_code from below b join listed l on l.dimension = b.dimension and l.code = b.whole_code
)
select dimension, code, whole_code, true from below where whole_code <> '_T' and whole_code <> code;
