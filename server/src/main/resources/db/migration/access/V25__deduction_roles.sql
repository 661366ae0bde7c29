-- 扣分与申诉: the centre draws and decides, units see their own and dispute it, the overseer reads.
update roles set permissions = permissions || '{deduction.view,deduction.decide}'::text[] where code = 'DISPATCHER';
update roles set permissions = permissions || '{deduction.view,deduction.dispute}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER');
update roles set permissions = permissions || '{deduction.view}'::text[] where code = 'OVERSEER';
