# Who will be missing in one region: run with `Rscript gap_of_a_region.R [region code]`. Needs the package duckdb.
release <- Sys.getenv("ADEQUATION_RELEASE", "../../../data/current")
asked <- commandArgs(trailingOnly = TRUE)
connection <- DBI::dbConnect(duckdb::duckdb(), file.path(release, "adequation.duckdb"), read_only = TRUE)
gap <- DBI::dbGetQuery(connection, "
  select g.region_code, g.occupation_code, g.verdict, g.short_persons, g.short_lo_80, g.short_hi_80, g.over_persons
  from gap g join detail.run r on r.scenario = g.scenario where not g.is_total")
DBI::dbDisconnect(connection, shutdown = TRUE)
region <- if (length(asked) > 0) asked[[1]] else sort(unique(gap$region_code))[[1]]
own <- gap[gap$region_code == region, ]
print(own[order(-own$short_persons), ], row.names = FALSE)
by_region <- aggregate(cbind(short_persons, over_persons) ~ region_code, data = gap, FUN = sum)
print(by_region[order(-by_region$short_persons), ], row.names = FALSE)
cat(sprintf("RESULT %s rows=%d short=%.3f\n", as.character(utils::packageVersion("duckdb")), nrow(gap), sum(gap$short_persons)))
