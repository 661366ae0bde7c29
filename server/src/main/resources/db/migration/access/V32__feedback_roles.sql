-- 反馈通报: the organisation department drafts, its leader says yes, and those who lead a unit or do its paperwork receive.
update roles set permissions = permissions || '{feedback.keep}'::text[] where code in ('ORGANISER', 'ORGANISATION_LEADER');
update roles set permissions = permissions || '{feedback.send}'::text[] where code = 'ORGANISATION_LEADER';
update roles set permissions = permissions || '{feedback.receive}'::text[]
  where code in ('UNIT_LEADER', 'UNIT_CLERK', 'ORGANISER', 'ORGANISATION_LEADER', 'OVERSEER');
