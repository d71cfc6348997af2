import os

import pandas as pd

tables = os.environ["RELEASE"] + "/tables/"
scenario = pd.read_parquet(tables + "run.parquet")["scenario"].iloc[0]
gap = pd.read_parquet(tables + "gap.parquet")
own = gap[(gap["scenario"] == scenario) & ~gap["is_total"]]
# A number that is an object has no mean.
assert pd.read_parquet(tables + "balance.parquet").select_dtypes("number").shape[1] >= 14
print(f"RESULT {pd.__version__} rows={len(own)} short={float(own['short_persons'].sum())!r}")
