-- No finding that the project refuses is in a release, and none is waived without a reason.
select finding_no, rule, file, line from staging.plausibility where is_refused or trim(waived_by) = '';
