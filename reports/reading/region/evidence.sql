-- What demand and supply of a place rest on, strongest first.
-- grain: side, basis
select side, basis, persons::double as persons, share::double as share
from evidence
where region_code = $region_code and occupation_code = '_T' and scenario = (select scenario from run)
order by side, case basis when 'observed' then 1 when 'derived' then 2 when 'imputed' then 3 when 'assumed' then 4 else 5 end
