import os
from importlib.metadata import version

import sdmx

exports = os.environ["EXPORTS"]
message = sdmx.read_sdmx(exports + "/sdmx-ml-structure/structure.xml")
data = sdmx.read_sdmx(exports + "/sdmx-csv/gap.csv", structure=message.structure["GAP"])
rows, short = 0, 0.0
for one in data.data[0].obs:
    said = {name: str(value.value) for name, value in one.attached_attribute.items()}
    if one.dimension["SCENARIO"].value != os.environ["SCENARIO"] or said["IS_TOTAL"] != "false":
        continue
    if one.dimension["MEASURE"].value == "short_persons":
        rows, short = rows + 1, short + float(one.value)
print(f"RESULT {version('sdmx1')} rows={rows} short={short!r} structures={len(message.structure)}")
