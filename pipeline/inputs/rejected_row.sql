-- Every rule a row breaks, one row each; a row with any entry here is not accepted. What stands under told is said to
-- the person who runs; reason is published beside the mere shape of the cell, and quotes nothing of a file: a row that is
-- shifted by a cell, or was delivered by mistake, may hold a name or a number of identity under any header.
-- grain: source_id, row_no, rule, column_name
create table staging.rejected_row as
with
-- Keys are compared by a number made of them first: of millions of rows only those that may be twins are looked at again.
shared as (
  select key from (
    select hash(measure, region_code, sector_code, occupation_code, programme_code, definition, year, first_month, last_month) as key
    from staging.coded_row)
  group by key having count(*) > 1
),
twin as (
  select source_id, row_no,
    first_value(source_id) over same_key as first_source, first_value(line) over same_key as first_line,
    row_number() over same_key as nth
  from (
    select * from staging.coded_row
    where hash(measure, region_code, sector_code, occupation_code, programme_code, definition, year, first_month, last_month)
        in (select key from shared)
      and region_code is not null and sector_code is not null and occupation_code is not null and programme_code is not null)
  window same_key as (
    partition by measure, region_code, sector_code, occupation_code, programme_code, definition, year, first_month, last_month
    order by source_order, row_no rows between unbounded preceding and unbounded following)
),
former as (
  select r.source_id, r.row_no, r.line, f.dimension, f.code, f.valid_to, r.first_month > 1 or r.last_month < 12 as is_part
  from staging.coded_row r
  join raw.former_code f on f.code = case f.dimension when 'region' then r.region_code when 'sector' then r.sector_code
    when 'occupation' then r.occupation_code else r.programme_code end
),
broken as (
  select source_id, row_no, line, column_name, rule, reason, told, cell from staging.untyped_row
  union all
  select r.source_id, r.row_no, r.line, 'region', 'unknown_code',
    concat('the text is not a region of the code list', coalesce('; ' || t.hint, '.')),
    concat('"', r.region, '" is not a region of the code list', coalesce('; ' || t.hint, '.')), r.region
  from staging.coded_row r left join raw.code_text t on t.dimension = 'region' and t.text = r.region
  where r.region_code is null
  union all
  select r.source_id, r.row_no, r.line, 'sector', 'unknown_code',
    concat('the text is not a sector of the code list', coalesce('; ' || t.hint, '.')),
    concat('"', r.sector, '" is not a sector of the code list', coalesce('; ' || t.hint, '.')), r.sector
  from staging.coded_row r left join raw.code_text t on t.dimension = 'sector' and t.text = r.sector
  where r.sector_code is null
  union all
  select r.source_id, r.row_no, r.line, 'occupation', 'unknown_code',
    concat('the text is not an occupation of the code list', coalesce('; ' || t.hint, '.')),
    concat('"', r.occupation, '" is not an occupation of the code list', coalesce('; ' || t.hint, '.')), r.occupation
  from staging.coded_row r left join raw.code_text t on t.dimension = 'occupation' and t.text = r.occupation
  where r.occupation_code is null
  union all
  select r.source_id, r.row_no, r.line, 'programme', 'unknown_code',
    concat('the text is not a programme of the code list', coalesce('; ' || t.hint, '.')),
    concat('"', r.programme, '" is not a programme of the code list', coalesce('; ' || t.hint, '.')), r.programme
  from staging.coded_row r left join raw.code_text t on t.dimension = 'programme' and t.text = r.programme
  where r.programme_code is null
  union all
  select r.source_id, r.row_no, r.line, 'measure', 'unknown_code',
    'the text is not a measure of the seed.',
    concat('"', r.measure, '" is not a measure of the seed.'), r.measure
  from staging.coded_row r anti join raw.measure m using (measure)
  union all
  select r.source_id, r.row_no, r.line, 'definition', 'unknown_code',
    concat('the text is not a definition of ', r.measure, ' in the seed.'),
    concat('"', r.definition, '" is not a definition of ', r.measure, ' in the seed.'), r.definition
  from staging.coded_row r semi join raw.measure m using (measure) anti join raw.definition d using (measure, definition)
  union all
  select r.source_id, r.row_no, r.line, 'unit', 'unit',
    concat('the text is not the unit of ', r.measure, ', which is ', m.unit, '.'),
    concat('"', r.unit, '" is not the unit of ', r.measure, ', which is ', m.unit, '.'), r.unit
  from staging.coded_row r join raw.measure m using (measure) where r.unit is distinct from m.unit
  union all
  select source_id, row_no, line, 'status', 'unknown_code',
    'the text is not an observation status (SDMX CL_OBS_STATUS) that carries a value.',
    concat('"', status, '" is not an observation status (SDMX CL_OBS_STATUS) that carries a value.'), status
  from staging.coded_row where status not in ('A', 'B', 'D', 'E', 'F', 'G', 'I', 'N', 'P', 'S', 'U', 'V') or status is null
  union all
  select r.source_id, r.row_no, r.line, 'basis', 'basis',
    if(r.basis = '', 'the cell is empty.', 'the text is no basis: observed, derived, imputed, assumed or illustrative.'),
    if(r.basis = '', 'the cell is empty.', concat('"', r.basis, '" is no basis: observed, derived, imputed, assumed or illustrative.')), r.basis
  from staging.coded_row r where r.basis not in ('observed', 'derived', 'imputed', 'assumed', 'illustrative')
  union all
  select r.source_id, r.row_no, r.line, 'basis', 'basis',
    concat('the definition is made up for illustration, and nothing of it is ', r.basis, '.'), null, null
  from staging.coded_row r join raw.definition d using (measure, definition)
  where d.is_illustrative and r.basis in ('observed', 'derived', 'imputed', 'assumed')
  union all
  select r.source_id, r.row_no, r.line, 'grade', 'grade', 'the text is no grade: A, B, C or D.',
    concat('"', r.grade, '" is no grade: A, B, C or D.'), r.grade
  from staging.coded_row r where r.grade not in ('A', 'B', 'C', 'D')
  union all
  select r.source_id, r.row_no, r.line, 'contributors', 'not_a_count', 'the text is no count of contributors.',
    concat('"', r.contributors_text, '" is no count of contributors.'), r.contributors_text
  from staging.coded_row r where r.contributors_text <> '' and coalesce(r.contributors, -1) < 0
  union all
  select r.source_id, r.row_no, r.line, 'largest_share', 'not_a_share', 'the text is no share of 0 to 1.',
    concat('"', r.largest_share_text, '" is no share of 0 to 1.'), r.largest_share_text
  from staging.coded_row r where r.largest_share_text <> '' and coalesce(r.largest_share between 0 and 1, false) is false
  union all
  select r.source_id, r.row_no, r.line, 'source', 'personal_text',
    'the text holds what looks like a mail address or a telephone number.',
    concat('"', r.source_note, '" holds what looks like a mail address or a telephone number.'), r.source_note
  from staging.coded_row r where r.source_note is not null and rule.names_somebody(r.source_note)
  union all
  select r.source_id, r.row_no, r.line, 'year', 'year_range',
    concat('the year is outside ', p.first_year, '–', year(cast(p.as_of as date)), '.'),
    concat(r.year, ' is outside ', p.first_year, '–', year(cast(p.as_of as date)), '.'), r.year::varchar
  from staging.coded_row r cross join raw.project p
  -- A projection that its publisher marks as one (F) lies in the future by right.
  where r.year < p.first_year or r.year > if(r.status = 'F', 2100, year(cast(p.as_of as date)))
  union all
  -- 2018/19 stands in 2019 there, and what December 2018 tells would stand in 2018: the same count, a year apart.
  select r.source_id, r.row_no, r.line, 'period', 'not_a_period',
    concat(r.measure, ' is booked where its school year ends (school_year), so that the end of a calendar year is not its year: give it by school year, or declare year_is mean.'), null, null
  from staging.coded_row r join raw.measure m using (measure)
  where (r.first_month > 1 or r.last_month < 12) and m.school_year = 'end' and rule.year_is(m.year_is, m.nature, m.unit) = 'end'
  union all
  select r.source_id, r.row_no, r.line, 'value', 'negative', concat(r.measure, ' cannot be negative.'),
    concat(r.measure, ' cannot be negative: ', r.value, '.'), r.value::varchar
  from staging.coded_row r join raw.measure m using (measure) where m.nonnegative and r.value < 0
  union all
  select r.source_id, r.row_no, r.line, 'value', 'above_whole',
    concat(r.measure, ' is a share and cannot be above 1.'),
    concat(r.measure, ' is a share and cannot be above 1: ', r.value, '.'), r.value::varchar
  from staging.coded_row r join raw.measure m using (measure) where m.unit = 'share' and r.value > 1
  union all
  select r.source_id, r.row_no, r.line, 'value', 'magnitude', concat('no number of that size is counted in ', m.unit, '.'),
    concat('no number of that size is counted in ', m.unit, ': ', r.value, '.'), r.value::varchar
  from staging.coded_row r join raw.measure m using (measure) cross join raw.size z
  where abs(r.value) > if(m.unit = 'persons', z.most_persons, z.most_of_any) or (r.value <> 0 and abs(r.value) < z.least)
  union all
  select source_id, row_no, line, dimension, 'former_code',
    concat(code, ' is a code until ', valid_to, ', ',
      if(is_part, 'and a part of a year under it is not passed on.', 'and no passage says what became of it.')), null, null
  from former f
  where is_part or not exists (select 1 from raw.passage p where p.dimension = f.dimension and p.from_code = f.code)
  union all
  select r.source_id, r.row_no, r.line, null, 'duplicate_key',
    concat('the same key stands already in ', t.first_source, ', line ', t.first_line, '.'), null, null
  from staging.coded_row r join twin t using (source_id, row_no) where t.nth > 1
)
select b.source_id, s.path as file, b.row_no, b.line, coalesce(b.column_name, '') as column_name, b.rule, b.reason,
  rule.shape_of(b.cell) as shape, coalesce(b.told, b.reason) as told
from broken b join raw.source s using (source_id);
