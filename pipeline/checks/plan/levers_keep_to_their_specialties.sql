-- People come from abroad for specialties declared rare only, and a lever serves those of its row.
select p.scenario, p.region_code, p.occupation_code, p.lever_code, p.year, 'not rare' as what
from marts.fct_plan p cross join raw.project r
where p.action = 'visa' and p.starts_persons > 0 and not list_contains(string_split(r.rare_occupations, '|'), p.occupation_code)
union all
select p.scenario, p.region_code, p.occupation_code, p.lever_code, p.year, 'not of the lever'
from marts.fct_plan p join raw.lever l using (lever_code)
where p.action in ('open', 'visa', 'upgrade', 'retain', 'relocate') and p.starts_persons > 0 and l.occupation_codes is not null and l.occupation_codes <> ''
  and not list_contains(list_transform(string_split(l.occupation_codes, '|'), code -> trim(code)), p.occupation_code);
