-- 公开审核: who runs the operations centre decides what residents see of an issue.
update roles set permissions = permissions || '{issue.release}'::text[] where code = 'DISPATCHER';
