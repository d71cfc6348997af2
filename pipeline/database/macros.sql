-- Rules that more than one file applies, each said once. The twins that a page computes in the browser stand in
-- models/balance/indicator.ts, and a test holds both equal.
create schema rule;

-- Whether a value lies in an interval: an empty bound is none, and closed_side names the bound that belongs to it.
create macro rule.lies_within(value, lower_bound, upper_bound, closed_side) as
  value is not null
  and (lower_bound is null or value > lower_bound or (closed_side = 'lower' and value = lower_bound))
  and (upper_bound is null or value < upper_bound or (closed_side = 'upper' and value = upper_bound));

-- What a row of a file rests on where it does not say: it was observed, unless its definition is made up.
create macro rule.basis_of(declared, is_illustrative) as coalesce(declared, if(is_illustrative, 'illustrative', 'observed'));

-- Whether a row is one that was counted, and may be fitted, judged by or started from: no projection of its publisher,
-- and neither a share of a whole nor a judgement. A made-up definition has its own rows only, and says so.
create macro rule.is_counted(obs_status, basis, is_illustrative) as
  obs_status <> 'F' and (basis in ('observed', 'derived') or (basis = 'illustrative' and is_illustrative));

-- Whether a row counts somebody who may be protected: projections, guesses and what is made up count nobody.
create macro rule.counts_somebody(obs_status, basis, is_illustrative) as
  obs_status <> 'F' and not is_illustrative and basis in ('observed', 'derived', 'imputed');

-- How the year of a measure follows from its parts, where the measure does not declare it: a flow is their sum, a stock, which
-- is counted at 31 December, the last of them; those in shares or per cent have a mean.
create macro rule.year_is(declared, nature, unit) as
  coalesce(declared, case when nature = 'stock' then 'end' when unit in ('share', 'percent') then 'mean' else 'sum' end);

-- As it is printed: the nearest multiple of the base, itself where there is none.
create macro rule.rounded(value, base) as coalesce(base * round(value / base), value);

-- What a refused cell looks like, without what it says: letters are A, digits 9, other signs stand; of a long one the
-- beginning.
create macro rule.shape_of(cell) as
  regexp_replace(regexp_replace(regexp_replace(left(cell, 24), '[\p{L}\p{M}]', 'A', 'g'), '\p{N}', '9', 'g'),
    '[^A9 .,;:/()%+''"@_-]', '?', 'g');

-- Whether a text that is published as it stands holds a mail address or a telephone number with its country: names nobody
-- can tell from other words, these can be told.
create macro rule.names_somebody(words) as
  regexp_matches(words, '[\w.+-]+@[\w-]+\.[a-zA-Z]{2,}') or regexp_matches(words, '(^|[ (:])\+\d[\d .()-]{7,}\d');

-- Below so many openings over the whole horizon nothing is told of a place: one firm would decide it (persons).
create macro rule.least_openings() as 30;

-- What a value says by itself: the side of its neutral value that the seed calls a shortage, the other, or neither.
create macro rule.side_of(value, neutral_value, shortage_side) as
  case
    when value = neutral_value then 'balance'
    when (value < neutral_value) = (shortage_side = 'below') then 'shortage'
    when value is not null and neutral_value is not null then 'surplus'
  end;

-- What the chain at central values reads of a number: the mean of its range (PERT), itself where it has none.
create macro rule.mean_of(low, mode, high) as coalesce((low + 4 * mode + high) / 6, mode);

-- Whether what holds in a share of the draws, or of the cases, is built on (method §5, §9). Its twin: models/balance/holds.ts.
create macro rule.holds(part) as part >= 0.8 - 1e-9;
