-- 扣分与申诉: the centre draws and decides, units see their own and dispute it, the overseer reads.
update roles set permissions = permissions || '{deduction.view,deduction.decide}'::text[] where code = 'DISPATCHER';
update roles set permissions = permissions || '{deduction.view,deduction.dispute}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER');
update roles set permissions = permissions || '{deduction.view}'::text[] where code = 'OVERSEER';
-- 赋能资源: units offer and answer; whoever serves in a grid, or for a town, asks.
update roles set permissions = permissions || '{offer.view,offer.edit,offer.ask}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER');
update roles set permissions = permissions || '{offer.view,offer.ask}'::text[] where code in ('GRID_LEADER', 'GRID_STAFF', 'SECONDEE');
update roles set permissions = permissions || '{offer.view}'::text[] where code in ('DISPATCHER', 'OVERSEER');
