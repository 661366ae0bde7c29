-- 事件推送 · Whom the house tells of issues as they happen, where it may call, and what waits to be delivered.

create table hosts (
  id      uuid        primary key,
  name    text        not null unique check (length(name) <= 260 and name ~ '^[a-z0-9.-]+:[0-9]{1,5}$'),
  inside  boolean     not null,
  note    text        not null check (length(note) between 1 and 100),
  at      timestamptz not null,
  by_name text        not null
);
comment on table hosts is '允许推送的主机：主机名:端口；inside 为内网主机，未标明的不得解析到内网地址';

create table subscriptions (
  id         uuid        primary key,
  name       text        not null check (length(name) between 1 and 60),
  url        text        not null check (length(url) <= 300),
  purpose    text        not null check (length(purpose) between 1 and 100),
  owner      text        not null check (length(owner) between 1 and 60),
  expires_on date        not null,
  reach      text        not null check (reach in ('PUBLIC', 'MARKS', 'INSIDE')),
  occasions  text[]      not null check (cardinality(occasions) >= 1),
  secret     bytea       not null,
  former     bytea,
  former_until timestamptz,
  running    boolean     not null default true,
  made_at    timestamptz not null,
  made_by    text        not null,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  check ((former is null) = (former_until is null))
);
comment on table subscriptions is '推送订阅：推给谁、哪些时机、哪些内容；签名密钥加密保存，轮换后旧密钥再用一天';

create table deliveries (
  id           uuid        primary key,
  subscription uuid        not null references subscriptions,
  event        uuid        not null,
  occasion     text        not null,
  issue        uuid,
  code         text,
  body         text        not null,
  state        text        not null check (state in ('WAITING', 'DELIVERED', 'DEAD')),
  tries        int         not null default 0,
  next_at      timestamptz not null,
  status       int,
  fault        text        check (length(fault) <= 300),
  made_at      timestamptz not null,
  ended_at     timestamptz,
  constraint deliveries_once unique (subscription, event),
  check ((state = 'WAITING') = (ended_at is null))
);
comment on table deliveries is '推送记录：与事件同一事务写入，送达为止；内容以当时为准，送达后 30 天、未送达 90 天删除';
create index deliveries_due on deliveries (next_at) where state = 'WAITING';
create index deliveries_subscription on deliveries (subscription, made_at desc, id desc);
create index deliveries_ended on deliveries (ended_at) where state <> 'WAITING';
