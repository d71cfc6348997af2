# Series per processor second of R's forecast package on one core: fit, points, 80 and 95 % intervals.
# speed.ts runs this with a file of one series a line and reads the JSON line that it prints.
suppressMessages(library(forecast))
series <- lapply(strsplit(readLines(commandArgs(TRUE)[1]), ","), as.numeric)
rate <- function(model, some) {
  start <- sum(proc.time()[1:2])
  for (y in some) suppressWarnings(invisible(model(ts(y))))
  length(some) / (sum(proc.time()[1:2]) - start)
}
cat(sprintf('{"thetaf": %.1f, "holt_damped": %.1f, "ets": %.1f}\n',
            rate(function(y) thetaf(y, h = 6), series[1:200]),
            rate(function(y) holt(y, h = 6, damped = TRUE), series[1:200]),
            rate(function(y) forecast(ets(y), h = 6), series[1:60])))
