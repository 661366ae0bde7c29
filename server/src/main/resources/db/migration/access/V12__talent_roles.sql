-- What becomes of those who have come back is seen and written down where they work; the organisation department sets how long, keeps the
-- paths, and asks for examples.
update roles set permissions = permissions || '{talent.view,talent.follow}'::text[] where code in ('ORGANISER', 'ORGANISATION_LEADER', 'UNIT_LEADER');
update roles set permissions = permissions || '{talent.manage}'::text[] where code in ('ORGANISER', 'ORGANISATION_LEADER');
