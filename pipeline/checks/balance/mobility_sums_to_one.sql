-- Those who leave a region of training all arrive: the shares of each row sum to one, and no share is negative or more
-- than the whole; nor are those who stay, or go abroad.
select scenario, occupation_code, region_code, year, sum(share) as total, min(share) as least
from marts.fct_mobility group by all
having abs(sum(share) - 1) > 1e-9 or min(share) < -1e-12
union all
select scenario, programme_code, region_code, year, stay_share, abroad_share
from balance.mobility_rate where stay_share not between 0 and 1 or abroad_share not between 0 and 1;
