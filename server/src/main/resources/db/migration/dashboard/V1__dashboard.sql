-- 看板 · Boards are rows: which indicators, in which order, how each is shown, and for whom. No board holds a figure; figures are
-- counted for each reader from what he may see.

create table boards (
  id         uuid        primary key,
  name       text        not null check (length(name) between 1 and 30),
  audience   text        not null check (audience in ('DISTRICT', 'UNIT', 'GRID', 'PERSONAL', 'WALL')),
  owner      uuid,
  owner_name text        not null,
  owner_unit uuid,
  reach      text        not null check (reach in ('OWN', 'UNIT', 'ROLES', 'ALL')),
  roles      text[]      not null default '{}',
  position   int         not null default 100,
  version    int         not null default 1,
  made_at    timestamptz not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  check ((reach = 'ROLES') = (cardinality(roles) > 0)),
  check (reach <> 'UNIT' or owner_unit is not null),
  check (owner is not null or reach = 'ALL')
);
comment on table boards is '看板：给谁看（全区、单位、网格、本人、大屏）、由谁编排、共享给谁；owner 为空的是随系统提供的，只可另存';
create index boards_owner on boards (owner);

create table tiles (
  board    uuid not null references boards on delete cascade,
  position int  not null check (position between 0 and 23),
  measure  text not null check (measure ~ '^([A-Z][A-Z0-9_-]{1,39}|COUNT:[a-z]+\.[a-z-]+)$'),
  look     text not null check (look in ('NUMBER', 'TREND', 'RANKING', 'HEAT')),
  by_what  text check (by_what in ('UNIT', 'GRID')),
  size     text not null check (size in ('SMALL', 'MEDIUM', 'LARGE')),
  compare  text not null check (compare in ('NONE', 'PREVIOUS', 'LAST_YEAR')),
  primary key (board, position),
  check ((look = 'RANKING') = (by_what is not null))
);
comment on table tiles is '看板上的图块：哪个指标、以数字、逐月走势、排列或网格热力图显示、多大、与哪一期比较';
comment on column tiles.measure is '通用指标的代码，或 COUNT: 加可计数事实的种类';

insert into boards (id, name, audience, owner_name, reach, position, made_at, changed_at, changed_by)
  select md5('dashboard.' || audience)::uuid, name, audience, '系统', 'ALL', position, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '系统'
    from (values ('DISTRICT', '全区看板', 1), ('UNIT', '单位看板', 2), ('GRID', '网格看板', 3), ('PERSONAL', '我的看板', 4), ('WALL', '指挥大屏', 5))
         as shipped (audience, name, position);

insert into tiles (board, position, measure, look, by_what, size, compare)
  select md5('dashboard.' || audience)::uuid, row_number() over (partition by audience order by position) - 1, measure, look, by_what, size, compare
    from (values
      ('DISTRICT', 1, 'COUNT:issue.reported', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('DISTRICT', 2, 'COUNT:issue.closed', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('DISTRICT', 3, 'HANDLING_IN_TIME', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('DISTRICT', 4, 'SATISFACTION', 'NUMBER', null, 'SMALL', 'LAST_YEAR'),
      ('DISTRICT', 5, 'COUNT:issue.reported', 'TREND', null, 'MEDIUM', 'NONE'),
      ('DISTRICT', 6, 'HANDLING_IN_TIME', 'TREND', null, 'MEDIUM', 'NONE'),
      ('DISTRICT', 7, 'COUNT:issue.reported', 'HEAT', null, 'LARGE', 'NONE'),
      ('DISTRICT', 8, 'HANDLING_IN_TIME', 'RANKING', 'UNIT', 'LARGE', 'NONE'),
      ('UNIT', 1, 'COUNT:issue.due', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('UNIT', 2, 'HANDLING_IN_TIME', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('UNIT', 3, 'REWORK', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('UNIT', 4, 'SATISFACTION', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('UNIT', 5, 'HANDLING_IN_TIME', 'TREND', null, 'MEDIUM', 'NONE'),
      ('UNIT', 6, 'COUNT:issue.reported', 'TREND', null, 'MEDIUM', 'NONE'),
      ('UNIT', 7, 'COUNT:issue.reported', 'RANKING', 'GRID', 'LARGE', 'NONE'),
      ('GRID', 1, 'COUNT:issue.reported', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('GRID', 2, 'COUNT:issue.closed', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('GRID', 3, 'CLOSING_IN_TIME', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('GRID', 4, 'SATISFACTION', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('GRID', 5, 'COUNT:issue.reported', 'TREND', null, 'MEDIUM', 'NONE'),
      ('GRID', 6, 'COUNT:issue.reported', 'HEAT', null, 'LARGE', 'NONE'),
      ('PERSONAL', 1, 'COUNT:issue.handled', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('PERSONAL', 2, 'OWN_HANDLED_IN_TIME', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('PERSONAL', 3, 'OWN_HANDLED_CONTENT', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('PERSONAL', 4, 'OWN_NO_REWORK', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('PERSONAL', 5, 'COUNT:help.given', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('PERSONAL', 6, 'COUNT:problem.fixed', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('PERSONAL', 7, 'COUNT:issue.handled', 'TREND', null, 'MEDIUM', 'NONE'),
      ('WALL', 1, 'COUNT:issue.reported', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('WALL', 2, 'COUNT:issue.dispatched', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('WALL', 3, 'COUNT:issue.handled', 'NUMBER', null, 'SMALL', 'PREVIOUS'),
      ('WALL', 4, 'COUNT:issue.closed', 'NUMBER', null, 'SMALL', 'PREVIOUS')) as t (audience, position, measure, look, by_what, size, compare);

-- Whoever a board is shared with sees it; by role is told apart above, since a board says nothing but which indicators it names.
alter table boards enable row level security;
alter table boards force row level security;
create policy boards_seen on boards for select using (
  reach in ('ALL', 'ROLES')
  or owner = (select nullif(current_setting('yixian.account', true), '')::uuid)
  or (reach = 'UNIT' and owner_unit = (select nullif(current_setting('yixian.member', true), '')::uuid))
  or (select current_setting('yixian.house', true)) = 'on');
create policy boards_added on boards for insert with check (
  owner = (select nullif(current_setting('yixian.account', true), '')::uuid)
  or (select current_setting('yixian.house', true)) = 'on');
create policy boards_changed on boards for update using (
  owner = (select nullif(current_setting('yixian.account', true), '')::uuid)) with check (owner is not null);
create policy boards_dropped on boards for delete using (
  owner = (select nullif(current_setting('yixian.account', true), '')::uuid));
alter table tiles enable row level security;
alter table tiles force row level security;
create policy tiles_seen on tiles for select using (exists (select from boards b where b.id = board));
create policy tiles_added on tiles for insert with check (
  exists (select from boards b where b.id = board and b.owner is not null));
create policy tiles_dropped on tiles for delete using (
  exists (select from boards b where b.id = board and b.owner = (select nullif(current_setting('yixian.account', true), '')::uuid)));
