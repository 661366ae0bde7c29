-- 指标语言: who answers for a fact, what may be counted and by which law, and definitions in versions with their days.

alter table facts add column person uuid;
comment on column facts.person is '负责的干部：仅在确知由谁办理时记；随手记、登录等从不记';
create index facts_person on facts (person, kind, at) where person is not null;

create or replace function keep_facts() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'facts are never deleted';
  end if;
  if old.withdrawn_at is not null
     or (new.record, new.kind, new.id, new.at, new.unit, new.grid, new.category, new.person, new.details, new.recorded_at)
        is distinct from
        (old.record, old.kind, old.id, old.at, old.unit, old.grid, old.category, old.person, old.details, old.recorded_at) then
    raise exception 'a fact may only be withdrawn, and only once';
  end if;
  return new;
end $$;

-- Whoever answers for a fact sees it too; others see it by their units and grids, as before.
alter policy facts_seen on facts using (
  (select current_setting('yixian.everything', true)) = 'on'
  or unit = any ((select nullif(current_setting('yixian.units', true), '')::uuid[])::uuid[])
  or grid = any ((select nullif(current_setting('yixian.grids', true), '')::uuid[])::uuid[])
  or person = (select nullif(current_setting('yixian.person', true), '')::uuid));

-- ---------------------------------------------------------------- what may be counted

alter table kinds
  add column basis    text not null default 'GB/T 30428 / 47678 案件处置评价',
  add column titles   text not null default 'issue',
  add column position smallint;
comment on column kinds.basis is '可以计数的依据';
comment on column kinds.titles is '记录由哪个房间称呼：事件、清零问题等';

update kinds set basis = '接诉即办条例：响应率、解决率、满意率' where code in ('issue.rated', 'issue.called-back');
update kinds set basis = '在线点名须有安保、应急依据；按单位计，不计到人', titles = 'called' where code in ('call.made', 'call.answered');
update kinds set basis = '信访工作条例：登记、受理、答复期限', titles = 'petition' where code like 'petition.%';

insert into kinds (code, name, basis, titles) values
  ('problem.found', '清零问题发现', '清单式清零：发现、整改、核验、销号', 'problem'),
  ('problem.fixed', '清零问题整改', '清单式清零：发现、整改、核验、销号', 'problem'),
  ('problem.cleared', '清零问题销号', '清单式清零：发现、整改、核验、销号', 'problem'),
  ('help.given', '帮扶', '走访帮扶：以群众确认收到为准', 'help'),
  ('help.confirmed', '帮扶经群众确认', '走访帮扶：以群众确认收到为准', 'help');

update kinds k set position = o.position
  from (select code, row_number() over (order by array_position(array[
          'issue.reported', 'issue.verified', 'issue.filed', 'issue.refused', 'issue.dispatched', 'issue.returned', 'issue.due', 'issue.handled',
          'issue.extended', 'issue.close-due', 'issue.closed', 'issue.reworked', 'issue.rated', 'issue.called-back', 'issue.voided', 'issue.reopened',
          'issue.urged', 'issue.supervised', 'call.made', 'call.answered'], code), code) as position from kinds) o
  where o.code = k.code;
alter table kinds alter column position set not null, add unique (position), add unique (name);

create table details (
  kind     text     not null references kinds,
  code     text     not null check (code ~ '^[a-z][A-Za-z]{1,29}$'),
  name     text     not null check (length(name) between 1 and 12),
  form     text     not null check (form in ('FLAG', 'NUMBER', 'CHOICE', 'REFERENCE')),
  position smallint not null,
  primary key (kind, code),
  unique (kind, name)
);
comment on table details is '标记：一种事实的哪些标记可作条件，只列办理结果，不列自由文字';
insert into details (kind, code, name, form, position)
  select code, 'category', '分类', 'REFERENCE', 9 from kinds where code like 'issue.%';
insert into details (kind, code, name, form, position) values
  ('issue.reported', 'channel', '渠道', 'CHOICE', 1), ('issue.filed', 'channel', '渠道', 'CHOICE', 1),
  ('issue.verified', 'result', '核实结果', 'CHOICE', 1), ('issue.dispatched', 'first', '首次派遣', 'FLAG', 1),
  ('issue.handled', 'inTime', '按期', 'FLAG', 1), ('issue.closed', 'inTime', '按期', 'FLAG', 1),
  ('issue.closed', 'forced', '强制结案', 'FLAG', 2), ('issue.rated', 'level', '满意程度', 'NUMBER', 1),
  ('issue.called-back', 'level', '满意程度', 'NUMBER', 1), ('call.answered', 'inTime', '按时', 'FLAG', 1),
  ('petition.registered', 'channel', '渠道', 'CHOICE', 1), ('petition.registered', 'kind', '信访类别', 'CHOICE', 2),
  ('petition.answered', 'inTime', '按期', 'FLAG', 1), ('petition.visited', 'level', '满意程度', 'NUMBER', 1),
  ('petition.settled', 'resolution', '化解方式', 'CHOICE', 1), ('problem.fixed', 'inTime', '按期', 'FLAG', 1),
  ('problem.cleared', 'inTime', '按期', 'FLAG', 1);

