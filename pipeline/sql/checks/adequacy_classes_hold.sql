-- A value has exactly the class its cuts give it, and a row without a value has a reason and no class.
select a.* from marts.fct_adequacy a
where (a.value is null) <> (a.reason is not null)
  or (a.value is null and a.class is not null)
  or (a.value is not null and a.class is null and exists (select 1 from raw.indicator_class c where c.indicator = a.indicator))
  or (a.class is not null and not exists (
    select 1 from raw.indicator_class c where c.indicator = a.indicator and c.class_code = a.class
      and (c.lower is null or a.value > c.lower or (c.closed_side = 'lower' and a.value = c.lower))
      and (c.upper is null or a.value < c.upper or (c.closed_side = 'upper' and a.value = c.upper))))
  or not isfinite(coalesce(a.value, 0));
