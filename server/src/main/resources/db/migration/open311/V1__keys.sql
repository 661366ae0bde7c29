-- Open311 · Who may report through the door, and which issue came in with whose key. The issues themselves are the issue room's.

create table keys (
  id           uuid        primary key,
  key_hash     bytea       not null unique check (length(key_hash) = 32),
  jurisdiction text        not null check (jurisdiction ~ '^[0-9]{6}$'),
  purpose      text        not null check (length(purpose) between 1 and 100),
  owner        text        not null check (length(owner) between 1 and 60),
  expires_on   date        not null,
  made_at      timestamptz not null,
  made_by      text        not null,
  revoked_at   timestamptz,
  revoked_by   text,
  check ((revoked_at is null) = (revoked_by is null))
);
comment on table keys is '开放接口密钥：只存散列；每把有用途、使用单位与到期日';

create table arrivals (
  issue   uuid        primary key,
  code    text        not null unique,
  key     uuid        not null references keys,
  account text        check (length(account) <= 100),
  media   text[]      not null default '{}',
  at      timestamptz not null
);
comment on table arrivals is '来件：哪件事件由哪把密钥送来；account 为对方系统的用户号，media 为对方给出的附图链接';
create index arrivals_key on arrivals (key, at desc);