create table choices (
  kind     text     not null,
  detail   text     not null,
  code     text     not null,
  name     text     not null,
  position smallint not null,
  primary key (kind, detail, code),
  unique (kind, detail, name),
  foreign key (kind, detail) references details (kind, code)
);
comment on table choices is '标记可取的值';
insert into choices (kind, detail, code, name, position)
  select kind, 'channel', code, name, position
    from (values ('issue.reported'), ('issue.filed')) as k (kind),
         (values ('STAFF_PHONE', '移动上报', 1), ('CITIZEN_PAGE', '市民页面', 2), ('HOTLINE', '热线', 3), ('GRID_POST', '网格微家', 4),
                 ('OPERATIONS', '指挥平台', 5), ('VISIT', '走访', 6), ('OPEN311', 'Open311', 7), ('PAST', '历史导入', 8)) as c (code, name, position);
insert into choices (kind, detail, code, name, position) values
  ('issue.verified', 'result', 'EXISTS', '情况属实', 1), ('issue.verified', 'result', 'ABSENT', '情况不存在', 2),
  ('issue.verified', 'result', 'UNCLEAR', '无法判定', 3),
  ('petition.registered', 'channel', 'LETTER', '来信', 1), ('petition.registered', 'channel', 'VISIT', '来访', 2),
  ('petition.registered', 'channel', 'RECEPTION', '领导接访', 3), ('petition.registered', 'channel', 'GOING_DOWN', '带信下访', 4),
  ('petition.registered', 'channel', 'NETWORK', '网上', 5), ('petition.registered', 'channel', 'TELEPHONE', '电话', 6),
  ('petition.registered', 'channel', 'FAX', '传真', 7), ('petition.registered', 'kind', 'SUGGESTION', '建议意见', 1),
  ('petition.registered', 'kind', 'APPEAL', '申诉求决', 2), ('petition.settled', 'resolution', 'CONFLICT', '化解矛盾', 1),
  ('petition.settled', 'resolution', 'CLAIM', '解决诉求', 2);

create table barred (
  name     text     primary key,
  words    text[]   not null check (cardinality(words) > 0),
  reason   text     not null,
  position smallint not null unique
);
comment on table barred is '不得计数的事项与缘由：写进算式即被拒绝';
insert into barred (position, name, words, reason) values
  (1, '随手记', '{随手记,笔记,日志,心得}', '是个人记录，只在本人愿意时用于月度报告，不作考核依据'),
  (2, '登录次数', '{登录,登陆,在线,使用率,日活,安装}', '国办函〔2026〕12号禁止以登录、在线时长、安装率考核'),
  (3, '点赞', '{点赞,转发,投票,评论数,阅读,浏览}', '国办函〔2026〕12号禁止以点赞、投票、转发作为依据'),
  (4, '学习时长', '{学习,学时,积分,时长}', '国办函〔2026〕12号禁止以学习时长、积分作为依据'),
  (5, '照片', '{照片,拍照,视频,截图,留痕}', '国办函〔2026〕12号禁止强制拍照、摄像留痕'),
  (6, '轨迹', '{轨迹,定位,位置,步数}', '个人信息保护法第二十八条：行踪轨迹属敏感个人信息，本系统不留存'),
  (7, '打卡', '{打卡,签到,考勤}', '国办函〔2026〕12号禁止强制打卡；安保、应急值守除外，且不计入考核'),
  (8, '检举控告', '{检举,控告,举报}', '信访工作条例：检举控告另行办理，不向任何人统计');

-- ---------------------------------------------------------------- definitions

create table definitions (
  id         uuid        primary key,
  code       text        not null unique check (code ~ '^[A-Z][A-Z0-9_-]{1,39}$'),
  name       text        not null check (length(name) between 2 and 40),
  basis      text        not null check (length(basis) between 2 and 200),
  origin     text        not null check (origin in ('LIBRARY', 'OWN', 'PERSONAL')),
  source     uuid        references definitions,
  posting    uuid,
  person     uuid,
  host_unit  uuid,
  home_unit  uuid,
  version    int         not null default 1,
  changed_by text        not null,
  changed_at timestamptz not null,
  check ((origin = 'PERSONAL') = (person is not null)),
  check (num_nulls(posting, person, host_unit, home_unit) in (0, 4))
);
comment on table definitions is '指标：通用指标库、本区自定，或一名挂职干部的个性化指标';
comment on column definitions.source is '个性化指标取自指标库的哪一项；自拟的为空';
create index definitions_person on definitions (person) where person is not null;

