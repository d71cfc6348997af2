-- The rows of a file in parts of years with the slot of each, which says its months (parts/slot.ts): null where the text is no
-- period.
-- grain: n
create view raw.timed_cell as
select c.*, p.slot from raw.cell c left join raw.period_slot p on p.period = c.period and p.year = c.year;
