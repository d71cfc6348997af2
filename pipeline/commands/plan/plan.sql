-- A plan in one line, as `adequation plan` prints it.
select scenario, price_money, fill_share, round(linear_objective_money) as linear_objective_money, round(objective_money) as objective_money,
  round(gap_share, 5) as gap_share, status, round(cost_money) as cost_money, round(need_person_years, 1) as need_person_years,
  round(short_person_years, 1) as short_person_years, round(brought_persons, 1) as brought_persons, round(over_persons, 1) as over_persons, is_illustrative
from plan.solve;
