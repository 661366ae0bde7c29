-- 任务清单: units send lists and follow them; those who serve in a grid answer them.
update roles set permissions = permissions || '{tasklist.view,tasklist.send,tasklist.export}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER', 'DISPATCHER');
update roles set permissions = permissions || '{tasklist.view,tasklist.answer}'::text[] where code in ('GRID_LEADER', 'GRID_STAFF', 'SECONDEE');
update roles set permissions = permissions || '{tasklist.view,tasklist.export}'::text[] where code = 'OVERSEER';
-- 清单式清零: a unit leads a subject and others put right; whoever leads checks, and never his own work.
update roles set permissions = permissions || '{clearing.view,clearing.lead,clearing.find,clearing.fix}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER');
update roles set permissions = permissions || '{clearing.check}'::text[] where code = 'UNIT_LEADER';
update roles set permissions = permissions || '{clearing.view}'::text[] where code in ('DISPATCHER', 'OVERSEER');
-- 合同台账: units keep their own.
update roles set permissions = permissions || '{contract.view,contract.edit}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER');
update roles set permissions = permissions || '{contract.view}'::text[] where code = 'OVERSEER';
