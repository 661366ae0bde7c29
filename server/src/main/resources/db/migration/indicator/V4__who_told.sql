-- 来源 · Reports and acceptances may be counted by who told of them: by what he was on that day, never by person (mission row B2).
insert into details (kind, code, name, form, position) values
  ('issue.reported', 'source', '来源', 'CHOICE', 2), ('issue.filed', 'source', '来源', 'CHOICE', 2);
insert into choices (kind, detail, code, name, position)
  select kind, 'source', code, name, position
    from (values ('issue.reported'), ('issue.filed')) as k (kind),
         (values ('SECONDEE', '挂职干部', 1), ('GRID_STAFF', '网格长与网格员', 2), ('MICRO_STAFF', '微网格员', 3), ('STAFF', '其他工作人员', 4),
                 ('RESIDENT', '居民', 5)) as c (code, name, position);

insert into definitions (id, code, name, basis, origin, changed_by, changed_at)
  select md5('indicator.definition.' || code)::uuid, code, name, '网格事件闭环办理：挂职干部发现上报，居民、微网格员反映受理', 'LIBRARY', '系统', '2026-01-01T00:00:00Z'
    from (values
      ('REPORTED_BY_SECONDEES', '挂职干部上报事件'),
      ('ACCEPTED_FROM_RESIDENTS', '受理居民和微网格员反映事件')) as t (code, name);
insert into versions (definition, number, text, from_day, because, made_by, made_at)
  select d.id, 1, t.text, '2000-01-01', '网格事件的两个来源', '系统', '2026-01-01T00:00:00Z'
    from (values
      ('REPORTED_BY_SECONDEES', '件数(上报 当 来源 属于 “挂职干部”)'),
      ('ACCEPTED_FROM_RESIDENTS', '件数(立案 当 来源 属于 “居民”、“微网格员”)')) as t (code, text)
    join definitions d on d.code = t.code;
