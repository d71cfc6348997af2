-- Series that a declared factor joins across two definitions.
-- grain: measure, definition, source_definition
select s.measure, s.definition, p.source_definition, max(p.splice_factor)::double as splice_factor
from series_point p
join series s on s.series_id = p.series_id
where p.source_definition <> s.definition
group by all
order by all
