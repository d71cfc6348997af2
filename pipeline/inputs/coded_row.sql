-- Each value that could be typed, with its codes: a code, a name or a declared spelling becomes the code, anything else
-- null, and then the text is kept. Texts were judged once each (raw.*_text); here their judgements join the rows.
-- grain: source_id, row_no
create table staging.coded_row as
select
  w.source_id, w.row_no, w.line, s.source_order, w.measure,
  region.code as region_code, sector.code as sector_code, occupation.code as occupation_code, programme.code as programme_code,
  if(region.code is null, w.region, null) as region, if(sector.code is null, w.sector, null) as sector,
  if(occupation.code is null, w.occupation, null) as occupation, if(programme.code is null, w.programme, null) as programme,
  w.definition,
  if(p.next_year is not null and coalesce(p.booked, m.school_year) = 'end', p.next_year, p.year) as year,
  p.first_month, p.last_month,
  -- 32.74 thousand are 32,740 people, and not 32,740.000000000004.
  -- Nothing has a sign: -0 is 0.
  case when coalesce(v.value, w.value_text::double) = 0 then 0
    when s.multiplier = 1 then coalesce(v.value, w.value_text::double)
    else round(coalesce(v.value, w.value_text::double) * s.multiplier, 9) end as value,
  w.unit, coalesce(v.status, p.status, t.status) as status, w.source_note, w.basis, nullif(w.grade, '') as grade,
  w.contributors_text, w.largest_share_text, try_cast(w.contributors_text as integer) as contributors,
  try_cast(w.largest_share_text as double) as largest_share
from raw.written w
join raw.source s using (source_id)
left join raw.value_text v on v.source_id = w.source_id and v.text = w.value_text
join raw.period_text p
  on p.source_id = w.source_id and p.text = coalesce(nullif(w.period_text, ''), w.year_text, '')
  and p.is_period = (coalesce(w.period_text, '') <> '')
join raw.status_text t on t.source_id = w.source_id and t.text = coalesce(w.status_text, '')
left join raw.measure m on m.measure = w.measure
left join raw.code_text region on region.dimension = 'region' and region.text = w.region
left join raw.code_text sector on sector.dimension = 'sector' and sector.text = w.sector
left join raw.code_text occupation on occupation.dimension = 'occupation' and occupation.text = w.occupation
left join raw.code_text programme on programme.dimension = 'programme' and programme.text = w.programme
where coalesce(v.kind, 'value') = 'value' and p.year is not null
  and (p.next_year is null or coalesce(p.booked, m.school_year) is not null)
  and (not p.is_period or coalesce(w.year_text, '') in ('', p.year::varchar));
