-- 访问控制 · Accounts, roles, grants with data scopes, sessions, devices, stand-ins, and the idempotency ledger.

create table accounts (
  id                   uuid        primary key,
  login                text        not null check (login = lower(login) and login ~ '^[a-z0-9._-]{2,40}$'),
  name                 text        not null check (length(name) between 1 and 60),
  person               uuid,
  unit                 uuid,
  password_hash        text,
  must_change_password boolean     not null default true,
  totp_secret          bytea,
  totp_confirmed       boolean     not null default false,
  totp_last_step       bigint      not null default 0,
  state                text        not null default 'ACTIVE' check (state in ('ACTIVE', 'LOCKED', 'CLOSED')),
  created_at           timestamptz not null,
  version              int         not null default 1,
  constraint accounts_login unique (login)
);
comment on table accounts is '账号';
comment on column accounts.totp_secret is '动态口令密钥，用本安装的密钥加密';
create index accounts_person on accounts (person);
create index accounts_unit on accounts (unit);

create table roles (
  code        text   primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  name        text   not null,
  built_in    boolean not null default false,
  permissions text[] not null,
  version     int    not null default 1
);
comment on table roles is '角色';

create table grants (
  id         uuid        primary key,
  account    uuid        not null references accounts,
  role       text        not null references roles,
  scope      text        not null check (scope in ('ALL', 'UNITS', 'UNIT', 'UNIT_AND_BELOW', 'SELF', 'GRIDS')),
  units      uuid[]      not null default '{}',
  from_day   date        not null,
  until_day  date,
  granted_by uuid,
  granted_at timestamptz not null,
  check (until_day is null or until_day > from_day),
  check (scope not in ('UNITS', 'UNIT', 'UNIT_AND_BELOW') or cardinality(units) > 0)
);
comment on table grants is '授权：账号、角色、数据范围、起止日';
create index grants_account on grants (account);

create table devices (
  id            uuid        primary key,
  account       uuid        not null references accounts,
  token_hash    bytea       not null,
  label         text        not null,
  first_seen    timestamptz not null,
  last_seen     timestamptz not null,
  failures      int         not null default 0,
  blocked_until timestamptz,
  constraint devices_token unique (account, token_hash)
);
comment on table devices is '已知设备：曾在其上成功登录';

create table attempts (
  account       uuid        primary key references accounts,
  failures      int         not null,
  first_failure timestamptz not null,
  blocked_until timestamptz
);
comment on table attempts is '陌生设备上的登录失败，不影响已知设备';

create table sessions (
  id         uuid        primary key,
  account    uuid        not null references accounts,
  token_hash bytea       not null,
  device     uuid,
  created_at timestamptz not null,
  last_seen  timestamptz not null,
  expires_at timestamptz not null,
  address    text,
  agent      text,
  method     text        not null,
  ended_at   timestamptz,
  ended_why  text,
  constraint sessions_token unique (token_hash)
);
comment on table sessions is '会话';
create index sessions_account on sessions (account, created_at desc);

create table standins (
  id          uuid        primary key,
  principal   uuid        not null references accounts,
  substitute  uuid        not null references accounts,
  permissions text[]      not null check (cardinality(permissions) > 0),
  from_day    date        not null,
  until_day   date        not null,
  reason      text        not null,
  created_at  timestamptz not null,
  ended_at    timestamptz,
  check (until_day > from_day),
  check (principal <> substitute)
);
comment on table standins is '代办授权';
create index standins_substitute on standins (substitute);
create index standins_principal on standins (principal);

create table idempotency (
  key     uuid        primary key,
  account uuid,
  request text        not null,
  answer  text        not null,
  at      timestamptz not null
);
comment on table idempotency is '幂等台账：一个意图只生效一次';

insert into roles (code, name, built_in, permissions) values
  ('SYSTEM_ADMIN', '系统管理员', true, '{directory.view,directory.edit,calendar.view,calendar.edit,grid.view,grid.edit,issue.configure,system.settings,notice.read,file.read,file.add}'),
  ('SECURITY_ADMIN', '安全管理员', true, '{access.manage,access.grant,directory.view,notice.read}'),
  ('AUDIT_ADMIN', '审计管理员', true, '{audit.read,audit.verify,notice.read}'),
  ('DISPATCHER', '指挥调度员', true, '{issue.view,issue.report,issue.verify,issue.accept,issue.dispatch,issue.extend,issue.check,issue.close,issue.void,issue.urge,issue.bulk,issue.export,issue.configure,grid.view,directory.view,calendar.view,file.read,file.add,notice.read,indicator.view}'),
  ('HOTLINE', '热线坐席', true, '{issue.view,issue.report,issue.hotline,issue.urge,grid.view,directory.view,calendar.view,file.read,file.add,notice.read}'),
  ('UNIT_CLERK', '承办经办人', true, '{issue.view,issue.handle,grid.view,directory.view,calendar.view,file.read,file.add,notice.read,indicator.view}'),
  ('UNIT_LEADER', '承办单位负责人', true, '{issue.view,issue.handle,issue.urge,issue.export,grid.view,directory.view,calendar.view,file.read,file.add,notice.read,indicator.view}'),
  ('CHECKER', '核查员', true, '{issue.view,issue.check,issue.close,grid.view,directory.view,calendar.view,file.read,file.add,notice.read}'),
  ('GRID_LEADER', '网格长', true, '{issue.view,issue.report,issue.verify,issue.handle,issue.check,grid.view,directory.view,calendar.view,file.read,file.add,notice.read,indicator.view}'),
  ('GRID_STAFF', '网格员', true, '{issue.view,issue.report,issue.verify,issue.handle,issue.check,grid.view,directory.view,calendar.view,file.read,file.add,notice.read}'),
  ('SECONDEE', '挂职干部', true, '{issue.view,issue.report,issue.verify,issue.handle,grid.view,directory.view,calendar.view,file.read,file.add,notice.read,indicator.view}'),
  ('OVERSEER', '领导查看', true, '{issue.view,issue.urge,issue.export,grid.view,directory.view,calendar.view,file.read,notice.read,indicator.view}');
