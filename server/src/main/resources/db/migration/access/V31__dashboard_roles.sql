-- 看板: whoever sees indicators composes boards for himself; who leads a unit or the work of the district shares them; the wall hangs
-- where the district is directed.
update roles set permissions = permissions || '{dashboard.share}'::text[]
  where code in ('DISPATCHER', 'UNIT_LEADER', 'OVERSEER', 'ORGANISER', 'ORGANISATION_LEADER');
update roles set permissions = permissions || '{dashboard.wall}'::text[] where code in ('DISPATCHER', 'OVERSEER');
