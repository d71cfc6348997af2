-- What one start becomes, factor by factor; yield is their product.
create view main.plan_yield as
select lever_code, occupation_code, region_code, work_region_code, arrival_year, completion_rate, leaver_share, labour_force_entry_share, perimeter_share, suitability_share, effectiveness, mobility_share, yield, is_illustrative from plan.yield order by all;
comment on view main.plan_yield is 'What one start becomes, factor by factor; yield is their product.';
comment on column main.plan_yield.lever_code is 'Way to bring people, see lever';
comment on column main.plan_yield.occupation_code is 'Specialty (level 1 of occupation); _T is all';
comment on column main.plan_yield.region_code is 'Region of training (ISO 3166-2 where there is one)';
comment on column main.plan_yield.work_region_code is 'Region of work';
comment on column main.plan_yield.arrival_year is 'Year of arrival';
comment on column main.plan_yield.completion_rate is 'Share of starts that completes';
comment on column main.plan_yield.leaver_share is '1 − share that goes on studying';
comment on column main.plan_yield.labour_force_entry_share is 'Share of leavers who seek work';
comment on column main.plan_yield.perimeter_share is 'Share of them whom employers of the perimeter take: 1 − the share _O of the programme';
comment on column main.plan_yield.suitability_share is 'Share that suits the post';
comment on column main.plan_yield.effectiveness is 'Factor of the lever';
comment on column main.plan_yield.mobility_share is 'Share of the leavers of this region of training who work in this region';
comment on column main.plan_yield.yield is 'Effective applicants a start';
comment on column main.plan_yield.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
