"""Forecasts a panel that lies on a Spark cluster: shards it by series, pipes each shard through `adequation worker`,
checks that every series came back, and writes the table that `adequation forecast` writes.

    spark-submit docs/scale/forecast_spark.py --panel panel.parquet --out forecasts --horizon 6 --floor 0 \
      --worker "node worker.mjs"

With --group and --dimensions it shards by groups of series that are to agree, and writes their totals too:

      --group measure,definition --dimensions region_code,sector_code

and with --draws draws the levels of all leaves, those of a total summed draw by draw (p_2_5 to p_97_5).

Spark schedules, retries and shuffles. A task that fails is run again by Spark and gives the same bytes, because an
answer hangs on its job alone. The panel has the columns series_id (a text or a number), year and value (numbers, the year
whole; NaN is a year without a value), with groups their columns and dimensions in place of series_id; it is read as it
stands, without what `adequation forecast` judges of a file.
"""

import argparse

from pyspark.sql import SparkSession

POINTS = """select {columns}, sort_array(collect_list(named_struct('year', year, 'value', nullif(value, double('NaN'))))) as points
from panel group by {columns}"""
SERIES = "'years', transform(points, p -> p.year), 'values', transform(points, p -> p.value)"

BOUNDS = ["lo_80", "hi_80", "lo_95", "hi_95"]
DRAWN = ["p_2_5", "p_10", "p_50", "p_90", "p_97_5"]
ENDS = "error: struct<code: string, message: string>, eof: bigint"


def fields_of(lists):
    return f"model: string, year: array<int>, mean: array<double>, {', '.join(f'{name}: array<double>' for name in lists)}"


def rows_of(nodes, columns, lists):
    """One row a year. Where there is no band its lists are null, and zipped with them all rows would be."""
    none = "transform(year, y -> cast(null as double))"
    return f"""select {columns}, ahead + 1 as h, row.year, model, row.mean, {", ".join(f"row.{name}" for name in lists)}
      from (
        select *, arrays_zip(year, mean, {", ".join(lists)}) as rows
        from (select {columns}, model, year, mean, {", ".join(f"coalesce({name}, {none}) as {name}" for name in lists)} from ({nodes}))
      ) lateral view posexplode(rows) as ahead, row"""


def by_series(asked_of_all, lists):
    """One job a series: its columns, the question, the fields of an answer, and the forecasts in it."""
    job = f"select to_json(named_struct('v', 1, 'key', series_id, {SERIES}, {asked_of_all})) as job from ({POINTS.format(columns='series_id')})"
    return job, f"key: string, {fields_of(lists)}", {"series_id": "key"}, "select key as series_id, * from answers where model is not null"


