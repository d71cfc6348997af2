-- What the plan covers of each need, cumulated to the year; the rounded plan is simulated over the draws at the target year.
create view main.plan_coverage as
select confidence, region_code, occupation_code, year, need_persons, arrivals_bound_persons, uncovered_bound_persons, arrivals_persons, uncovered_persons, coverage_share, is_total, is_illustrative from plan.coverage order by all;
comment on view main.plan_coverage is 'What the plan covers of each need, cumulated to the year; the rounded plan is simulated over the draws at the target year.';
comment on column main.plan_coverage.confidence is 'Share of the draws in which each need is to be met';
comment on column main.plan_coverage.region_code is 'Region of work';
comment on column main.plan_coverage.occupation_code is 'Specialty; _T is the region, which sums shortages only';
comment on column main.plan_coverage.year is 'Year up to which everything is cumulated';
comment on column main.plan_coverage.need_persons is 'Quantile over the draws of the shortage if training intakes stay as last observed; negative is a surplus; of a total, the sum of its shortages';
comment on column main.plan_coverage.arrivals_bound_persons is 'Effective applicants that the linear plan brings, net of places closed';
comment on column main.plan_coverage.uncovered_bound_persons is 'What the linear plan leaves uncovered';
comment on column main.plan_coverage.arrivals_persons is 'Effective applicants that the rounded plan brings, net of places closed';
comment on column main.plan_coverage.uncovered_persons is 'What the rounded plan leaves uncovered';
comment on column main.plan_coverage.coverage_share is 'Share of the draws in which the specialty is covered; of a total, in which no specialty of the region is short by half a person or more; empty before the target year';
comment on column main.plan_coverage.is_total is 'True where the row is a total of other rows';
comment on column main.plan_coverage.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
