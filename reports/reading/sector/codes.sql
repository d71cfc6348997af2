-- Sectors that the balance tells apart; a project may have none.
-- grain: sector_code
select distinct sector_code from balance where sector_code not in ('_T', '_O', '_X', '_Z') order by sector_code
