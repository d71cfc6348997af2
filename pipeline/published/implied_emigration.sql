-- Emigrants that the assumptions imply, beside what is published.
create view main.implied_emigration as
select scenario, year, in_post_persons, leavers_persons, implied_persons, published_low_persons, published_high_persons, source, is_illustrative from marts.fct_implied_emigration;
comment on view main.implied_emigration is 'Emigrants that the assumptions imply, beside what is published.';
comment on column main.implied_emigration.scenario is 'Scenario of the row, see the project file';
comment on column main.implied_emigration.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.implied_emigration.in_post_persons is 'People in post who leave the country';
comment on column main.implied_emigration.leavers_persons is 'Leavers of the programmes who leave the country';
comment on column main.implied_emigration.implied_persons is 'Both together';
comment on column main.implied_emigration.published_low_persons is 'Low end of published estimates, engineers a year';
comment on column main.implied_emigration.published_high_persons is 'High end';
comment on column main.implied_emigration.source is 'Where the value comes from';
comment on column main.implied_emigration.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
