-- Suppressed cells get what stands in for them, and what a row says of itself goes: a note may tell the number in words.
-- The rest is rounded where the project rounds; what is read from here on holds no value that is not published. What was
-- imputed stays so: what stands in for it is no count that a model may be given.
update staging.observation as o
set value = coalesce(p.stand_in, rule.rounded(o.value, d.rounding)),
  obs_status = if(p.stand_in is null, o.obs_status, 'Q'),
  basis = if(p.stand_in is null or o.basis = 'imputed', o.basis, 'derived'),
  source_note = if(p.stand_in is null, o.source_note, null), is_protected = p.stand_in is not null,
  contributors = null, largest_share = null
from staging.observation own
join staging.disclosure d using (measure, definition)
left join staging.protected_cell p using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
where own.measure = o.measure and own.region_code = o.region_code and own.sector_code = o.sector_code
  and own.occupation_code = o.occupation_code and own.programme_code = o.programme_code and own.definition = o.definition
  and own.year = o.year and rule.counts_somebody(o.obs_status, o.basis, o.is_illustrative);
