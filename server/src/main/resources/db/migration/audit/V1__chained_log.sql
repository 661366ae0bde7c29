-- 审计 · Who did what, when, to which record, from where. Written in the transaction of the deed, sealed into a hash
-- chain shortly after, never changed again.

create table inbox (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  account      uuid,
  actor_name   text        not null,
  instead_of   text,
  address      text,
  action       text        not null,
  subject_kind text        not null,
  subject      text        not null,
  detail       text        not null
);
comment on table inbox is '待封存的审计记录';

create table records (
  seq          bigint      primary key,
  at           timestamptz not null,
  account      uuid,
  actor_name   text        not null,
  instead_of   text,
  address      text,
  action       text        not null,
  subject_kind text        not null,
  subject      text        not null,
  detail       text        not null,
  hash         bytea       not null check (length(hash) = 32)
);
comment on table records is '审计记录（哈希链）';
comment on column records.hash is 'SHA-256 over the hash of the record before and the fields of this one';

create index records_at on records (at desc);
create index records_account on records (account, seq desc);
create index records_subject on records (subject, seq desc);
create index records_action on records (action, seq desc);
