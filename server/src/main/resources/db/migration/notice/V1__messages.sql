-- 通知 · Messages inside the house: one row however many read it, told in the transaction that gives the reason.

create table templates (
  code    text primary key check (code ~ '^[a-z][a-z0-9.-]{1,39}$'),
  title   text not null check (length(title) between 1 and 60),
  text    text not null check (length(text) between 1 and 500)
);
comment on table templates is '通知模板：{名称} 处填入参数';

create table messages (
  id         uuid        primary key,
  at         timestamptz not null,
  account    uuid,
  person     uuid,
  unit       uuid,
  permission text,
  template   text        not null references templates,
  title      text        not null,
  text       text        not null,
  link       text        check (link like '/%'),
  check (num_nonnulls(account, person, unit) = 1),
  check (permission is null or unit is not null)
);
comment on table messages is '通知：发给账号、人员，或某单位中有某权限的人';
create index messages_account on messages (account, id desc) where account is not null;
create index messages_person on messages (person, id desc) where person is not null;
create index messages_unit on messages (unit, id desc) where unit is not null;

create table readings (
  message uuid        not null references messages on delete cascade,
  account uuid        not null,
  at      timestamptz not null,
  primary key (message, account)
);
comment on table readings is '谁读过哪条通知';
