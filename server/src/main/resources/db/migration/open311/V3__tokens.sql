-- Open311 · A request whose place is not known yet has a token; its number follows when somebody has placed it.

create table tokens (
  token   uuid        primary key,
  key     uuid        not null references keys,
  account text        check (length(account) <= 100),
  media   text[]      not null default '{}',
  at      timestamptz not null
);
comment on table tokens is '待定位来件的凭据：由哪把密钥送来，定位后登记为来件';
create index tokens_key on tokens (key);
