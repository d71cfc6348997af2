"""Forecasts a panel that lies on a Spark cluster: shards it by series, pipes each shard through `adequation worker`,
checks that every series came back, and writes the table that `adequation forecast` writes.

    spark-submit docs/scale/forecast_spark.py --panel panel.parquet --out forecasts --horizon 6 --floor 0 \
      --worker "node worker.mjs"

Spark schedules, retries and shuffles. A task that fails is run again by Spark and gives the same bytes, because an
answer hangs on its job alone. The panel has the columns series_id (a text or a number), year and value (numbers, the year
whole; NaN is a year without a value); it is read as it stands, without what `adequation forecast` judges of a file.
"""

import argparse

from pyspark.sql import SparkSession

JOBS = """
select to_json(named_struct('v', 1, 'key', series_id, 'years', transform(points, p -> p.year),
  'values', transform(points, p -> p.value), 'horizon', {horizon}, 'floor', {floor})) as job
from (
  select series_id, sort_array(collect_list(named_struct('year', year, 'value', nullif(value, double('NaN'))))) as points
  from panel group by series_id
)"""

ANSWER = """key string, model string, year array<int>, mean array<double>, lo_80 array<double>, hi_80 array<double>,
lo_95 array<double>, hi_95 array<double>, error struct<code: string, message: string>, eof bigint"""

BOUNDS = ["lo_80", "hi_80", "lo_95", "hi_95"]
# Where there is no band its lists are null, and zipped with them all rows would be.
NO_BAND = "transform(year, y -> cast(null as double))"
ROWS = f"""
select key as series_id, ahead + 1 as h, row.year, model, row.mean, {", ".join(f"row.{bound}" for bound in BOUNDS)}
from (
  select key, model, arrays_zip(year, mean, {", ".join(BOUNDS)}) as rows
  from (select key, model, year, mean, {", ".join(f"coalesce({bound}, {NO_BAND}) as {bound}" for bound in BOUNDS)}
    from answers where model is not null)
) lateral view posexplode(rows) as ahead, row"""


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--panel", required=True)
    asked.add_argument("--out", required=True)
    asked.add_argument("--worker", required=True)
    asked.add_argument("--horizon", type=int, required=True)
    asked.add_argument("--floor", type=float)
    asked.add_argument("--shards", type=int, default=16)
    asked = asked.parse_args()
    spark = SparkSession.builder.getOrCreate()
    spark.conf.set("spark.sql.shuffle.partitions", asked.shards)
    spark.conf.set("spark.sql.adaptive.enabled", "false")  # a shard stays one piece of work, small enough to be lost

    spark.conf.set("spark.sql.ansi.enabled", "true")  # a text that is no number ends the work, and is no missing value

    spark.read.parquet(asked.panel).selectExpr("trim(cast(series_id as string)) as series_id", "cast(year as int) as year",
        "cast(value as double) as value", "year <> cast(year as int) as is_broken").createOrReplaceTempView("panel")
    broken = spark.table("panel").where("is_broken or series_id is null or year is null").count()
    if broken > 0:
        raise SystemExit(f"{broken} rows have no series_id, or no whole year.")
    floor = "cast(null as double)" if asked.floor is None else f"{asked.floor}D"
    jobs = spark.sql(JOBS.format(horizon=asked.horizon, floor=floor))
    # A worker that ends with another code than 0 fails its task, which Spark runs again.
    lines = jobs.rdd.map(lambda row: row.job).pipe(asked.worker, checkCode=True)
    # Written before it is looked at, so that checks and table see the same answers and nothing is computed twice.
    spark.createDataFrame(lines.map(lambda line: (line,)), "value string").write.text(asked.out + "/answers")

    answers = spark.read.text(asked.out + "/answers").selectExpr(
        f"from_json(value, '{ANSWER}', map('mode', 'FAILFAST')) as answer").select("answer.*")
    answers.createOrReplaceTempView("answers")
    counts = spark.sql("""select coalesce(sum(eof), 0) as told, count_if(eof is null) as answered,
        count_if(error is not null) as refused from answers""").first()
    series = spark.table("panel").select("series_id").distinct().count()
    if not counts.told == counts.answered == series:
        raise SystemExit(f"{series} series, {counts.answered} answers, {counts.told} told by the workers: some are lost.")
    spark.sql("select key as series_id, error.code, error.message from answers where error is not null").write.json(
        asked.out + "/left_out")
    spark.sql(ROWS).write.parquet(asked.out + "/forecasts")
    print(f"{series} series, {counts.refused} left out, {spark.read.parquet(asked.out + '/forecasts').count()} rows")


main()
