-- 走访帮扶 · Actions of visiting households in difficulty: least data, needs noted, help delivered and confirmed, leads passed on; forgotten on their day.

create table words (
  kind     text    not null check (kind in ('REASON', 'NEED', 'HELP')),
  code     text    not null check (code ~ '^[a-z][a-z-]{1,29}$'),
  label    text    not null check (length(label) between 1 and 20),
  position int     not null,
  primary key (kind, code),
  unique (kind, label)
);
comment on table words is '词表：困难原因、需求类别、帮扶方式；由本区增减，不在程序里写死';
insert into words (kind, code, label, position) values
  ('REASON', 'illness', '大病慢病', 1), ('REASON', 'disability', '残疾', 2), ('REASON', 'living-alone', '独居高龄', 3), ('REASON', 'low-income', '低收入', 4),
  ('REASON', 'left-behind', '留守儿童', 5), ('REASON', 'disaster', '突发灾害', 6), ('REASON', 'jobless', '失业', 7), ('REASON', 'other', '其他', 8),
  ('NEED', 'medical', '就医', 1), ('NEED', 'subsidy', '救助补贴', 2), ('NEED', 'work', '就业', 3), ('NEED', 'schooling', '就学', 4),
  ('NEED', 'housing', '住房修缮', 5), ('NEED', 'daily-care', '日常照料', 6), ('NEED', 'law', '法律帮助', 7), ('NEED', 'goods', '生活物资', 8),
  ('HELP', 'applied', '代办申请', 1), ('HELP', 'goods', '送物资', 2), ('HELP', 'repair', '上门维修', 3), ('HELP', 'job', '介绍就业', 4),
  ('HELP', 'doctor', '联系就医', 5), ('HELP', 'lawyer', '法律咨询', 6), ('HELP', 'company', '陪伴照料', 7);

create table actions (
  id           uuid        primary key,
  code         text        not null unique,
  title        text        not null check (length(title) between 1 and 60),
  purpose      text        not null check (length(purpose) between 1 and 500),
  basis        text        not null check (length(basis) between 1 and 300),
  owner        uuid        not null,
  begins       date        not null,
  ends         date        not null,
  expires      date        not null,
  follow_days  int         not null check (follow_days between 1 and 60),
  state        text        not null check (state in ('RUNNING', 'ENDED', 'FORGOTTEN')),
  made_at      timestamptz not null,
  ended_at     timestamptz,
  forgotten_at timestamptz,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  check (begins <= ends and ends < expires),
  check ((state = 'RUNNING') = (ended_at is null)),
  check ((state = 'FORGOTTEN') = (forgotten_at is not null))
);
comment on table actions is '走访行动：目的、依据、牵头单位、起止、到期删除日';
comment on column actions.expires is '到期删除日：此日起凡指向某一户的记录由系统删除，只留计数';
comment on column actions.follow_days is '帮扶后几个工作日内回访';
create index actions_made on actions (made_at desc, id desc);
create index actions_expires on actions (expires) where forgotten_at is null;

create table shares (
  action uuid not null references actions,
  grid   uuid not null,
  unit   uuid not null,
  town   uuid,
  primary key (action, grid)
);
comment on table shares is '行动涉及的网格：所在村社区和镇街据此看到行动和计数，看不到户';

create table households (
  id         uuid             primary key,
  action     uuid             not null references actions,
  code       text             not null check (length(code) between 1 and 20),
  owner      uuid             not null,
  grid       uuid             not null,
  person     uuid,
  door       text             check (length(door) <= 60),
  longitude  double precision,
  latitude   double precision,
  name       bytea,
  phone      bytea,
  reason     text             not null,
  met_on     date,
  tried_on   date,
  tries      int              not null default 0,
  next_on    date,
  version    int              not null,
  changed_at timestamptz      not null,
  changed_by text             not null,
  unique (action, code),
  check ((longitude is null) = (latitude is null)),
  check (door is not null or longitude is not null),
  check ((tries = 0) = (tried_on is null))
);
comment on table households is '走访户：最少的信息——编号、网格、门牌或位置、联系人（加密）、困难原因；不建档、不记身份证号，随行动到期删除';
comment on column households.person is '走访人';
comment on column households.met_on is '首次见到的日期';
create index households_grid on households (action, grid);
create index households_person on households (person);

