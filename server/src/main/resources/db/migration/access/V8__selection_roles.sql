-- Selection: a sending unit nominates, its leader signs; the organisation department checks, decides and files.
update roles set permissions = permissions || '{selection.view,selection.nominate}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER');
update roles set permissions = permissions || '{selection.view,selection.nominate,selection.arrange,approval.act}'::text[]
  where code in ('ORGANISER', 'ORGANISATION_LEADER');
update roles set permissions = permissions || '{selection.view}'::text[] where code = 'OVERSEER';
