-- Net jobs and exports per job of the nation as published; two definitions are never joined.
-- grain: definition, year
select definition, year, employment_persons::double as employment_persons, year_before,
  net_jobs_persons::double as net_jobs_persons, export_definition, exports_per_job_money::double as exports_per_job_money
from employment_flow
where region_code = '_T' and sector_code = '_T' and not is_illustrative
  and (net_jobs_persons is not null or exports_per_job_money is not null)
order by definition, year
