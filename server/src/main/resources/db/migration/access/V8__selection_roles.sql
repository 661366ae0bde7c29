-- Selection: a sending unit nominates, its leader signs, a receiving unit ranks; the organisation department checks, decides, files and places.
update roles set permissions = permissions || '{selection.view,selection.nominate,selection.rank}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER');
update roles set permissions = permissions || '{selection.view,selection.nominate,selection.arrange,approval.act}'::text[]
  where code in ('ORGANISER', 'ORGANISATION_LEADER');
update roles set permissions = permissions || '{selection.view}'::text[] where code = 'OVERSEER';
