-- 双向选择 · In a window of time nominees rank posts and hosts rank nominees. Until it closes, nobody sees another's order, the organisation
-- department neither.

create table windows (
  batch      uuid        primary key,
  opens      timestamptz not null,
  closes     timestamptz not null,
  hosts      uuid[]      not null default '{}',
  version    int         not null check (version > 0),
  changed_by text        not null,
  changed_at timestamptz not null,
  check (closes > opens)
);
comment on table windows is '意向填报的开放与截止时间；截止之后不再打开';
comment on column windows.hosts is '本批的接收单位：开放后可看已通过的人选，以便排序';

create table wishes (
  nomination uuid        not null references nominations,
  rank       int         not null check (rank between 1 and 60),
  post       uuid        not null,
  batch      uuid        not null,
  person     uuid        not null,
  host_unit  uuid        not null,
  at         timestamptz not null,
  primary key (nomination, rank),
  unique (nomination, post)
);
comment on table wishes is '人选对岗位的意向，第一志愿为 1';
create index wishes_batch on wishes (batch);

create table choices (
  post       uuid        not null,
  rank       int         not null check (rank between 1 and 500),
  nomination uuid        not null references nominations,
  batch      uuid        not null,
  host_unit  uuid        not null,
  by_name    text        not null,
  at         timestamptz not null,
  primary key (post, rank),
  unique (post, nomination)
);
comment on table choices is '接收单位对人选的排序，首选为 1';
create index choices_batch on choices (batch);

-- ---------------------------------------------------------------- the second wall: row security
-- The house says in the transaction what time it is, so that a moved clock closes the window here as well.

create function house_time() returns timestamptz language sql stable
  return coalesce(nullif(current_setting('yixian.selection_now', true), '')::timestamptz, now());

create function is_closed(of_batch uuid) returns boolean language sql stable
  return exists (select from selection.windows w where w.batch = of_batch and w.closes <= selection.house_time());

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  decided    constant text := '(select nullif(current_setting(''yixian.selection_decided'', true), '''')::uuid)';
  own        text;
  closed     text;
  name       text;
begin
  foreach name in array array['wishes', 'choices'] loop
    own := case name when 'wishes' then format('person = %s', person) else format('host_unit = any (%s)', units) end;
    closed := format('selection.is_closed(batch) and (%s or host_unit = any (%s))', everything, units);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy seen on %I for select using (%s or (%s))', name, own, closed);
    execute format('create policy added on %I for insert with check (not selection.is_closed(batch))', name);
    execute format('create policy removed on %I for delete using (%s and not selection.is_closed(batch))', name, own);
  end loop;

  drop policy seen on nominations;
  execute format('create policy seen on nominations for select using (%s or home_unit = any (%s) or person = %s or id = %s
    or (state in (''APPROVED'', ''FILED'') and exists (select from selection.windows w
        where w.batch = nominations.batch and w.opens <= selection.house_time() and w.hosts && %s)))', everything, units, person, decided, units);
end $$;
