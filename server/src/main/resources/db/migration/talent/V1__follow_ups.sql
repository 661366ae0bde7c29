-- 返回后跟踪 · What became of those who came back: looked at each half-year, as long as their batch has set; no batch is followed that has set
-- nothing.

create table periods (
  batch      uuid        primary key,
  half_years int         not null check (half_years between 0 and 6),
  version    int         not null,
  changed_by text        not null,
  changed_at timestamptz not null
);
comment on table periods is '跟踪期：某批次返回后每半年跟踪一次，共几次；未设定的批次不跟踪';

create table follow_ups (
  id           uuid        primary key,
  placement    uuid        not null,
  batch        uuid        not null,
  person       uuid        not null,
  home_unit    uuid        not null,
  host_unit    uuid        not null,
  number       int         not null check (number between 1 and 6),
  due_day      date        not null,
  post         text        check (length(post) between 1 and 80),
  outcome      text        check (outcome in ('SAME', 'HEAVIER', 'MOVED', 'PROMOTED', 'SENT_AGAIN', 'LEFT')),
  said         text        check (length(said) between 1 and 1000),
  done_at      timestamptz,
  done_by      text,
  reminded_at  timestamptz,
  overdue_at   timestamptz,
  version      int         not null,
  constraint follow_ups_once unique (placement, number),
  check ((post is null) = (done_at is null) and (outcome is null) = (done_at is null) and (said is null) = (done_at is null)),
  check ((done_by is null) = (done_at is null))
);
comment on table follow_ups is '返回后跟踪：每半年一次，由派出单位登记现任职务、使用情况和表现';
comment on column follow_ups.overdue_at is '逾期提醒派出单位的时间，至多一次';
create index follow_ups_due on follow_ups (due_day, id) where done_at is null;
create index follow_ups_done on follow_ups (done_at desc, id desc) where done_at is not null;
create index follow_ups_person on follow_ups (person, due_day);
create index follow_ups_batch on follow_ups (batch);

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  self       constant text := '(select nullif(current_setting(''yixian.self'', true), '''')::uuid)';
  reach      text;
begin
  reach := format('%1$s or home_unit = any (%2$s) or host_unit = any (%2$s) or person = %3$s or person = %4$s', everything, units, person, self);
  alter table follow_ups enable row level security;
  alter table follow_ups force row level security;
  execute format('create policy seen on follow_ups for select using (%s)', reach);
  execute 'create policy added on follow_ups for insert with check (true)';
  execute format('create policy changed on follow_ups for update using (%s) with check (true)', reach);
  execute format('create policy removed on follow_ups for delete using (%s)', everything);
end $$;
