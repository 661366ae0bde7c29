-- Failed sign-ins are counted by what was typed, whether or not such an account exists: so the answer, its time and the
-- lock are the same for both, and nobody learns which accounts there are.
drop table attempts;
create table attempts (
  login_hash    bytea       primary key,
  failures      int         not null,
  last_failure  timestamptz not null,
  blocked_until timestamptz
);
comment on table attempts is '陌生设备上的登录失败，按所填账号计，不影响已知设备';

alter table devices add column last_failure timestamptz;

alter table accounts add column changed_at timestamptz;
alter table accounts add column changed_by text;
comment on column accounts.changed_by is '最近一次由谁修改，供并发冲突时告知';

create table passkeys (
  id            uuid        primary key,
  account       uuid        not null references accounts,
  credential_id bytea       not null,
  public_key    bytea       not null,
  sign_count    bigint      not null,
  label         text        not null check (length(label) between 1 and 60),
  created_at    timestamptz not null,
  last_used     timestamptz,
  constraint passkeys_credential unique (credential_id)
);
comment on table passkeys is '通行密钥（WebAuthn），只存公钥';
create index passkeys_account on passkeys (account);

create table external_identities (
  issuer     text        not null,
  subject    text        not null,
  account    uuid        not null references accounts,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
comment on table external_identities is '外部身份（OIDC）与账号的对应';
create index external_identities_account on external_identities (account);
