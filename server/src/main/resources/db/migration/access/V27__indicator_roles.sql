-- 指标定义: the organisation department keeps the definitions of indicators, and what is aimed at with each official.
update roles set permissions = permissions || '{indicator.define}'::text[] where code in ('ORGANISER', 'ORGANISATION_LEADER');
