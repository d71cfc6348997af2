-- Moves between sectors of the perimeter; what leaves one enters the other.
create view main.sector_move as
select from_sector, to_sector, rate, status, grade, source from raw.sector_move order by all;
comment on view main.sector_move is 'Moves between sectors of the perimeter; what leaves one enters the other.';
comment on column main.sector_move.from_sector is 'Sector people leave';
comment on column main.sector_move.to_sector is 'Sector they enter';
comment on column main.sector_move.rate is 'Share a year of the mid-year stock, 0–1';
comment on column main.sector_move.status is 'found (printed by a source), derived (arithmetic on printed numbers), assumed (the project''s own guess) or unknown';
comment on column main.sector_move.grade is 'A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.sector_move.source is 'Where the value comes from';
