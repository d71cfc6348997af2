-- Quantiles rise, probabilities are shares, and nothing illustrative has a probability.
select * from balance.gap_distribution
where not (p_2_5 <= p_10 and p_10 <= p_50 and p_50 <= p_90 and p_90 <= p_97_5)
  or p_shortage not between 0 and 1
  or (is_illustrative and p_shortage is not null)
  or (n_evaluable_cells = 0) <> (p_50 is null)
  or n_evaluable_cells > n_cells;
