-- 合同台账 · Contracts for looking after a river or a piece of land, with organisations; visits that check the duties.

create table contracts (
  id         uuid        primary key,
  code       text        not null unique,
  owner      uuid        not null,
  party      text        not null check (length(party) between 1 and 80),
  subject    text        not null check (length(subject) between 1 and 80),
  quantity   numeric(12, 3) check (quantity > 0),
  measure    text        check (length(measure) between 1 and 10),
  duties     text        not null check (length(duties) between 1 and 1000),
  begins     date        not null,
  ends       date        not null,
  remind     int         not null check (remind between 0 and 180),
  state      text        not null check (state in ('RUNNING', 'ENDED')),
  reason     text        check (length(reason) <= 300),
  ended_on   date,
  told       boolean     not null default false,
  made_at    timestamptz not null,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  check (ends > begins),
  check ((quantity is null) = (measure is null)),
  check ((state = 'ENDED') = (reason is not null) and (state = 'ENDED') = (ended_on is not null))
);
comment on table contracts is '承包合同：发包单位、承包组织（不记个人）、标的、面积或长度、责任、起止、到期提醒';
comment on column contracts.ends is '合同最后一日的次日';
create index contracts_ends on contracts (ends) where state = 'RUNNING';

create table visits (
  id       uuid        primary key,
  contract uuid        not null references contracts,
  at       timestamptz not null,
  by       text        not null,
  sound    boolean     not null,
  note     text        not null check (length(note) between 1 and 500),
  problem  uuid        references problems
);
comment on table visits is '履约检查：是否按合同履行；发现的问题关联到清零问题';
create index visits_contract on visits (contract, at desc);

create sequence contract_numbers;

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  reach      constant text := format('%1$s or owner = any (%2$s)', everything, units);
begin
  alter table contracts enable row level security;
  alter table contracts force row level security;
  execute format('create policy seen on contracts for select using (%s)', reach);
  execute 'create policy added on contracts for insert with check (true)';
  execute format('create policy changed on contracts for update using (%s) with check (true)', reach);
  alter table visits enable row level security;
  alter table visits force row level security;
  execute 'create policy seen on visits for select using (exists (select 1 from contracts c where c.id = contract))';
  execute 'create policy added on visits for insert with check (true)';
end $$;
