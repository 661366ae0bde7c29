-- The organisation department runs secondments: its officer plans, its leader recalls. Who leads a unit or looks on sees his own part; a
-- secondee sees his own placement.
insert into roles (code, name, built_in, permissions) values
  ('ORGANISER', '组织部经办', true, '{secondment.view,secondment.edit,secondment.place,grid.view,directory.view,directory.edit,calendar.view,file.read,file.add,notice.read,indicator.view}'),
  ('ORGANISATION_LEADER', '组织部负责人', true, '{secondment.view,secondment.edit,secondment.place,secondment.recall,grid.view,directory.view,calendar.view,file.read,file.add,notice.read,indicator.view}');
update roles set permissions = permissions || '{secondment.view}' where code in ('UNIT_LEADER', 'OVERSEER', 'SECONDEE');
