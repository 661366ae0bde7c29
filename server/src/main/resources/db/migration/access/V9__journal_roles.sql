-- Who serves keeps his own journal; the organisation department sets the list of a batch and reads what was signed; the host unit's leader
-- reads and comments. What somebody noted for himself is opened by no role.
update roles set permissions = permissions || '{journal.write}'::text[] where code = 'SECONDEE';
update roles set permissions = permissions || '{journal.read}'::text[] where code in ('ORGANISER', 'ORGANISATION_LEADER', 'UNIT_LEADER');
update roles set permissions = permissions || '{journal.manage}'::text[] where code = 'ORGANISER';
update roles set permissions = permissions || '{journal.comment}'::text[] where code = 'UNIT_LEADER';
update roles set permissions = permissions || '{journal.talk}'::text[] where code in ('ORGANISER', 'ORGANISATION_LEADER', 'UNIT_LEADER');
update roles set permissions = permissions || '{journal.talk.read}'::text[] where code = 'ORGANISATION_LEADER';
