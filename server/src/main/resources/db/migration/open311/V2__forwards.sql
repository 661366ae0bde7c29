-- Open311 · The way out: neighbours' endpoints, and which issue was handed on to which of them.

create table outposts (
  id           uuid        primary key,
  name         text        not null check (length(name) between 1 and 60),
  url          text        not null check (length(url) <= 300),
  jurisdiction text        check (length(jurisdiction) <= 60),
  key_sealed   bytea       not null,
  open         boolean     not null default true,
  made_at      timestamptz not null,
  made_by      text        not null
);
comment on table outposts is '邻区端口：转送事件的对方 Open311 地址；密钥加密保存';
create unique index outposts_url on outposts (url) where open;

create table forwards (
  id           uuid        primary key,
  issue        uuid        not null,
  code         text        not null,
  outpost      uuid        not null references outposts,
  service_code text        not null check (length(service_code) between 1 and 60),
  words        text        not null,
  longitude    double precision not null,
  latitude     double precision not null,
  address      text,
  state        text        not null check (state in ('WAITING', 'SENT', 'REFUSED', 'CLOSED')),
  remote       text        check (length(remote) <= 100),
  tries        int         not null default 0,
  next_at      timestamptz not null,
  fault        text        check (length(fault) <= 300),
  heard_until  timestamptz,
  asked_at     timestamptz not null,
  asked_by     text        not null,
  constraint forwards_once unique (issue, outpost),
  check ((state in ('SENT', 'CLOSED')) = (remote is not null))
);
comment on table forwards is '转送：哪件事件转给哪个邻区，送到没有，对方的编号与进展听到何时';
create index forwards_due on forwards (next_at) where state in ('WAITING', 'SENT');
create index forwards_outpost on forwards (outpost);
