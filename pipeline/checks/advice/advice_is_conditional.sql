-- Advice that rests on made-up rows is marked and worded conditionally in every language; no other is.
with frame as (
  unpivot (select phrase_id, columns('^text_(.+)$') as '\1' from raw.advice_phrase
    where phrase_id in ('frame_illustrative', 'frame_data_illustrative', 'summary_illustrative'))
  on columns(* exclude (phrase_id)) into name language value frame
),
-- What a frame says beside the action: its longest part.
fixed as (
  select phrase_id, language, arg_max(part, length(part)) as part
  from (select phrase_id, language, unnest(string_split(frame, '{action}')) as part from frame) group by all
),
said as (
  unpivot (
    select recommendation_id as id, if(data_id is null, 'frame_illustrative', 'frame_data_illustrative') as phrase_id, is_illustrative,
      columns('^action_(.+)$') as '\1' from advice.recommendation
    union all by name
    select region_code as id, 'summary_illustrative' as phrase_id, is_illustrative, columns('^sentence_(.+)$') as '\1' from advice.summary)
  on columns(* exclude (id, phrase_id, is_illustrative)) into name language value sentence
)
select s.id, s.language, s.is_illustrative, s.sentence
from said s left join fixed f using (phrase_id, language)
where s.is_illustrative <> coalesce(contains(lower(s.sentence), lower(f.part)), false)
union all
select r.recommendation_id, 'mark', r.is_illustrative, r.evidence
from advice.recommendation r
join marts.fct_answer a on r.evidence = concat_ws('/', a.scenario, a.region_code, a.sector_code, a.occupation_code, a.to_year)
where a.is_illustrative and not r.is_illustrative
union all
select s.region_code, 'mark', s.is_illustrative, 'regional_summary'
from advice.summary s
join marts.fct_answer a on a.scenario = s.scenario and a.region_code = s.region_code and a.sector_code = '_T' and a.occupation_code = '_T'
where a.is_illustrative and not s.is_illustrative;
