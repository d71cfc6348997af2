import os

import duckdb

connection = duckdb.connect(os.environ["RELEASE"] + "/adequation.duckdb", read_only=True)
rows, short = connection.execute(os.environ["QUESTION"]).fetchone()
connection.execute("select count(*) from detail.balance").fetchone()
connection.execute("select count(*) from forecast_asof('2030-01-01')").fetchone()
print(f"RESULT {duckdb.__version__} rows={rows} short={short!r}")
