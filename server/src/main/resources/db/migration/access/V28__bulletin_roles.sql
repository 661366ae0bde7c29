-- 挂职简报: the organisation department writes it, and another hand there signs it.
update roles set permissions = permissions || '{bulletin.view,bulletin.edit}'::text[] where code = 'ORGANISER';
update roles set permissions = permissions || '{bulletin.view,bulletin.sign}'::text[] where code = 'ORGANISATION_LEADER';
