-- Who is away is seen by the units concerned, and by what kind of leave only where somebody decides on it. Duty rosters are kept by who leads
-- the unit; the kinds of leave are the organisation department's.
update roles set permissions = permissions || '{attendance.view}'::text[]
  where code in ('UNIT_CLERK', 'UNIT_LEADER', 'OVERSEER', 'ORGANISER', 'ORGANISATION_LEADER');
update roles set permissions = permissions || '{attendance.detail}'::text[]
  where code in ('UNIT_LEADER', 'ORGANISER', 'ORGANISATION_LEADER');
update roles set permissions = permissions || '{attendance.roster}'::text[] where code in ('UNIT_LEADER', 'ORGANISATION_LEADER');
update roles set permissions = permissions || '{attendance.configure}'::text[] where code = 'ORGANISER';
-- Leave is asked for and decided by way of the approvals.
update roles set permissions = permissions || '{approval.act}'::text[]
  where code in ('ORGANISER', 'ORGANISATION_LEADER') and not permissions @> '{approval.act}'::text[];
-- A work team is kept by the organisation department and by who leads the host.
update roles set permissions = permissions || '{secondment.team}'::text[]
  where code in ('UNIT_LEADER', 'ORGANISER', 'ORGANISATION_LEADER');
