import type { DuckDBConnection } from '@duckdb/node-api';
import { recommend } from '../../../pipeline/advice/recommend.ts';

/** Rows of a plan, of causes, competences and aids, so that every rule of advice finds something in Casablanca-Settat. */
const PLANTED = `
delete from plan.lever; delete from plan.start; delete from plan.coverage; delete from plan.trainer; delete from plan.yield;
delete from raw.lever; delete from raw.aid; delete from raw.competence;
delete from marts.fct_cause; delete from marts.fct_competence_gap; delete from marts.fct_plan_cost;

insert into raw.lever by name
select unnest(['licence', 'bootcamp', 'visa', 'master']) as lever_code, unnest(['Licence', 'Bootcamp', 'Visa 2030', 'Master']) as name_fr,
  unnest(['الإجازة', 'بوتكامب', 'تأشيرة 2030', 'الماستر']) as name_ar, unnest(['Licence', 'Bootcamp', 'Visa 2030', 'Master']) as name_en,
  unnest(['licence', 'bootcamp', null, 'master']) as programme_code, unnest([30, 25, 1, 25]) as group_size,
  unnest(['governance', 'talent', 'talent', 'governance']) as axis, 'active' as use;
insert into plan.lever by name
select unnest(['licence', 'bootcamp', 'visa', 'master']) as lever_code, unnest([3, 0.33, 0, 2]) as duration_years, true as arrives;

insert into plan.coverage by name
select unnest([0.5, 0.5, 0.5, 0.8, 0.8, 0.5]) as confidence, unnest(['MA-06', 'MA-06', 'MA-06', 'MA-06', 'MA-01', 'MA-10']) as region_code,
  unnest(['SWE', 'DAT', 'CYB', 'SWE', 'CYB', 'DAT']) as occupation_code, 2030 as year, unnest([2234.4, 300, 100, 4000, 40, -5]) as need_persons,
  unnest([417.3, 0, 2, 900, 0, 0]) as uncovered_persons, false as is_total, true as is_illustrative;

insert into plan.start by name
select confidence, region_code, occupation_code, lever_code, action, from_occupation_code, year, arrival_year, decide_by,
  starts_persons, groups, true as is_illustrative
from (values
  (0.5, 'MA-06', 'SWE', 'licence', 'open', null, 2027, 2030, '2027-03-01', 243, 9),
  (0.8, 'MA-06', 'SWE', 'licence', 'open', null, 2027, 2030, '2027-03-01', 317, 11),
  (0.5, 'MA-06', 'CYB', 'licence', 'open', null, 2027, 2030, '2027-03-01', 30, 1),
  (0.5, 'MA-06', 'CYB', 'licence', 'open', null, 2028, 2031, '2028-03-01', 30, 1),
  (0.5, 'MA-06', 'INF', 'licence', 'open', null, 2027, 2030, '2027-03-01', 31, 2),
  (0.5, 'MA-06', 'INF', 'licence', 'open', null, 2028, 2031, '2028-03-01', 58, 2),
  (0.5, 'MA-06', 'SWE', 'bootcamp', 'open', null, 2027, 2028, '2027-05-01', 200, 8),
  (0.5, 'MA-06', 'SWE', 'bootcamp', 'open', null, 2028, 2029, '2028-05-01', 200, 8),
  (0.5, 'MA-06', 'SWE', 'bootcamp', 'open', null, 2029, 2030, '2029-05-01', 200, 8),
  (0.5, 'MA-06', 'DAT', 'bootcamp', 'open', null, 2027, 2028, '2027-05-01', 101, 5),
  (0.5, 'MA-06', 'DAT', 'bootcamp', 'open', null, 2028, 2029, '2028-05-01', 152, 7),
  (0.5, 'MA-06', 'INF', 'visa', 'open', null, 2028, 2028, '2027-12-15', 1234, 1234),
  (0.5, 'MA-06', 'SWE', 'licence', 'move', 'ENG', 2027, 2030, '2027-03-01', 60, null),
  (0.8, 'MA-01', 'CYB', 'master', 'open', null, 2027, 2029, '2027-03-01', 25, 1),
  (0.5, 'MA-10', 'DAT', 'bootcamp', 'open', null, 2027, 2028, '2027-05-01', 2, 1)
) s(confidence, region_code, occupation_code, lever_code, action, from_occupation_code, year, arrival_year, decide_by, starts_persons, groups);

-- Advice opens only where a shortage holds; everything beside it is made up here, and marked.
update marts.fct_answer a set verdict = 'short' from plan.start s
  where a.verdict is not null and a.region_code = s.region_code and a.occupation_code = s.occupation_code;
update marts.fct_answer set is_illustrative = true;

-- Licence and bootcamp in Casablanca bring people there and elsewhere, the visa there alone, the class of MA-10 mostly elsewhere.
insert into plan.yield by name
select lever_code, occupation_code, region_code, work_region_code, arrival_year, yield
from (values
  ('licence', 'SWE', 'MA-06', 'MA-06', 2030, 0.3), ('licence', 'SWE', 'MA-06', 'MA-04', 2030, 0.05), ('licence', 'SWE', 'MA-06', 'MA-01', 2030, 0.02),
  ('bootcamp', 'SWE', 'MA-06', 'MA-06', 2028, 0.34), ('bootcamp', 'SWE', 'MA-06', 'MA-06', 2029, 0.35), ('bootcamp', 'SWE', 'MA-06', 'MA-04', 2029, 0.04),
  ('visa', 'INF', 'MA-06', 'MA-06', 2028, 0.8),
  ('bootcamp', 'DAT', 'MA-10', 'MA-10', 2028, 0.2), ('bootcamp', 'DAT', 'MA-10', 'MA-06', 2028, 0.6)
) y(lever_code, occupation_code, region_code, work_region_code, arrival_year, yield);

insert into plan.trainer by name
select unnest([0.5, 0.5, 0.8]) as confidence, 'MA-06' as region_code, unnest([2027, 2028, 2027]) as year,
  unnest([30.5, 41.2, 60]) as trainers_needed, unnest([15, 3, 22]) as trained_persons, true as is_illustrative;

insert into raw.aid by name
select unnest(['PAF', 'PAE']) as aid_code, unnest(['Aide à la formation', 'Aide à l''emploi']) as name_fr,
  unnest(['دعم التكوين', 'دعم التشغيل']) as name_ar, unnest(['Training aid', 'Hiring aid']) as name_en, 'MA-06' as region_code;
insert into marts.fct_plan_cost by name
select unnest([0.5, 0.5, 0.8, 0.5]) as confidence, 'MA-06' as region_code, unnest([2028, 2029, 2028, 2028]) as year, 'aid' as item,
  unnest(['PAF', 'PAF', 'PAF', 'PAE']) as item_code, unnest([120.4, 88.1, 300, 55]) as quantity,
  unnest([602000, 440500, 1500000, null]) as cost_money, true as is_illustrative;

insert into marts.fct_cause by name
select 'trend' as scenario, 'MA-06' as region_code, '_T' as sector_code, unnest(['INF', 'CYB', 'SWE', 'DAT']) as occupation_code,
  unnest(['retention', 'undetermined', 'long_training', 'undetermined']) as cause,
  unnest(['retention', 'suitability', 'long_training', 'long_training']) as candidate_cause,
  true as is_total, true as is_illustrative;

insert into raw.competence by name
select unnest(['k1', 'k2', 'k3', 'k4']) as competence_code, unnest(['cloud_devops', 'cloud_devops', 'languages', 'data']) as family,
  unnest(['ISO 27001', 'Java', 'Anglais', 'SQL']) as name_fr, unnest(['ISO 27001', 'Java', 'الإنجليزية', 'SQL']) as name_ar,
  unnest(['ISO 27001', 'Java', 'English', 'SQL']) as name_en;
insert into marts.fct_competence_gap by name
select 'trend' as scenario, unnest(['MA-06', 'MA-06', 'MA-06', 'MA-06', 'MA-04', 'MA-01', 'MA-01', '_T']) as region_code,
  unnest(['k1', 'k2', 'k3', 'k4', 'k3', 'k3', 'k4', 'k3']) as competence_code, unnest([1234.5, 1200, 640.4, 321.9, 12.3, 44.4, 33.3, 5000]) as short_persons;
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
  await connection.run('delete from advice.sentence; delete from advice.summary_sentence');
  await recommend(connection);
}
