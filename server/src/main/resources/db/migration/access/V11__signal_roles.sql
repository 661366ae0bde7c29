-- The organisation department and the host's leader see what may be amiss with a posting; the host may tell his own word; the department settles.
update roles set permissions = permissions || '{signal.view}'::text[] where code in ('ORGANISER', 'ORGANISATION_LEADER', 'UNIT_LEADER');
update roles set permissions = permissions || '{signal.raise}'::text[] where code = 'UNIT_LEADER';
update roles set permissions = permissions || '{signal.settle}'::text[] where code in ('ORGANISER', 'ORGANISATION_LEADER');
