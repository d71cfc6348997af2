-- Each row of the mobility matrix, abroad included, sums to one, and no share is negative.
select scenario, programme_code, region_code, year, sum(share) as total, min(share) as least
from balance.mobility group by all
having abs(sum(share) - 1) > 1e-9 or min(share) < -1e-12;
