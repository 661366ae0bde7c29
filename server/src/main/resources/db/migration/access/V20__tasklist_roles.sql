-- 任务清单: units send lists and follow them; those who serve in a grid answer them.
update roles set permissions = permissions || '{tasklist.view,tasklist.send,tasklist.export}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER', 'DISPATCHER');
update roles set permissions = permissions || '{tasklist.view,tasklist.answer}'::text[] where code in ('GRID_LEADER', 'GRID_STAFF', 'SECONDEE');
update roles set permissions = permissions || '{tasklist.view,tasklist.export}'::text[] where code = 'OVERSEER';
