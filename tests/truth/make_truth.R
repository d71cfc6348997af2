# Writes truth_first.json: what R 4.2.2 and its package forecast 8.20 find on yearly series that R carries.
# Run once, by hand, from the project root: Rscript tests/truth/make_truth.R
# Tests need only the JSON file.
suppressMessages({library(forecast); library(jsonlite)})
set.seed(1)
series <- list(
  Nile_1871_1910 = as.numeric(window(Nile, 1871, 1910)),
  LakeHuron_1943_1972 = as.numeric(window(LakeHuron, 1943, 1972)),
  air_passengers_yearly = as.numeric(aggregate(AirPassengers)),
  UKgas_yearly = as.numeric(aggregate(UKgas)),
  ldeaths_yearly = as.numeric(aggregate(ldeaths)),
  JohnsonJohnson_yearly = as.numeric(aggregate(JohnsonJohnson)),
  walk_14 = round(5000 + cumsum(rnorm(14, 120, 200)), 1),
  growth_20 = round(1000 * exp(cumsum(rnorm(20, .05, .06))), 1)
)
h <- 8
bands <- function(f) list(mean = as.numeric(f$mean), lo80 = as.numeric(f$lower[, 1]), hi80 = as.numeric(f$upper[, 1]),
                          lo95 = as.numeric(f$lower[, 2]), hi95 = as.numeric(f$upper[, 2]))
one <- function(y) {
  y <- ts(y)
  naive <- rwf(y, h = h)
  drift <- rwf(y, h = h, drift = TRUE)
  n <- length(y)
  out <- list(y = as.numeric(y), naive = bands(naive), drift = bands(drift))
  if (n >= 8) { # R leaves out the damping of shorter series
    holt <- holt(y, h = h, damped = TRUE)
    par <- as.list(holt$model$par)
    out$damped_holt <- c(bands(holt), list(alpha = par$alpha, beta = par$beta, phi = par$phi, level = par$l, trend = par$b,
                         sigma2 = holt$model$sigma2, sse = sum(residuals(holt)^2)))
  }
  if (all(y > 0)) {
    t <- seq_len(n)
    line <- lm(log(as.numeric(y)) ~ t)
    ahead <- predict(line, data.frame(t = n + 1:h), se.fit = TRUE)
    out$log_linear <- list(intercept = unname(coef(line)[1]), slope = unname(coef(line)[2]), sse = sum(resid(line)^2),
                           median = unname(exp(ahead$fit)), log_variance = unname(ahead$se.fit^2 + ahead$residual.scale^2))
  }
  out
}
write_json(lapply(series, one), "tests/truth/truth_first.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)

# Second file: smoothing, Theta, the Dickey-Fuller regression and Burg's method on the same series.
second <- function(y) {
  y <- ts(y)
  n <- length(y)
  s <- ses(y, h = h)
  th <- thetaf(y, h = h)
  out <- list(y = as.numeric(y),
              ses = c(bands(s), list(alpha = unname(s$model$par["alpha"]), level = unname(s$model$par["l"]),
                                     sigma2 = s$model$sigma2, sse = sum(residuals(s)^2))),
              # thetaf smooths with the same model; its intervals use that model's variance
              theta = bands(th))
  if (n >= 12) {
    z <- as.numeric(y)
    d <- diff(z)
    t <- 3:(n - 1)
    out$dickey_fuller <- unname(summary(lm(d[t] ~ z[t] + d[t - 1] + d[t - 2]))$coefficients[2, 3])
    ar2 <- ar.burg(z, aic = FALSE, order.max = 2, var.method = 2)
    out$burg <- list(a = as.numeric(ar2$ar), mean = ar2$x.mean)
  }
  out
}
write_json(lapply(series, second), "tests/truth/truth_second.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
