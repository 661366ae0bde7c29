-- 四不两直: the organisation department plans, promises and draws; who leads the unit that sends or receives sees what was found of its people,
-- after the visit, and has it put right. Inspectors and the inspected need no role: they are named.
update roles set permissions = permissions || '{unannounced.lead,unannounced.view}'::text[] where code in ('ORGANISER', 'ORGANISATION_LEADER');
update roles set permissions = permissions || '{unannounced.view}'::text[] where code in ('UNIT_LEADER');
