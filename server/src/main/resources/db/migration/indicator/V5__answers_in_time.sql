-- 应答、督办、催办 · What an operations centre asks of units, and whether it was answered in time (mission row B3).
insert into kinds (code, name, basis, titles, position)
  select 'issue.supervision-answered', '督办答复', '督查督办：限期答复，逾期逐级上报', 'issue', max(position) + 1 from kinds;
insert into details (kind, code, name, form, position) values
  ('issue.supervision-answered', 'inTime', '按期', 'FLAG', 1), ('issue.supervision-answered', 'category', '分类', 'REFERENCE', 9);

insert into definitions (id, code, name, basis, origin, changed_by, changed_at)
  select md5('indicator.definition.' || code)::uuid, code, name, basis, 'LIBRARY', '系统', '2026-01-01T00:00:00Z'
    from (values
      ('RESPONSE_IN_TIME', '按时应答率', '在线点名：安保、应急值守须在时限内应答；按单位计，不计到人'),
      ('SUPERVISIONS_ANSWERED_IN_TIME', '督办按期答复率', '督查督办：限期答复，逾期逐级上报'),
      ('URGED_HANDLED_IN_TIME', '催办后按期处置率', 'GB/T 30428 / 47678 催办、按期处置率')) as t (code, name, basis);
insert into versions (definition, number, text, from_day, because, made_by, made_at)
  select d.id, 1, t.text, '2000-01-01', '运行中心点名、督办、催办的答复', '系统', '2026-01-01T00:00:00Z'
    from (values
      ('RESPONSE_IN_TIME', '件数(点名或回访呼叫 当 有 呼叫有应答(按时)) ÷ 件数(点名或回访呼叫)'),
      ('SUPERVISIONS_ANSWERED_IN_TIME', '件数(督办 当 有 督办答复(按期)) ÷ 件数(督办)'),
      ('URGED_HANDLED_IN_TIME', '件数(催办 当 有 处置(按期)) ÷ 件数(催办)')) as t (code, text)
    join definitions d on d.code = t.code;
