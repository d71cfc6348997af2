# Forecasts of R's forecast package for tests/bench/scores/scores.ts: reads <folder>/train.csv (set, series, horizon,
# value; in order), writes <folder>/r.csv (peer, set, series, h, mean, lo80, hi80, lo95, hi95).
suppressMessages(library(forecast))
folder <- commandArgs(TRUE)[1]
train <- read.csv(file.path(folder, "train.csv"))
peers <- list(
  "R naive" = function(y, h) rwf(y, h = h, level = c(80, 95)),
  "R drift" = function(y, h) rwf(y, h = h, drift = TRUE, level = c(80, 95)),
  "R thetaf" = function(y, h) thetaf(y, h = h, level = c(80, 95)),
  "R damped Holt" = function(y, h) holt(y, h = h, damped = TRUE, level = c(80, 95)),
  "R ets" = function(y, h) forecast(ets(y), h = h, level = c(80, 95)),
  "R auto.arima" = function(y, h) forecast(auto.arima(y), h = h, level = c(80, 95))
)
three <- c("R ets", "R auto.arima", "R thetaf")
out <- lapply(split(train, list(train$set, train$series), drop = TRUE), function(own) {
  h <- own$horizon[1]
  # A method that cannot take a series is given what naive says, so that all are scored on the same ones.
  all <- lapply(peers, function(f) {
    y <- ts(own$value)
    p <- tryCatch(suppressWarnings(f(y, h)), error = function(e) rwf(y, h = h, level = c(80, 95)))
    matrix(c(p$mean, p$lower[, 1], p$upper[, 1], p$lower[, 2], p$upper[, 2]), h)
  })
  all[["R mean of ets, arima, theta"]] <- Reduce(`+`, all[three]) / 3
  do.call(rbind, lapply(names(all), function(name)
    data.frame(peer = name, set = own$set[1], series = own$series[1], h = seq_len(h), unname(unclass(all[[name]])), row.names = NULL)))
})
write.table(do.call(rbind, out), file.path(folder, "r.csv"), sep = ",", row.names = FALSE, col.names = FALSE)
cat(as.character(packageVersion("forecast")))