def by_group(group, dimensions, asked_of_all, lists):
    """One job a group, which holds all of its series, sorted: of two bad ones the same is told, whoever collects them."""
    points = POINTS.format(columns=", ".join(group + dimensions))
    series = f"named_struct('codes', array({', '.join(dimensions)}), {SERIES})"
    job = f"""select to_json(named_struct('v', 1, 'key', array({', '.join(group)}), 'group', sort_array(collect_list({series})), {asked_of_all})) as job
      from ({points}) group by {", ".join(group)}"""
    key = {name: f"key[{i}]" for i, name in enumerate(group)}
    codes = ", ".join(f"node.codes[{i}] as {name}" for i, name in enumerate(dimensions))
    nodes = f"""select {", ".join(f"{of} as {name}" for name, of in key.items())}, {codes}, node.*
      from answers lateral view explode(nodes) as node"""
    fields = f"key: array<string>, nodes: array<struct<codes: array<string>, is_reconciled: boolean, {fields_of(lists)}>>"
    return job, fields, key, nodes


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--panel", required=True)
    asked.add_argument("--out", required=True)
    asked.add_argument("--worker", required=True)
    asked.add_argument("--horizon", type=int, required=True)
    asked.add_argument("--floor", type=float)
    asked.add_argument("--group", type=lambda names: names.split(","))
    asked.add_argument("--dimensions", type=lambda names: names.split(","))
    asked.add_argument("--draws", type=int)
    asked.add_argument("--seed", type=int)
    asked.add_argument("--regional-correlation", type=float, help="share of variance that a region, the first dimension, has in common")
    asked.add_argument("--shards", type=int, default=16)
    asked = asked.parse_args()
    if (asked.group is None) != (asked.dimensions is None):
        raise SystemExit("--group and --dimensions go together: which series agree, and along what they add up.")
    if asked.draws is not None and (asked.group is None or asked.seed is None or asked.regional_correlation is None):
        raise SystemExit("--draws needs --group, --seed and --regional-correlation: levels are drawn together, and can be drawn again.")
    if asked.draws is not None and asked.floor != 0:
        raise SystemExit("--draws needs --floor 0: what is drawn are counts, and every group would be refused.")
    if asked.group is not None and asked.floor not in (None, 0):
        raise SystemExit("--floor of groups is 0, or left out: a total of others has no other, and every group would be refused.")
    spark = SparkSession.builder.getOrCreate()
    spark.conf.set("spark.sql.shuffle.partitions", asked.shards)
    spark.conf.set("spark.sql.adaptive.enabled", "false")  # a shard stays one piece of work, small enough to be lost

    spark.conf.set("spark.sql.ansi.enabled", "true")  # a text that is no number ends the work, and is no missing value

    names = asked.group + asked.dimensions if asked.group else ["series_id"]
    spark.read.parquet(asked.panel).selectExpr(*(f"trim(cast({name} as string)) as {name}" for name in names), "cast(year as int) as year",
        "cast(value as double) as value", "year <> cast(year as int) as is_broken").createOrReplaceTempView("panel")
    broken = spark.table("panel").where(" or ".join(["is_broken", "year is null", *(f"{name} is null" for name in names)])).count()
    if broken > 0:
        raise SystemExit(f"{broken} rows have no {', no '.join(names)}, or no whole year.")
    floor = "cast(null as double)" if asked.floor is None else f"{asked.floor}D"
    of_all = f"'horizon', {asked.horizon}, 'floor', {floor}"
    lists = BOUNDS
    if asked.draws is not None:
        of_all += f", 'draws', named_struct('draws', {asked.draws}, 'seed', {asked.seed}L, 'regional_correlation', {asked.regional_correlation}D)"
        lists = BOUNDS + DRAWN
    jobs, fields, key, nodes = by_group(asked.group, asked.dimensions, of_all, lists) if asked.group else by_series(of_all, lists)
    # A worker that ends with another code than 0 fails its task, which Spark runs again.
    lines = spark.sql(jobs).rdd.map(lambda row: row.job).pipe(asked.worker, checkCode=True)
    # Written before it is looked at, so that checks and table see the same answers and nothing is computed twice.
    spark.createDataFrame(lines.map(lambda line: (line,)), "value string").write.text(asked.out + "/answers")

    answers = spark.read.text(asked.out + "/answers").selectExpr(
        f"from_json(value, 'struct<{fields}, {ENDS}>', map('mode', 'FAILFAST')) as answer").select("answer.*")
    answers.createOrReplaceTempView("answers")
    counts = spark.sql("""select coalesce(sum(eof), 0) as told, count_if(eof is null) as answered,
        count_if(error is not null) as refused from answers""").first()
    sent = spark.table("panel").select(*key).distinct().count()
    what = "groups" if asked.group else "series"
    if not counts.told == counts.answered == sent:
        raise SystemExit(f"{sent} {what}, {counts.answered} answers, {counts.told} told by the workers: some are lost.")
    spark.sql(f"""select {", ".join(f"{of} as {name}" for name, of in key.items())}, error.code, error.message
        from answers where error is not null""").write.json(asked.out + "/left_out")
    columns = ", ".join(names + ["is_reconciled"] if asked.group else names)
    spark.sql(rows_of(nodes, columns, lists)).write.parquet(asked.out + "/forecasts")
    print(f"{sent} {what}, {counts.refused} left out, {spark.read.parquet(asked.out + '/forecasts').count()} rows")


main()
