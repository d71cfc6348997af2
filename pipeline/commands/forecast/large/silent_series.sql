-- Plain series of which no row has a value.
-- grain: number
select number, id from staging.series_state
where points = 0 and number not in (select number from staging.odd_series)
order by number;
