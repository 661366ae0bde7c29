-- 事件 · Categories, routing rules, issues with their work orders, timers and timeline, and what helps to find them.

-- ---------------------------------------------------------------- categories

create table categories (
  id      uuid    primary key,
  tree    text    not null check (tree in ('NATIONAL', 'DISTRICT')),
  kind    text    not null check (kind in ('COMPONENT', 'MATTER', 'DISTRICT')),
  code    text    not null check (code ~ '^[0-9A-Z]{1,20}$'),
  parent  uuid    references categories,
  name    text    not null check (length(name) between 1 and 60),
  retired boolean not null default false,
  version int     not null default 1,
  constraint categories_code unique (kind, code),
  check ((tree = 'DISTRICT') = (kind = 'DISTRICT'))
);
comment on table categories is '事件分类：国家标准目录与本区自建目录；部件与事件的号码会重复，键为（类别，代码）';
create index categories_parent on categories (parent);

create table category_editions (
  category uuid        not null references categories,
  version  int         not null,
  at       timestamptz not null,
  by_name  text        not null,
  content  text        not null,
  primary key (category, version)
);
comment on table category_editions is '分类的历次版本';

create table questions (
  id       uuid    primary key,
  category uuid    not null references categories,
  position int     not null,
  text     text    not null check (length(text) between 1 and 100),
  kind     text    not null check (kind in ('TEXT', 'CHOICE', 'NUMBER', 'YES_NO')),
  choices  text[]  not null default '{}',
  required boolean not null default false,
  retired  boolean not null default false,
  check (kind <> 'CHOICE' or cardinality(choices) >= 2)
);
comment on table questions is '分类的附加问题；下级分类沿用上级的问题';
create index questions_category on questions (category, position);

create table limits (
  kind     text check (kind in ('COMPONENT', 'MATTER', 'DISTRICT')),
  category uuid references categories,
  stage    text not null check (stage in ('DISPATCH', 'HANDLE', 'CHECK', 'TOTAL')),
  amount   int  not null check (amount between 1 and 999),
  unit     text not null check (unit in ('URGENT_HOUR', 'WORKING_HOUR', 'WORKING_DAY', 'CALENDAR_DAY')),
  constraint limits_one unique nulls not distinct (kind, category, stage),
  check (num_nonnulls(kind, category) = 1)
);
comment on table limits is '各阶段时限：按类别的默认值，或某一分类自己的值（沿目录向上继承）';
create index limits_category on limits (category);

insert into limits (kind, stage, amount, unit) values
  ('COMPONENT', 'DISPATCH', 2, 'WORKING_HOUR'), ('COMPONENT', 'HANDLE', 3, 'WORKING_DAY'),
  ('COMPONENT', 'CHECK', 1, 'WORKING_DAY'), ('COMPONENT', 'TOTAL', 5, 'WORKING_DAY'),
  ('MATTER', 'DISPATCH', 2, 'WORKING_HOUR'), ('MATTER', 'HANDLE', 2, 'WORKING_DAY'),
  ('MATTER', 'CHECK', 1, 'WORKING_DAY'), ('MATTER', 'TOTAL', 4, 'WORKING_DAY'),
  ('DISTRICT', 'DISPATCH', 4, 'WORKING_HOUR'), ('DISTRICT', 'HANDLE', 5, 'WORKING_DAY'),
  ('DISTRICT', 'CHECK', 1, 'WORKING_DAY'), ('DISTRICT', 'TOTAL', 8, 'WORKING_DAY');

create table keywords (
  category uuid not null references categories,
  word     text not null check (length(word) between 2 and 20),
  primary key (category, word)
);
comment on table keywords is '分类的提示词：报事一句话中出现时建议该分类';

-- ---------------------------------------------------------------- routing

create table routings (
  one     boolean primary key default true check (one),
  version int     not null
);
comment on table routings is '派遣规则表的版本（整表一起修改）';
insert into routings (version) values (1);

create table routing_rules (
  id            uuid    primary key,
  position      int     not null,
  area          uuid,
  category      uuid    references categories,
  hours         text    check (hours ~ '^(WORKING|OFF|[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9])$'),
  unit          uuid    not null,
  why           text    not null check (length(why) between 1 and 200),
  auto_accept   boolean not null default false,
  auto_dispatch boolean not null default false,
  enabled       boolean not null default true,
  check (auto_accept or not auto_dispatch)
);
comment on table routing_rules is '派遣规则：区域 × 分类 × 时间 → 承办单位，自上而下先中先得';
create index routing_rules_position on routing_rules (position);
create index routing_rules_category on routing_rules (category);

-- ---------------------------------------------------------------- issues

create sequence issue_numbers increment by 100;

