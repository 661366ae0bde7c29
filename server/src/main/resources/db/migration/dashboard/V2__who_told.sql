-- 来源 · Mission row B2 on the boards of the district and of units: what seconded officials reported, and what was accepted from residents and
-- micro-grid staff. Both stand behind the first row of numbers.
alter table tiles no force row level security;
update tiles set position = position + 12
  where board in (md5('dashboard.DISTRICT')::uuid, md5('dashboard.UNIT')::uuid) and position >= 4;
update tiles set position = position - 10
  where board in (md5('dashboard.DISTRICT')::uuid, md5('dashboard.UNIT')::uuid) and position >= 16;
insert into tiles (board, position, measure, look, by_what, size, compare)
  select md5('dashboard.' || audience)::uuid, position, measure, 'NUMBER', null, 'MEDIUM', 'PREVIOUS'
    from (values ('DISTRICT'), ('UNIT')) as a (audience),
         (values (4, 'REPORTED_BY_SECONDEES'), (5, 'ACCEPTED_FROM_RESIDENTS')) as t (position, measure);
alter table tiles force row level security;
