-- 信访: the petition office registers, transfers and calls back; units handle; their leaders extend and review. 检举控告 are for a second,
-- narrower role, which the first does not hold.
insert into roles (code, name, built_in, permissions) values
  ('PETITION_OFFICER', '信访专员', true, '{petition.view,petition.register,petition.handle,petition.export,grid.view,directory.view,calendar.view,file.read,file.add,notice.read}'),
  ('REPORT_OFFICER', '检举控告专办员', true, '{petition.report,directory.view,calendar.view,notice.read}');
update roles set permissions = permissions || '{petition.view,petition.handle}'::text[] where code in ('UNIT_CLERK', 'UNIT_LEADER');
update roles set permissions = permissions || '{petition.review,petition.export}'::text[] where code = 'UNIT_LEADER';
