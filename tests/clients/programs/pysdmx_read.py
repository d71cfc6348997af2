import os

import pysdmx
from pysdmx.io import get_datasets, read_sdmx

exports = os.environ["EXPORTS"]
structure = exports + "/sdmx-ml-structure/structure.xml"
message = read_sdmx(structure, validate=True)
(dataset,) = get_datasets(exports + "/sdmx-csv/gap.csv", structure)
data = dataset.data
own = data[(data["SCENARIO"] == os.environ["SCENARIO"]) & (data["IS_TOTAL"].astype(str).str.lower() == "false")]
short = own[own["MEASURE"] == "short_persons"]["OBS_VALUE"].astype(float)
structures = len(message.get_data_structure_definitions())
print(f"RESULT {pysdmx.__version__} rows={len(short)} short={float(short.sum())!r} structures={structures}, valid by the schemas")
