-- 随手记 · What an official writes down for himself: a line, a photo, a place. What it says lies sealed, and nobody but the writer sees
-- the row: there is no role, no scope and no job of the house that does.

create table notes (
  id         uuid             primary key,
  writer     uuid             not null,
  kind       text             not null check (kind in ('NOTE', 'VISIT', 'STORY')),
  said       bytea            not null,
  household  text             check (household in ('HARDSHIP', 'ELDERLY', 'LEFT_BEHIND', 'DISABLED', 'VETERAN', 'NEWCOMER', 'SHOP', 'FIRM', 'ORDINARY')),
  longitude  double precision check (longitude between -180 and 180),
  latitude   double precision check (latitude between -90 and 90),
  photo      uuid,
  issue      uuid,
  for_report boolean          not null,
  written_at timestamptz      not null,
  version    int              not null check (version > 0),
  changed_at timestamptz      not null,
  check ((longitude is null) = (latitude is null)),
  check ((kind = 'VISIT') = (household is not null))
);
comment on table notes is '随手记：仅本人可见；可转为事件、走访、典型素材，可标记进入本人的月度报告';
comment on column notes.said is '所记内容、地点名称、走访所得需求与跟进，密文';
comment on column notes.household is '走访户的类别；不记户主是谁';
comment on column notes.issue is '由此上报的事件';
create index notes_writer on notes (writer, written_at desc, id desc);

-- ---------------------------------------------------------------- the second wall: row security

do $$
declare
  self constant text := 'writer = (select nullif(current_setting(''yixian.self'', true), '''')::uuid)';
begin
  alter table notes enable row level security;
  alter table notes force row level security;
  execute format('create policy seen on notes for select using (%s)', self);
  execute format('create policy added on notes for insert with check (%s)', self);
  execute format('create policy changed on notes for update using (%1$s) with check (%1$s)', self);
  execute format('create policy removed on notes for delete using (%s)', self);
end $$;
