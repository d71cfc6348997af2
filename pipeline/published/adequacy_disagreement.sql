-- What the indicators of a cell say against each other: how many read a shortage, a balance or a surplus.
create view main.adequacy_disagreement as
select scenario, region_code, sector_code, occupation_code, n_shortage, n_balance, n_surplus, n_not_evaluable, disagree, majority_reading, shortage_indicators, balance_indicators, surplus_indicators, minority_indicators, is_total, is_illustrative from marts.fct_adequacy_disagreement;
comment on view main.adequacy_disagreement is 'What the indicators of a cell say against each other: how many read a shortage, a balance or a surplus.';
comment on column main.adequacy_disagreement.scenario is 'Scenario of the row, see the project file';
comment on column main.adequacy_disagreement.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.adequacy_disagreement.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.adequacy_disagreement.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.adequacy_disagreement.n_shortage is 'Indicators that read a shortage, or a specialty in demand';
comment on column main.adequacy_disagreement.n_balance is 'Indicators that read a balance';
comment on column main.adequacy_disagreement.n_surplus is 'Indicators that read a surplus, or a specialty not in demand';
comment on column main.adequacy_disagreement.n_not_evaluable is 'Indicators without a value';
comment on column main.adequacy_disagreement.disagree is 'True where those with a value do not all read the same';
comment on column main.adequacy_disagreement.majority_reading is 'The reading most of them share; empty where none leads';
comment on column main.adequacy_disagreement.shortage_indicators is 'Which read a shortage';
comment on column main.adequacy_disagreement.balance_indicators is 'Which read a balance';
comment on column main.adequacy_disagreement.surplus_indicators is 'Which read a surplus';
comment on column main.adequacy_disagreement.minority_indicators is 'Which differ from the majority; all of them where none leads';
comment on column main.adequacy_disagreement.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
comment on column main.adequacy_disagreement.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
