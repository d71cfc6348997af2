-- Why cells of the balance have no gap: the reason, the sectors it touches and how many cells.
-- grain: reason, sector_code
select b.reason, b.sector_code, count(*) as n_cells
from main.balance b
join main.run r on b.scenario = r.scenario
where b.reason is not null and not b.is_total and b.region_code <> '_T'
group by all
order by all
