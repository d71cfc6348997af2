-- What earlier releases said, read from data/vintages, and what this run says.
create table raw.vintage (
  vintage_no integer, vintage_id varchar, as_of varchar, kind varchar,
  measure varchar, region_code varchar, sector_code varchar, occupation_code varchar, programme_code varchar,
  definition varchar, scenario varchar, year integer, mean double, lo_80 double, hi_80 double, lo_95 double, hi_95 double,
  model varchar, is_total boolean, is_illustrative boolean);
