-- gap = supply − demand in every row; a flow balance demands its external openings, a stock balance has no flows.
select * from marts.fct_balance
where gap_persons is distinct from supply_persons - demand_persons
  or demand_persons is null
  or (basis = 'flow' and demand_persons is distinct from openings_persons + promoted_out_persons - promoted_in_persons)
  or (basis = 'stock' and (openings_persons is not null or gap_cum_persons is not null))
  or (supply_persons is null) <> (reason is not null);
