-- 专项检查: units lead campaigns, check in groups, put right; a leader signs lists; who serves in a grid or is seconded checks with a group.
update roles set permissions = permissions || '{inspection.view,inspection.lead,inspection.check,inspection.answer}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER');
update roles set permissions = permissions || '{inspection.sign}'::text[] where code = 'UNIT_LEADER';
update roles set permissions = permissions || '{inspection.view,inspection.check}'::text[] where code in ('GRID_LEADER', 'SECONDEE');
update roles set permissions = permissions || '{inspection.view}'::text[] where code in ('DISPATCHER', 'OVERSEER');
