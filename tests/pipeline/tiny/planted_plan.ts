import type { DuckDBConnection } from '@duckdb/node-api';
import { recommend } from '../../../pipeline/advice/recommend.ts';
import { runSqlFiles } from '../../../pipeline/database/build.ts';

/** Rows of a plan, of causes, competences, aids and data, so that every rule of advice finds something in Casablanca-Settat. */
const PLANTED = `
delete from plan.lever; delete from plan.coverage; delete from plan.curve; delete from plan.solve; delete from plan.shadow_price;
delete from plan.datum_value; delete from marts.fct_plan; delete from plan.arrival;
delete from raw.lever; delete from raw.aid; delete from raw.competence; delete from raw.occupation_competence;
delete from marts.fct_cause;

insert into raw.lever by name
select lever_code, name_fr, name_ar, name_en, kind, programme_code, axis, 'active' as use
from (values
  ('licence', 'Licence', 'الإجازة', 'Licence', 'class', 'licence', 'governance'), ('bootcamp', 'Bootcamp', 'بوتكامب', 'Bootcamp', 'class', null, 'talent'),
  ('visa', 'Visa 2030', 'تأشيرة 2030', 'Visa 2030', 'visa', null, 'talent'), ('moving', 'Mobilité', 'التنقل', 'Moving', 'relocate', null, 'talent'),
  ('language', 'Langues', 'اللغات', 'Languages', 'upgrade', null, 'talent'), ('bonus', 'Prime', 'منحة', 'Bonus', 'retain', null, 'talent'),
  ('institute', 'Institut', 'المعهد', 'Institute', 'train_trainers', null, 'governance')
) l(lever_code, name_fr, name_ar, name_en, kind, programme_code, axis);
insert into plan.lever by name select lever_code, if(lever_code = 'licence', 3, 0.33) as duration_years, true as arrives from raw.lever;
insert into plan.solve by name select 'trend' as scenario, 1000 as price_money;

-- In each place the tangents of a hundred people short for sure, and two hundred more in half of the draws.
insert into plan.coverage by name
select 'trend' as scenario, region_code, occupation_code, year, 200 as need_persons, brought as brought_persons, 260 - brought as short_persons,
  over as over_persons, occupation_code = '_T' as is_total, true as is_illustrative
from (values ('MA-06', 'SWE', 40, 0), ('MA-06', 'DAT', 50, 5), ('MA-06', 'CYB', 0, 0), ('MA-06', 'INF', 60, 0), ('MA-06', '_T', 150, 5), ('MA-01', 'SWE', 20, 0)) v(region_code, occupation_code, brought, over)
cross join (select unnest([2028, 2029, 2030]) as year);
insert into plan.curve by name
select 'trend' as scenario, region_code, occupation_code, year, tangent, touch as brought_persons, expected as expected_short_persons, slope
from (values (0, 0, 200, 1), (1, 100, 100, 0.5), (2, 300, 0, 0)) t(tangent, touch, expected, slope)
cross join (select unnest(['MA-06', 'MA-06', 'MA-06', 'MA-06', 'MA-01']) as region_code, unnest(['SWE', 'DAT', 'CYB', 'INF', 'SWE']) as occupation_code)
cross join (select unnest([2028, 2029, 2030]) as year);

insert into marts.fct_plan by name
select 'trend' as scenario, s.* exclude (programme), nullif(programme, '') as programme_code, 0.875 as robust_share, true as is_recommended, false as is_minimum, true as is_illustrative
from (values
  ('MA-06', 'SWE', 'licence', 'open', '_Z', '_Z', 2027, 2030, date '2027-03-01', 'ofppt', 243, 9, 30, 73.0, 12150000.0, 'licence'),
  ('MA-06', 'DAT', 'bootcamp', 'open', '_Z', '_Z', 2027, 2028, date '2027-05-01', 'mtnra', 101, 5, 25, 34.0, 3000000.0, ''),
  ('MA-06', 'INF', 'licence', 'move', 'ENG', '_Z', 2027, 2030, date '2027-03-01', 'ofppt', 60, 2, 30, 18.0, 480000.0, 'licence'),
  ('MA-10', 'SWE', 'moving', 'relocate', '_Z', 'MA-06', 2027, 2028, date '2027-03-01', 'anapec', 12, 0, 1, 10.8, 360000.0, ''),
  ('MA-06', 'CYB', 'visa', 'visa', '_Z', '_Z', 2027, 2028, date '2027-03-01', 'mtnra', 40, 0, 1, 32.0, 4800000.0, ''),
  ('MA-06', 'INF', 'language', 'upgrade', '_Z', '_Z', 2027, 2028, date '2027-03-01', 'anapec', 31, 0, 1, 18.6, 248000.0, ''),
  ('MA-06', 'SWE', 'bonus', 'retain', '_Z', '_Z', 2027, 2027, date '2027-03-01', 'apebi', 90, 0, 1, 27.0, 1620000.0, ''),
  ('MA-06', 'BKO', 'licence', 'close', '_Z', '_Z', 2027, 2030, date '2027-03-01', 'ofppt', 30, 1, 30, 0.0, -1350000.0, 'licence'),
  ('MA-06', '_Z', 'institute', 'train_trainers', '_Z', '_Z', 2028, 2029, date '2027-09-01', 'mtnra', 15, 0, 1, 0.0, 1800000.0, ''),
  ('MA-10', 'DAT', 'bootcamp', 'open', '_Z', '_Z', 2027, 2028, date '2027-05-01', 'mtnra', 20, 1, 25, 8.0, 600000.0, ''),
  ('MA-07', 'DAT', 'bootcamp', 'open', '_Z', '_Z', 2027, 2028, date '2027-05-01', 'mtnra', 20, 1, 25, 8.0, 600000.0, '')
) s(region_code, occupation_code, lever_code, action, from_occupation_code, to_region_code, year, arrival_year, decide_by, decided_by,
    starts_persons, groups, class_size, arrivals_persons, cost_money, programme);
-- An option, however many it brings, is no advice.
insert into marts.fct_plan by name
select * replace ('CYB' as occupation_code, 0.5 as robust_share, false as is_recommended) from marts.fct_plan where occupation_code = 'DAT' and region_code = 'MA-06';

-- The licence brings people to Casablanca and elsewhere; the class of MA-10 mostly to Casablanca, where the shortage is.
insert into plan.arrival by name
select 'trend' as scenario, p.region_code, p.work_region_code, p.occupation_code, p.lever_code, p.action, p.year, p.arrival_year,
  p.persons as arrivals_persons, true as is_illustrative
from (values
  ('MA-06', 'MA-06', 'SWE', 'licence', 'open', 2027, 2030, 60.0), ('MA-06', 'MA-01', 'SWE', 'licence', 'open', 2027, 2030, 13.0),
  ('MA-06', 'MA-06', 'DAT', 'bootcamp', 'open', 2027, 2028, 34.0), ('MA-06', 'MA-06', 'INF', 'licence', 'move', 2027, 2030, 18.0),
  ('MA-10', 'MA-06', 'SWE', 'moving', 'relocate', 2027, 2028, 10.8), ('MA-10', 'MA-10', 'SWE', 'moving', 'relocate', 2027, 2028, -12.0),
  ('MA-06', 'MA-06', 'CYB', 'visa', 'visa', 2027, 2028, 32.0), ('MA-06', 'MA-06', 'INF', 'language', 'upgrade', 2027, 2028, 18.6),
  ('MA-06', 'MA-06', 'SWE', 'bonus', 'retain', 2027, 2027, 27.0), ('MA-10', 'MA-10', 'DAT', 'bootcamp', 'open', 2027, 2028, 2.0),
  ('MA-10', 'MA-06', 'DAT', 'bootcamp', 'open', 2027, 2028, 6.0), ('MA-07', 'MA-07', 'DAT', 'bootcamp', 'open', 2027, 2028, 8.0)
) p(region_code, work_region_code, occupation_code, lever_code, action, year, arrival_year, persons);
insert into plan.shadow_price by name
select 'trend' as scenario, 'trainers' as constraint_name, 'MA-06' as region_code, '_T' as lever_code, '_T' as occupation_code, unnest([2028, 2029, 2030]) as year, 5000 as price;

-- What the draws decide; everything else is made up here, and marked.
update marts.fct_answer set verdict = case when occupation_code = 'BKO' then 'over' when region_code in ('MA-06', 'MA-01') then 'short' else 'undecided' end,
    data_holder_code = case when region_code in ('MA-07', 'MA-10') then if(occupation_code = 'DAT', 'sector_exit', 'completion') end
  where verdict is not null;
update marts.fct_answer set is_illustrative = true;

insert into plan.datum_value by name
select 'trend' as scenario, unnest(['spare_trainers_persons', 'completion_rate']) as input_group, unnest([true, false]) as is_plan_input, unnest([260000, 400]) as value_money,
  unnest([260, 0.4]) as value_persons, unnest(['trainers_stock', 'completion']) as data_holder_code, true as is_illustrative;

insert into raw.aid by name
select unnest(['PAF', 'PAE']) as aid_code, unnest(['Prime à la formation', 'Prime à l''emploi']) as name_fr,
  unnest(['منحة التكوين', 'منحة الشغل']) as name_ar, unnest(['Training premium', 'Employment premium']) as name_en, 'MA-06' as region_code, 0.5 as eligible_share;

insert into marts.fct_cause by name
select 'trend' as scenario, 'MA-06' as region_code, '_T' as sector_code, unnest(['INF', 'CYB', 'SWE', 'DAT']) as occupation_code,
  unnest(['retention', 'undetermined', 'long_training', 'undetermined']) as cause,
  unnest(['retention', 'suitability', 'long_training', 'long_training']) as candidate_cause,
  true as is_total, true as is_illustrative;

insert into raw.competence by name
select unnest(['k1', 'k2', 'k3', 'k4']) as competence_code, unnest(['cloud_devops', 'cloud_devops', 'languages', 'data']) as family,
  unnest(['ISO 27001', 'Java', 'Anglais', 'SQL']) as name_fr, unnest(['ISO 27001', 'Java', 'الإنجليزية', 'SQL']) as name_ar,
  unnest(['ISO 27001', 'Java', 'English', 'SQL']) as name_en;
insert into raw.occupation_competence by name
select unnest(['SWE', 'SWE', 'SWE', 'INF', 'DAT']) as occupation_code, unnest(['k1', 'k2', 'k3', 'k1', 'k4']) as competence_code, 'essential' as importance;
`;

/** Plants the rows in a copy of the shipped project's database and gives advice anew. */
export async function plantPlan(connection: DuckDBConnection): Promise<void> {
  await connection.run(PLANTED);
  await adviseAgain(connection);
}

export async function adviseAgain(connection: DuckDBConnection): Promise<void> {
  const reader = await connection.runAndReadAll(
    `select table_name from duckdb_tables() where schema_name = 'advice' and table_name not in ('sentence', 'summary_sentence')`,
  );
  for (const [table] of reader.getRowsJS()) await connection.run(`drop table advice.${String(table)}`);
  await connection.run(
    'drop table marts.fct_data_to_obtain; delete from advice.sentence; delete from advice.summary_sentence',
  );
  await runSqlFiles(connection, ['advice/fct_data_to_obtain.sql']);
  await recommend(connection);
}
