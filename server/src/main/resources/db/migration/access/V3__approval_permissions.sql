-- Who may ask for an approval and act on those laid before him, who sees those of his units, who keeps the flows.
update roles set permissions = permissions || '{approval.act}'::text[]
  where code in ('SYSTEM_ADMIN', 'DISPATCHER', 'HOTLINE', 'UNIT_CLERK', 'UNIT_LEADER', 'CHECKER', 'GRID_LEADER', 'GRID_STAFF',
                 'SECONDEE', 'OVERSEER');
update roles set permissions = permissions || '{approval.view}'::text[]
  where code in ('SYSTEM_ADMIN', 'UNIT_LEADER', 'OVERSEER');
update roles set permissions = permissions || '{approval.configure}'::text[]
  where code = 'SYSTEM_ADMIN';