create table visits (
  id        uuid        primary key,
  household uuid        not null references households on delete cascade,
  visited   date        not null,
  outcome   text        not null check (outcome in ('MET', 'ABSENT', 'DECLINED')),
  note      text        check (length(note) <= 100),
  photos    uuid[]      not null default '{}',
  next_on   date,
  person    uuid,
  by        text        not null,
  at        timestamptz not null
);
comment on table visits is '走访记录：见到、不在家、婉拒；一句话；照片不拍人';
create index visits_household on visits (household, visited desc);
create index visits_person on visits (person, visited);

create table needs (
  id        uuid primary key,
  household uuid not null references households on delete cascade,
  visit     uuid not null references visits on delete cascade,
  kind      text not null,
  noted     date not null,
  state     text not null check (state in ('OPEN', 'HELPING', 'MET')),
  version   int  not null
);
comment on table needs is '需求：走访时记下，待帮扶、帮扶中、已落实';
create index needs_household on needs (household);

create table helps (
  id          uuid        primary key,
  need        uuid        not null references needs on delete cascade,
  household   uuid        not null references households on delete cascade,
  kind        text        not null,
  unit        uuid        not null,
  given       date        not null,
  follow_due  date        not null,
  answer      text        check (answer in ('RECEIVED', 'NOT_RECEIVED')),
  answered_on date,
  answered_by text,
  reminded    boolean     not null default false,
  person      uuid,
  by          text        not null,
  at          timestamptz not null,
  version     int         not null,
  check ((answer is null) = (answered_on is null))
);
comment on table helps is '帮扶：方式、由哪个单位（含挂职干部派出单位）、日期；群众确认收到没有，按工作日历回访';
create index helps_household on helps (household);
create index helps_due on helps (follow_due) where answer is null;

create table leads (
  id         uuid        primary key,
  household  uuid        not null references households on delete cascade,
  visit      uuid        not null references visits on delete cascade,
  what       text        not null check (length(what) between 1 and 100),
  noted      date        not null,
  state      text        not null check (state in ('NOTED', 'ISSUE', 'PETITION', 'TOLD')),
  issue      uuid        unique,
  issue_code text,
  unit       uuid,
  passed_at  timestamptz,
  passed_by  text,
  by         text        not null,
  version    int         not null,
  check ((state = 'ISSUE') = (issue is not null)),
  check ((state in ('PETITION', 'TOLD')) = (unit is not null)),
  check ((state = 'NOTED') = (passed_at is null))
);
comment on table leads is '线索：走访中知道的、该由别的系统办的事；转为事件、转信访、告知单位，只转一次';
create index leads_household on leads (household);

create table counts (
  action uuid not null references actions,
  grid   uuid not null,
  figure text not null,
  count  int  not null check (count >= 0),
  primary key (action, grid, figure)
);
comment on table counts is '行动到期后留下的计数，按网格';

create sequence numbers;

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  grids      constant text := '((select nullif(current_setting(''yixian.grids'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  around     constant text := format('%1$s or unit = any (%2$s) or town = any (%2$s) or grid = any (%3$s)', everything, units, grids);
  inside     constant text := format('%1$s or owner = any (%2$s) or grid = any (%3$s) or person = %4$s', everything, units, grids, person);
  led        constant text := format(
    '%1$s or owner = any (%2$s) or exists (select 1 from shares s where s.action = actions.id) or exists (select 1 from households h where h.action = actions.id and h.person = %3$s)',
    everything, units, person);
  part       text;
begin
  alter table actions enable row level security;
  alter table actions force row level security;
  execute format('create policy seen on actions for select using (%s)', led);
  execute 'create policy added on actions for insert with check (true)';
  execute format('create policy changed on actions for update using (%1$s or owner = any (%2$s)) with check (true)', everything, units);
  alter table shares enable row level security;
  alter table shares force row level security;
  execute format('create policy seen on shares for select using (%s)', around);
  execute 'create policy added on shares for insert with check (true)';
  alter table households enable row level security;
  alter table households force row level security;
  execute format('create policy seen on households for select using (%s)', inside);
  execute 'create policy added on households for insert with check (true)';
  execute format('create policy changed on households for update using (%s) with check (true)', inside);
  execute format('create policy gone on households for delete using (%s)', everything);
  foreach part in array array['visits', 'needs', 'helps', 'leads'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy seen on %I for select using (exists (select 1 from households h where h.id = household))', part);
    execute format('create policy added on %I for insert with check (true)', part);
    execute format('create policy changed on %I for update using (exists (select 1 from households h where h.id = household)) with check (true)', part);
  end loop;
  alter table counts enable row level security;
  alter table counts force row level security;
  execute 'create policy seen on counts for select using (exists (select 1 from actions a where a.id = action))';
  execute 'create policy added on counts for insert with check (true)';
end $$;
