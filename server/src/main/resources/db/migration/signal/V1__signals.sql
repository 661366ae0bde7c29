-- 苗头提示 · What may mean that a posting is nominal: told with its evidence to a person, shown to the official, answered by him, settled by a
-- person with a reason. Nothing follows from it by itself.

create table signals (
  id          uuid        primary key,
  placement   uuid        not null,
  person      uuid        not null,
  home_unit   uuid        not null,
  host_unit   uuid        not null,
  grid        uuid,
  kind        text        not null check (kind in ('QUIET', 'LATE_RETURN', 'MENTOR_WORD', 'HOST_WORD')),
  fact        text        not null check (length(fact) between 1 and 60),
  sentence    text        not null check (length(sentence) between 1 and 1000),
  sources     jsonb       not null,
  raised_at   timestamptz not null,
  raised_by   text        not null,
  answer_by   timestamptz not null,
  answer      text        check (length(answer) between 1 and 2000),
  answered_at timestamptz,
  outcome     text        check (outcome in ('CLEAR', 'TALK', 'RETRAIN', 'REPOST', 'RECALL')),
  reason      text        check (length(reason) between 1 and 1000),
  settled_by  text,
  settled_at  timestamptz,
  version     int         not null,
  constraint signals_once unique (placement, kind, fact),
  check ((answer is null) = (answered_at is null)),
  check ((outcome is null) = (settled_at is null) and (outcome is null) = (reason is null) and (outcome is null) = (settled_by is null)),
  check (outcome is null or outcome in ('CLEAR', 'TALK') or answered_at is not null or settled_at > answer_by)
);
comment on table signals is '苗头提示：事实、证据、本人说明、处置；须先听本人说明或答复期满，才可回炉、调岗或启动召回';
comment on column signals.fact is '同一事实只提示一次的标识：月份、请假号等';
create index signals_raised on signals (raised_at desc, id desc);
create index signals_person on signals (person, raised_at desc);

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  grids      constant text := '((select nullif(current_setting(''yixian.grids'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  reach      text;
begin
  reach := format('%s or home_unit = any (%2$s) or host_unit = any (%2$s) or grid = any (%3$s) or person = %4$s', everything, units, grids, person);
  alter table signals enable row level security;
  alter table signals force row level security;
  execute format('create policy seen on signals for select using (%s)', reach);
  execute 'create policy added on signals for insert with check (true)';
  execute format('create policy changed on signals for update using (%s) with check (true)', reach);
end $$;
