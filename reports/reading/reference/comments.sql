-- Views of the database that analysts read, with the comments of each view and column.
-- grain: view_name, column_index
select c.table_name as view_name, v.comment as view_comment, c.column_index, c.column_name, c.data_type, c.comment
from duckdb_columns() c
join (
  select database_name, schema_name, view_name as name, comment from duckdb_views() where not internal
  union all
  select database_name, schema_name, table_name, comment from duckdb_tables() where not internal
) v on v.database_name = c.database_name and v.schema_name = c.schema_name and v.name = c.table_name
where c.database_name = current_database()
order by c.table_name, c.column_index
