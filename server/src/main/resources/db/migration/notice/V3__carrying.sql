-- 带出 · Notices that leave the house: which ones, to which devices of whom, and what became of each. What is to be carried
-- is written in the transaction of the notice; to which devices it goes is worked out afterwards, by the house.

create table carried (
  template   text    primary key check (template ~ '^[a-z][a-z0-9.-]{1,39}$'),
  kind       text    not null check (length(kind) between 1 and 20),
  with_title boolean not null,
  words      text    not null check (length(words) between 1 and 40),
  ring       text    not null check (ring in ('EMERGENCY', 'CALL', 'URGE')),
  minutes    int     not null check (minutes between 5 and 2880)
);
comment on table carried is '可带出的通知：哪些模板、说什么（种类，点名另带名称，不带正文）、怎样响、多久以后不必再送';
insert into carried (template, kind, with_title, words, ring, minutes) values
  ('call.made',        '应急点名',   true,  '请打开一线应答', 'EMERGENCY', 120),
  ('call.drill',       '点名演练',   true,  '请打开一线应答', 'CALL', 120),
  ('issue.supervised', '督办',       false, '请打开一线查看', 'URGE', 1440),
  ('issue.urged',      '催办',       false, '请打开一线查看', 'URGE', 1440),
  ('issue.overdue',    '工单超期',   false, '请打开一线查看', 'URGE', 1440),
  ('petition.overdue', '信访超期',   false, '请打开一线查看', 'URGE', 1440),
  ('tasklist.urged',   '清单催办',   false, '请打开一线查看', 'URGE', 1440),
  ('inspection.late',  '整改逾期',   false, '请打开一线查看', 'URGE', 1440);

create table devices (
  id             uuid        primary key,
  account        uuid        not null,
  person         uuid,
  session        uuid        not null,
  carrier        text        not null check (carrier ~ '^[a-z][a-z-]{1,19}$'),
  name           text        not null check (length(name) between 1 and 60),
  mark           bytea       not null,
  address        bytea       not null,
  only_emergency boolean     not null,
  made_at        timestamptz not null,
  seen_at        timestamptz not null,
  expires_at     timestamptz not null,
  rung_at        timestamptz,
  constraint devices_once unique (account, mark)
);
comment on table devices is '响铃设备：本人开启，用途是把通知带到锁屏的手机；地址加密保存；本人关闭、退出登录、推送服务答失效，或 90 天未打开手机页即删除';
create index devices_person on devices (person) where person is not null;
create index devices_mark on devices (mark);
create index devices_expiry on devices (expires_at);

create table outgoing (
  message uuid        primary key references messages on delete cascade,
  at      timestamptz not null
);
comment on table outgoing is '待带出：与通知同一事务写入，分到设备后删除';

create table carriages (
  id       uuid        primary key,
  message  uuid        not null references messages on delete cascade,
  device   uuid        not null references devices on delete cascade,
  state    text        not null check (state in ('WAITING', 'CARRIED', 'DEAD')),
  tries    int         not null default 0,
  next_at  timestamptz not null,
  until    timestamptz not null,
  fault    text        check (length(fault) <= 200),
  made_at  timestamptz not null,
  ended_at timestamptz,
  constraint carriages_once unique (message, device),
  check ((state = 'WAITING') = (ended_at is null))
);
comment on table carriages is '带出记录：一条通知到一台设备，送到、作废或过时为止；结束后 30 天删除';
create index carriages_due on carriages (next_at) where state = 'WAITING';
create index carriages_device on carriages (device);
create index carriages_ended on carriages (ended_at) where state <> 'WAITING';

-- The second wall: a device is seen and changed by its own account and by the jobs of the house; what waits, by these alone.

alter table devices enable row level security;
alter table devices force row level security;
create policy devices_of_mine on devices
  using ((select current_setting('yixian.house', true)) = 'on'
         or account = (select nullif(current_setting('yixian.account', true), '')::uuid));
comment on policy devices_of_mine on devices is '第二道墙：别人的设备读不到、改不了';

alter table outgoing enable row level security;
alter table outgoing force row level security;
create policy outgoing_told on outgoing for insert with check (true);
create policy outgoing_carried on outgoing using ((select current_setting('yixian.house', true)) = 'on');
comment on policy outgoing_carried on outgoing is '第二道墙：谁都可以随通知写入，只有作业读得到';

alter table carriages enable row level security;
alter table carriages force row level security;
create policy carriages_of_the_house on carriages using ((select current_setting('yixian.house', true)) = 'on');
comment on policy carriages_of_the_house on carriages is '第二道墙：只有作业读得到';
