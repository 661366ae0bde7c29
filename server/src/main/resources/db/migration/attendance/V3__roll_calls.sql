-- 点名 · The centre calls chosen people in an emergency, or in a drill of one; each answers with one tap. A call has a basis and an end like a
-- roster, stands on the burden page while it runs, and forgets who was called half a year later: counts stay.

create table roll_calls (
  id         uuid        primary key,
  unit       uuid        not null,
  name       text        not null check (length(name) between 1 and 60),
  purpose    text        not null check (purpose in ('EMERGENCY', 'DRILL')),
  basis      text        not null check (length(basis) between 4 and 200),
  owner      uuid,
  owner_name text        not null,
  audience   text        not null check (length(audience) between 1 and 500),
  called_at  timestamptz not null,
  due_at     timestamptz not null,
  escalated  boolean     not null default false,
  ended_at   timestamptz,
  forgotten  boolean     not null default false,
  version    int         not null check (version > 0),
  changed_by text        not null,
  changed_at timestamptz not null,
  check (due_at > called_at and due_at <= called_at + interval '2 hours'),
  check (ended_at >= called_at),
  check (not forgotten or ended_at is not null)
);
comment on table roll_calls is '点名：谁、为何、凭什么依据、点了哪些人、限何时应答；没有依据的不能点名';
comment on column roll_calls.audience is '点名范围的文字说明';
comment on column roll_calls.escalated is '到时未应答的已告知所在单位';
comment on column roll_calls.forgotten is '结束半年后，被点人员的姓名已删除，只留计数';
create index roll_calls_latest on roll_calls (called_at desc, id);
create index roll_calls_unit on roll_calls (unit);
create index roll_calls_open on roll_calls (due_at) where ended_at is null;

create table called (
  id          uuid        primary key,
  roll_call   uuid        not null references roll_calls,
  person      uuid,
  unit        uuid        not null,
  answered_at timestamptz,
  way         text        check (way in ('TAP', 'PHONE')),
  by_name     text,
  reason      text        check (length(reason) between 1 and 200),
  escalated_at timestamptz,
  unique (roll_call, person),
  check ((answered_at is null) = (way is null)),
  check (way is distinct from 'PHONE' or (by_name is not null and reason is not null))
);
comment on table called is '被点的人：何时、怎样应答；电话确认的记由谁、为何';
create index called_person on called (person) where person is not null;
create index called_unit on called (unit);

-- ---------------------------------------------------------------- the second wall: row security
-- Who calls sees the whole call; a unit sees its own people in it; who is called sees himself.

-- Each wall asks about the other table, so both look past it, and tell ids only.
create function calls_of_units(units uuid[]) returns setof uuid
  language sql stable set yixian.everything = 'on' as $$
  select id from attendance.roll_calls where unit = any (units)
$$;
create function calls_with(units uuid[], one uuid) returns setof uuid
  language sql stable set yixian.everything = 'on' as $$
  select roll_call from attendance.called where unit = any (units)
  union select roll_call from attendance.called where person = one
$$;

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  reach      text;
  name       text;
begin
  foreach name in array array['roll_calls', 'called'] loop
    reach := case name
      when 'called' then format('unit = any (%1$s) or person = %2$s or called.roll_call in (select attendance.calls_of_units(%1$s))', units, person)
      else format('unit = any (%1$s) or roll_calls.id in (select attendance.calls_with(%1$s, %2$s))', units, person)
    end;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy seen on %I for select using (%s or %s)', name, everything, reach);
    execute format('create policy added on %I for insert with check (true)', name);
    execute format('create policy changed on %I for update using (%s or %s) with check (true)', name, everything, reach);
  end loop;
end $$;
