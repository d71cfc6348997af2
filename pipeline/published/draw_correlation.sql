-- How far regions and sectors move together in the draws, and the two national widths.
create view main.draw_correlation as
select rho_national, rho_regional, drawn_width_80, target_width_80, outcome, draws, seed from balance.correlation;
comment on view main.draw_correlation is 'How far regions and sectors move together in the draws, and the two national widths.';
comment on column main.draw_correlation.rho_national is 'Share of variance common to the nation, solved';
comment on column main.draw_correlation.rho_regional is 'Share common to a region, declared';
comment on column main.draw_correlation.drawn_width_80 is 'Width of the drawn national 80 % range of employment at the horizon';
comment on column main.draw_correlation.target_width_80 is 'Width of the forecast one';
comment on column main.draw_correlation.outcome is 'solved, lowest (already wider) or highest (still narrower)';
comment on column main.draw_correlation.draws is 'Number of draws';
comment on column main.draw_correlation.seed is 'Seed of the generator';
