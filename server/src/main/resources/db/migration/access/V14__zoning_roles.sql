-- Zones: the organisation department prepares them and compares schemes; its leader signs one, which brings it into force.
update roles set permissions = permissions || '{zoning.view,zoning.plan}'::text[] where code in ('ORGANISER', 'ORGANISATION_LEADER');
update roles set permissions = permissions || '{zoning.sign}'::text[] where code = 'ORGANISATION_LEADER';
update roles set permissions = permissions || '{zoning.view}'::text[] where code = 'OVERSEER';
