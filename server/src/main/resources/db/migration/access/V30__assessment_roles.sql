-- 考核: the organisation department keeps plans and rounds; its leader gives grades and decides reviews; units say how their people serve.
update roles set permissions = permissions || '{assessment.keep}'::text[] where code in ('ORGANISER', 'ORGANISATION_LEADER');
update roles set permissions = permissions || '{assessment.grade,assessment.decide}'::text[] where code = 'ORGANISATION_LEADER';
update roles set permissions = permissions || '{assessment.rate}'::text[] where code = 'UNIT_LEADER';
