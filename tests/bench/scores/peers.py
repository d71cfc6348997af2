"""Forecasts of statsforecast for tests/bench/scores/scores.ts: reads <folder>/train.csv (set, series, horizon, value;
in order), writes <folder>/statsforecast.csv (peer, set, series, h, mean, lo80, hi80, lo95, hi95)."""
import csv
import itertools
import os
import sys

import numpy as np
import statsforecast
from statsforecast.models import AutoETS, AutoTheta, Naive

folder = sys.argv[1]
peers = {"statsforecast AutoETS": AutoETS(season_length=1), "statsforecast AutoTheta": AutoTheta(season_length=1)}
with open(os.path.join(folder, "train.csv")) as file, open(os.path.join(folder, "statsforecast.csv"), "w") as out:
    write = csv.writer(out).writerow
    for (name, series), rows in itertools.groupby(csv.DictReader(file), lambda row: (row["set"], row["series"])):
        rows = list(rows)
        y, h = np.array([float(row["value"]) for row in rows]), int(rows[0]["horizon"])
        for peer, model in peers.items():
            try:
                p = model.forecast(y=y, h=h, level=[80, 95])
            except Exception:  # as in peers.R: what naive says, so that all are scored on the same series
                p = Naive().forecast(y=y, h=h, level=[80, 95])
            for j in range(h):
                write([peer, name, series, j + 1, *(p[k][j] for k in ("mean", "lo-80", "hi-80", "lo-95", "hi-95"))])
print(statsforecast.__version__, end="")