create table issues (
  id                uuid             primary key,
  code              text             not null,
  state             text             not null check (state in ('REPORTED', 'VERIFYING', 'REFUSED', 'ACCEPTED',
                      'DISPATCHED', 'HANDLING', 'PARKED', 'CHECKING', 'REWORK', 'CLOSED', 'VOID')),
  open              boolean          not null generated always as (state not in ('REFUSED', 'CLOSED', 'VOID')) stored,
  category          uuid             references categories,
  summary           text             not null check (length(summary) between 1 and 200),
  description       text             check (length(description) <= 4000),
  answers           jsonb            not null default '[]',
  longitude         double precision not null check (longitude between -180 and 180),
  latitude          double precision not null check (latitude between -90 and 90),
  coordinate_system text             not null,
  cell              bigint           not null,
  address           text             check (length(address) <= 200),
  grid              uuid,
  grid_unit         uuid,
  town              uuid,
  unit              uuid,
  first_unit        uuid,
  reporting_unit    uuid,
  reporter          uuid,
  reporter_kind     text             not null check (reporter_kind in ('STAFF', 'RESIDENT')),
  reporter_name     text,
  reporter_phone    text,
  registrar         uuid,
  channel           text             not null check (channel in ('STAFF_PHONE', 'CITIZEN_PAGE', 'HOTLINE', 'GRID_POST',
                      'OPERATIONS', 'VISIT')),
  reported_at       timestamptz      not null,
  occurred_at       timestamptz      not null,
  time_remark       text,
  suggested_unit    uuid,
  suggested_why     text,
  suggested_rule    uuid,
  stage             text             check (stage in ('DISPATCH', 'HANDLE', 'CHECK', 'TOTAL')),
  due               timestamptz      not null default '9999-12-31T00:00:00Z',
  warn_at           timestamptz      not null default '9999-12-31T00:00:00Z',
  verification      text             check (verification in ('EXISTS', 'ABSENT', 'UNCLEAR')),
  checked           boolean          not null default false,
  return_asked      boolean          not null default false,
  extension_asked   boolean          not null default false,
  reopen_asked      boolean          not null default false,
  call_back_due     boolean          not null default false,
  supervised        boolean          not null default false,
  reworks           int              not null default 0,
  urgings           int              not null default 0,
  photos            int              not null default 0,
  files             int              not null default 0,
  comments          int              not null default 0,
  rating            int              check (rating between 1 and 5),
  put_right_by      timestamptz,
  closed_at         timestamptz,
  secret_hash       bytea,
  version           int              not null,
  changed_by        text             not null,
  changed_at        timestamptz      not null,
  constraint issues_code unique (code)
);
comment on table issues is '事件';
comment on column issues.town is '所在乡镇（街道）单位';
comment on column issues.unit is '承办单位；回退获准前仍由首接单位负责';
comment on column issues.due is '当前阶段到期时刻；暂停或无时限为 9999 年';
comment on column issues.warn_at is '剩余时限不足两成的时刻，转黄灯';
comment on column issues.cell is '约 200 米见方的格子号，用于找附近事件';

create index issues_reported on issues (reported_at desc, id desc);
create index issues_town on issues (town, reported_at desc, id desc);
create index issues_unit on issues (unit, reported_at desc, id desc);
create index issues_reporting_unit on issues (reporting_unit, reported_at desc, id desc);
create index issues_grid on issues (grid, reported_at desc, id desc);
create index issues_reporter on issues (reporter, reported_at desc, id desc);
create index issues_category on issues (category, reported_at desc, id desc);
create index issues_cell on issues (cell, reported_at desc);
create index issues_open_state on issues (state, reported_at desc, id desc) where open;
create index issues_open_town on issues (town, state, reported_at desc, id desc) where open;
create index issues_open_unit on issues (unit, state, reported_at desc, id desc) where open;
create index issues_open_due on issues (due, id) where open;
create index issues_reopen_asked on issues (reported_at desc, id desc) where reopen_asked;
create index issues_call_back_due on issues (reported_at desc, id desc) where call_back_due;

create table work_orders (
  id                uuid        primary key,
  issue             uuid        not null references issues,
  number            int         not null,
  unit              uuid        not null,
  why               text        not null,
  dispatched_at     timestamptz not null,
  dispatched_by     text        not null,
  started_at        timestamptz,
  handled_at        timestamptz,
  outcome           text,
  binding           boolean     not null default false,
  return_reason     text,
  return_answer     text        check (return_answer in ('ACCEPTED', 'REFUSED')),
  extension_state   text        check (extension_state in ('ASKED', 'GRANTED', 'REFUSED')),
  extension_amount  int,
  extension_unit    text,
  extension_reason  text,
  extensions        int         not null default 0,
  constraint work_orders_number unique (issue, number)
);
comment on table work_orders is '工单：一次派遣一张；每张只可回退一次，争议一次裁定后不得再退';
create index work_orders_unit on work_orders (unit, dispatched_at desc);

