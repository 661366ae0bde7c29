-- 任务清单 · Lists sent down: what is asked, of which items, answered by whom. Sent once, kept only as long as the purpose lasts.

create table lists (
  id           uuid        primary key,
  code         text        not null unique,
  title        text        not null check (length(title) between 1 and 60),
  purpose      text        not null check (length(purpose) between 1 and 500),
  basis        text        not null check (length(basis) between 1 and 300),
  owner        uuid        not null,
  due          timestamptz not null,
  expires      date        not null,
  questions    jsonb       not null check (jsonb_typeof(questions) = 'array' and jsonb_array_length(questions) between 1 and 8),
  state        text        not null check (state in ('DRAFT', 'RUNNING', 'ENDED', 'FORGOTTEN')),
  despite      text        check (length(despite) <= 500),
  made_at      timestamptz not null,
  sent_at      timestamptz,
  ended_at     timestamptz,
  forgotten_at timestamptz,
  urged_at     timestamptz,
  told         boolean     not null default false,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  version      int         not null,
  check ((state = 'DRAFT') <= (sent_at is null)),
  check ((state = 'RUNNING') <= (sent_at is not null)),
  check ((state = 'FORGOTTEN') = (forgotten_at is not null))
);
comment on table lists is '任务清单：目的、依据、下发单位、时限、到期删除日、问题';
comment on column lists.expires is '到期删除日：此日起条目与个人信息由系统删除，只留计数';
comment on column lists.despite is '与正在进行的清单重复时，仍要下发的理由';
create index lists_made on lists (made_at desc, id desc);
create index lists_expires on lists (expires) where forgotten_at is null;

create table items (
  id          uuid             primary key,
  list        uuid             not null references lists,
  number      int              not null check (number > 0),
  owner       uuid             not null,
  sent        boolean          not null default false,
  what        text             not null check (length(what) between 1 and 200),
  address     text             check (length(address) <= 200),
  longitude   double precision,
  latitude    double precision,
  grid        uuid,
  unit        uuid,
  town        uuid,
  person      uuid,
  name        bytea,
  phone       bytea,
  mark        bytea            not null,
  known       jsonb            not null default '{}',
  state       text             not null check (state in ('UNPLACED', 'PENDING', 'ANSWERED', 'RETURNED')),
  opened_at   timestamptz,
  answers     jsonb            not null default '{}',
  photos      uuid[]           not null default '{}',
  answered_at timestamptz,
  answered_by text,
  version     int              not null,
  changed_at  timestamptz      not null,
  changed_by  text             not null,
  unique (list, number),
  check ((longitude is null) = (latitude is null)),
  check ((state = 'ANSWERED') = (answered_at is not null)),
  check ((state = 'PENDING') <= (grid is not null))
);
comment on table items is '清单条目：一处一户一事；姓名、电话加密，随清单到期删除';
comment on column items.mark is '对象的密钥摘要：同一对象是否已在别的清单上被问';
comment on column items.known is '已有记录中的回答：只核对，不重填';
create index items_person on items (person) where state = 'PENDING' and sent;
create index items_grid on items (grid);
create index items_mark on items (mark);

create table steps (
  item     uuid        not null references items on delete cascade,
  position int         not null,
  move     text        not null,
  state    text        not null,
  at       timestamptz not null,
  by       text        not null,
  note     text        check (length(note) <= 500),
  primary key (item, position)
);
comment on table steps is '条目经过：每一步一行，随条目删除';

create table counts (
  list     uuid not null references lists,
  grid     uuid,
  total    int  not null,
  opened   int  not null,
  answered int  not null,
  in_time  int  not null,
  returned int  not null,
  unique nulls not distinct (list, grid)
);
comment on table counts is '清单到期后留下的计数，按网格';

create table running (
  list    uuid        primary key references lists,
  title   text        not null,
  purpose text        not null,
  owner   uuid        not null,
  due     timestamptz not null,
  asked   text[]      not null
);
comment on table running is '正在进行的清单：各单位下发前查重，只有名称、目的、单位、时限、问题';

create table marks (
  list uuid  not null references running on delete cascade,
  mark bytea not null,
  primary key (list, mark)
);
comment on table marks is '正在进行的清单问到的对象：只有密钥摘要，不能还原；清单结束即删';
create index marks_mark on marks (mark);

create sequence numbers;

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  grids      constant text := '((select nullif(current_setting(''yixian.grids'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  reach      constant text := format(
    '%1$s or owner = any (%2$s) or sent and (unit = any (%2$s) or town = any (%2$s) or grid = any (%3$s) or person = %4$s)', everything, units, grids, person);
  listed     constant text := format('%1$s or owner = any (%2$s) or exists (select 1 from items i where i.list = lists.id)', everything, units);
begin
  alter table lists enable row level security;
  alter table lists force row level security;
  execute format('create policy seen on lists for select using (%s)', listed);
  execute 'create policy added on lists for insert with check (true)';
  execute format('create policy changed on lists for update using (%s) with check (true)', listed);
  alter table items enable row level security;
  alter table items force row level security;
  execute format('create policy seen on items for select using (%s)', reach);
  execute 'create policy added on items for insert with check (true)';
  execute format('create policy changed on items for update using (%s) with check (true)', reach);
  execute format('create policy gone on items for delete using (%1$s or owner = any (%2$s))', everything, units);
  alter table steps enable row level security;
  alter table steps force row level security;
  execute 'create policy seen on steps for select using (exists (select 1 from items i where i.id = item))';
  execute 'create policy added on steps for insert with check (true)';
  alter table counts enable row level security;
  alter table counts force row level security;
  execute 'create policy seen on counts for select using (exists (select 1 from lists l where l.id = list))';
  execute 'create policy added on counts for insert with check (true)';
end $$;
