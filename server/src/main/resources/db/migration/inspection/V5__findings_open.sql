-- 待整改、待复查 · Each phone of a unit asks for what is open, the most urgent first; what is closed lies beside it for ever.
create index findings_open on findings (due, id) where state in ('FOUND', 'FIXED');
