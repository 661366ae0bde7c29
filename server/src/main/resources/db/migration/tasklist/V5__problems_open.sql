-- 待整改、待核验 · Each phone of a unit asks for what is open, the most urgent first; what is cleared lies beside it for ever.
create index problems_open on problems (due, id) where state in ('FOUND', 'FIXED');
