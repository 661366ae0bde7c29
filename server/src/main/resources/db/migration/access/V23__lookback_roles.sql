-- 回头看: the operations centre draws, asks the review group and decides; units see what is found about their own issues.
update roles set permissions = permissions || '{lookback.view,lookback.lead}'::text[] where code = 'DISPATCHER';
update roles set permissions = permissions || '{lookback.view}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER', 'OVERSEER');
