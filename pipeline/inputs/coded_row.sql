-- Each typed row with its codes: a code, a name or a declared spelling becomes the code, anything else null.
-- grain: source_id, row_no
create table staging.coded_row as
select
  r.source_id, r.row_no, r.line, s.source_order,
  r.measure, r.region, r.sector, r.occupation, r.programme,
  region.code as region_code, sector.code as sector_code,
  occupation.code as occupation_code, programme.code as programme_code,
  r.definition, r.year, r.first_month, r.last_month, r.value, r.unit, r.status, r.source_note, r.basis, r.grade
from raw.source_row r
join raw.source s using (source_id)
left join raw.spelling region on region.dimension = 'region' and region.spelling = lower(trim(nfc_normalize(r.region)))
left join raw.spelling sector on sector.dimension = 'sector' and sector.spelling = lower(trim(nfc_normalize(r.sector)))
left join raw.spelling occupation on occupation.dimension = 'occupation' and occupation.spelling = lower(trim(nfc_normalize(r.occupation)))
left join raw.spelling programme on programme.dimension = 'programme' and programme.spelling = lower(trim(nfc_normalize(r.programme)));