create table versions (
  definition uuid          not null references definitions,
  number     int           not null check (number >= 1),
  text       text          not null check (length(text) between 1 and 2000),
  weight     numeric(6, 2) check (weight > 0),
  named      jsonb         not null default '{}',
  from_day   date          not null,
  until_day  date,
  because    text          not null check (length(because) between 1 and 200),
  made_by    text          not null,
  made_at    timestamptz   not null,
  primary key (definition, number),
  check (until_day is null or until_day >= from_day),
  constraint versions_one_at_a_time exclude using gist (definition with =, daterange(from_day, until_day) with &&)
);
comment on table versions is '指标的历次算式与起止日：一个统计期按其首日所用的版本计';
comment on column versions.named is '算式中按名称所指的事项分类，立此版时所含的全部下级';
comment on column versions.until_day is '停用日，不含当日';

create function keep_versions() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'versions are never deleted';
  end if;
  if old.until_day is not null
     or (new.definition, new.number, new.text, new.weight, new.named, new.from_day, new.because, new.made_by, new.made_at)
        is distinct from
        (old.definition, old.number, old.text, old.weight, old.named, old.from_day, old.because, old.made_by, old.made_at) then
    raise exception 'a version may only be ended, and only once';
  end if;
  return new;
end $$;
create trigger versions_kept before update or delete on versions for each row execute function keep_versions();

-- General definitions are everybody's to read; a personal one is the official's and those of his two units.
alter table definitions enable row level security;
alter table definitions force row level security;
create policy definitions_seen on definitions for select using (
  person is null
  or (select current_setting('yixian.everything', true)) = 'on'
  or person = (select nullif(current_setting('yixian.self', true), '')::uuid)
  or host_unit = any ((select nullif(current_setting('yixian.units', true), '')::uuid[])::uuid[])
  or home_unit = any ((select nullif(current_setting('yixian.units', true), '')::uuid[])::uuid[]));
create policy definitions_added on definitions for insert with check (true);
create policy definitions_changed on definitions for update using (true) with check (true);
alter table versions enable row level security;
alter table versions force row level security;
create policy versions_seen on versions for select using (
  exists (select from definitions d where d.id = definition));
create policy versions_added on versions for insert with check (true);
create policy versions_ended on versions for update using (true) with check (true);

-- What else is known of records, whoever's facts these are; as marks_of, but for conditions that a district writes.
create function facts_of(wanted uuid[], these text[], known_by timestamptz) returns setof facts
  language sql stable set yixian.everything = 'on' as $$
  select f.* from indicator.facts f
  where f.record = any (wanted)
    and f.kind = any (these)
    and f.recorded_at < known_by
    and (f.withdrawn_at is null or f.withdrawn_at >= known_by)
$$;

-- ---------------------------------------------------------------- the library

alter table formulas add column text text;
comment on column formulas.text is '同一口径用指标语言写出；看板仍按标记计数，测试核对两者相同';
update formulas f set text = t.text
  from (values
    ('VALID_REPORT', 'ALL', '件数(上报 当 有 立案 且 无 作废) ÷ 件数(上报)'),
    ('FILING', 'ALL', '件数(上报 当 有 立案) ÷ 件数(上报)'),
    ('FILING', 'DECIDED', '件数(上报 当 有 立案) ÷ 件数(上报 当 有 立案 或 有 不予受理)'),
    ('HANDLING', 'ALL', '件数(应处置 当 有 处置) ÷ 件数(应处置)'),
    ('HANDLING_IN_TIME', 'ALL', '件数(应处置 当 有 处置(按期)) ÷ 件数(应处置)'),
    ('EXTENSION', 'ALL', '件数(应处置 当 有 延期) ÷ 件数(应处置)'),
    ('CLOSING_IN_TIME', 'ALL', '件数(应结案 当 有 结案(按期)) ÷ 件数(应结案)'),
    ('REWORK', 'ALL', '件数(应结案 当 有 返工) ÷ 件数(应结案)'),
    ('SATISFACTION', 'ALL', '件数(结案 当 有 评价(满意程度 ≥ 4)) ÷ 件数(结案)'),
    ('SATISFACTION', 'RATED', '件数(结案 当 有 评价 且 有 评价(满意程度 ≥ 4)) ÷ 件数(结案 当 有 评价)'),
    ('SATISFACTION', 'CALLED_BACK', '件数(结案 当 有 回访 且 有 回访(满意程度 ≥ 4)) ÷ 件数(结案 当 有 回访)'),
    ('RESPONSE', 'ALL', '件数(点名或回访呼叫 当 有 呼叫有应答) ÷ 件数(点名或回访呼叫)')) as t (indicator, variant, text)
  where f.indicator = t.indicator and f.variant = t.variant;
