import os

import polars as pl

tables = os.environ["RELEASE"] + "/tables/"
scenario = pl.read_parquet(tables + "run.parquet")["scenario"][0]
gap = pl.read_parquet(tables + "gap.parquet")
own = gap.filter((pl.col("scenario") == scenario) & ~pl.col("is_total"))
print(f"RESULT {pl.__version__} rows={own.height} short={own['short_persons'].sum()!r}")
