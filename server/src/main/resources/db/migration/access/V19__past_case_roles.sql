-- Past cases are brought in by the operations centre, for the whole district.
update roles set permissions = permissions || '{issue.import}'::text[] where code = 'DISPATCHER';