alter table formulas alter column text set not null;

insert into definitions (id, code, name, basis, origin, changed_by, changed_at)
  select md5('indicator.definition.' || code)::uuid, code, name, basis, 'LIBRARY', '系统', '2026-01-01T00:00:00Z'
    from (values
      ('VALID_REPORT', '有效上报率', 'GB/T 30428 / 47678 评价指标'),
      ('FILING', '立案率', 'GB/T 30428 / 47678 评价指标'),
      ('FILING_DECIDED', '立案率（按已决定）', 'GB/T 30428 / 47678 评价指标'),
      ('HANDLING', '处置率', 'GB/T 30428 / 47678 评价指标'),
      ('HANDLING_IN_TIME', '按期处置率', 'GB/T 30428 / 47678 评价指标'),
      ('EXTENSION', '延期率', 'GB/T 30428 / 47678 评价指标'),
      ('CLOSING_IN_TIME', '按期结案率', 'GB/T 30428 / 47678 评价指标'),
      ('REWORK', '返工率', 'GB/T 30428 / 47678 评价指标'),
      ('SATISFACTION', '满意率', '接诉即办“三率”、政务服务“好差评”'),
      ('SATISFACTION_ALL', '满意率（按全部结案）', '接诉即办“三率”、政务服务“好差评”'),
      ('SATISFACTION_CALLED_BACK', '满意率（按已回访）', '接诉即办“三率”、政务服务“好差评”'),
      ('RESPONSE', '响应率', '接诉即办“三率”、在线点名'),
      ('OWN_HANDLED_IN_TIME', '经手事件按期处置率', '公务员考核规定：以工作实绩为主'),
      ('OWN_HANDLED_CONTENT', '经手事件群众满意率', '公务员考核规定；接诉即办“三率”'),
      ('OWN_NO_REWORK', '经手事件一次办结率', '公务员考核规定；GB/T 30428 / 47678 返工率'),
      ('PROBLEMS_FIXED_IN_TIME', '清零问题按期整改率', '清单式清零'),
      ('HELP_CONFIRMED', '帮扶落实率', '走访帮扶：以群众确认收到为准'),
      ('PETITIONS_ANSWERED_IN_TIME', '信访按期答复率', '信访工作条例第三十四条：六十日内办结')) as t (code, name, basis);

insert into versions (definition, number, text, from_day, because, made_by, made_at)
  select d.id, 1, f.text, '2000-01-01', '国家标准与条例所定的算法', '系统', '2026-01-01T00:00:00Z'
    from formulas f
    join definitions d on d.code = case
      when f.variant = 'ALL' and f.indicator <> 'SATISFACTION' or f.variant = 'RATED' then f.indicator
      else f.indicator || '_' || f.variant end;
insert into versions (definition, number, text, from_day, because, made_by, made_at)
  select d.id, 1, t.text, '2000-01-01', '供选用的个性化指标', '系统', '2026-01-01T00:00:00Z'
    from (values
      ('OWN_HANDLED_IN_TIME', '件数(处置 当 按期) ÷ 件数(处置)，不足 3 件不适用，目标 不低于 95%'),
      ('OWN_HANDLED_CONTENT', '件数(处置 当 有 评价(满意程度 ≥ 4)) ÷ 件数(处置 当 有 评价)，不足 3 件不适用，目标 不低于 90%'),
      ('OWN_NO_REWORK', '件数(处置 当 无 返工) ÷ 件数(处置)，不足 3 件不适用，目标 不低于 95%'),
      ('PROBLEMS_FIXED_IN_TIME', '件数(清零问题整改 当 按期) ÷ 件数(清零问题整改)，不足 3 件不适用，目标 不低于 95%'),
      ('HELP_CONFIRMED', '件数(帮扶 当 有 帮扶经群众确认) ÷ 件数(帮扶)，不足 3 件不适用，目标 不低于 80%'),
      ('PETITIONS_ANSWERED_IN_TIME', '件数(信访答复 当 按期) ÷ 件数(信访答复)，不足 3 件不适用，目标 不低于 100%')) as t (code, text)
    join definitions d on d.code = t.code;
