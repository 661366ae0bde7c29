-- Forms of officials are the organisation department's own: its officer keeps them, its leader reads and prints. Nobody else's role opens them.
update roles set permissions = permissions || '{officials.view,officials.print}'::text[]
  where code in ('ORGANISER', 'ORGANISATION_LEADER');
update roles set permissions = permissions || '{officials.edit}'::text[] where code = 'ORGANISER';
