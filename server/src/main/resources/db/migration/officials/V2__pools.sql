-- 储备库、替补库 · Pools with a purpose and an end: who is in reserve, who offered himself as a substitute, and how he was screened.

create table pools (
  id          uuid        primary key,
  kind        text        not null check (kind in ('RESERVE', 'SUBSTITUTE')),
  name        text        not null check (length(name) between 1 and 60),
  purpose     text        not null check (length(purpose) between 1 and 200),
  apply_until date,
  until_day   date        not null,
  made_by     text        not null,
  made_at     timestamptz not null,
  check ((kind = 'SUBSTITUTE') = (apply_until is not null)),
  check (apply_until <= until_day)
);
comment on table pools is '储备库、替补库：用途与截止日；截止之后名单删除';

create table entries (
  id         uuid        primary key,
  pool       uuid        not null references pools,
  person     uuid        not null,
  unit       uuid,
  state      text        not null check (state in ('ASKED', 'ADMITTED', 'REFUSED', 'LEFT')),
  statement  text        check (length(statement) between 1 and 1000),
  reason     text        check (length(reason) between 1 and 500),
  version    int         not null check (version > 0),
  changed_by text        not null,
  changed_at timestamptz not null,
  check (reason is not null or state in ('ASKED', 'LEFT'))
);
comment on table entries is '入库人员：自荐或提名、审核结果与理由';
comment on column entries.unit is '申请时的主要任职单位，据此划定数据范围';
create unique index entries_once on entries (pool, person) where state in ('ASKED', 'ADMITTED');
create index entries_pool on entries (pool);
create index entries_person on entries (person);
create index entries_unit on entries (unit);

-- ---------------------------------------------------------------- the second wall: row security

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  reach      text := format('unit = any (%s) or person = %s', units, person);
begin
  alter table entries enable row level security;
  alter table entries force row level security;
  execute format('create policy seen on entries for select using (%s or %s)', everything, reach);
  execute 'create policy added on entries for insert with check (true)';
  execute format('create policy changed on entries for update using (%s or %s) with check (true)', everything, reach);
  execute format('create policy removed on entries for delete using (%s)', everything);
end $$;
