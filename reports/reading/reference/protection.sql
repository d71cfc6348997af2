-- What was protected of each measure: cells that were counted and cells that are suppressed, and by which rule.
-- grain: measure, definition
select measure, definition, threshold, width, contributors, dominance_n, dominance_k, rounding, n_cells, n_protected, narrowest
from disclosure
where n_cells > 0
order by n_protected desc, measure, definition
