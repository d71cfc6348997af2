-- A value has exactly the class its cuts give it, and a row without a value has a reason and no class.
select a.* from marts.fct_adequacy a
where (a.value is null) <> (a.reason is not null)
  or (a.value is null and a.class is not null)
  or (a.value is not null and a.class is null and exists (select 1 from raw.indicator_class c where c.indicator = a.indicator))
  or not isfinite(coalesce(a.value, 0));
