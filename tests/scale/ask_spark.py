"""Puts the questions of task.json to Spark, on the Parquet files beside it; each answer becomes a folder of Parquet."""

import json
import sys

from pyspark.sql import SparkSession

folder = sys.argv[1]
with open(folder + "/task.json", encoding="utf8") as file:
    task = json.load(file)
spark = (
    SparkSession.builder.master("local[1]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "2")
    .config("spark.sql.warehouse.dir", folder + "/warehouse")
    .getOrCreate()
)
for name in task["tables"]:
    spark.sql("create database if not exists " + name.split(".")[0])
    spark.sql(f"create table {name} using parquet location '{folder}/{name}.parquet'")
for i, question in enumerate(task["questions"]):
    spark.sql(question["sql"]).write.parquet(f"{folder}/answer_{i}")
