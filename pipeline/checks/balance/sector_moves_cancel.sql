-- Moves between sectors sum to zero in every region, specialty and year: who leaves one sector enters another.
select scenario, region_code, occupation_code, year, sum(moves_out_persons) as moves_out, sum(moves_in_persons) as moves_in
from balance.leaf group by all
having abs((sum(moves_out_persons) - sum(moves_in_persons))::double) > 1e-4;