create table timers (
  id         uuid        primary key,
  issue      uuid        not null references issues,
  stage      text        not null check (stage in ('DISPATCH', 'HANDLE', 'CHECK', 'TOTAL')),
  round      int         not null,
  unit       uuid,
  amount     int         not null,
  measure    text        not null check (measure in ('URGENT_HOUR', 'WORKING_HOUR', 'WORKING_DAY', 'CALENDAR_DAY')),
  started    timestamptz not null,
  spans      jsonb       not null,
  deadline   timestamptz not null,
  warn_at    timestamptz not null,
  paused_at  timestamptz,
  stopped_at timestamptz,
  overdue    boolean     not null default false,
  notices    text[]      not null default '{}',
  constraint timers_round unique (issue, stage, round)
);
comment on table timers is '各阶段计时：起、止、暂停、到期';
comment on column timers.spans is '计时的各段起止，暂停处断开；到期时刻由此算出';
create index timers_running on timers (deadline) where stopped_at is null and paused_at is null and not overdue;

create table steps (
  issue      uuid        not null references issues,
  seq        int         not null,
  move       text        not null,
  from_state text,
  to_state   text        not null,
  at         timestamptz not null,
  account    uuid,
  by_name    text        not null,
  unit       uuid,
  reason     text,
  detail     text,
  primary key (issue, seq)
);
comment on table steps is '事件经过：何人、何时、何故、由何状态到何状态';
create index steps_account on steps (account, at desc);

create table photos (
  issue    uuid        not null references issues,
  file     uuid        not null,
  position int         not null,
  role     text        not null check (role in ('NEAR', 'FAR', 'BEFORE', 'AFTER', 'FILE')),
  name     text        not null,
  at       timestamptz not null,
  by_name  text        not null,
  primary key (issue, file)
);
comment on table photos is '现场照片（近景、远景、处置前、处置后）与附件';
create index photos_file on photos (file);

create table comments (
  id            uuid        primary key,
  issue         uuid        not null references issues,
  at            timestamptz not null,
  account       uuid,
  by_name       text        not null,
  text          text        not null check (length(text) between 1 and 2000),
  to_resident   boolean     not null,
  from_resident boolean     not null default false
);
comment on table comments is '内部留言与对市民的答复，两者分开';
create index comments_issue on comments (issue, at);

create table ratings (
  id             uuid        primary key,
  issue          uuid        not null references issues,
  level          int         not null check (level between 1 and 5),
  text           text        check (length(text) <= 500),
  at             timestamptz not null,
  put_right_by   timestamptz,
  called_back_at timestamptz,
  called_back_by text,
  call_back_text text
);
comment on table ratings is '好差评：5 非常满意 至 1 非常不满意；后两档必回访、限 15 个工作日整改';
create index ratings_issue on ratings (issue, at);

create table searchables (
  issue       uuid        primary key references issues,
  reported_at timestamptz not null,
  words       tsvector    not null
);
comment on table searchables is '全文检索用的二字词；无行级策略，因其操作符在行级策略下用不上索引，结果必再与事件表连接';
create index searchables_words on searchables using gin (words) with (fastupdate = on);
create index searchables_reported on searchables (reported_at desc, issue desc);

create table views (
  id      uuid        primary key,
  account uuid        not null,
  name    text        not null check (length(name) between 1 and 40),
  query   text        not null check (length(query) <= 2000),
  at      timestamptz not null,
  constraint views_name unique (account, name)
);
comment on table views is '个人保存的筛选';

-- ---------------------------------------------------------------- the second wall: row security

alter table issues enable row level security;
alter table issues force row level security;
create policy issues_seen on issues for select using (
  (select current_setting('yixian.everything', true)) = 'on'
  or town = any ((select nullif(current_setting('yixian.units', true), '')::uuid[])::uuid[])
  or unit = any ((select nullif(current_setting('yixian.units', true), '')::uuid[])::uuid[])
  or reporting_unit = any ((select nullif(current_setting('yixian.units', true), '')::uuid[])::uuid[])
  or grid = any ((select nullif(current_setting('yixian.grids', true), '')::uuid[])::uuid[])
  or reporter = (select nullif(current_setting('yixian.person', true), '')::uuid));
create policy issues_added on issues for insert with check (true);
create policy issues_changed on issues for update using (
  (select current_setting('yixian.everything', true)) = 'on'
  or town = any ((select nullif(current_setting('yixian.units', true), '')::uuid[])::uuid[])
  or unit = any ((select nullif(current_setting('yixian.units', true), '')::uuid[])::uuid[])
  or reporting_unit = any ((select nullif(current_setting('yixian.units', true), '')::uuid[])::uuid[])
  or grid = any ((select nullif(current_setting('yixian.grids', true), '')::uuid[])::uuid[])
  or reporter = (select nullif(current_setting('yixian.person', true), '')::uuid))
  with check (true);

do $$
declare child text;
begin
  foreach child in array array['work_orders', 'timers', 'steps', 'photos', 'comments', 'ratings'] loop
    execute format('alter table %I enable row level security', child);
    execute format('alter table %I force row level security', child);
    execute format('create policy seen on %I for select using (exists (select from issue.issues i where i.id = issue))', child);
    execute format('create policy added on %I for insert with check (true)', child);
    execute format('create policy changed on %I for update using (exists (select from issue.issues i where i.id = issue)) with check (true)', child);
  end loop;
end $$;
