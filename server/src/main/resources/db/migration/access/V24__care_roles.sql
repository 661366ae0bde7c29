-- 走访帮扶: units lead actions and see the households of their own; a grid's leader sees those of the grid, a visitor only his own; others see counts.
update roles set permissions = permissions || '{care.view,care.lead,care.household,care.visit}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER');
update roles set permissions = permissions || '{care.view,care.household,care.visit}'::text[] where code = 'GRID_LEADER';
update roles set permissions = permissions || '{care.view,care.visit}'::text[] where code in ('GRID_STAFF', 'SECONDEE');
update roles set permissions = permissions || '{care.view}'::text[] where code in ('OVERSEER', 'DISPATCHER');
-- 宣传服务: whoever works in a unit or a grid records what was done; units lead campaigns and answer questions.
update roles set permissions = permissions || '{outreach.view,outreach.lead,outreach.record,outreach.answer}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER');
update roles set permissions = permissions || '{outreach.view,outreach.record}'::text[] where code in ('GRID_LEADER', 'GRID_STAFF', 'SECONDEE');
update roles set permissions = permissions || '{outreach.view}'::text[] where code in ('OVERSEER', 'DISPATCHER');
